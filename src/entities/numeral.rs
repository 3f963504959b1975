//! Numbers in digits and in words: `1,234.5`, `1.2 million`, "two and a half", "tens of thousands".

use std::ops::Range;

use super::reader::Reader;
use crate::annotations::{Bound, Value};
use crate::language::Class;
use crate::text::TokenKind;

/// A number as the text has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Numeral {
    /// Its tokens.
    pub tokens: Range<usize>,
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
        let amount = digits(reader.form(at))?;
        return Some(numeral(at + 1, Some(amount), true, false));
    }
    if reader.is(at, Class::NumberWord) {
        let (end, amount) = words(reader, at)?;
        return Some(numeral(end, Some(amount), false, false));
    }
    if reader.is(at, Class::Quantifier) {
        let next = at + 1;
        let counts = reader.meets(next, MAGNITUDE_OR_TIME);
        return counts.then(|| numeral(next, None, false, false));
    }
    if matches!(reader.lower(at), "a" | "an") {
        return article(reader, at).map(|(end, amount)| numeral(end, amount, false, true));
    }
    if reader.lower(at) == "half" {
        return Some(halves(reader, at));
    }
    let scale = reader.number(at, Class::Magnitude)?;
    let plural = reader.lower(at).ends_with('s');
    let amount = (!plural).then_some(scale);
    let apart = reader.get(at).is_some_and(|token| token.span.len() > 2);
    apart.then(|| numeral(of_magnitude(reader, at + 1), amount, false, true))
}

const MAGNITUDE_OR_TIME: crate::language::Classes =
    crate::language::Classes::of(&[Class::Magnitude, Class::TimeUnit]);

/// "a dozen", "a million", "a few hundred", "a half-million".
fn article(reader: &Reader, at: usize) -> Option<(usize, Option<f64>)> {
    let next = at + 1;
    if reader.is(next, Class::Quantifier) {
        return reader
            .is(next + 1, Class::Magnitude)
            .then(|| (of_magnitude(reader, next + 2), None));
    }
    if reader.lower(next) == "half" {
        let scaled = reader.past_hyphen(next + 1);
        let scale = reader.number(scaled, Class::Magnitude)?;
        return Some((scaled + 1, Some(scale / 2.0)));
    }
    let scale = reader.number(next, Class::Magnitude)?;
    (!reader.lower(next).ends_with('s')).then_some((next + 1, Some(scale)))
}

/// "half", "half a million", "half-a million", "half a dozen".
fn halves(reader: &Reader, at: usize) -> Numeral {
    let mut next = reader.past_hyphen(at + 1);
    if reader.lower(next) == "a" {
        next = reader.past_hyphen(next + 1);
    }
    let scale = reader.number(next, Class::Magnitude);
    Numeral {
        tokens: at..if scale.is_some() { next + 1 } else { at + 1 },
        amount: Some(scale.unwrap_or(1.0) / 2.0),
        digits: false,
        scaled: scale.is_some(),
    }
}

/// "tens of millions": the place after the magnitudes that `of` adds.
fn of_magnitude(reader: &Reader, mut at: usize) -> usize {
    while reader.lower(at) == "of" && reader.is(at + 1, Class::Magnitude) {
        at += 2;
    }
    at
}

/// "twenty-five", "one hundred and fifty thousand", "two".
fn words(reader: &Reader, at: usize) -> Option<(usize, f64)> {
    let mut last = reader.number(at, Class::NumberWord)?;
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
            .number(joined, Class::NumberWord)
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
    let and = group >= 100.0 && reader.lower(past) == "and";
    past + usize::from(and && reader.is(past + 1, Class::NumberWord))
}

fn magnitude_word(reader: &Reader, at: usize) -> Option<f64> {
    let scale = reader.number(at, Class::Magnitude)?;
    let apart = reader.get(at).is_some_and(|token| token.span.len() > 2);
    (apart && !reader.lower(at).ends_with('s')).then_some(scale)
}

/// Whether `small` can follow `last`: "twenty five", "hundred twenty"; not "two three".
fn fits(last: f64, small: f64) -> bool {
    small >= 1.0 && ((last >= 100.0 && small < 100.0) || (last >= 20.0 && small < 10.0))
}

/// "3 1/2", "104 23/32", "nine-tenths", "two-thirds", "one-hundredth".
fn fraction(reader: &Reader, numeral: &mut Numeral) {
    let end = numeral.tokens.end;
    if numeral.digits && reader.kind(end, TokenKind::Number) && reader.form(end).contains('/') {
        if let (Some(amount), Some(part)) = (numeral.amount, digits(reader.form(end))) {
            numeral.amount = Some(amount + part);
            numeral.tokens.end += 1;
        }
        return;
    }
    let at = reader.past_hyphen(end);
    if let Some(parts) = reader
        .number(at, Class::FractionWord)
        .filter(|_| !numeral.digits)
    {
        let singular = !reader.lower(at).ends_with('s');
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
        let Some(scale) = reader.number(at, Class::Magnitude) else {
            break;
        };
        // "3bn" is one word; "3 m" is a length, and "5k" a distance as often as a number
        let short = reader.get(at).is_some_and(|token| token.span.len() <= 2);
        if short && !(numeral.digits && (scale >= 1e9 || !reader.spaced(at))) {
            break;
        }
        times *= scale;
        numeral.scaled = true;
        numeral.tokens.end = of_magnitude(reader, at + 1);
        if reader.lower(at).ends_with('s') && !short {
            numeral.amount = None;
        }
    }
    numeral.amount = numeral.amount.map(|amount| amount * times);
}

/// "two and a half", "four-and-a-half".
fn half(reader: &Reader, numeral: &mut Numeral) {
    let mut at = numeral.tokens.end;
    for word in ["and", "a", "half"] {
        at = reader.past_hyphen(at);
        if reader.lower(at) != word {
            return;
        }
        at += 1;
    }
    numeral.tokens.end = at;
    numeral.amount = numeral.amount.map(|amount| amount + 0.5);
}

/// `1,234.5`, `23/32`; none for `9:30`, `1.2.3` and dates.
fn digits(form: &str) -> Option<f64> {
    if let Some((above, below)) = form.split_once('/') {
        let (above, below): (f64, f64) = (above.parse().ok()?, below.parse().ok()?);
        return (below > 0.0).then_some(above / below);
    }
    let grouped = |form: &str| form.split(',').skip(1).all(|group| group.len() == 3);
    let whole = form.split('.').next().unwrap_or_default();
    if !grouped(whole) || form.contains(':') {
        return None;
    }
    if !form.contains(',') {
        return form.parse().ok();
    }
    form.replace(',', "").parse().ok()
}

/// The modifier before a number: where it begins, and what it says.
///
/// "nearly", "more than", "as many as", "an estimated".
pub fn modifier(reader: &Reader, at: usize) -> (usize, Option<Bound>) {
    let Some(last) = reader.before(at, 1) else {
        return (at, None);
    };
    let [first, second] = [reader.lower_before(at, 2), reader.lower_before(at, 3)];
    let bound = match reader.lower(last) {
        "than" => match first {
            "more" | "greater" | "higher" => Some(Bound::MoreThan),
            "less" | "fewer" | "lower" => Some(Bound::LessThan),
            _ => None,
        },
        "least" if first == "at" => Some(Bound::AtLeast),
        "most" if first == "at" => Some(Bound::AtMost),
        "to" if first == "up" => Some(Bound::AtMost),
        "to" if first == "close" => Some(Bound::About),
        "as" if second == "as" && matches!(first, "many" | "much") => Some(Bound::AtMost),
        "as" if second == "as" && matches!(first, "few" | "little") => Some(Bound::AtLeast),
        _ => return single(reader, at, last),
    };
    let words = match (bound, reader.lower(last), second) {
        (None, ..) => 0,
        (_, "as", _) => 3,
        (Some(Bound::MoreThan), _, "no") => return (at - 3, Some(Bound::AtMost)),
        (Some(Bound::LessThan), _, "no") => return (at - 3, Some(Bound::AtLeast)),
        _ => 2,
    };
    (at - words, bound)
}

fn single(reader: &Reader, at: usize, last: usize) -> (usize, Option<Bound>) {
    let bound = match reader.value(last, Class::Approximator) {
        Some("about") => Bound::About,
        Some("more") => Bound::MoreThan,
        Some("less") => Bound::LessThan,
        _ => return (at, None),
    };
    let estimated = reader.lower(last) == "estimated" && reader.lower_before(last, 1) == "an";
    (last - usize::from(estimated), Some(bound))
}

/// The upper end of a range that `numeral` begins: "10 to 15", "10-15", "5 - 15".
pub fn upper(reader: &Reader, numeral: &Numeral) -> Option<Numeral> {
    let end = numeral.tokens.end;
    let joined = reader.dash(end) || matches!(reader.lower(end), "to" | "or");
    let upper = joined.then(|| read(reader, end + 1)).flatten()?;
    let rises = match (numeral.amount, upper.amount) {
        (Some(low), Some(high)) => low < high,
        _ => false,
    };
    rises.then_some(upper)
}
