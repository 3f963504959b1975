//! Ranks in digits or from "third" on: "the 11th", "a fourth term".
//!
//! "First" and "second" are left out: they mostly order the telling ("he first heard").

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;
use crate::text::TokenKind;

/// The rank at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let rank = if reader.kind(at, TokenKind::Ordinal) {
        let form = reader.form(at);
        let digits = form
            .find(|c: char| !c.is_ascii_digit() && c != ',')
            .unwrap_or(form.len());
        form.get(..digits)?.replace(',', "").parse().ok()?
    } else {
        reader.number(at, Class::OrdinalWord)?
    };
    // in a name ("the 7th Circuit") a rank is no number
    if rank < 3.0 || reader.capitalized(at + 1) {
        return None;
    }
    let value = Value {
        amount: Some(rank),
        unit: Some("rank".into()),
        ..Value::default()
    };
    Some(
        Found::new(at..at + 1, Label::Number, "ordinal", 0.7)
            .valued(value)
            .at_priority(0),
    )
}
