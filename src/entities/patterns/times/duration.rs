//! Stretches of time: "20 years", "five-year", "2 hours, 32 minutes", "several weeks".

use super::iso_duration::IsoDuration;
use crate::annotations::{Label, Value};
use crate::entities::codes::{Rule, TimeUnit};
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::patterns::dates::ago;
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
    let (mut end, largest) = unit(reader, at)?;
    iso.add(count, largest);
    let mut last = largest;
    while let Some((next, amount, unit)) = smaller(reader, end, last) {
        iso.add(amount, unit);
        (end, last) = (next, unit);
    }
    end = and_a_half(reader, end, &mut iso);
    let (_, bound) = numeral::modifier(reader, numeral.tokens.start);
    let value = Value {
        iso: iso.finish().filter(|_| upper.is_none()),
        amount: count,
        upper,
        unit: Some(largest.name().into()),
        bound,
        ..Value::default()
    };
    let tokens = numeral.tokens.start..end;
    if let Some(date) = ago::find(reader, tokens.clone(), &value, largest) {
        return Some(date);
    }
    Some(
        Found::new(tokens, Label::Duration, Rule::Duration, 0.95)
            .valued(value)
            .at_priority(2),
    )
}

/// The end of the unit at `at`, and which it is.
pub fn unit(reader: &Reader, at: usize) -> Option<(usize, TimeUnit)> {
    let at = reader.past_hyphen(at);
    let unit = reader.time_unit(at)?;
    let short = reader.has(at, Term::ShortTimeUnit);
    (!short || reader.lower_case(at)).then_some((at + 1, unit))
}

/// "the thirty-second mayor": a rank, unless an article makes it "a thirty-second spot".
fn is_rank(reader: &Reader, numeral: &Numeral) -> bool {
    let Numeral { tokens, amount, .. } = numeral;
    let tens = !numeral.digits && amount.is_some_and(|n| n >= 20.0 && n % 10.0 == 0.0);
    let noun = tokens.end + 1;
    let ambiguous = reader.has(noun, Term::OrdinalWord) && reader.has(noun, Term::TimeUnit);
    let length = reader.has_before(tokens.start, 1, Term::LengthDeterminer);
    tens && reader.hyphen(tokens.end) && ambiguous && !length
}

/// The units that parts of one stretch may have, each smaller than the one before.
const DESCENDING: [TimeUnit; 7] = [
    TimeUnit::Year,
    TimeUnit::Month,
    TimeUnit::Week,
    TimeUnit::Day,
    TimeUnit::Hour,
    TimeUnit::Minute,
    TimeUnit::Second,
];

/// ", 32 minutes", " and 25.3 seconds" after a stretch that ends with the unit `last`.
fn smaller(
    reader: &Reader,
    mut at: usize,
    last: TimeUnit,
) -> Option<(usize, Option<f64>, TimeUnit)> {
    let rank = |unit| DESCENDING.iter().position(|other| *other == unit);
    at += usize::from(reader.lower(at) == ",");
    at += usize::from(reader.has(at, Term::And));
    let numeral = numeral::read(reader, at).filter(|n| n.amount.is_some())?;
    let (end, unit) = unit(reader, numeral.tokens.end)?;
    (rank(last)? < rank(unit)?).then_some((end, numeral.amount, unit))
}

/// "a year and a half".
pub fn and_a_half(reader: &Reader, end: usize, iso: &mut IsoDuration) -> usize {
    let half = reader.has(end, Term::And)
        && reader.has(end + 1, Term::PartArticle)
        && reader.has(end + 2, Term::Half);
    if !half {
        return end;
    }
    iso.halve();
    end + 3
}
