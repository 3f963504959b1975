//! Years that state their era: "44 BC", "2000 B.C.", "A.D. 79".

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The year at `at`, before or after the name of an era.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let (tokens, before_christ) = if let Some(before_christ) = era(reader, at + 1) {
        (at..at + 2, before_christ)
    } else {
        let word = reader.before(at, 1)?;
        let ours = era(reader, word)?;
        // "79 AD 20 ships"
        let other = reader
            .before(word, 1)
            .is_some_and(|i| is_digits(reader.form(i)));
        if ours || other || reader.has(word, Term::EraAfterYear) {
            return None;
        }
        (word..at + 1, false)
    };
    let number: i64 = reader.form(at).replace(',', "").parse().ok()?;
    // years are counted without a year zero, ISO 8601 has one
    let year = if before_christ { 1 - number } else { number };
    let sign = if year < 0 { "-" } else { "" };
    let value = Value {
        iso: (1..10_000)
            .contains(&number)
            .then(|| format!("{sign}{:04}", year.abs())),
        ..Value::default()
    };
    Some(
        Found::new(tokens, Label::Date, Rule::Era, 0.9)
            .valued(value)
            .at_priority(2),
    )
}

fn is_digits(form: &str) -> bool {
    !form.is_empty() && form.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the era at `at` is the one before the common era.
pub fn era(reader: &Reader, at: usize) -> Option<bool> {
    if !reader.form(at).starts_with(char::is_uppercase) {
        return None;
    }
    if reader.has(at, Term::BeforeCommonEra) {
        return Some(true);
    }
    reader.has(at, Term::CommonEra).then_some(false)
}
