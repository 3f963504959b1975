//! Ranks: "the 11th", "a 60th birthday", "twenty-first".

use crate::annotations::{Label, Value};
use crate::entities::codes::{NumberUnit, Rule};
use crate::entities::found::Found;
use crate::entities::numeral;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
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
    Some(found(at..end, rank))
}

/// Whether the number at `at` has the ending of a rank after a space.
pub fn parted(reader: &Reader, at: usize) -> bool {
    reader.kind(at, TokenKind::Number) && reader.has(at + 1, Term::RankEnding)
}

/// "twenty-first", save where a century follows.
pub fn compound(reader: &Reader, at: usize) -> Option<Found> {
    let (end, rank) = numeral::compound_ordinal(reader, at)?;
    let century = reader.has(reader.past_hyphen(end), Term::Century);
    (!century && !reader.capitalized(end)).then(|| found(at..end, rank))
}

fn found(tokens: std::ops::Range<usize>, rank: f64) -> Found {
    let value = Value {
        amount: Some(rank),
        unit: Some(NumberUnit::Rank.as_str().into()),
        ..Value::default()
    };
    let found = Found::new(tokens, Label::Number, Rule::Ordinal, 0.7);
    found.valued(value).at_priority(0)
}
