//! Times of day: "9 p.m.", "15:30 GMT", "half past", "noon".

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;
use crate::text::TokenKind;

/// A time that begins with a number: "9 p.m.", "9:30", "1530 GMT".
pub fn clock(reader: &Reader, at: usize) -> Option<Found> {
    let (hour, minute, colon) = parts(reader.form(at))?;
    let mut end = at + 1;
    let half = half_of_day(reader, end);
    if half.is_some() {
        end += 1;
    }
    let zone = zone(reader, end);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(later) => hour % 12 + later,
        None => hour,
    };
    let told = half.is_some() || zone > end || (colon && is_announced(reader, at));
    if !told || hour > 23 || minute > 59 {
        return None;
    }
    Some(found(
        at..zone,
        Some(format!("T{hour:02}:{minute:02}")),
        0.95,
    ))
}

/// "noon", "midnight", "nine o'clock".
pub fn word(reader: &Reader, at: usize) -> Option<Found> {
    if reader.is(at, Class::TimeWord) {
        let iso = reader
            .value(at, Class::TimeWord)
            .filter(|iso| !iso.is_empty());
        return Some(found(at..at + 1, iso.map(str::to_owned), 0.85));
    }
    let hour = reader
        .number(at, Class::NumberWord)
        .filter(|hour| (1.0..=12.0).contains(hour))?;
    if matches!(reader.lower(at + 1), "o'clock") {
        return Some(found(at..at + 2, None, 0.95));
    }
    let later = half_of_day(reader, at + 1)?;
    let hour = hour as u32 % 12 + later;
    Some(found(
        at..zone(reader, at + 2),
        Some(format!("T{hour:02}:00")),
        0.95,
    ))
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Time, "time", confidence)
        .valued(value)
        .at_priority(5)
}

/// Hour, minute and whether a colon or a full stop parts them: `9`, `9:30`, `9.30`, `1530`.
fn parts(form: &str) -> Option<(u32, u32, bool)> {
    if let Some((hour, minute)) = form.split_once([':', '.']) {
        let minute = minute.get(..2).filter(|_| minute.len() == 2)?;
        return Some((hour.parse().ok()?, minute.parse().ok()?, form.contains(':')));
    }
    let number: u32 = form.parse().ok()?;
    match form.len() {
        1 | 2 => Some((number, 0, false)),
        4 => Some((number / 100, number % 100, false)),
        _ => None,
    }
}

/// 0 for "a.m.", 12 for "p.m.".
fn half_of_day(reader: &Reader, at: usize) -> Option<u32> {
    match reader.lower(at) {
        "a.m." | "a.m" | "am" if !reader.capitalized(at) || reader.form(at) == "AM" => Some(0),
        "p.m." | "p.m" | "pm" => Some(12),
        _ => None,
    }
}

/// The end of the time zone at `at`: "GMT", "local time".
fn zone(reader: &Reader, at: usize) -> usize {
    if reader.is(at, Class::TimeZone) && reader.form(at).chars().all(char::is_uppercase) {
        return at + 1;
    }
    let local = matches!(
        reader.lower(at),
        "local" | "eastern" | "pacific" | "central"
    );
    at + if local && reader.lower(at + 1) == "time" {
        2
    } else {
        0
    }
}

/// Without "p.m." a colon may part a score or a length of time; "at" tells a time of day.
fn is_announced(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.lower_before(at, 1),
        "at" | "by" | "until" | "from" | "before" | "after" | "around" | "about"
    ) && !reader.kind(at + 1, TokenKind::Number)
}
