//! Stretches of time: "20 years", "five-year", "2 hours, 32 minutes", "several weeks".

use crate::annotations::Label;
use crate::annotations::Value;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::language::Class;

/// A number with a unit of time, and the smaller units that follow.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let mut iso = Iso::default();
    let (count, at, upper) = match numeral::upper(reader, numeral) {
        Some(upper) if unit(reader, upper.tokens.end).is_some() => {
            (numeral.amount, upper.tokens.end, upper.amount)
        }
        _ => (numeral.amount, numeral.tokens.end, None),
    };
    let (mut end, code) = unit(reader, at)?;
    iso.add(count, code);
    while let Some((next, amount, code)) = smaller(reader, end) {
        iso.add(amount, code);
        end = next;
    }
    end = and_a_half(reader, end, &mut iso);
    let (_, bound) = numeral::modifier(reader, numeral.tokens.start);
    let value = Value {
        iso: iso.finish().filter(|_| upper.is_none()),
        amount: count,
        upper,
        unit: Some(noun(reader, at).into()),
        bound,
        ..Value::default()
    };
    Some(
        Found::new(numeral.tokens.start..end, Label::Duration, "duration", 0.95)
            .valued(value)
            .at_priority(2),
    )
}

/// The end of the unit at `at`, and its ISO designator.
fn unit(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let at = reader.past_hyphen(at);
    let code = reader.value(at, Class::TimeUnit)?;
    let short =
        reader.form(at).len() <= 3 && matches!(reader.lower(at), "sec" | "min" | "hr" | "yr");
    (!short || reader.lower_case(at)).then_some((at + 1, code))
}

/// The unit in the singular.
fn noun(reader: &Reader, at: usize) -> &'static str {
    match reader.value(reader.past_hyphen(at), Class::TimeUnit) {
        Some("TS") => "second",
        Some("TM") => "minute",
        Some("TH") => "hour",
        Some("D") => "day",
        Some("W") => "week",
        Some("M") => "month",
        Some("10Y") => "decade",
        Some("100Y") => "century",
        Some("Y") => "year",
        Some("3M") => "quarter",
        Some("2D") => "weekend",
        Some("N") => "night",
        _ => "generation",
    }
}

/// ", 32 minutes", " and 25.3 seconds".
fn smaller(reader: &Reader, mut at: usize) -> Option<(usize, Option<f64>, &'static str)> {
    at += usize::from(reader.lower(at) == ",");
    at += usize::from(reader.lower(at) == "and");
    let numeral = numeral::read(reader, at).filter(|n| n.amount.is_some())?;
    let (end, code) = unit(reader, numeral.tokens.end)?;
    Some((end, numeral.amount, code))
}

/// "a year and a half".
fn and_a_half(reader: &Reader, end: usize, iso: &mut Iso) -> usize {
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

/// "a decade", "an hour", "the week-long", "all-day": a unit whose count is left to be one.
pub fn bare(reader: &Reader, at: usize) -> Option<Found> {
    let code = reader.value(at, Class::TimeUnit)?;
    let before = reader.lower_before(at, 1);
    let hyphened = reader.hyphen(at + 1) && reader.lower(at + 2) == "long";
    let counted = match before {
        "a" | "an" => !reader.hyphen(at + 1) && !is_attribute(reader, at) && stretches(reader, at),
        "full" | "entire" | "single" => true,
        "-" => matches!(reader.lower_before(at, 2), "all" | "quarter" | "half"),
        _ => false,
    };
    if !(counted || hyphened) || reader.lower(at).ends_with("s") {
        return None;
    }
    let start = match before {
        "-" => at.checked_sub(2)?,
        "single" => at.checked_sub(1)?,
        _ => at,
    };
    let mut iso = Iso::default();
    iso.add(Some(1.0), code);
    let end = and_a_half(reader, at + 1, &mut iso);
    let value = Value {
        iso: iso.finish().filter(|_| before != "-"),
        amount: Some(1.0).filter(|_| before != "-"),
        unit: Some(noun(reader, at).into()),
        ..Value::default()
    };
    Some(Found::new(start..end, Label::Duration, "duration-one", 0.7).valued(value))
}

/// "$50 a day" is a rate, "twice a week" a frequency.
fn stretches(reader: &Reader, at: usize) -> bool {
    let Some(word) = reader.before(at, 2) else {
        return true;
    };
    !matches!(
        reader.lower(word),
        "once" | "twice" | "times" | "days" | "hours"
    ) && (reader.is(word, Class::Preposition)
        || reader.is(word, Class::FunctionWord)
        || matches!(
            reader.lower(word),
            "take" | "takes" | "took" | "last" | "lasted" | "spent" | "half"
        ))
}

/// "an hour meeting" is rare; "a night club", "a day care" are not.
fn is_attribute(reader: &Reader, at: usize) -> bool {
    matches!(reader.lower(at), "second" | "minute" | "day" | "night")
        && reader.lower_case(at + 1)
        && !reader.is(at + 1, Class::FunctionWord)
        && !reader.is(at + 1, Class::Preposition)
        && !matches!(reader.lower(at + 1), "ago" | "later" | "earlier")
}

/// An ISO 8601 duration in the making.
#[derive(Default)]
struct Iso {
    date: String,
    time: String,
    vague: bool,
    last: Option<(f64, &'static str)>,
}

impl Iso {
    fn add(&mut self, amount: Option<f64>, code: &'static str) {
        self.flush();
        match amount {
            Some(amount) if code != "N" && code != "G" => self.last = Some((amount, code)),
            _ => self.vague = true,
        }
    }

    fn halve(&mut self) {
        if let Some((amount, _)) = &mut self.last {
            *amount += 0.5;
        }
    }

    fn flush(&mut self) {
        let Some((amount, code)) = self.last.take() else {
            return;
        };
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        let (times, letter) = code.split_at(digits);
        let amount = amount * times.parse().unwrap_or(1.0);
        match letter.strip_prefix('T') {
            Some(letter) => self.time.push_str(&format!("{amount}{letter}")),
            None => self.date.push_str(&format!("{amount}{letter}")),
        }
    }

    fn finish(mut self) -> Option<String> {
        self.flush();
        if self.vague || (self.date.is_empty() && self.time.is_empty()) {
            return None;
        }
        let mark = if self.time.is_empty() { "" } else { "T" };
        Some(format!("P{}{mark}{}", self.date, self.time))
    }
}
