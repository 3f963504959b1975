//! Dates in digits: `2019-03-28`, `3/28/2019`, `28.03.2019`, `2024/05/02`.

use super::date::{found, year};
use crate::annotations::Value;
use crate::date::Day;
use crate::entities::found::Found;
use crate::entities::reader::Reader;

/// The date in digits at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let form = reader.form(at);
    let (iso, end) = if let Some(year) = year(reader, at).filter(|_| reader.hyphen(at + 1)) {
        let (month, day) = (reader.form(at + 2), reader.form(at + 4));
        let shaped = month.len() == 2 && day.len() == 2 && reader.hyphen(at + 3);
        let day = Day::new(year, month.parse().ok()?, day.parse().ok()?)?;
        (shaped.then(|| day.to_string())?, at + 5)
    } else {
        (numeric(form)?, at + 1)
    };
    let value = Value {
        iso: Some(iso).filter(|iso| !iso.is_empty()),
        ..Value::default()
    };
    Some(found(at..end, value, 0.95).at_priority(6))
}

/// Day and month may stand in either order; where both could be, no value is given.
fn numeric(form: &str) -> Option<String> {
    let mark = if form.contains('/') { '/' } else { '.' };
    let mut pieces = form.split(mark);
    let mut next = || pieces.next()?.parse::<u32>().ok();
    let (a, b, year) = (next()?, next()?, next()?);
    if form.find(mark) == Some(4) && pieces.next().is_none() {
        return Day::new(i64::from(a), b, year).map(|day| day.to_string());
    }
    if pieces.next().is_some() || (mark == '.' && form.rsplit('.').next()?.len() != 4) {
        return None;
    }
    let year = i64::from(match year {
        0..=49 => 2000 + year,
        50..=99 => 1900 + year,
        year => year,
    });
    if !(1000..2200).contains(&year) {
        return None;
    }
    let (month_first, day_first) = (Day::new(year, a, b), Day::new(year, b, a));
    match (month_first, day_first) {
        (Some(x), Some(y)) if x != y && mark == '/' => Some(String::new()),
        (_, Some(day)) if mark == '.' => Some(day.to_string()),
        (Some(day), _) | (None, Some(day)) => Some(day.to_string()),
        (None, None) => None,
    }
}
