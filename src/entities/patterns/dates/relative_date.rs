//! Dates counted from the article's own: "yesterday", "next month", "earlier this year", "last
//! summer", "the past decade".

use super::period::relative_season;
use crate::date::{Day, days_in_month};
use crate::entities::codes::TimeUnit;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// "yesterday", "today", "tomorrow", "the day before yesterday".
pub fn day(reader: &Reader, at: usize) -> Option<Found> {
    let mut steps = reader.number_of(at, Term::RelativeDay)? as i64;
    let mut start = at;
    let beyond = reader.before(at, 1);
    let side = beyond.and_then(|i| reader.number_of(i, Term::BeyondDay));
    let further = side == Some(steps.signum() as f64);
    if further && reader.has_before(at, 2, Term::DayNoun) {
        steps *= 2;
        start = at - 2 - usize::from(reader.has_before(at, 3, Term::Definite));
    }
    let iso = reader
        .phase
        .reference_date
        .map(|reference| reference.plus(steps).to_string());
    Some(Found::relative_date(start..at + 1, iso, 0.8))
}

/// The word before `at` that counts periods from the present one: where it begins, and how many.
///
/// "last", "next", "this", "this past", "this coming".
pub fn deictic(reader: &Reader, at: usize) -> Option<(usize, i64)> {
    let word = reader.before(at, 1)?;
    let this = reader.has_before(word, 1, Term::Present);
    if this && reader.has(word, Term::Past) {
        return Some((word - 1, -1));
    }
    let steps = reader.number_of(word, Term::Deictic)? as i64;
    Some((word - usize::from(this), steps))
}

/// "last year", "next month", "this spring", "earlier this week", "last weekend".
pub fn unit(reader: &Reader, at: usize) -> Option<Found> {
    if is_no_period(reader, at) {
        return None;
    }
    let (which, steps) = deictic(reader, at)?;
    // with its article it is counted from a date in the narrative
    if reader.has_before(which, 1, Term::Definite) && !reader.has(which, Term::DefiniteDeictic) {
        return None;
    }
    let earlier = reader
        .before(which, 1)
        .filter(|word| reader.has(*word, Term::PlaceInPeriod));
    let iso = reader.phase.reference_date.and_then(|reference| {
        if let Some(season) = reader.value_of(at, Term::Season) {
            return relative_season(reference, steps, season);
        }
        resolve(reference, steps, reader.time_unit(at)?)
    });
    Some(Found::relative_date(
        earlier.unwrap_or(which)..at + 1,
        iso,
        0.85,
    ))
}

/// "the past decade", "the last year", "over the next decade": a period that the article's day
/// ends or begins.
pub fn stretch(reader: &Reader, at: usize) -> Option<Found> {
    if is_no_period(reader, at) || !reader.has_before(at, 2, Term::Definite) {
        return None;
    }
    let (steps, reaches) = stretch_steps(reader, at)?;
    let iso = reader
        .phase
        .reference_date
        .filter(|_| reaches)
        .and_then(|reference| reach(reference, steps, reader.time_unit(at)?));
    Some(Found::relative_date(at - 2..at + 1, iso, 0.8))
}

/// How many units the stretch of the unit at `at` reaches from the article's day, and whether it
/// begins or ends there.
fn stretch_steps(reader: &Reader, at: usize) -> Option<(i64, bool)> {
    let which = reader.before(at, 1)?;
    if reader.has(which, Term::Past) {
        return Some((-1, true));
    }
    let steps = reader.number_of(which, Term::Deictic)? as i64;
    if steps < 0 {
        return Some((steps, !reader.has(at + 1, Term::Of)));
    }
    let ahead = steps > 0 && !reader.has(which, Term::DefiniteDeictic);
    ahead.then(|| (steps, reader.has_before(at, 3, Term::SpanPreposition)))
}

/// "the following day", "the previous year": counted from a date in the narrative.
pub fn in_narrative(reader: &Reader, at: usize) -> Option<Found> {
    let counted = reader.has_before(at, 1, Term::NarrativeDeictic)
        && reader.has_before(at, 2, Term::Definite)
        && !is_no_period(reader, at);
    counted.then(|| Found::relative_date(at - 2..at + 1, None, 0.8))
}

/// Plurals are stretches of time, and so are parts of a day.
fn is_no_period(reader: &Reader, at: usize) -> bool {
    reader.has(at, Term::Plural) || reader.time_unit(at).is_some_and(TimeUnit::is_of_clock)
}

/// The period that lies `steps` units from the one of `reference`.
pub fn resolve(reference: Day, steps: i64, unit: TimeUnit) -> Option<String> {
    let (year, _, _) = reference.civil();
    Some(match unit {
        TimeUnit::Day | TimeUnit::Night => reference.plus(steps).to_string(),
        TimeUnit::Week => week(reference, steps),
        TimeUnit::Fortnight => week(reference, 2 * steps),
        TimeUnit::Month => {
            let (year, month) = reference.month_plus(steps);
            format!("{year:04}-{month:02}")
        }
        TimeUnit::Year => format!("{:04}", year + steps),
        TimeUnit::Decade => format!("{:03}X", year.div_euclid(10) + steps),
        TimeUnit::Century => format!("{:02}XX", year.div_euclid(100) + steps),
        TimeUnit::Weekend => super::weekend::resolve(reference, steps),
        _ => return None,
    })
}

fn week(reference: Day, steps: i64) -> String {
    let (year, week) = reference.plus(7 * steps).week();
    format!("{year:04}-W{week:02}")
}

/// The time from `reference` to the day `steps` units from it.
fn reach(reference: Day, steps: i64, unit: TimeUnit) -> Option<String> {
    let other = match unit {
        TimeUnit::Day | TimeUnit::Night => reference.plus(steps),
        TimeUnit::Week => reference.plus(7 * steps),
        TimeUnit::Month => months_from(reference, steps)?,
        TimeUnit::Year => months_from(reference, 12 * steps)?,
        TimeUnit::Decade => return Some(years_to(reference, 10 * steps)),
        TimeUnit::Century => return Some(years_to(reference, 100 * steps)),
        _ => return None,
    };
    Some(format!("{}/{}", reference.min(other), reference.max(other)))
}

/// The same day of the month, or its last one, `months` later.
fn months_from(reference: Day, months: i64) -> Option<Day> {
    let (year, month) = reference.month_plus(months);
    let (_, _, day) = reference.civil();
    Day::new(year, month, day.min(days_in_month(year, month)))
}

fn years_to(reference: Day, years: i64) -> String {
    let (year, _, _) = reference.civil();
    let other = year + years;
    format!("{:04}/{:04}", year.min(other), year.max(other))
}
