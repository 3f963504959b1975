//! Numbers in words: "twenty-five", "one hundred and fifty thousand".

use super::ordinal;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// "twenty-five", "one hundred and fifty thousand", "two".
pub(super) fn read(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    if ordinal::compound(reader, at).is_some() {
        return None;
    }
    let mut last = reader.number_of(at, Term::NumberWord)?;
    let (mut total, mut group, mut end) = (0.0, last, at + 1);
    loop {
        let joined = joint(reader, end, group);
        if let Some(scale) = magnitude_word(reader, joined) {
            group *= scale;
            if scale >= 1000.0 {
                total += group;
                group = 0.0;
            }
            (last, end) = (scale, joined + 1);
        } else if let Some(small) = reader
            .number_of(joined, Term::NumberWord)
            .filter(|small| fits(last, *small))
        {
            group += small;
            (last, end) = (small, joined + 1);
        } else {
            return Some((end, total + group));
        }
    }
}

/// The place after the hyphen or the "and" that joins number words.
fn joint(reader: &Reader, at: usize, group: f64) -> usize {
    let past = reader.past_hyphen(at);
    let and = group >= 100.0 && reader.has(past, Term::And);
    past + usize::from(and && reader.has(past + 1, Term::NumberWord))
}

fn magnitude_word(reader: &Reader, at: usize) -> Option<f64> {
    let scale = reader.number_of(at, Term::Magnitude)?;
    let apart = reader.get(at).is_some_and(|token| token.span.len() > 2);
    (apart && !reader.has(at, Term::Plural)).then_some(scale)
}

/// Whether `small` can follow `last`: "twenty five", "hundred twenty"; not "two three".
fn fits(last: f64, small: f64) -> bool {
    small >= 1.0 && ((last >= 100.0 && small < 100.0) || (last >= 20.0 && small < 10.0))
}
