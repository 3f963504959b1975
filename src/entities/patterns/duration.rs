//! Stretches of time: "20 years", "five-year", "2 hours, 32 minutes", "several weeks".

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::iso_duration::IsoDuration;
use crate::entities::numeral::{self, Numeral};
use crate::entities::patterns::ago;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// A number with a unit of time, and the smaller units that follow.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    if is_rank(reader, numeral) {
        return None;
    }
    let mut iso = IsoDuration::default();
    let (count, at, upper) = match numeral::upper(reader, numeral) {
        Some(upper) if unit(reader, upper.tokens.end).is_some() => {
            (numeral.amount, upper.tokens.end, upper.amount)
        }
        _ => (numeral.amount, numeral.tokens.end, None),
    };
    let (mut end, code) = unit(reader, at)?;
    iso.add(count, code);
    let mut last = code;
    while let Some((next, amount, code)) = smaller(reader, end, last) {
        iso.add(amount, code);
        (end, last) = (next, code);
    }
    end = and_a_half(reader, end, &mut iso);
    let (_, bound) = numeral::modifier(reader, numeral.tokens.start);
    let value = Value {
        iso: iso.finish().filter(|_| upper.is_none()),
        amount: count,
        upper,
        unit: Some(noun(code).into()),
        bound,
        ..Value::default()
    };
    let tokens = numeral.tokens.start..end;
    if let Some(date) = ago::find(reader, tokens.clone(), &value, code) {
        return Some(date);
    }
    Some(
        Found::new(tokens, Label::Duration, Rule::Duration, 0.95)
            .valued(value)
            .at_priority(2),
    )
}

/// The end of the unit at `at`, and its ISO designator.
pub fn unit(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let at = reader.past_hyphen(at);
    let code = reader.value_of(at, Term::TimeUnit)?;
    let short =
        reader.form(at).len() <= 3 && matches!(reader.lower(at), "sec" | "min" | "hr" | "yr");
    (!short || reader.lower_case(at)).then_some((at + 1, code))
}

/// The unit in the singular.
pub fn noun(code: &str) -> &'static str {
    match code {
        "TS" => "second",
        "TM" => "minute",
        "TH" => "hour",
        "D" => "day",
        "W" => "week",
        "2W" => "fortnight",
        "M" => "month",
        "10Y" => "decade",
        "100Y" => "century",
        "Y" => "year",
        "3M" => "quarter",
        "2D" => "weekend",
        "N" => "night",
        _ => "generation",
    }
}

/// "the thirty-second mayor": a rank, unless an article makes it "a thirty-second spot".
fn is_rank(reader: &Reader, numeral: &Numeral) -> bool {
    let Numeral { tokens, amount, .. } = numeral;
    let tens = !numeral.digits && amount.is_some_and(|n| n >= 20.0 && n % 10.0 == 0.0);
    let spelled = reader.hyphen(tokens.end) && reader.lower(tokens.end + 1) == "second";
    let length = matches!(
        reader.lower_before(tokens.start, 1),
        "a" | "each" | "every" | "another" | "one"
    );
    tens && spelled && !length
}

/// The units that parts of one stretch may have, each smaller than the one before.
const DESCENDING: [&str; 7] = ["Y", "M", "W", "D", "TH", "TM", "TS"];

/// ", 32 minutes", " and 25.3 seconds" after a stretch that ends with the unit `last`.
fn smaller(
    reader: &Reader,
    mut at: usize,
    last: &str,
) -> Option<(usize, Option<f64>, &'static str)> {
    let rank = |code: &str| DESCENDING.iter().position(|unit| *unit == code);
    at += usize::from(reader.lower(at) == ",");
    at += usize::from(reader.lower(at) == "and");
    let numeral = numeral::read(reader, at).filter(|n| n.amount.is_some())?;
    let (end, code) = unit(reader, numeral.tokens.end)?;
    (rank(last)? < rank(code)?).then_some((end, numeral.amount, code))
}

/// "a year and a half".
pub fn and_a_half(reader: &Reader, end: usize, iso: &mut IsoDuration) -> usize {
    let words = [
        reader.lower(end),
        reader.lower(end + 1),
        reader.lower(end + 2),
    ];
    if words != ["and", "a", "half"] {
        return end;
    }
    iso.halve();
    end + 3
}
