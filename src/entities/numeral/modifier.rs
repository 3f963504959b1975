//! What stands before a number and loosens it: "nearly", "more than", "as many as".

use crate::annotations::Bound;
use crate::entities::codes::Approximation;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The most words that a modifier has: "as many as", "no more than".
const LONGEST: usize = 3;

/// The modifier before a number: where it begins, and what it says.
///
/// "nearly", "more than", "as many as", "an estimated".
pub fn modifier(reader: &Reader, at: usize) -> (usize, Option<Bound>) {
    let starts = (2..=LONGEST)
        .rev()
        .filter_map(|back| reader.before(at, back));
    let mut phrases = starts.filter_map(|start| {
        let value = reader.phrase(Term::BoundPhrase, start..at)?;
        Some((start, value))
    });
    let single = || {
        let start = reader.before(at, 1)?;
        Some((start, reader.value_of(start, Term::Approximator)?))
    };
    match phrases.next().or_else(single) {
        Some((start, value)) => (start, bound(value)),
        None => (at, None),
    }
}

fn bound(value: &str) -> Option<Bound> {
    Some(match Approximation::of_code(value)? {
        Approximation::About => Bound::About,
        Approximation::More => Bound::MoreThan,
        Approximation::Less => Bound::LessThan,
        Approximation::AtLeast => Bound::AtLeast,
        Approximation::AtMost => Bound::AtMost,
    })
}
