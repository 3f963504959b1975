//! Shares and their differences: "3.9 percent", "about 30 per cent", "-5%", "350 basis points".

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::text::Class;

/// A percentage; a range is one: "10 to 15 percent". A modifier is told
/// in the value.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let at = numeral.tokens.start;
    let range = numeral::range(reader, at, numeral)
        .filter(|range| unit(reader, range.upper.tokens.end).is_some());
    let unit_at = range
        .as_ref()
        .map_or(numeral.tokens.end, |range| range.upper.tokens.end);
    let (end, code) = unit(reader, unit_at)?;
    let start = range.as_ref().map_or(at, |range| range.start);
    let (_, bound) = numeral::modifier(reader, start);
    let mut value = numeral.value(bound);
    value.unit = Some(code.into());
    if let Some(range) = range {
        (value.amount, value.upper) = (Some(range.low), range.upper.amount);
    }
    Some(
        Found::new(start..end, Label::Percent, Rule::Percent, 0.97)
            .valued(value)
            .at_priority(4),
    )
}

/// The end of the unit at `at`, and its code: `%`, or what the text counts in.
fn unit(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let at = reader.past_hyphen(at);
    let point = |at: usize| matches!(reader.lower(at), "point" | "points");
    let article = matches!(
        (reader.lower(at), reader.lower(at + 1)),
        ("of", "a" | "one")
    );
    if article && reader.lower(at + 2) == "percentage" && point(at + 3) {
        return Some((at + 4, "percentage point"));
    }
    if reader.lower(at) == "per" && reader.lower(at + 1) == "cent" {
        return Some((at + 2, "%"));
    }
    if !reader.is(at, Class::Percent) {
        return None;
    }
    let next = reader.past_hyphen(at + 1);
    match reader.lower(at) {
        "basis" => point(next).then_some((next + 1, "basis point")),
        "percentage" => point(next).then_some((next + 1, "percentage point")),
        _ if point(next) => Some((next + 1, "percentage point")),
        _ => Some((at + 1, "%")),
    }
}
