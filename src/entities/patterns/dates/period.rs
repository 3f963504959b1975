//! Seasons, quarters and centuries: "summer of 1987", "second quarter", "the 19th century".

use super::date::{part_of_period, past_joint, year};
use super::era::era;
use crate::annotations::{Label, Value};
use crate::date::Day;
use crate::entities::codes::{Rule, TimeUnit};
use crate::entities::found::Found;
use crate::entities::patterns::ordinal;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Term, Terms};
use crate::text::TokenKind;

/// "summer of 1987", "spring 1998", "in the fall".
pub fn season(reader: &Reader, at: usize) -> Option<Found> {
    let at_year = past_joint(reader, at + 1);
    let stated = year(reader, at_year);
    let announced = reader.has_before(at, 1, Term::SeasonOpener)
        || reader.has_before(at, 1, Term::Definite)
            && reader.has_before(at, 2, Term::SeasonOpenerBeforeArticle);
    if stated.is_none() && (!announced || reader.capitalized(at + 1)) {
        return None;
    }
    let end = if stated.is_some() {
        at_year + 1
    } else {
        at + 1
    };
    // EDTF numbers the seasons from 21
    let iso =
        stated.and_then(|year| Some(format!("{year:04}-{}", reader.value_of(at, Term::Season)?)));
    Some(found(part_of_period(reader, at)..end, iso, 0.85))
}

/// The season `code` of EDTF that lies `steps` from the one of the day `reference`. A winter belongs to
/// the year in which it begins.
pub fn relative_season(reference: Day, steps: i64, code: &str) -> Option<String> {
    let number: i64 = code.parse().ok()?;
    let first = 3 * (number - 20);
    let (year, month, _) = reference.civil();
    // months since the season began in the article's year
    let since = i64::from(month) - first;
    let year = match steps {
        ..0 => year + (since - 3).div_euclid(12),
        0 if since < -9 => year - 1,
        0 => year,
        _ => year + since.div_euclid(12) + 1,
    };
    Some(format!("{year:04}-{code}"))
}

/// "19th century", "19th-century", "18th and 19th centuries".
pub fn century(reader: &Reader, at: usize) -> Option<Found> {
    let form = reader.form(at);
    if ordinal::parted(reader, at) {
        return century_of(reader, at, at + 2, form.parse().ok()?);
    }
    century_of(reader, at, at + 1, rank(reader, at)?)
}

fn century_of(reader: &Reader, at: usize, end: usize, number: i64) -> Option<Found> {
    let noun = reader.past_hyphen(end);
    let named = reader.time_unit(noun) == Some(TimeUnit::Century) && (1..=30).contains(&number);
    if !named {
        return None;
    }
    let era = era(reader, noun + 1);
    let before_christ = era == Some(true);
    let (mut start, mut iso) = (at, format!("{:02}XX", number - 1));
    if let Some((first, from)) = century_before(reader, at)
        && (from < number) != before_christ
    {
        start = first;
        iso = format!("{:02}XX/{:02}XX", from - 1, number - 1);
    }
    let end = noun + 1 + usize::from(era.is_some());
    // EDTF counts no centuries before the common era
    let iso = Some(iso).filter(|_| !before_christ);
    Some(found(part_of_period(reader, start)..end, iso, 0.95))
}

/// "18th and" before "19th centuries", "early 19th centuries": where it begins, and its number.
fn century_before(reader: &Reader, at: usize) -> Option<(usize, i64)> {
    const JOINTS: Terms = Terms::of(&[Term::Coordinator, Term::To]);
    let joint = reader
        .before(part_of_period(reader, at), 1)
        .filter(|i| reader.terms(*i).meets(JOINTS) || reader.dash(*i))?;
    let first = reader.before(joint, 1)?;
    let spelled = || reader.number_of(first, Term::OrdinalWord).map(|n| n as i64);
    Some((first, rank(reader, first).or_else(spelled)?))
}

/// The rank in digits at `at`.
fn rank(reader: &Reader, at: usize) -> Option<i64> {
    let form = reader.form(at);
    let digits = form.get(..form.len().checked_sub(2)?)?;
    let ordinal = reader.kind(at, TokenKind::Ordinal);
    digits.parse().ok().filter(|rank| ordinal && *rank > 0)
}

/// "second quarter", "first-quarter", "third quarter of 1998", "twentieth century".
pub fn quarter_or_century(reader: &Reader, at: usize) -> Option<Found> {
    let rank = reader.number_of(at, Term::OrdinalWord)? as i64;
    let noun = reader.past_hyphen(at + 1);
    let parts = reader
        .number_of(noun, Term::PartOfYear)
        .map_or(0, |n| n as i64);
    if rank > parts {
        return century_of(reader, at, at + 1, rank);
    }
    let at_year = past_joint(reader, noun + 1);
    let stated = year(reader, at_year);
    // the half of a match is no half of a year
    let half = parts == 2;
    if half && stated.is_none() {
        return None;
    }
    let end = if stated.is_some() {
        at_year + 1
    } else {
        noun + 1
    };
    // EDTF numbers the quarters from 33 and the halves from 40
    let first = if half { 40 } else { 33 };
    let iso = stated.map(|year| format!("{year:04}-{}", first - 1 + rank));
    Some(found(at..end, iso, 0.85))
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, Rule::Period, confidence)
        .valued(value)
        .at_priority(4)
}
