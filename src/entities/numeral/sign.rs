//! The sign of an amount: `-5%`, "minus 20 degrees".

use super::Numeral;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, TokenKind};

/// Takes the sign before `numeral` into it.
pub(super) fn apply(reader: &Reader, numeral: &mut Numeral) {
    if is_negative(reader, numeral.tokens.start, numeral.tokens.end) {
        numeral.tokens.start -= 1;
        numeral.amount = numeral.amount.map(|amount| -amount);
    }
}

/// Whether the token before `at` is a minus; the amount goes on to `end`.
pub fn is_negative(reader: &Reader, at: usize, end: usize) -> bool {
    let Some(mark) = reader.before(at, 1) else {
        return false;
    };
    let minuend = reader
        .before(mark, 1)
        .is_some_and(|i| reader.kind(i, TokenKind::Number));
    if minuend {
        return false;
    }
    let tied = || !reader.spaced(at) && opens(reader, mark) && !is_bullet(reader, mark, at, end);
    reader.has(mark, Term::Minus)
        || reader.has(mark, Term::Negative) && reader.is(end, Class::Percent)
        || matches!(reader.lower(mark), "-" | "\u{2013}" | "\u{2212}") && tied()
}

/// Whether nothing is tied to the mark from the left but what may stand before an amount.
fn opens(reader: &Reader, mark: usize) -> bool {
    reader.spaced(mark)
        || reader
            .before(mark, 1)
            .is_some_and(|i| reader.is(i, Class::CurrencySign) || reader.lower(i) == "(")
}

/// A dash at the start of a line lists, unless the amount is one that can be negative.
fn is_bullet(reader: &Reader, mark: usize, at: usize, end: usize) -> bool {
    const MEASURED: Group = Group::of(&[Class::Percent], &[Term::Unit]);
    let measured = reader.in_group(end, MEASURED)
        || reader.is(at, Class::CurrencySign)
        || reader.has(end, Term::DegreeSign)
        || reader.has(end, Term::ScaleLetter) && reader.capitalized(end);
    mark == reader.range().start && !measured
}
