//! Parts of a day that are dates of their own: "this morning", "the following evening".

use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The part of the day at `at`. In "Monday night" the date is the day.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let before = reader.before(at, 1)?;
    if reader.has(before, Term::Present) {
        let early = reader
            .before(before, 1)
            .filter(|word| reader.has(*word, Term::PlaceInPeriod));
        let iso = reader
            .phase
            .reference_date
            .map(|reference| reference.to_string());
        return Some(Found::relative_date(
            early.unwrap_or(before)..at + 1,
            iso,
            0.85,
        ));
    }
    let counted = reader.has(before, Term::NarrativeDayDeictic)
        && reader.has_before(before, 1, Term::Definite);
    counted.then(|| Found::relative_date(before - 1..at + 1, None, 0.8))
}
