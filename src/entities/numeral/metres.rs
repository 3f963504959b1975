//! Whether the "m" after a number is metres or million.

use super::Numeral;
use crate::entities::codes::AmountCue;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Class, Classes, TokenKind};

const MONEY: Classes = Classes::of(&[Class::CurrencySign, Class::CurrencyCode]);

/// What track races are run over; "the 100m" alone names one.
const RACES: &[f64] = &[
    50.0, 60.0, 80.0, 100.0, 110.0, 200.0, 400.0, 800.0, 1500.0, 3000.0, 5000.0, 10000.0,
];

/// Whether the "m" at `at` after `numeral` is metres: "10m deep", "a depth of 10m", "the 100m".
pub fn are_metres(reader: &Reader, numeral: &Numeral, at: usize) -> bool {
    let start = numeral.tokens.start;
    if !reader.has(at, Term::MetreOrMillion)
        || reader
            .before(start, 1)
            .is_some_and(|i| reader.meets(i, MONEY))
    {
        return false;
    }
    let next = reader.past_hyphen(at + 1);
    let squared = matches!(reader.form(at + 1), "²" | "³") && !reader.spaced(at + 1);
    let tells = |at: usize| reader.cue(at, AmountCue::Length);
    let told = reader.has_before(start, 1, Term::LengthPreposition)
        && reader.before(start, 2).is_some_and(tells);
    squared || tells(next) || told || is_race(reader, numeral, at)
}

/// A count would name what it counts; a race ends there.
fn is_race(reader: &Reader, numeral: &Numeral, at: usize) -> bool {
    let start = numeral.tokens.start;
    let announced = reader.has_before(start, 1, Term::Definite)
        || reader
            .before(start, 1)
            .is_some_and(|i| reader.kind(i, TokenKind::Possessive));
    let distance = numeral.amount.is_some_and(|amount| RACES.contains(&amount));
    announced && distance && reader.ends_phrase(at + 1)
}
