//! Stretches of one unit or of nobody knows how many: "an hour", "half a century", "for decades",
//! "week-long".

use std::ops::Range;

use super::duration::{and_a_half, unit};
use super::iso_duration::IsoDuration;
use crate::annotations::{Label, Value};
use crate::entities::codes::{Rule, TimeUnit};
use crate::entities::found::Found;
use crate::entities::patterns::dates::ago;
use crate::entities::patterns::rate;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Class, TokenKind};

/// A unit whose count is left to be one, or in the plural to be guessed.
pub fn bare(reader: &Reader, at: usize) -> Option<Found> {
    let unit = reader.time_unit(at)?;
    if reader.has(at, Term::Plural) {
        return plural(reader, at, unit);
    }
    if unit == TimeUnit::Quarter
        && let Some(found) = quarter(reader, at)
    {
        return Some(found);
    }
    let long = reader.hyphen(at + 1) && reader.has(at + 2, Term::LengthSuffix);
    if !long && !is_counted(reader, at, unit) {
        return None;
    }
    one(reader, at, unit)
}

/// Whether what stands before the unit at `at` counts it as one or as a part.
fn is_counted(reader: &Reader, at: usize, unit: TimeUnit) -> bool {
    if is_tied(reader, at) {
        return reader.has_before(at, 2, Term::TiedPart);
    }
    if reader.has_before(at, 1, Term::Indefinite) {
        return is_one(reader, at, unit);
    }
    reader.has_before(at, 1, Term::UnitCounter)
}

fn is_tied(reader: &Reader, at: usize) -> bool {
    reader.lower_before(at, 1) == "-"
}

/// The unit at `at`, with the half that may follow and with the words before it that belong to it.
fn one(reader: &Reader, at: usize, unit: TimeUnit) -> Option<Found> {
    let tied = is_tied(reader, at);
    let mut iso = IsoDuration::default();
    iso.add(Some(1.0), unit);
    let end = and_a_half(reader, at + 1, &mut iso);
    // the article counts where more than the unit follows: "a year and a half", "a month ago"
    let whole = end > at + 1 || reader.has(end, Term::Ago);
    let before = |term| reader.has_before(at, 1, term);
    let counter = before(Term::IncludedCounter) || whole && before(Term::Indefinite);
    let start = at.checked_sub(if tied { 2 } else { usize::from(counter) })?;
    let half = if end > at + 1 { 0.5 } else { 0.0 };
    let value = Value {
        iso: iso.finish().filter(|_| !tied),
        amount: Some(1.0 + half).filter(|_| !tied),
        unit: Some(unit.name().into()),
        ..Value::default()
    };
    Some(found(reader, start..end, value, unit))
}

/// "half an hour", "half a century", "half-hour".
pub fn half(reader: &Reader, at: usize) -> Option<Found> {
    let next = reader.past_hyphen(at + 1);
    let article = reader.is(next, Class::Article) && !reader.has(next, Term::Definite);
    let (end, unit) = unit(reader, next + usize::from(article))?;
    let singular = !reader.has(end - 1, Term::Plural) && unit != TimeUnit::Quarter;
    singular.then(|| part(reader, at..end, 0.5, unit))
}

/// "a quarter of an hour", "quarter of a century".
fn quarter(reader: &Reader, at: usize) -> Option<Found> {
    let one = reader.has(at + 1, Term::Of) && reader.has(at + 2, Term::Indefinite);
    let (end, unit) = unit(reader, at + 3).filter(|_| one)?;
    let article = usize::from(reader.has_before(at, 1, Term::PartArticle));
    Some(part(reader, at - article..end, 0.25, unit))
}

fn part(reader: &Reader, tokens: Range<usize>, amount: f64, unit: TimeUnit) -> Found {
    let mut iso = IsoDuration::default();
    iso.add(Some(amount), unit);
    let value = Value {
        iso: iso.finish(),
        amount: Some(amount),
        unit: Some(unit.name().into()),
        ..Value::default()
    };
    found(reader, tokens, value, unit).at_priority(2)
}

/// "for decades", "years ago", "weeks later".
fn plural(reader: &Reader, at: usize, unit: TimeUnit) -> Option<Found> {
    if matches!(
        unit,
        TimeUnit::Weekend | TimeUnit::Quarter | TimeUnit::Night
    ) {
        return None;
    }
    let stretch = reader.has_before(at, 1, Term::For) && !reader.kind(at + 1, TokenKind::Number);
    let distance = reader.has(at + 1, Term::Distance);
    let value = Value {
        unit: Some(unit.name().into()),
        ..Value::default()
    };
    (stretch || distance).then(|| found(reader, at..at + 1, value, unit))
}

fn found(reader: &Reader, tokens: Range<usize>, value: Value, unit: TimeUnit) -> Found {
    ago::find(reader, tokens.clone(), &value, unit).unwrap_or_else(|| {
        Found::new(tokens, Label::Duration, Rule::DurationOne, 0.7).valued(value)
    })
}

/// Whether "a" or "an" before the unit at `at` counts it.
fn is_one(reader: &Reader, at: usize, unit: TimeUnit) -> bool {
    if reader.has(at + 1, Term::Distance) {
        return true;
    }
    let before = |term| reader.has_before(at, 2, term);
    let counts = match unit {
        // "a quarter of the firms"
        TimeUnit::Quarter => false,
        // "a second man", "on a day of rain"
        TimeUnit::Second => before(Term::SecondOpener),
        TimeUnit::Day | TimeUnit::Night => !before(Term::On),
        _ => !reader.has(at + 1, Term::AgeAdjective),
    };
    // "three quarters of an hour"
    let parted = before(Term::Of) && reader.has_before(at, 3, Term::FractionWord);
    counts
        && !parted
        && !reader.hyphen(at + 1)
        && !is_attribute(reader, at, unit)
        && !before(Term::Intensifier)
        && !rate::is_rate(reader, at - 1)
}

/// "an hour meeting" is rare; "a night club", "a day care" are not.
fn is_attribute(reader: &Reader, at: usize, unit: TimeUnit) -> bool {
    let short = matches!(
        unit,
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Day | TimeUnit::Night | TimeUnit::Weekend
    );
    short
        && reader.lower_case(at + 1)
        && !reader.is(at + 1, Class::FunctionWord)
        && !reader.is(at + 1, Class::Preposition)
}
