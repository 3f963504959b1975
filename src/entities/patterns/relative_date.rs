//! Dates counted from the article's own: "yesterday", "next month", "earlier this year", "last
//! summer", "the past decade".

use crate::annotations::{Label, Value};
use crate::date::Day;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::patterns::period::relative_season;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// "yesterday", "today", "tomorrow", "the day before yesterday".
pub fn day(reader: &Reader, at: usize) -> Option<Found> {
    let mut steps = reader.number_of(at, Term::RelativeDay)? as i64;
    let mut start = at;
    let further = match reader.lower_before(at, 1) {
        "before" => steps < 0,
        "after" => steps > 0,
        _ => false,
    };
    if further && reader.lower_before(at, 2) == "day" {
        steps *= 2;
        start = at - 2 - usize::from(reader.lower_before(at, 3) == "the");
    }
    let iso = reader
        .phase
        .reference_date
        .map(|anchor| anchor.plus(steps).to_string());
    Some(found(start..at + 1, iso, 0.8))
}

/// The word before `at` that counts periods from the present one: where it begins, and how many.
///
/// "last", "next", "this", "this past", "this coming".
pub fn deictic(reader: &Reader, at: usize) -> Option<(usize, i64)> {
    let word = reader.before(at, 1)?;
    let this = reader.lower_before(word, 1) == "this";
    if this && reader.lower(word) == "past" {
        return Some((word - 1, -1));
    }
    let steps = reader.number_of(word, Term::Deictic)? as i64;
    Some((word - usize::from(this), steps))
}

/// "last year", "next month", "this spring", "earlier this week", "last weekend".
pub fn unit(reader: &Reader, at: usize) -> Option<Found> {
    if is_no_period(reader, at) {
        return None;
    }
    let (which, steps) = deictic(reader, at)?;
    // with its article it is counted from what is told
    if reader.lower_before(which, 1) == "the" && reader.lower(which) != "coming" {
        return None;
    }
    let earlier = reader
        .before(which, 1)
        .filter(|word| matches!(reader.lower(*word), "earlier" | "later" | "early" | "late"));
    let iso = reader.phase.reference_date.and_then(|anchor| {
        if let Some(season) = reader.value_of(at, Term::Season) {
            return relative_season(anchor, steps, season);
        }
        resolve(anchor, steps, reader.value_of(at, Term::TimeUnit)?)
    });
    Some(found(earlier.unwrap_or(which)..at + 1, iso, 0.85))
}

/// "the past decade", "the last year", "over the next decade": a period that the article's day
/// ends or begins.
pub fn stretch(reader: &Reader, at: usize) -> Option<Found> {
    if is_no_period(reader, at) || reader.lower_before(at, 2) != "the" {
        return None;
    }
    let before = reader.lower_before(at, 3);
    let during = matches!(
        before,
        "over" | "in" | "within" | "during" | "for" | "through"
    );
    let (steps, reaches) = match reader.lower_before(at, 1) {
        "past" => (-1, true),
        "last" => (-1, reader.lower(at + 1) != "of"),
        "next" => (1, during),
        _ => return None,
    };
    let iso = reader
        .phase
        .reference_date
        .filter(|_| reaches)
        .and_then(|anchor| reach(anchor, steps, reader.value_of(at, Term::TimeUnit)?));
    Some(found(at - 2..at + 1, iso, 0.8))
}

/// "the following day", "the previous year": counted from a date that the text tells.
pub fn told(reader: &Reader, at: usize) -> Option<Found> {
    let counted = matches!(
        reader.lower_before(at, 1),
        "following" | "previous" | "preceding" | "same"
    );
    let told = counted && reader.lower_before(at, 2) == "the" && !is_no_period(reader, at);
    told.then(|| found(at - 2..at + 1, None, 0.8))
}

/// Plurals are stretches of time, and so are parts of a day.
fn is_no_period(reader: &Reader, at: usize) -> bool {
    reader.lower(at).ends_with('s')
        || matches!(
            reader.value_of(at, Term::TimeUnit),
            Some("TH" | "TM" | "TS")
        )
}

pub fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, Rule::RelativeDate, confidence)
        .valued(value)
        .at_priority(3)
}

/// The period that lies `steps` units from the one of `anchor`.
pub fn resolve(anchor: Day, steps: i64, unit: &str) -> Option<String> {
    let (year, _, _) = anchor.civil();
    Some(match unit {
        "D" | "N" => anchor.plus(steps).to_string(),
        "W" | "2W" => {
            let weeks = if unit == "W" { steps } else { 2 * steps };
            let (year, week) = anchor.plus(7 * weeks).week();
            format!("{year:04}-W{week:02}")
        }
        "M" => {
            let (year, month) = anchor.month_plus(steps);
            format!("{year:04}-{month:02}")
        }
        "Y" => format!("{:04}", year + steps),
        "10Y" => format!("{:03}X", year.div_euclid(10) + steps),
        "100Y" => format!("{:02}XX", year.div_euclid(100) + steps),
        "2D" => super::weekend::resolve(anchor, steps),
        _ => return None,
    })
}

/// The time from `anchor` to the day `steps` units from it.
fn reach(anchor: Day, steps: i64, unit: &str) -> Option<String> {
    let (year, _, day) = anchor.civil();
    let other = match unit {
        "D" | "N" => anchor.plus(steps),
        "W" => anchor.plus(7 * steps),
        "M" | "Y" => {
            let months = if unit == "M" { steps } else { 12 * steps };
            let (year, month) = anchor.month_plus(months);
            let last = crate::date::days_in_month(year, month);
            Day::new(year, month, day.min(last))?
        }
        "10Y" | "100Y" => {
            let years = if unit == "10Y" { 10 } else { 100 };
            let other = year + steps * years;
            return Some(format!("{:04}/{:04}", year.min(other), year.max(other)));
        }
        _ => return None,
    };
    Some(format!("{}/{}", anchor.min(other), anchor.max(other)))
}
