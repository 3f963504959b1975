//! Ranges: "10 to 15", "10-15", "between 5 and 10 million".

use super::{Numeral, modifier, read};
use crate::entities::codes::AmountCue;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::Class;

/// Two ends, of which the second is the larger.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// Where it begins: at "between", or with the lower end.
    pub start: usize,
    /// The lower end, by the magnitude that both share: 5,000,000 in "5 to 10 million".
    pub low: f64,
    /// The upper end.
    pub upper: Numeral,
}

/// The range whose lower end is `numeral`; `start` is the place of its currency sign, if it has one.
pub fn range(reader: &Reader, start: usize, numeral: &Numeral) -> Option<Range> {
    let end = numeral.tokens.end;
    let between = reader.has_before(start, 1, Term::Between) && reader.has(end, Term::And);
    if !between && !joins(reader, end) {
        return None;
    }
    let signed = start < numeral.tokens.start;
    let upper = read(
        reader,
        end + 1 + if signed { sign(reader, end + 1) } else { 0 },
    )?;
    if !same_sign(reader, numeral.tokens.start, upper.tokens.start) {
        return None;
    }
    let low = shared(reader, numeral, &upper)?;
    (low < upper.amount?).then(|| Range {
        start: start - usize::from(between),
        low,
        upper,
    })
}

/// The upper end of a range that `numeral` begins: "10 to 15", "10-15", "5 - 15".
pub fn upper(reader: &Reader, numeral: &Numeral) -> Option<Numeral> {
    let start = numeral.tokens.start;
    let joined = joins(reader, numeral.tokens.end);
    let range = joined.then(|| range(reader, start, numeral)).flatten()?;
    Some(range.upper)
}

fn joins(reader: &Reader, at: usize) -> bool {
    reader.dash(at) || reader.has(at, Term::RangeJoiner)
}

/// Whether what stands before `start` makes "to" lead to a new level: "rose $2 to $30", "from 10 to
/// 15".
pub fn is_change(reader: &Reader, start: usize) -> bool {
    let (first, _) = modifier(reader, start);
    reader
        .before(first, 1)
        .is_some_and(|i| reader.has(i, Term::ChangePreposition) || reader.cue(i, AmountCue::Change))
}

/// How many tokens the currency sign at `at` takes: `$`, `US$`.
fn sign(reader: &Reader, at: usize) -> usize {
    if reader.is(at, Class::CurrencySign) {
        return 1;
    }
    2 * usize::from(reader.is(at + 1, Class::CurrencySign) && !reader.spaced(at + 1))
}

/// Whether the signs before both ends, where the upper has one, are the same.
fn same_sign(reader: &Reader, lower: usize, upper: usize) -> bool {
    let Some(second) = reader.before(upper, 1) else {
        return false;
    };
    let repeated = reader.is(second, Class::CurrencySign);
    !repeated || reader.lower_before(lower, 1) == reader.lower(second)
}

/// The lower end: "5" before "10 million" is five million, "500" before "1 million" stays itself.
fn shared(reader: &Reader, lower: &Numeral, upper: &Numeral) -> Option<f64> {
    let (low, high) = (lower.amount?, upper.amount?);
    if lower.scaled || lower.ends_in_magnitude(reader) {
        return Some(low);
    }
    let (mut times, mut shared) = (1.0, 1.0);
    for at in upper.tokens.clone().rev() {
        let Some(scale) = reader.number_of(at, Term::Magnitude) else {
            break;
        };
        times *= scale;
        if low < high / times {
            shared = times;
        }
    }
    Some(low * shared)
}
