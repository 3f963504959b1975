//! Weekends: "over the weekend", "at the weekend".

use super::clause::{ends_phrase, is_future};
use crate::date::Day;
use crate::entities::codes::TimeUnit;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// "the weekend": the last one or, where the text speaks of the future, the next.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let named = reader.has_before(at, 1, Term::Definite)
        && reader.time_unit(at) == Some(TimeUnit::Weekend)
        && !reader.has(at, Term::Plural);
    if !named || !ends_phrase(reader, at + 1) || reader.has(at + 1, Term::Of) {
        return None;
    }
    let iso = reader.phase.reference_date.map(|reference| {
        let present = reference.weekday() >= SATURDAY;
        let steps = if present || is_future(reader, at) {
            0
        } else {
            -1
        };
        resolve(reference, steps)
    });
    Some(Found::relative_date(at - 1..at + 1, iso, 0.8))
}

const SATURDAY: u32 = 6;

/// The weekend of the week of `reference`, the one before or the next to begin, as an interval.
pub fn resolve(reference: Day, steps: i64) -> String {
    let own = reference.plus(i64::from(SATURDAY) - i64::from(reference.weekday()));
    let next = steps > 0 && own <= reference;
    let saturday = own.plus(match steps {
        ..0 => 7 * steps,
        _ => 7 * i64::from(next),
    });
    format!("{saturday}/{}", saturday.plus(1))
}
