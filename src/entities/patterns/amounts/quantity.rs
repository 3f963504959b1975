//! Measures: "70 miles", "10-15 miles", "6 feet 2 inches", "29-year(-old)", "a mile away", "three-judge".

use std::borrow::Cow;

use crate::annotations::{Label, Value};
use crate::entities::codes::{AmountCue, Rule, Ucum};
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral, Range};
use crate::entities::patterns::amounts::unit::{self, Unit};
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, TokenKind};

/// An amount with its unit, or an age. A modifier is told in the value.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let at = numeral.tokens.start;
    if let Some((range, end, unit)) = range(reader, numeral) {
        let mut found = found(reader, range.start..end, numeral, unit);
        if let Some(value) = &mut found.value {
            (value.amount, value.upper) = (Some(range.low), range.upper.amount);
        }
        return Some(found);
    }
    let (end, unit) = age(reader, numeral.tokens.end)
        .or_else(|| unit_of(reader, numeral))
        .or_else(|| compound(reader, numeral))?;
    let Some(smaller) = unit
        .as_deref()
        .and_then(|code| smaller(reader, numeral, end, code))
    else {
        return Some(found(reader, at..end, numeral, unit));
    };
    let mut found = found(reader, at..smaller.end, numeral, Some(smaller.code.into()));
    if let Some(value) = &mut found.value {
        value.amount = Some(smaller.amount);
    }
    Some(found)
}

fn found(
    reader: &Reader,
    tokens: std::ops::Range<usize>,
    numeral: &Numeral,
    unit: Option<Cow<'static, str>>,
) -> Found {
    let (_, bound) = numeral::modifier(reader, tokens.start);
    let mut value = numeral.value(bound);
    value.unit = unit;
    Found::new(tokens, Label::Quantity, Rule::Quantity, 0.9)
        .valued(value)
        .at_priority(3)
}

/// "10 to 15 miles", "between 3 and 5 years old".
fn range(reader: &Reader, numeral: &Numeral) -> Option<(Range, usize, Option<Cow<'static, str>>)> {
    let range = numeral::range(reader, numeral.tokens.start, numeral)?;
    let end = range.upper.tokens.end;
    let (end, unit) = age(reader, end).or_else(|| unit::read(reader, numeral, end))?;
    Some((range, end, unit))
}

/// The unit after `numeral`, and in "half a mile" after the article too.
fn unit_of(reader: &Reader, numeral: &Numeral) -> Option<Unit> {
    let end = numeral.tokens.end;
    let article =
        !numeral.digits && reader.has(end - 1, Term::Half) && reader.has(end, Term::Indefinite);
    unit::read(reader, numeral, end + usize::from(article))
}

/// "a mile away", "a ton of coal"; "$2 a gallon" and "miles a gallon" are rates.
pub fn bare(reader: &Reader, at: usize) -> Option<Found> {
    const COUNTED: Group = Group::of(
        &[],
        &[
            Term::Unit,
            Term::Currency,
            Term::Magnitude,
            Term::NumberWord,
            Term::Half,
        ],
    );
    let article = reader.before(at, 1)?;
    let code = reader.value_of(at, Term::Unit)?;
    let rate = reader
        .before(article, 1)
        .is_some_and(|i| reader.kind(i, TokenKind::Number) || reader.in_group(i, COUNTED));
    let measures =
        reader.cue(at + 1, AmountCue::Length) || reader.has(at + 1, Term::MeasureFollower);
    let long = reader.form(at).len() > 3 && !reader.has(at, Term::Plural);
    let figurative = reader.has(at, Term::FigurativeUnit);
    let one = reader.has(article, Term::Indefinite);
    if !(one && measures && long) || rate || figurative {
        return None;
    }
    let (_, bound) = numeral::modifier(reader, article);
    let value = Value {
        amount: Some(1.0),
        unit: Some(code.into()),
        bound,
        ..Value::default()
    };
    Some(Found::new(article..at + 1, Label::Quantity, Rule::QuantityOne, 0.7).valued(value))
}

/// A measure in two units, in the smaller one.
struct Smaller {
    end: usize,
    amount: f64,
    code: &'static str,
}

/// "6 feet 2 inches", "5-foot-10", "7 pounds, 4 ounces", "12 stone 6".
fn smaller(reader: &Reader, numeral: &Numeral, end: usize, code: &str) -> Option<Smaller> {
    let major = Ucum::of_code(code)?;
    let (times, minor) = match major {
        Ucum::Foot => (12.0, Ucum::Inch),
        Ucum::Pound => (16.0, Ucum::Ounce),
        Ucum::Stone => (14.0, Ucum::Pound),
        _ => return None,
    };
    let hyphen = reader.hyphen(end) && !reader.spaced(end + 1);
    let linked = hyphen || reader.lower(end) == "," || reader.has(end, Term::And);
    let rest = numeral::read(reader, end + usize::from(linked))?;
    let amount = rest.amount.filter(|amount| *amount < times)?;
    let unit = reader.past_hyphen(rest.tokens.end);
    let stated = reader.value_of(unit, Term::Unit) == Some(minor.as_str())
        || minor == Ucum::Pound && reader.has(unit, Term::Pound)
        || minor == Ucum::Inch && reader.has(unit, Term::InchLetters) && !reader.spaced(unit);
    let bare = rest.digits
        && major != Ucum::Pound
        && (hyphen || !linked && reader.ends_phrase(rest.tokens.end));
    let end = match (stated, bare) {
        (true, _) => unit + 1,
        (_, true) => rest.tokens.end,
        _ => return None,
    };
    let amount = numeral.amount? * times + amount;
    Some(Smaller {
        end,
        amount,
        code: minor.as_str(),
    })
}

/// "29-year" before "-old", "29 years" before "old" or "of age".
fn age(reader: &Reader, at: usize) -> Option<Unit> {
    let unit = reader.past_hyphen(at);
    let code = reader.value_of(unit, Term::AgeUnit)?;
    let old = reader.past_hyphen(unit + 1);
    let aged =
        reader.has(old, Term::Old) || (reader.has(old, Term::Of) && reader.has(old + 1, Term::Age));
    aged.then(|| (unit + 1, Some(code.into())))
}

/// "three-judge panel", "six-story": a small number that a hyphen ties to a noun.
fn compound(reader: &Reader, numeral: &Numeral) -> Option<Unit> {
    let end = numeral.tokens.end;
    let noun = end + 1;
    let tied = reader.hyphen(end) && reader.kind(noun, TokenKind::Word) && reader.lower_case(noun);
    let plain = !reader.in_group(noun, NO_NOUN) && !reader.hyphen(noun + 1);
    (tied && plain && !numeral.scaled).then_some((noun + 1, None))
}

const NO_NOUN: Group = Group::of(
    &[Class::Percent],
    &[
        Term::TimeUnit,
        Term::Magnitude,
        Term::NumberWord,
        Term::OrdinalWord,
        Term::Currency,
        Term::NoCompoundNoun,
    ],
);
