//! Seasons, quarters and centuries: "summer of 1987", "second quarter", "the 19th century".

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::patterns::date::{part_of_period, year};
use crate::entities::patterns::ordinal;
use crate::entities::reader::Reader;
use crate::language::Class;
use crate::text::TokenKind;

/// "summer of 1987", "spring 1998", "in the fall".
pub fn season(reader: &Reader, at: usize) -> Option<Found> {
    let at_year = at + 1 + usize::from(matches!(reader.lower(at + 1), "of" | ","));
    let stated = year(reader, at_year);
    let before = reader.lower_before(at, 1);
    let announced = matches!(
        before,
        "in" | "during" | "since" | "until" | "by" | "of" | "every" | "each"
    ) || (before == "the"
        && matches!(
            reader.lower_before(at, 2),
            "in" | "during" | "of" | "by" | "until" | "since" | "over"
        ));
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
        stated.and_then(|year| Some(format!("{year:04}-{}", reader.value(at, Class::Season)?)));
    Some(found(part_of_period(reader, at)..end, iso, 0.85))
}

/// "19th century", "19th-century".
pub fn century(reader: &Reader, at: usize) -> Option<Found> {
    let form = reader.form(at);
    if ordinal::parted(reader, at) {
        return century_of(reader, at, at + 2, form.parse().ok()?);
    }
    if !reader.kind(at, TokenKind::Ordinal) {
        return None;
    }
    let number: i64 = form.get(..form.len().checked_sub(2)?)?.parse().ok()?;
    century_of(reader, at, at + 1, number)
}

fn century_of(reader: &Reader, at: usize, end: usize, number: i64) -> Option<Found> {
    let noun = reader.past_hyphen(end);
    let named = matches!(reader.lower(noun), "century" | "centuries") && (1..=30).contains(&number);
    let iso = (number > 0).then(|| format!("{:02}XX", number - 1));
    named.then(|| found(part_of_period(reader, at)..noun + 1, iso, 0.95))
}

/// "second quarter", "first-quarter", "third quarter of 1998", "twentieth century".
pub fn quarter_or_century(reader: &Reader, at: usize) -> Option<Found> {
    let rank = reader.number(at, Class::OrdinalWord)? as i64;
    let noun = reader.past_hyphen(at + 1);
    if !(matches!(reader.lower(noun), "quarter" | "half") && rank <= 4) {
        return century_of(reader, at, at + 1, rank);
    }
    let at_year = noun + 1 + usize::from(matches!(reader.lower(noun + 1), "of" | ","));
    let stated = year(reader, at_year);
    // the half of a match is no half of a year
    if reader.lower(noun) == "half" && stated.is_none() {
        return None;
    }
    let end = if stated.is_some() {
        at_year + 1
    } else {
        noun + 1
    };
    let iso = stated
        .filter(|_| reader.lower(noun) == "quarter")
        .map(|year| format!("{year:04}-Q{rank}"));
    Some(found(at..end, iso, 0.85))
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, "period", confidence)
        .valued(value)
        .at_priority(4)
}
