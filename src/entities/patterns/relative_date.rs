//! Dates counted from the article's own: "yesterday", "next month", "earlier this year".

use crate::annotations::{Label, Value};
use crate::entities::calendar::Day;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;

/// "yesterday", "today", "tomorrow".
pub fn day(reader: &Reader, at: usize) -> Option<Found> {
    let steps = reader.number(at, Class::RelativeDay)? as i64;
    let iso = reader.anchor.map(|anchor| anchor.plus(steps).to_string());
    Some(found(at..at + 1, iso, 0.8))
}

/// "last year", "next month", "this spring", "earlier this week", "the past week" is a duration.
pub fn unit(reader: &Reader, at: usize) -> Option<Found> {
    let which = reader
        .before(at, 1)
        .filter(|word| reader.is(*word, Class::Deictic))?;
    if reader.lower(at).ends_with('s') || matches!(reader.lower(at), "hour" | "minute" | "second") {
        return None;
    }
    let earlier = reader
        .before(which, 1)
        .filter(|word| matches!(reader.lower(*word), "earlier" | "later" | "early" | "late"));
    let steps = reader.number(which, Class::Deictic)? as i64;
    let iso = reader
        .anchor
        .and_then(|anchor| resolve(anchor, steps, reader.value(at, Class::TimeUnit)?));
    Some(found(earlier.unwrap_or(which)..at + 1, iso, 0.85))
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, "relative-date", confidence)
        .valued(value)
        .at_priority(3)
}

fn resolve(anchor: Day, steps: i64, unit: &str) -> Option<String> {
    let (year, _, _) = anchor.civil();
    Some(match unit {
        "D" | "N" => anchor.plus(steps).to_string(),
        "W" => {
            let (year, week) = anchor.plus(7 * steps).week();
            format!("{year:04}-W{week:02}")
        }
        "M" => {
            let (year, month) = anchor.month_plus(steps);
            format!("{year:04}-{month:02}")
        }
        "Y" => format!("{:04}", year + steps),
        "10Y" => format!("{:03}X", year.div_euclid(10) + steps),
        "100Y" => format!("{:02}XX", year.div_euclid(100) + steps),
        _ => return None,
    })
}
