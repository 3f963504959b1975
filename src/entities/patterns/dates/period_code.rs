//! Parts of a year in short, and fiscal years: "Q1 2019", "2017 Q3", "H1 2019", "FY2020".

use std::ops::RangeInclusive;

use super::date::{past_joint, year};
use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The quarters of a year in EDTF.
const QUARTERS: RangeInclusive<u32> = 33..=36;

/// The code at `at`, with its year.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let code = reader.value_of(at, Term::PeriodCode)?;
    if !reader.capitalized(at) {
        return None;
    }
    let at_year = past_joint(reader, at + 1);
    let after = year(reader, at_year).map(|year| (at..at_year + 1, year));
    let before = reader
        .before(at, 1)
        .and_then(|i| Some((i..at + 1, year(reader, i)?)));
    if code.len() == 4 {
        return Some(found(at..at + 1, Some(code.to_owned())));
    }
    match after.or(before) {
        Some((tokens, year)) if code.is_empty() => Some(found(tokens, Some(year.to_string()))),
        Some((tokens, year)) => Some(found(tokens, Some(format!("{year:04}-{code}")))),
        None => {
            let quarter = code.parse().is_ok_and(|code| QUARTERS.contains(&code));
            quarter.then(|| found(at..at + 1, None))
        }
    }
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, Rule::PeriodCode, 0.85)
        .valued(value)
        .at_priority(5)
}
