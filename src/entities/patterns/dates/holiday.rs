//! Days with a name: "Christmas", "Good Friday", "Memorial Day", "9/11".

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The holiday whose first word stands at `at`; the value of the word is what must follow.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    if !reader.capitalized(at) {
        return None;
    }
    let endings = reader.value_of(at, Term::Holiday).unwrap_or_default();
    let mut best = endings
        .split('|')
        .filter_map(|rest| follows(reader, at + 1, rest))
        .max()?;
    if reader.has(best, Term::HolidayNoun) && reader.capitalized(best) {
        best += 1;
    }
    Some(Found::new(at..best, Label::Date, Rule::Holiday, 0.85).at_priority(5))
}

/// The day that is named in digits at `at`.
pub fn in_digits(reader: &Reader, at: usize) -> Option<Found> {
    let value = Value {
        iso: Some(reader.value_of(at, Term::NamedDate)?.into()),
        ..Value::default()
    };
    let found = Found::new(at..at + 1, Label::Date, Rule::NamedDate, 0.9);
    Some(found.valued(value).at_priority(5))
}

/// The end of the words `rest`, if they stand at `at`.
fn follows(reader: &Reader, at: usize, rest: &str) -> Option<usize> {
    let mut end = at;
    for word in rest.split(' ').filter(|word| !word.is_empty()) {
        if reader.lower(end) != word {
            return None;
        }
        end += 1;
    }
    Some(end)
}
