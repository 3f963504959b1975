//! Times of day by the clock: "9 p.m.", "15:30 GMT", "18h30", "1500 hours".

use crate::annotations::{Label, Value};
use crate::entities::codes::{Rule, TimeSymbol, TimeUnit};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Case, Class, TokenKind};

/// A time that begins with a number: "9 p.m.", "9:30", "1530 GMT".
pub fn clock(reader: &Reader, at: usize) -> Option<Found> {
    let Clock {
        hour,
        minute,
        second,
        colon,
    } = parts(reader.form(at))?;
    if let Some(minute) = minute_after_h(reader, at) {
        return (hour < 24).then(|| found(at..at + 2, format!("T{hour:02}:{minute:02}")));
    }
    let mut end = at + 1;
    let half = half_of_day(reader, end);
    let military = half.is_none() && is_military(reader, at);
    end += usize::from(half.is_some() || military);
    let zone = zone(reader, end);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(later) => hour % 12 + later,
        None => hour,
    };
    let stated = half.is_some() || military || zone > end || (colon && is_announced(reader, at));
    if !stated || hour > 23 || minute > 59 {
        return None;
    }
    let seconds = second.map_or(String::new(), |second| format!(":{second:02}"));
    Some(found(at..zone, format!("T{hour:02}:{minute:02}{seconds}")))
}

/// "18h30".
fn minute_after_h(reader: &Reader, at: usize) -> Option<u32> {
    let word = reader.lower(at + 1);
    let digits = word.strip_prefix(TimeSymbol::Hour.as_str())?;
    let minute = digits.parse().ok().filter(|minute| *minute < 60)?;
    let hour = reader.form(at).len() <= 2;
    (hour && digits.len() == 2 && !reader.spaced(at + 1)).then_some(minute)
}

/// "at 1500 hours", "0600 hours"; "1500 hours of practice" is a stretch of time.
fn is_military(reader: &Reader, at: usize) -> bool {
    let form = reader.form(at);
    let digits = form.len() == 4 && form.bytes().all(|b| b.is_ascii_digit());
    let announced = reader.has_before(at, 1, Term::MilitaryOpener);
    let hours =
        reader.has(at + 1, Term::Plural) && reader.time_unit(at + 1) == Some(TimeUnit::Hour);
    let zoned = zone(reader, at + 2) > at + 2;
    let stated = form.starts_with('0') || announced || zoned;
    digits && hours && stated && !reader.has(at + 2, Term::Of)
}

/// A time with its value.
pub fn found(tokens: std::ops::Range<usize>, iso: String) -> Found {
    let value = Value {
        iso: Some(iso).filter(|iso| !iso.is_empty()),
        ..Value::default()
    };
    Found::new(tokens, Label::Time, Rule::Time, 0.95)
        .valued(value)
        .at_priority(5)
}

/// A time in digits.
struct Clock {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    colon: bool,
}

/// `9`, `9:30`, `9.30`, `1530`, `20:30:15`.
fn parts(form: &str) -> Option<Clock> {
    let clock = |hour, minute, second, colon| Clock {
        hour,
        minute,
        second,
        colon,
    };
    let pair = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() == 2);
    if let Some((hour, rest)) = form.split_once([':', '.']) {
        let colon = form.contains(':');
        let (minute, second) = match rest.split_once(':') {
            Some((minute, second)) => (minute, Some(pair(second).filter(|s| *s < 60)?)),
            None => (rest, None),
        };
        return Some(clock(hour.parse().ok()?, pair(minute)?, second, colon));
    }
    let number: u32 = form.parse().ok()?;
    match form.len() {
        1 | 2 => Some(clock(number, 0, None, false)),
        4 => Some(clock(number / 100, number % 100, None, false)),
        _ => None,
    }
}

/// 0 for "a.m.", 12 for "p.m.".
pub fn half_of_day(reader: &Reader, at: usize) -> Option<u32> {
    let hours = reader.number_of(at, Term::HalfOfDay)? as u32;
    // "am" is a verb as well
    let verb = reader.is(at, Class::BeForm)
        && reader.capitalized(at)
        && reader.get(at).is_none_or(|token| token.case != Case::Upper);
    (!verb).then_some(hours)
}

/// The end of the time zone at `at`: "GMT", "local time".
pub fn zone(reader: &Reader, at: usize) -> usize {
    let code = reader.form(at).trim_end_matches('.');
    if reader.is(at, Class::TimeZone) && code.chars().all(char::is_uppercase) {
        return at + 1;
    }
    let named = reader.has(at, Term::ZoneName) && reader.has(at + 1, Term::TimeNoun);
    at + if named { 2 } else { 0 }
}

/// Without "p.m." a colon may part a score or a length of time; "at" tells a time of day.
fn is_announced(reader: &Reader, at: usize) -> bool {
    reader.has_before(at, 1, Term::ClockOpener) && !reader.kind(at + 1, TokenKind::Number)
}
