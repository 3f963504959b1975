//! Years: "in 1997", "1997-98", "2020/21", "early 2019", "about 1900", "fiscal 1999", "'98".

use super::clause::ends_phrase;
use super::date::{part_of_period, year};
use crate::annotations::{Bound, Label, Value};
use crate::entities::codes::{Approximation, Rule};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, Classes, TokenKind};

/// The year at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let number = year(reader, at).filter(|_| is_year(reader, at))?;
    let (mut end, upper) = range(reader, at, number);
    let iso = match upper {
        Some(upper) => format!("{number}/{upper}"),
        None => number.to_string(),
    };
    let mut start = part_of_period(reader, at);
    if reader.has_before(start, 1, Term::Fiscal) {
        start -= 1;
    } else if reader.has(end, Term::Fiscal) && reader.has(end + 1, Term::YearNoun) {
        end += 2;
    }
    let about = is_about(reader, start);
    // "about 1900 soldiers"
    if about && !ends_phrase(reader, end) {
        return None;
    }
    let tokens = start - usize::from(about)..end;
    let mut found = found(tokens, iso);
    if let Some(value) = found.value.as_mut().filter(|_| about) {
        value.bound = Some(Bound::About);
    }
    Some(found)
}

fn found(tokens: std::ops::Range<usize>, iso: String) -> Found {
    let value = Value {
        iso: Some(iso),
        ..Value::default()
    };
    Found::new(tokens, Label::Date, Rule::Year, 0.9)
        .valued(value)
        .at_priority(2)
}

/// "around 2015", "about 1900".
fn is_about(reader: &Reader, start: usize) -> bool {
    let word = reader.before(start, 1);
    let code = word.and_then(|word| reader.value_of(word, Term::Approximator));
    code.and_then(Approximation::of_code) == Some(Approximation::About)
        && !reader.has_before(start, 1, Term::CountApproximator)
}

/// Two years that a stroke joins: "2020/21", "2008/2009".
pub fn joined(reader: &Reader, at: usize) -> Option<Found> {
    let (from, to) = reader.form(at).split_once('/')?;
    let first: i64 = from.parse().ok().filter(|_| from.len() == 4)?;
    let last: i64 = to.parse().ok()?;
    let last = match to.len() {
        2 => first / 100 * 100 + last + if last == 0 { 100 } else { 0 },
        4 => last,
        _ => return None,
    };
    let reach = if to.len() == 2 { 10 } else { 200 };
    let near = (1700..2100).contains(&first) && (first + 1..first + reach).contains(&last);
    near.then(|| {
        found(
            part_of_period(reader, at)..at + 1,
            format!("{first}/{last}"),
        )
    })
}

/// What a year without its century follows.
const SHORT_OPENER: Group = Group::of(&[Class::Month], &[Term::Season, Term::ShortYearOpener]);

/// A year without its century: "the class of '98", "in ’04".
pub fn short(reader: &Reader, at: usize) -> Option<Found> {
    let form = reader.form(at);
    let mark = reader
        .before(at, 1)
        .filter(|i| form.len() == 2 && matches!(reader.form(*i), "'" | "\u{2019}" | "\u{2018}"))?;
    let tied = !reader.spaced(at) && reader.spaced(mark) && ends_phrase(reader, at + 1);
    let announced = reader
        .before(mark, 1)
        .is_some_and(|i| reader.in_group(i, SHORT_OPENER));
    let year: i64 = form.parse().ok().filter(|_| tied && announced)?;
    let century = if year < 50 { 2000 } else { 1900 };
    Some(found(mark..at + 1, (century + year).to_string()))
}

/// "1997-98", "1997-1998", also with spaces around the hyphen.
fn range(reader: &Reader, at: usize, from: i64) -> (usize, Option<i64>) {
    let form = reader.form(at + 2);
    if !reader.dash(at + 1) || !form.bytes().all(|b| b.is_ascii_digit()) {
        return (at + 1, None);
    }
    let to = match (form.len(), form.parse::<i64>()) {
        (2, Ok(to)) => from / 100 * 100 + to,
        (4, Ok(to)) => to,
        _ => return (at + 1, None),
    };
    let near = from < to && to - from < 200;
    if near {
        (at + 3, Some(to))
    } else {
        (at + 1, None)
    }
}

/// What a four-digit number counts if one of these stands right after it.
const COUNTED: Group = Group::of(
    &[Class::Percent, Class::TimeZone],
    &[Term::Unit, Term::TimeUnit, Term::Currency, Term::Magnitude],
);

/// Without a comma four digits are a year, unless money, a unit or counted things say otherwise.
fn is_year(reader: &Reader, at: usize) -> bool {
    let glued = !reader.spaced(at)
        && reader.before(at, 1).is_some_and(|i| {
            reader.is(i, Class::CurrencySign)
                || reader.kind(i, TokenKind::Word)
                || reader.lower(i) == "#"
        });
    let money = reader.before(at, 1).is_some_and(|i| reader.meets(i, MONEY));
    let counted =
        reader.in_group(reader.past_hyphen(at + 1), COUNTED) && !reader.has(at + 1, Term::In);
    !glued && !money && !counted && !counts_things(reader, at)
}

const MONEY: Classes = Classes::of(&[Class::CurrencySign, Class::CurrencyCode]);

/// "1200 soldiers": outside the usual years a noun in the plural, or no preposition before it.
fn counts_things(reader: &Reader, at: usize) -> bool {
    let recent = year(reader, at).is_some_and(|year| (1700..2100).contains(&year));
    let announced = reader
        .before(at, 1)
        .is_some_and(|i| reader.has(i, Term::YearOpener) || reader.lower(i) == "(");
    let plural = reader.has(at + 1, Term::Plural)
        && reader.lower(at + 1).len() > 3
        && reader.lower_case(at + 1)
        && !reader.is(at + 1, Class::FunctionWord)
        && !reader.is(at + 1, Class::Preposition);
    let people = reader.has(at + 1, Term::People) && !reader.kind(at + 2, TokenKind::Possessive);
    if recent {
        !announced && (plural && round(reader, at) || people)
    } else {
        !announced || plural || people
    }
}

fn round(reader: &Reader, at: usize) -> bool {
    reader.form(at).ends_with("00")
}
