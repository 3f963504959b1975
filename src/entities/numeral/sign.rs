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
    match reader.lower(mark) {
        _ if minuend => false,
        "minus" => true,
        "negative" => reader.is(end, Class::Percent),
        "-" | "\u{2013}" | "\u{2212}" => {
            !reader.spaced(at) && opens(reader, mark) && !is_bullet(reader, mark, at, end)
        }
        _ => false,
    }
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
        || matches!(reader.form(end), "°" | "º" | "C" | "F");
    mark == reader.range().start && !measured
}
