//! Days and months of the calendar: "March 28", "28 March 2019", "Sept. 1, 1987", `2019-03-28`.

use crate::annotations::{Label, Value};
use crate::entities::calendar::{Day, days_in_month};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::Class;
use crate::text::{Case, TokenKind};

/// What a date states.
#[derive(Default)]
struct Parts {
    year: Option<i64>,
    month: u32,
    day: Option<u32>,
    last_day: Option<u32>,
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
    start = weekday_before(reader, start, &parts);
    if parts.day.is_none() {
        start = part_of_period(reader, start);
    }
    let value = Value {
        iso: iso(&parts, reader.anchor),
        ..Value::default()
    };
    let confidence = if bare { 0.85 } else { 0.97 };
    Some(found(start..end, value, confidence))
}

fn found(tokens: std::ops::Range<usize>, value: Value, confidence: f64) -> Found {
    Found::new(tokens, Label::Date, "date", confidence)
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
    let of = usize::from(reader.lower_before(at, 1) == "of");
    let last = reader.before(at, 1 + of)?;
    let number = day(reader, last)?;
    if of == 1 && !reader.kind(last, TokenKind::Ordinal) {
        return None;
    }
    // "on page 28 March 3": the month has a day of its own
    if day(reader, at + 1).is_some() {
        return None;
    }
    let first = reader
        .before(last, 2)
        .filter(|_| reader.before(last, 1).is_some_and(|i| reader.dash(i)));
    if let Some((first, from)) = first.and_then(|first| Some((first, day(reader, first)?)))
        && from < number
    {
        (parts.day, parts.last_day) = (Some(from), Some(number));
        return Some(first);
    }
    parts.day = Some(number);
    Some(last)
}

/// "March 28", "March 3-5", "March the 3rd": where the day ends.
fn day_after(reader: &Reader, at: usize, parts: &mut Parts) -> usize {
    let at = at + usize::from(reader.lower(at) == "the" && reader.kind(at + 1, TokenKind::Ordinal));
    let Some(number) = day(reader, at) else {
        return at;
    };
    parts.day = Some(number);
    match day(reader, at + 2).filter(|to| reader.dash(at + 1) && number < *to) {
        Some(to) => {
            parts.last_day = Some(to);
            at + 3
        }
        None => at + 1,
    }
}

/// ", 2019", " 2019", " of 2019".
fn year_after(reader: &Reader, at: usize, parts: &mut Parts) -> usize {
    let joined = matches!(reader.lower(at), "," | "of");
    let at_year = at + usize::from(joined);
    match year(reader, at_year) {
        // "May 3, 1,500 people" has its comma inside the number and is no year
        Some(year) if !(joined && parts.day.is_some() && reader.lower(at) == "of") => {
            parts.year = Some(year);
            at_year + 1
        }
        _ => at,
    }
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

/// "May" and "March" are verbs and names as well; "Jan" and "Mar" need their full stop.
fn is_month_alone(reader: &Reader, at: usize) -> bool {
    let lower = reader.lower(at);
    let before = reader.lower_before(at, 1);
    let announced = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "last"
            | "next"
            | "this"
            | "of"
            | "early"
            | "late"
            | "mid"
            | "during"
            | "from"
            | "through"
            | "between"
            | "before"
            | "after"
            | "to"
            | "every"
            | "and"
            | "for"
            | "past"
    );
    match lower {
        "may" => {
            matches!(
                before,
                "in" | "since"
                    | "until"
                    | "last"
                    | "next"
                    | "early"
                    | "late"
                    | "during"
                    | "this"
                    | "by"
                    | "through"
                    | "of"
            ) && !reader.capitalized(at + 1)
        }
        "march" | "august" | "april" | "june" => {
            (announced || before.is_empty() || reader.is(at - 1, Class::Preposition))
                && !(reader.capitalized(at + 1)
                    && reader.get(at).is_some_and(|t| t.case == Case::Title))
        }
        _ if lower.ends_with('.') => true,
        _ => lower.len() > 4 || lower == "july",
    }
}

/// "Thursday, March 28": the day of the week belongs to the date.
fn weekday_before(reader: &Reader, start: usize, parts: &Parts) -> usize {
    let comma = usize::from(reader.lower_before(start, 1) == ",");
    match reader.before(start, 1 + comma) {
        Some(weekday)
            if parts.day.is_some()
                && reader.is(weekday, Class::Weekday)
                && reader.capitalized(weekday) =>
        {
            weekday
        }
        _ => start,
    }
}

/// "early", "mid-", "late", "last", "next" before a month, a year or a decade.
pub fn part_of_period(reader: &Reader, start: usize) -> usize {
    let hyphen = usize::from(reader.before(start, 1).is_some_and(|i| reader.hyphen(i)));
    match reader.before(start, 1 + hyphen) {
        Some(word) if reader.is(word, Class::PartOfPeriod) => word,
        Some(word) if hyphen == 0 && reader.is(word, Class::Deictic) => word,
        _ => start,
    }
}

/// ISO 8601; without a year the one of the article, when that is known.
fn iso(parts: &Parts, anchor: Option<Day>) -> Option<String> {
    let year = parts.year.or_else(|| nearest_year(parts, anchor?));
    let month = parts.month;
    match (year, parts.day, parts.last_day) {
        (Some(year), Some(day), Some(last)) if last <= days_in_month(year, month) => Some(format!(
            "{year:04}-{month:02}-{day:02}/{year:04}-{month:02}-{last:02}"
        )),
        (Some(year), Some(day), None) => Day::new(year, month, day).map(|day| day.to_string()),
        (Some(year), None, _) => Some(format!("{year:04}-{month:02}")),
        (None, Some(day), None) => Some(format!("--{month:02}-{day:02}")),
        (None, None, _) => Some(format!("--{month:02}")),
        _ => None,
    }
}

/// The year in which the date lies nearest to the article's.
fn nearest_year(parts: &Parts, anchor: Day) -> Option<i64> {
    let (year, _, _) = anchor.civil();
    let middle = Day::new(year, parts.month, parts.day.unwrap_or(15))?;
    let half = 183;
    Some(if middle.plus(half) < anchor {
        year + 1
    } else if anchor.plus(half) < middle {
        year - 1
    } else {
        year
    })
}

/// `2019-03-28`, `3/28/2019`, `28.03.2019`.
pub fn in_digits(reader: &Reader, at: usize) -> Option<Found> {
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
