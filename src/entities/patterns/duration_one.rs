//! Stretches of one unit or of nobody knows how many: "an hour", "half a century", "for decades",
//! "week-long".

use std::ops::Range;

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::iso_duration::IsoDuration;
use crate::entities::patterns::duration::{and_a_half, noun, unit};
use crate::entities::patterns::{ago, rate};
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::Class;
use crate::text::TokenKind;

/// A unit whose count is left to be one, or in the plural to be guessed.
pub fn bare(reader: &Reader, at: usize) -> Option<Found> {
    let code = reader.value_of(at, Term::TimeUnit)?;
    if reader.lower(at).ends_with('s') {
        return plural(reader, at, code);
    }
    if reader.lower(at) == "quarter"
        && let Some(found) = quarter(reader, at)
    {
        return Some(found);
    }
    let before = reader.lower_before(at, 1);
    let hyphened = reader.hyphen(at + 1) && reader.lower(at + 2) == "long";
    let counted = match before {
        "a" | "an" => is_one(reader, at, code),
        "full" | "entire" | "single" => true,
        "-" => matches!(reader.lower_before(at, 2), "all" | "quarter" | "half"),
        _ => false,
    };
    if !(counted || hyphened) {
        return None;
    }
    let known = before != "-";
    let mut iso = IsoDuration::default();
    iso.add(Some(1.0), code);
    let end = and_a_half(reader, at + 1, &mut iso);
    // the article counts where more than the unit follows: "a year and a half", "a month ago"
    let whole = end > at + 1 || reader.lower(end) == "ago";
    let start = match before {
        "-" => at.checked_sub(2)?,
        "single" => at.checked_sub(1)?,
        "a" | "an" if whole => at.checked_sub(1)?,
        _ => at,
    };
    let half = if end > at + 1 { 0.5 } else { 0.0 };
    let value = Value {
        iso: iso.finish().filter(|_| known),
        amount: Some(1.0 + half).filter(|_| known),
        unit: Some(noun(code).into()),
        ..Value::default()
    };
    Some(found(reader, start..end, value, code))
}

/// "half an hour", "half a century", "half-hour".
pub fn half(reader: &Reader, at: usize) -> Option<Found> {
    let next = reader.past_hyphen(at + 1);
    let article = usize::from(reader.is(next, Class::Article) && reader.lower(next) != "the");
    let (end, code) = unit(reader, next + article)?;
    let singular = !reader.lower(end - 1).ends_with('s') && code != "3M";
    singular.then(|| part(reader, at..end, 0.5, code))
}

/// "a quarter of an hour", "quarter of a century".
fn quarter(reader: &Reader, at: usize) -> Option<Found> {
    let one = reader.lower(at + 1) == "of" && matches!(reader.lower(at + 2), "a" | "an");
    let (end, code) = unit(reader, at + 3).filter(|_| one)?;
    let article = usize::from(reader.lower_before(at, 1) == "a");
    Some(part(reader, at - article..end, 0.25, code))
}

fn part(reader: &Reader, tokens: Range<usize>, amount: f64, code: &'static str) -> Found {
    let mut iso = IsoDuration::default();
    iso.add(Some(amount), code);
    let value = Value {
        iso: iso.finish(),
        amount: Some(amount),
        unit: Some(noun(code).into()),
        ..Value::default()
    };
    found(reader, tokens, value, code).at_priority(2)
}

/// "for decades", "years ago", "weeks later".
fn plural(reader: &Reader, at: usize, code: &'static str) -> Option<Found> {
    if matches!(code, "2D" | "3M" | "N") {
        return None;
    }
    let stretch = reader.lower_before(at, 1) == "for" && !reader.kind(at + 1, TokenKind::Number);
    let distance = matches!(reader.lower(at + 1), "ago" | "later" | "earlier");
    let value = Value {
        unit: Some(noun(code).into()),
        ..Value::default()
    };
    (stretch || distance).then(|| found(reader, at..at + 1, value, code))
}

fn found(reader: &Reader, tokens: Range<usize>, value: Value, code: &str) -> Found {
    ago::find(reader, tokens.clone(), &value, code).unwrap_or_else(|| {
        Found::new(tokens, Label::Duration, Rule::DurationOne, 0.7).valued(value)
    })
}

/// Whether "a" or "an" before the unit at `at` counts it.
fn is_one(reader: &Reader, at: usize, code: &str) -> bool {
    let after = reader.lower(at + 1);
    if matches!(after, "ago" | "later" | "earlier") {
        return true;
    }
    let before = reader.lower_before(at, 2);
    let told = match code {
        // "a quarter of the firms"
        "3M" => false,
        // "a second man", "on a day of rain"
        "TS" => matches!(before, "for" | "in" | "within" | "than"),
        "D" | "N" => before != "on",
        _ => after != "old",
    };
    // "three quarters of an hour"
    let parted = before == "of"
        && reader
            .before(at, 3)
            .is_some_and(|i| reader.has(i, Term::FractionWord));
    told && !parted
        && !reader.hyphen(at + 1)
        && !is_attribute(reader, at, code)
        && !matches!(before, "what" | "such" | "quite")
        && !rate::is_rate(reader, at - 1)
}

/// "an hour meeting" is rare; "a night club", "a day care" are not.
fn is_attribute(reader: &Reader, at: usize, code: &str) -> bool {
    matches!(code, "TS" | "TM" | "D" | "N" | "2D")
        && reader.lower_case(at + 1)
        && !reader.is(at + 1, Class::FunctionWord)
        && !reader.is(at + 1, Class::Preposition)
}
