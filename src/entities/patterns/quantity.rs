//! Measures: "70 miles", "5,000-meter", "29-year(-old)", "35 degrees Celsius", "three-judge".

use crate::annotations::Label;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::language::Class;
use crate::text::TokenKind;

/// An amount with its unit, or an age.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let end = numeral.tokens.end;
    let (end, unit) = age(reader, end)
        .or_else(|| unit(reader, end))
        .or_else(|| compound(reader, numeral))?;
    let (_, bound) = numeral::modifier(reader, numeral.tokens.start);
    let mut value = numeral.value(bound);
    value.unit = unit.map(Into::into);
    Some(
        Found::new(numeral.tokens.start..end, Label::Quantity, "quantity", 0.9)
            .valued(value)
            .at_priority(3),
    )
}

type Unit = (usize, Option<&'static str>);

/// "29-year" before "-old", "29 years" before "old" or "of age".
fn age(reader: &Reader, at: usize) -> Option<Unit> {
    let unit = reader.past_hyphen(at);
    let years = matches!(
        reader.lower(unit),
        "year" | "years" | "month" | "months" | "week" | "weeks"
    );
    let old = reader.past_hyphen(unit + 1);
    let aged = matches!(reader.lower(old), "old" | "olds")
        || (reader.lower(old) == "of" && reader.lower(old + 1) == "age");
    let code = match reader.lower(unit).chars().next() {
        Some('m') => "mo",
        Some('w') => "wk",
        _ => "a",
    };
    (years && aged).then_some((unit + 1, Some(code)))
}

fn unit(reader: &Reader, at: usize) -> Option<Unit> {
    let at = reader.past_hyphen(at);
    if reader.lower(at) == "°" || reader.lower(at) == "º" {
        let scale = reader.lower(at + 1);
        return match scale {
            "c" => Some((at + 2, Some("Cel"))),
            "f" => Some((at + 2, Some("[degF]"))),
            _ => Some((at + 1, Some("deg"))),
        };
    }
    if matches!(reader.lower(at), "square" | "cubic") {
        let base = reader.past_hyphen(at + 1);
        let code = reader.value(base, Class::Unit)?;
        return Some((base + 1, power(reader.lower(at), code)));
    }
    let code = reader.value(at, Class::Unit)?;
    // "5 in", "3 pm": an abbreviation of one or two letters stands close, or is no unit
    let short = reader.form(at).len() <= 2;
    if short
        && reader.spaced(at)
        && matches!(
            reader.lower(at),
            "in" | "m" | "k" | "c" | "f" | "g" | "l" | "st"
        )
    {
        return None;
    }
    if code == "deg" {
        return Some(match reader.lower(at + 1) {
            "celsius" | "centigrade" | "c" => (at + 2, Some("Cel")),
            "fahrenheit" | "f" => (at + 2, Some("[degF]")),
            _ => (at + 1, Some("deg")),
        });
    }
    Some(rate(reader, at + 1, code))
}

fn power(kind: &str, code: &str) -> Option<&'static str> {
    Some(match (kind, code) {
        ("square", "m") => "m2",
        ("square", "km") => "km2",
        ("square", "[mi_i]") => "[smi_us]",
        ("square", "[ft_i]") => "[sft_i]",
        ("square", "[yd_i]") => "[syd_i]",
        ("cubic", "m") => "m3",
        ("cubic", "[ft_i]") => "[cft_i]",
        _ => return None,
    })
}

/// "miles an hour", "kilometers per hour".
fn rate(reader: &Reader, end: usize, code: &'static str) -> Unit {
    let per = matches!(reader.lower(end), "per" | "an" | "a");
    let code_per_hour = match code {
        "km" => "km/h",
        "[mi_i]" => "[mi_i]/h",
        "m" => "m/h",
        _ => return (end, Some(code)),
    };
    if per && reader.lower(end + 1) == "hour" {
        return (end + 2, Some(code_per_hour));
    }
    (end, Some(code))
}

/// "three-judge panel", "six-story": a small number that a hyphen ties to a noun.
fn compound(reader: &Reader, numeral: &Numeral) -> Option<Unit> {
    let end = numeral.tokens.end;
    let noun = end + 1;
    let tied = reader.hyphen(end) && reader.kind(noun, TokenKind::Word) && reader.lower_case(noun);
    let plain = !reader.meets(noun, NO_NOUN)
        && !matches!(
            reader.lower(noun),
            "and" | "to" | "or" | "plus" | "on" | "fold" | "third" | "thirds" | "quarters"
        )
        && !reader.hyphen(noun + 1);
    (tied && plain && !numeral.scaled).then_some((noun + 1, None))
}

const NO_NOUN: crate::language::Classes = crate::language::Classes::of(&[
    Class::TimeUnit,
    Class::Magnitude,
    Class::NumberWord,
    Class::Percent,
    Class::OrdinalWord,
    Class::Currency,
]);
