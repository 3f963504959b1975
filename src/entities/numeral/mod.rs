//! Numbers in digits and in words: `1,234.5`, `1.2 million`, "two and a half", "tens of thousands".

mod digits;
mod metres;
mod modifier;
mod ordinal;
mod range;
mod sign;
mod words;

pub use metres::are_metres;
pub use modifier::modifier;
pub use ordinal::compound as compound_ordinal;
pub use range::{Range, is_change, range, upper};
pub use sign::is_negative;

use super::reader::Reader;
use crate::annotations::{Bound, Value};
use crate::entities::vocabulary::{Group, Term};
use crate::text::TokenKind;

/// A number as the text has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Numeral {
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// How much it is; none for "several", "thousands".
    pub amount: Option<f64>,
    /// Whether it has a digit.
    pub digits: bool,
    /// Whether a magnitude is part of it: "million".
    pub scaled: bool,
}

impl Numeral {
    /// The number alone, with the bound that its modifier gives.
    pub fn value(&self, bound: Option<Bound>) -> Value {
        Value {
            amount: self.amount,
            bound,
            ..Value::default()
        }
    }

    /// Whether its last word is a magnitude: "two hundred", "5 million".
    fn ends_in_magnitude(&self, reader: &Reader) -> bool {
        let last = self.tokens.end.checked_sub(1);
        last.is_some_and(|at| reader.has(at, Term::Magnitude))
    }
}

/// Reads the number that begins at `at`, with the sign before it.
pub fn read_signed(reader: &Reader, at: usize) -> Option<Numeral> {
    let mut numeral = read(reader, at)?;
    sign::apply(reader, &mut numeral);
    Some(numeral)
}

/// Reads the number that begins at `at`.
pub fn read(reader: &Reader, at: usize) -> Option<Numeral> {
    let mut numeral = head(reader, at)?;
    fraction(reader, &mut numeral);
    scale(reader, &mut numeral);
    if !numeral.digits {
        half(reader, &mut numeral);
    }
    Some(numeral)
}

fn head(reader: &Reader, at: usize) -> Option<Numeral> {
    let numeral = |end, amount, digits, scaled| Numeral {
        tokens: at..end,
        amount,
        digits,
        scaled,
    };
    if reader.kind(at, TokenKind::Number) {
        let amount = digits::read(reader.form(at))?;
        return Some(numeral(at + 1, Some(amount), true, false));
    }
    if reader.has(at, Term::NumberWord) {
        let (end, amount) = words::read(reader, at)?;
        return Some(numeral(end, Some(amount), false, false));
    }
    if reader.has(at, Term::Quantifier) {
        let next = at + 1;
        let counts = reader.in_group(next, MAGNITUDE_OR_TIME);
        return counts.then(|| numeral(next, None, false, false));
    }
    if reader.has(at, Term::Indefinite) {
        return article(reader, at).map(|(end, amount)| numeral(end, amount, false, true));
    }
    if reader.has(at, Term::Half) {
        return Some(halves(reader, at));
    }
    let scale = reader.number_of(at, Term::Magnitude)?;
    let plural = reader.has(at, Term::Plural);
    let amount = (!plural).then_some(scale);
    let apart = reader.get(at).is_some_and(|token| token.span.len() > 2);
    apart.then(|| numeral(of_magnitude(reader, at + 1), amount, false, true))
}

const MAGNITUDE_OR_TIME: Group = Group::of(&[], &[Term::Magnitude, Term::TimeUnit]);

/// "a dozen", "a million", "a few hundred", "a half-million".
fn article(reader: &Reader, at: usize) -> Option<(usize, Option<f64>)> {
    let next = at + 1;
    if reader.has(next, Term::Quantifier) {
        return reader
            .has(next + 1, Term::Magnitude)
            .then(|| (of_magnitude(reader, next + 2), None));
    }
    if reader.has(next, Term::Half) {
        let scaled = reader.past_hyphen(next + 1);
        let scale = reader.number_of(scaled, Term::Magnitude)?;
        return Some((scaled + 1, Some(scale / 2.0)));
    }
    if let Some(parts) = part(reader, at) {
        return Some((next + 1, Some(1.0 / parts)));
    }
    let scale = reader.number_of(next, Term::Magnitude)?;
    (!reader.has(next, Term::Plural)).then_some((next + 1, Some(scale)))
}

/// "a third of", "less than a quarter", "by a fifth": into how many parts the whole is divided.
fn part(reader: &Reader, at: usize) -> Option<f64> {
    let word = at + 1;
    let parts = reader.number_of(word, Term::FractionWord)?;
    let compared = reader.has_before(at, 1, Term::By) || modifier(reader, at).1.is_some();
    let share = reader.has(word + 1, Term::Of) || compared && reader.ends_phrase(word + 1);
    (share && !reader.has(word, Term::Plural)).then_some(parts)
}

/// "half", "half a million", "half-a million", "half a dozen".
fn halves(reader: &Reader, at: usize) -> Numeral {
    let mut next = reader.past_hyphen(at + 1);
    if reader.has(next, Term::PartArticle) {
        next = reader.past_hyphen(next + 1);
    }
    let scale = reader.number_of(next, Term::Magnitude);
    Numeral {
        tokens: at..if scale.is_some() { next + 1 } else { at + 1 },
        amount: Some(scale.unwrap_or(1.0) / 2.0),
        digits: false,
        scaled: scale.is_some(),
    }
}

/// "tens of millions": the place after the magnitudes that `of` adds.
fn of_magnitude(reader: &Reader, mut at: usize) -> usize {
    while reader.has(at, Term::Of) && reader.has(at + 1, Term::Magnitude) {
        at += 2;
    }
    at
}

/// "3 1/2", "104 23/32", "nine-tenths", "two-thirds", "one-hundredth".
fn fraction(reader: &Reader, numeral: &mut Numeral) {
    let end = numeral.tokens.end;
    if numeral.digits && reader.kind(end, TokenKind::Number) && reader.form(end).contains('/') {
        if let (Some(amount), Some(part)) = (numeral.amount, digits::read(reader.form(end))) {
            numeral.amount = Some(amount + part);
            numeral.tokens.end += 1;
        }
        return;
    }
    let at = reader.past_hyphen(end);
    if let Some(parts) = reader
        .number_of(at, Term::FractionWord)
        .filter(|_| !numeral.digits)
    {
        let singular = !reader.has(at, Term::Plural);
        if singular && numeral.amount != Some(1.0) {
            return;
        }
        numeral.amount = numeral.amount.map(|amount| amount / parts);
        numeral.tokens.end = at + 1;
    }
}

/// "1.2 million", "€3bn", "$2-million", "several million", "a few hundred thousand".
fn scale(reader: &Reader, numeral: &mut Numeral) {
    let mut times = 1.0;
    loop {
        let at = reader.past_hyphen(numeral.tokens.end);
        let Some(scale) = reader.number_of(at, Term::Magnitude) else {
            break;
        };
        if are_metres(reader, numeral, at) {
            break;
        }
        // "3bn" is one word; "3 m" is a length, and "5k" a distance as often as a number
        let short = reader.get(at).is_some_and(|token| token.span.len() <= 2);
        if short && !(numeral.digits && (scale >= 1e9 || !reader.spaced(at))) {
            break;
        }
        times *= scale;
        numeral.scaled = true;
        numeral.tokens.end = of_magnitude(reader, at + 1);
        if reader.has(at, Term::Plural) && !short {
            numeral.amount = None;
        }
    }
    numeral.amount = numeral.amount.map(|amount| amount * times);
}

/// "two and a half", "four-and-a-half".
fn half(reader: &Reader, numeral: &mut Numeral) {
    let mut at = numeral.tokens.end;
    for word in [Term::And, Term::PartArticle, Term::Half] {
        at = reader.past_hyphen(at);
        if !reader.has(at, word) {
            return;
        }
        at += 1;
    }
    numeral.tokens.end = at;
    numeral.amount = numeral.amount.map(|amount| amount + 0.5);
}
