//! Days of the week: "Saturday", "last Tuesday", "next Mon.".

use crate::annotations::{Label, Value};
use crate::entities::calendar::Day;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;

/// The day of the week at `at`, with the word that says which one.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let weekday = reader.number(at, Class::Weekday)? as u32;
    let form = reader.form(at);
    // "Sun" and "Sat" are words and names; with a full stop they are days
    if !reader.capitalized(at) || (form.len() <= 5 && !form.ends_with('.')) {
        return None;
    }
    let start = reader
        .before(at, 1)
        .filter(|word| reader.is(*word, Class::Deictic))
        .unwrap_or(at);
    let steps = reader.number(start, Class::Deictic);
    let iso = reader
        .anchor
        .map(|day| resolve(day, weekday, steps).to_string());
    let value = Value {
        iso,
        ..Value::default()
    };
    Some(
        Found::new(start..at + 1, Label::Date, "weekday", 0.95)
            .valued(value)
            .at_priority(4),
    )
}

/// A bare day of the week is the article's own day or one of the six before it, as news has it.
fn resolve(anchor: Day, weekday: u32, steps: Option<f64>) -> Day {
    let back = i64::from((anchor.weekday() + 7 - weekday) % 7);
    match steps {
        Some(steps) if steps > 0.0 => anchor.plus(7 - back),
        Some(steps) if steps < 0.0 && back == 0 => anchor.plus(-7),
        _ => anchor.plus(-back),
    }
}
