//! Ranks in several words, which are no numbers: "twenty-first".

use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The end and the rank of the tens and units at `at`; none for the duration of "a thirty-second
/// pause".
pub fn compound(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let tens = reader
        .number_of(at, Term::NumberWord)
        .filter(|tens| *tens >= 20.0)?;
    let unit = reader.past_hyphen(at + 1);
    let rank = reader
        .number_of(unit, Term::OrdinalWord)
        .filter(|rank| *rank < 10.0)?;
    let stretch = reader.has(unit, Term::TimeUnit) && !is_definite(reader, at);
    (!stretch).then_some((unit + 1, tens + rank))
}

/// Whether "the" or an owner stands before `at`.
fn is_definite(reader: &Reader, at: usize) -> bool {
    use crate::text::TokenKind;
    reader.has_before(at, 1, Term::DefiniteDeterminer)
        || reader
            .before(at, 1)
            .is_some_and(|i| reader.kind(i, TokenKind::Possessive))
}
