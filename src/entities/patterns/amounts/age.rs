//! Ages after a name: "Ann Lee, 34, a nurse", "aged 70", "in her 50s".

use crate::annotations::{Label, Value};
use crate::entities::codes::{Rule, Ucum};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::TokenKind;

/// The oldest age that is believed.
const OLDEST: u32 = 125;

/// The age at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let years: u32 = reader
        .form(at)
        .parse()
        .ok()
        .filter(|years| *years < OLDEST)?;
    let named = reader.lower_before(at, 1) == ","
        && reader.before(at, 2).is_some_and(|name| {
            reader.capitalized(name)
                && reader.kind(name, TokenKind::Word)
                && !is_month_or_place(reader, name)
        })
        && matches!(reader.lower(at + 1), "," | "." | ")" | ";")
        && !reader.kind(at + 2, TokenKind::Number);
    let stated = reader.has_before(at, 1, Term::AgeCue) && !reader.has(at + 1, Term::PercentWord);
    if !(named || stated) {
        return None;
    }
    let value = Value {
        amount: Some(f64::from(years)),
        unit: Some(Ucum::Year.as_str().into()),
        ..Value::default()
    };
    Some(
        Found::new(at..at + 1, Label::Quantity, Rule::Age, 0.85)
            .valued(value)
            .at_priority(3),
    )
}

fn is_month_or_place(reader: &Reader, at: usize) -> bool {
    use crate::text::{Class, Classes};
    reader.meets(at, Classes::of(&[Class::Month, Class::Weekday]))
}
