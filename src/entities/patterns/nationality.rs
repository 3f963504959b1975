//! Nationalities: "Russian", "the French", "a Dane".

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;

/// The nationality at `at`, with its country's code where it has one.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    if !reader.capitalized(at) {
        return None;
    }
    let value = reader.value(at, Class::Demonym).map(|country| Value {
        country: Some(country.into()),
        ..Value::default()
    });
    let mut found = Found::new(at..at + 1, Label::Nationality, "nationality", 0.9).at_priority(2);
    found.value = value;
    Some(found)
}
