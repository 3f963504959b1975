//! Times of day in words: "noon", "five o'clock", "half past five", "nine p.m.".

use super::time::{found, half_of_day, zone};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, TokenKind};

/// "noon", "midnight".
pub fn word(reader: &Reader, at: usize) -> Option<Found> {
    let iso = reader.value_of(at, Term::TimeWord)?;
    Some(found(at..at + 1, iso.to_owned()))
}

/// "five o'clock", "5 o'clock in the afternoon", "nine p.m.".
pub fn full_hour(reader: &Reader, at: usize) -> Option<Found> {
    let hour = hour(reader, at)?;
    if reader.has(at + 1, Term::FullHour) {
        let (end, later) = part_of_day(reader, at + 2);
        return Some(found(at..end, iso(hour, 0, later)));
    }
    if reader.kind(at, TokenKind::Number) {
        return None;
    }
    let later = half_of_day(reader, at + 1)?;
    Some(found(at..zone(reader, at + 2), iso(hour, 0, Some(later))))
}

/// "half past five", "a quarter to six", "ten past 8".
pub fn parted_hour(reader: &Reader, at: usize) -> Option<Found> {
    let joint = reader.past_hyphen(at + 1);
    let past = reader.has(joint, Term::MinutesAfter);
    if !past && !reader.has(joint, Term::MinutesBefore) {
        return None;
    }
    let minutes = match reader.number_of(at, Term::PartOfHour).map(|n| n as u32) {
        // nobody says "half to five"
        Some(minutes) if past || minutes < 30 => minutes,
        // "ten to five" is a vote
        None if past => minutes(reader, at)?,
        _ => return None,
    };
    let hour = hour(reader, joint + 1)?;
    let next = joint + 2;
    if reader.in_group(next, COUNTED) || reader.hyphen(next) || reader.kind(next, TokenKind::Number)
    {
        return None;
    }
    let article = usize::from(minutes == 15 && reader.has_before(at, 1, Term::PartArticle));
    let start = at - article;
    // "cut from a quarter to three"
    if !past && reader.has_before(start, 1, Term::RangeOpener) {
        return None;
    }
    let (end, later) = part_of_day(reader, next);
    let (hour, minutes) = match (past, hour) {
        (true, _) => (hour, minutes),
        (false, 1) => (12, 60 - minutes),
        (false, _) => (hour - 1, 60 - minutes),
    };
    Some(found(start..end, iso(hour, minutes, later)))
}

/// What a number after "quarter to" counts if one of these stands after it.
const COUNTED: Group = Group::of(
    &[Class::Percent],
    &[
        Term::Currency,
        Term::Magnitude,
        Term::Unit,
        Term::TimeUnit,
        Term::NumberWord,
    ],
);

/// As the clock has it; without a half of the day the hour is given as it is said.
fn iso(hour: u32, minute: u32, later: Option<u32>) -> String {
    let hour = later.map_or(hour, |later| hour % 12 + later);
    format!("T{hour:02}:{minute:02}")
}

/// "p.m.", "in the afternoon" at `at`: its end, and the hours to add.
fn part_of_day(reader: &Reader, at: usize) -> (usize, Option<u32>) {
    if let Some(later) = half_of_day(reader, at) {
        return (at + 1, Some(later));
    }
    let the = reader.has(at, Term::In) && reader.has(at + 1, Term::Definite);
    match reader.number_of(at + 2, Term::DayPart).filter(|_| the) {
        Some(later) => (at + 3, Some(later as u32)),
        None => (at, None),
    }
}

/// 1 to 12 in digits or in letters.
fn hour(reader: &Reader, at: usize) -> Option<u32> {
    number(reader, at).filter(|hour| (1..=12).contains(hour))
}

fn minutes(reader: &Reader, at: usize) -> Option<u32> {
    number(reader, at).filter(|minutes| (1..30).contains(minutes))
}

fn number(reader: &Reader, at: usize) -> Option<u32> {
    if reader.kind(at, TokenKind::Number) {
        let form = reader.form(at);
        return form.parse().ok().filter(|_| form.len() <= 2);
    }
    reader.number_of(at, Term::NumberWord).map(|n| n as u32)
}
