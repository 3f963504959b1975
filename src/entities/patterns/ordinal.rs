//! Ranks in digits: "the 11th", "a 60th birthday".
//!
//! Spelled ranks are left out: they mostly order the telling ("he first heard") or make a word
//! with their noun ("third base").

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::text::TokenKind;

/// The rank at `at`, also where a space parts its ending: "11 th".
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let parted = parted(reader, at);
    if !parted && !reader.kind(at, TokenKind::Ordinal) {
        return None;
    }
    let form = reader.form(at);
    let digits = form
        .find(|c: char| !c.is_ascii_digit() && c != ',')
        .unwrap_or(form.len());
    let rank: f64 = form.get(..digits)?.replace(',', "").parse().ok()?;
    let end = at + 1 + usize::from(parted);
    // in a name ("the 7th Circuit") a rank is no number
    if reader.capitalized(end) {
        return None;
    }
    let value = Value {
        amount: Some(rank),
        unit: Some("rank".into()),
        ..Value::default()
    };
    let found = Found::new(at..end, Label::Number, "ordinal", 0.7);
    Some(found.valued(value).at_priority(0))
}

/// Whether the number at `at` has the ending of a rank after a space.
pub fn parted(reader: &Reader, at: usize) -> bool {
    reader.kind(at, TokenKind::Number) && matches!(reader.lower(at + 1), "st" | "nd" | "rd" | "th")
}
