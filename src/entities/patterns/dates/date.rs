//! Days and months of the calendar: "March 28", "28 March 2019", "Sept. 1, 1987", "May 3 and 4".

use super::bare_month::is_month_alone;
use super::clause::{ends_phrase, is_future};
use super::yearless::{Side, Yearless};
use crate::annotations::{Label, Value};
use crate::date::Day;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Case, Class, TokenKind};

/// What a date states.
#[derive(Default)]
struct Parts {
    year: Option<i64>,
    month: u32,
    day: Option<u32>,
    last_day: Option<u32>,
    /// Whether the first and the last day are two days, not the ends of a stretch.
    apart: bool,
    weekday: Option<u32>,
}

/// A date about the month at `at`.
pub fn at_month(reader: &Reader, at: usize) -> Option<Found> {
    let month = reader.number(at, Class::Month)? as u32;
    let cased = reader
        .get(at)
        .is_some_and(|t| matches!(t.case, Case::Title | Case::Upper));
    if !cased {
        return None;
    }
    let mut parts = Parts {
        month,
        ..Parts::default()
    };
    let (mut start, mut end) = (at, at + 1);
    if let Some(first) = day_before(reader, at, &mut parts) {
        start = first;
    } else {
        end = day_after(reader, end, &mut parts);
    }
    end = year_after(reader, end, &mut parts);
    let bare = parts.day.is_none() && parts.year.is_none();
    if bare && !is_month_alone(reader, at) {
        return None;
    }
    if let Some(weekday) = weekday_before(reader, start).filter(|_| parts.day.is_some()) {
        parts.weekday = reader.number(weekday, Class::Weekday).map(|n| n as u32);
        start = weekday;
    }
    if parts.day.is_none() {
        start = part_of_period(reader, start);
    }
    let value = Value {
        iso: iso(reader, start, &parts),
        ..Value::default()
    };
    let confidence = if bare { 0.85 } else { 0.97 };
    Some(found(start..end, value, confidence))
}

/// A date with its value.
pub fn found(tokens: std::ops::Range<usize>, value: Value, confidence: f64) -> Found {
    Found::new(tokens, Label::Date, Rule::Date, confidence)
        .valued(value)
        .at_priority(5)
}

/// A day of the month at `at`.
fn day(reader: &Reader, at: usize) -> Option<u32> {
    let form = reader.form(at);
    let digits = if reader.kind(at, TokenKind::Ordinal) {
        form.get(..form.len().checked_sub(2)?)?
    } else if reader.kind(at, TokenKind::Number) {
        form
    } else {
        return None;
    };
    digits
        .parse()
        .ok()
        .filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

/// "28 March", "28th of March", "the 3-5 March": where the day begins.
fn day_before(reader: &Reader, at: usize, parts: &mut Parts) -> Option<usize> {
    let of = usize::from(reader.has_before(at, 1, Term::Of));
    let last = reader.before(at, 1 + of)?;
    if of == 1 && reader.capitalized(last) && reader.has(last, Term::OrdinalWord) {
        parts.day = reader.number_of(last, Term::OrdinalWord).map(|n| n as u32);
        return Some(last);
    }
    let number = day(reader, last)?;
    if of == 1 && !reader.kind(last, TokenKind::Ordinal) {
        return None;
    }
    // "on page 28 March 3": the month has a day of its own
    if day(reader, at + 1).is_some() {
        return None;
    }
    parts.day = Some(number);
    let Some(first) = reader.before(last, 2) else {
        return Some(last);
    };
    match (day(reader, first), joint(reader, last - 1)) {
        (Some(from), Some(apart)) if from < number => {
            (parts.day, parts.last_day, parts.apart) = (Some(from), Some(number), apart);
            Some(first)
        }
        _ => Some(last),
    }
}

/// What joins two days of one month: whether they are two days, else the ends of a stretch.
fn joint(reader: &Reader, at: usize) -> Option<bool> {
    if reader.has(at, Term::Coordinator) {
        return Some(true);
    }
    (reader.has(at, Term::RangeWord) || reader.dash(at)).then_some(false)
}

/// "March 28", "March 3-5", "March the 3rd", "July Fourth": where the day ends.
fn day_after(reader: &Reader, at: usize, parts: &mut Parts) -> usize {
    if let Some(day) = spelled(reader, at) {
        parts.day = Some(day);
        return at + 1;
    }
    let article = reader.has(at, Term::Definite) && reader.kind(at + 1, TokenKind::Ordinal);
    let at = at + usize::from(article);
    let Some(number) = day(reader, at) else {
        return at;
    };
    parts.day = Some(number);
    let last = joint(reader, at + 1).zip(day(reader, at + 2).filter(|to| number < *to));
    match last {
        // "on May 3 and 4 people"
        Some((apart, to)) if reader.dash(at + 1) || ends_date(reader, at + 3) => {
            (parts.last_day, parts.apart) = (Some(to), apart);
            at + 3
        }
        _ => at + 1,
    }
}

/// "July Fourth": a day in letters, which begins with a capital.
fn spelled(reader: &Reader, at: usize) -> Option<u32> {
    let rank = reader.number_of(at, Term::OrdinalWord)? as u32;
    let named = reader.capitalized(at) && reader.kind(at + 1, TokenKind::Word);
    let ends = ends_phrase(reader, at + 1) && !(named && reader.capitalized(at + 1));
    (reader.capitalized(at) && rank <= 31 && ends).then_some(rank)
}

fn ends_date(reader: &Reader, at: usize) -> bool {
    ends_phrase(reader, at) || year(reader, at).is_some()
}

/// ", 2019", " 2019", " of 2019".
fn year_after(reader: &Reader, at: usize, parts: &mut Parts) -> usize {
    let of = reader.has(at, Term::Of);
    let at_year = past_joint(reader, at);
    match year(reader, at_year) {
        // "May 3, 1,500 people" has its comma inside the number and is no year
        Some(year) if !(of && parts.day.is_some()) => {
            parts.year = Some(year);
            at_year + 1
        }
        _ => at,
    }
}

/// The place after an "of" or a comma at `at`, where a year may stand.
pub fn past_joint(reader: &Reader, at: usize) -> usize {
    at + usize::from(reader.has(at, Term::Of) || reader.lower(at) == ",")
}

/// A year in four digits at `at`.
pub fn year(reader: &Reader, at: usize) -> Option<i64> {
    let form = reader.form(at);
    let digits = form.len() == 4 && form.bytes().all(|b| b.is_ascii_digit());
    digits
        .then(|| form.parse().ok())
        .flatten()
        .filter(|year| (1000..=2199).contains(year))
}

/// "Thursday, March 28": the day of the week belongs to the date.
fn weekday_before(reader: &Reader, start: usize) -> Option<usize> {
    let comma = usize::from(reader.lower_before(start, 1) == ",");
    reader
        .before(start, 1 + comma)
        .filter(|weekday| reader.is(*weekday, Class::Weekday) && reader.capitalized(*weekday))
}

/// "early", "mid-", "late", "last", "next" before a month, a year or a decade.
pub fn part_of_period(reader: &Reader, start: usize) -> usize {
    let hyphen = usize::from(reader.before(start, 1).is_some_and(|i| reader.hyphen(i)));
    match reader.before(start, 1 + hyphen) {
        Some(word) if reader.has(word, Term::PartOfPeriod) => word,
        Some(word) if hyphen == 0 && reader.has(word, Term::Deictic) => word,
        _ => start,
    }
}

/// Where a date lies that begins at `at`: "last March", "next March", "will open in March".
fn side(reader: &Reader, at: usize) -> Side {
    let steps = reader
        .number_of(at, Term::Deictic)
        .map(|steps| steps as i64);
    match steps {
        Some(..=-1) => Side::Past,
        Some(1..) => Side::Future,
        _ if is_future(reader, at) => Side::Future,
        _ => Side::Open,
    }
}

/// ISO 8601; without a year the one that the article's day tells, when that is known.
fn iso(reader: &Reader, at: usize, parts: &Parts) -> Option<String> {
    let year = parts.year.or_else(|| {
        let yearless = Yearless {
            month: parts.month,
            day: parts.day,
            weekday: parts.weekday,
            side: side(reader, at),
        };
        yearless.year(reader.phase.reference_date?)
    });
    let month = parts.month;
    match (year, parts.day, parts.last_day) {
        (Some(year), Some(first), Some(last)) => {
            let (from, to) = (Day::new(year, month, first)?, Day::new(year, month, last)?);
            Some(if parts.apart && last > first + 1 {
                format!("{{{from},{to}}}")
            } else {
                format!("{from}/{to}")
            })
        }
        (Some(year), Some(day), None) => Day::new(year, month, day).map(|day| day.to_string()),
        (Some(year), None, _) => Some(format!("{year:04}-{month:02}")),
        (None, Some(day), None) => Some(format!("--{month:02}-{day:02}")),
        (None, None, _) => Some(format!("--{month:02}")),
        _ => None,
    }
}
