//! Shares and their differences: "3.9 percent", "about 30 per cent", "-5%", "350 basis points".

use crate::annotations::Label;
use crate::entities::codes::{NumberUnit, Rule};
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
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
    value.unit = Some(code.as_str().into());
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
fn unit(reader: &Reader, at: usize) -> Option<(usize, NumberUnit)> {
    let at = reader.past_hyphen(at);
    let point = |at: usize| reader.has(at, Term::Point);
    let article = reader.has(at, Term::Of) && reader.has(at + 1, Term::PointArticle);
    if article && reader.has(at + 2, Term::Percentage) && point(at + 3) {
        return Some((at + 4, NumberUnit::PercentagePoint));
    }
    if reader.has(at, Term::Per) && reader.has(at + 1, Term::Cent) {
        return Some((at + 2, NumberUnit::Percent));
    }
    if !reader.is(at, Class::Percent) {
        return None;
    }
    let (next, basis) = (reader.past_hyphen(at + 1), reader.has(at, Term::Basis));
    if point(next) {
        let points = [NumberUnit::PercentagePoint, NumberUnit::BasisPoint];
        return Some((next + 1, points[usize::from(basis)]));
    }
    let share = !basis && !reader.has(at, Term::Percentage);
    share.then_some((at + 1, NumberUnit::Percent))
}
