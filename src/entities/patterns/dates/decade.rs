//! Decades: "the 1990s", "mid-1980s", "the '90s", "1990 s", "the 1800s".

use std::ops::Range;

use super::date::part_of_period;
use crate::annotations::{Label, Value};
use crate::entities::codes::{Rule, TimeSymbol};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::TokenKind;

/// The decade at `at`, or the age "in her 50s".
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let form = reader.form(at);
    let digits = form
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(form.len());
    let apart = reader.kind(at, TokenKind::Number);
    if apart && !(digits == form.len() && reader.has(at + 1, Term::DecadeEnding)) {
        return None;
    }
    let end = at + 1 + usize::from(apart);
    let number: i64 = form.get(..digits)?.parse().ok().filter(|n| n % 10 == 0)?;
    if digits == 2 && is_age(reader, at) {
        return Some(age(at..end, number));
    }
    let iso = iso(reader, at, digits, number)?;
    let mut start = at;
    if digits == 2
        && reader
            .before(at, 1)
            .is_some_and(|i| reader.kind(i, TokenKind::Quotation))
    {
        start = at - 1;
    }
    let value = Value {
        iso: Some(iso),
        ..Value::default()
    };
    let start = part_of_period(reader, start);
    let start = start - usize::from(reader.has_before(start, 1, Term::Definite));
    let found = Found::new(start..end, Label::Date, Rule::Decade, 0.95);
    Some(found.valued(value).at_priority(6))
}

/// The decade, or the century, that begins with the year `number` of so many digits.
fn iso(reader: &Reader, at: usize, digits: usize, number: i64) -> Option<String> {
    match digits {
        // "the 1800s" are a century, "the 2000s" not yet
        4 if number % 100 == 0 && (1000..2000).contains(&number) => {
            Some(format!("{:02}XX", number / 100))
        }
        4 if (1000..2200).contains(&number) => Some(format!("{:03}X", number / 10)),
        2 if is_short_decade(reader, at) => {
            let century = if number <= 10 { 20 } else { 19 };
            Some(format!("{century}{}X", number / 10))
        }
        _ => None,
    }
}

fn age(tokens: Range<usize>, years: i64) -> Found {
    let value = Value {
        amount: Some(years as f64),
        unit: Some(TimeSymbol::YearOfAge.as_str().into()),
        ..Value::default()
    };
    Found::new(tokens, Label::Quantity, Rule::Age, 0.8)
        .valued(value)
        .at_priority(3)
}

/// "in her 50s", "in their late 20s".
fn is_age(reader: &Reader, at: usize) -> bool {
    let whose = |back| reader.has_before(at, back, Term::Possessor);
    whose(1) || reader.has_before(at, 1, Term::PartOfPeriod) && whose(2)
}

/// "the '90s", "the 80s", "early 70s".
fn is_short_decade(reader: &Reader, at: usize) -> bool {
    let part = |back| reader.has_before(at, back, Term::PartOfPeriod);
    let marked = reader
        .before(at, 1)
        .is_some_and(|i| reader.kind(i, TokenKind::Quotation) && !reader.spaced(at));
    marked || reader.has_before(at, 1, Term::Definite) || part(1) || part(2)
}
