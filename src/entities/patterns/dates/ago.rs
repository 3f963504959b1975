//! Dates by their distance: "two weeks ago", "a year ago", "decades ago".

use std::ops::Range;

use super::relative_date::resolve;
use crate::annotations::{Bound, Label, Value};
use crate::entities::codes::{Rule, TimeUnit};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The date that a stretch of time makes with "ago". Hours and minutes make none.
///
/// The date is as exact as its unit: two weeks ago is a week, twenty years ago a year. Where the
/// distance is vague it is given as it is.
pub fn find(
    reader: &Reader,
    tokens: Range<usize>,
    stretch: &Value,
    unit: TimeUnit,
) -> Option<Found> {
    if !reader.has(tokens.end, Term::Ago) || unit.is_of_clock() {
        return None;
    }
    let exact = matches!(stretch.bound, None | Some(Bound::About)) && stretch.upper.is_none();
    let whole = stretch.iso.as_deref().is_none_or(|iso| {
        !iso.contains('.') && iso.bytes().filter(u8::is_ascii_alphabetic).count() == 2
    });
    let count = stretch
        .amount
        .filter(|count| exact && whole && count.fract() == 0.0 && (0.0..1e4).contains(count));
    let iso = reader
        .phase
        .reference_date
        .and_then(|reference| resolve(reference, -(count? as i64), unit))
        .filter(|iso| !iso.starts_with('-'));
    let value = match iso {
        Some(iso) => Value {
            iso: Some(iso),
            bound: stretch.bound,
            ..Value::default()
        },
        None => Value {
            iso: None,
            ..stretch.clone()
        },
    };
    Some(
        Found::new(tokens.start..tokens.end + 1, Label::Date, Rule::Ago, 0.95)
            .valued(value)
            .at_priority(4),
    )
}
