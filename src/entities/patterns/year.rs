//! Years: "in 1997", "1997-98", "early 2019", "2000 B.C.", "fiscal 1999".

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::patterns::date::{part_of_period, year};
use crate::entities::reader::Reader;
use crate::language::{Class, Classes};
use crate::text::TokenKind;

/// The year at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    if let Some(end) = before_christ(reader, at) {
        return Some(found(at..end, None, 0.9));
    }
    let number = year(reader, at).filter(|_| is_year(reader, at))?;
    let (mut end, upper) = range(reader, at, number);
    let iso = match upper {
        Some(upper) => format!("{number}/{upper}"),
        None => number.to_string(),
    };
    let mut start = part_of_period(reader, at);
    if reader.lower_before(start, 1) == "fiscal" {
        start -= 1;
    } else if reader.lower(end) == "fiscal" && reader.lower(end + 1) == "year" {
        end += 2;
    }
    Some(found(start..end, Some(iso), 0.9))
}

fn found(tokens: std::ops::Range<usize>, iso: Option<String>, confidence: f64) -> Found {
    let value = Value {
        iso,
        ..Value::default()
    };
    Found::new(tokens, Label::Date, "year", confidence)
        .valued(value)
        .at_priority(2)
}

/// "2000 B.C.", "79 AD".
fn before_christ(reader: &Reader, at: usize) -> Option<usize> {
    let plain = reader.form(at).bytes().all(|b| b.is_ascii_digit());
    let era = matches!(
        reader.lower(at + 1),
        "b.c." | "b.c" | "bc" | "bce" | "a.d." | "ad" | "ce"
    );
    (plain && era && reader.form(at + 1).starts_with(char::is_uppercase)).then_some(at + 2)
}

/// "1997-98", "1997-1998", also with spaces around the hyphen.
fn range(reader: &Reader, at: usize, from: i64) -> (usize, Option<i64>) {
    let form = reader.form(at + 2);
    if !reader.dash(at + 1) || !form.bytes().all(|b| b.is_ascii_digit()) {
        return (at + 1, None);
    }
    let to = match (form.len(), form.parse::<i64>()) {
        (2, Ok(to)) => from / 100 * 100 + to,
        (4, Ok(to)) => to,
        _ => return (at + 1, None),
    };
    let near = from < to && to - from < 200;
    if near {
        (at + 3, Some(to))
    } else {
        (at + 1, None)
    }
}

/// What a four-digit number counts if one of these stands right after it.
const COUNTED: Classes = Classes::of(&[
    Class::Unit,
    Class::TimeUnit,
    Class::Percent,
    Class::Currency,
    Class::Magnitude,
    Class::TimeZone,
]);

/// Without a comma four digits are a year, unless money, a unit or counted things say otherwise.
fn is_year(reader: &Reader, at: usize) -> bool {
    let glued = !reader.spaced(at)
        && reader.before(at, 1).is_some_and(|i| {
            reader.is(i, Class::CurrencySign)
                || reader.kind(i, TokenKind::Word)
                || reader.lower(i) == "#"
        });
    let money = reader.before(at, 1).is_some_and(|i| reader.meets(i, MONEY));
    let counted = reader.meets(reader.past_hyphen(at + 1), COUNTED) && reader.lower(at + 1) != "in";
    !glued && !money && !counted && !counts_things(reader, at)
}

const MONEY: Classes = Classes::of(&[Class::CurrencySign, Class::CurrencyCode]);

/// "1200 soldiers": outside the usual years a noun in the plural, or no preposition before it.
fn counts_things(reader: &Reader, at: usize) -> bool {
    let recent = year(reader, at).is_some_and(|year| (1700..2100).contains(&year));
    let announced = reader.before(at, 1).is_some_and(|i| {
        matches!(
            reader.lower(i),
            "in" | "since"
                | "by"
                | "until"
                | "of"
                | "from"
                | "to"
                | "year"
                | "before"
                | "after"
                | "between"
                | "early"
                | "late"
                | "("
        )
    });
    let after = reader.lower(at + 1);
    let plural = after.len() > 3
        && after.ends_with('s')
        && reader.lower_case(at + 1)
        && !reader.is(at + 1, Class::FunctionWord)
        && !reader.is(at + 1, Class::Preposition);
    let people = matches!(after, "people" | "men" | "women" | "children")
        && !reader.kind(at + 2, TokenKind::Possessive);
    if recent {
        !announced && (plural && round(reader, at) || people)
    } else {
        !announced || plural || people
    }
}

fn round(reader: &Reader, at: usize) -> bool {
    reader.form(at).ends_with("00")
}
