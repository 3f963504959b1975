//! Days of the week: "Saturday", "last Tuesday", "this past Monday", "next Mon.".

use super::clause::is_future;
use super::relative_date::deictic;
use crate::annotations::{Label, Value};
use crate::date::Day;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::text::Class;

/// The day of the week at `at`, with the word that says which one.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let weekday = reader.number(at, Class::Weekday)? as u32;
    let form = reader.form(at);
    // "Sun" and "Sat" are words and names; with a full stop they are days
    if !reader.capitalized(at) || (form.len() <= 5 && !form.ends_with('.')) {
        return None;
    }
    let which = deictic(reader, at);
    let start = which.map_or(at, |(start, _)| start);
    let iso = reader.phase.reference_date.map(|reference| {
        let which = which.map(|(_, steps)| steps);
        let ahead = which == Some(0) || which.is_none() && is_future(reader, at);
        resolve(reference, weekday, which, ahead).to_string()
    });
    let value = Value {
        iso,
        ..Value::default()
    };
    Some(
        Found::new(start..at + 1, Label::Date, Rule::Weekday, 0.95)
            .valued(value)
            .at_priority(4),
    )
}

/// A bare day of the week is the article's own day or one of the six before it, as news has it, or
/// one of the six after it where the text speaks of the future.
fn resolve(reference: Day, weekday: u32, steps: Option<i64>, ahead: bool) -> Day {
    let back = i64::from((reference.weekday() + 7 - weekday) % 7);
    match steps {
        Some(1..) => reference.plus(7 - back),
        Some(..=-1) if back == 0 => reference.plus(-7),
        _ if ahead && back > 0 => reference.plus(7 - back),
        _ => reference.plus(-back),
    }
}
