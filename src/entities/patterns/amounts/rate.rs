//! Rates and frequencies: "$50 an hour", "20 cars a week", "twice a day". They are no stretches of
//! time.

use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, Classes, TokenKind};

/// How far before the article the number of a rate may stand.
const REACH: usize = 4;

/// What counts, or is counted.
const COUNTS: Group = Group::of(
    &[Class::Percent, Class::CurrencySign, Class::CurrencyCode],
    &[
        Term::NumberWord,
        Term::Magnitude,
        Term::Quantifier,
        Term::Currency,
    ],
);

/// Whether the article at `article`, with a unit of time after it, means "in each": a frequency or
/// a number with what it counts stands right before.
pub fn is_rate(reader: &Reader, article: usize) -> bool {
    let Some(last) = reader.before(article, 1) else {
        return false;
    };
    if counts(reader, last) || reader.has(last, Term::Frequency) {
        return true;
    }
    for back in 1..=REACH {
        let Some(word) = reader.before(article, back) else {
            return false;
        };
        if counts(reader, word) {
            return true;
        }
        if !is_counted(reader, word) {
            return false;
        }
    }
    false
}

fn counts(reader: &Reader, at: usize) -> bool {
    reader.kind(at, TokenKind::Number) || reader.in_group(at, COUNTS)
}

/// Whether the word at `at` may belong to what is counted: no verb and no word without content.
fn is_counted(reader: &Reader, at: usize) -> bool {
    const EMPTY: Classes = Classes::of(&[
        Class::FunctionWord,
        Class::Preposition,
        Class::Conjunction,
        Class::Pronoun,
    ]);
    let word = reader.kind(at, TokenKind::Word) || reader.hyphen(at);
    let empty = reader.meets(at, EMPTY) && !reader.has(at, Term::Of);
    word && !reader.has(at, Term::SpendingVerb) && !empty
}
