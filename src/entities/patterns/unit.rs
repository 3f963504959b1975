//! Units of measurement as UCUM codes: "square miles", `km/h`, `°C`, "kilowatt-hours", "per hour".

use std::borrow::Cow;

use crate::entities::codes::AmountCue;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::TokenKind;

/// The end of a unit, and its code where it has one.
pub type Unit = (usize, Option<Cow<'static, str>>);

/// How far before a number a word tells that its pounds are a weight.
const WEIGHT_REACH: usize = 3;

/// The unit at `at`, after `numeral` or after the upper end of its range.
pub fn read(reader: &Reader, numeral: &Numeral, at: usize) -> Option<Unit> {
    let at = reader.past_hyphen(at);
    let known = |(end, code): (usize, &'static str)| (end, Some(Cow::Borrowed(code)));
    if let Some(unit) = temperature(reader, at) {
        return Some(known(unit));
    }
    if is_weight(reader, numeral, at) {
        return Some(pressure(reader, at + 1).map_or_else(|| known((at + 1, "[lb_av]")), known));
    }
    if let Some(unit) = qualified(reader, at) {
        return Some(unit);
    }
    let code = reader.value_of(at, Term::Unit)?;
    if is_other_word(reader, numeral, at) {
        return None;
    }
    let end = at + 1;
    if let Some(power) = superscript(reader, end) {
        return Some((end + 1, Some(format!("{code}{power}").into())));
    }
    if code.ends_with('W') && reader.lower(reader.past_hyphen(end)).starts_with("hour") {
        return Some((
            reader.past_hyphen(end) + 1,
            Some(format!("{code}.h").into()),
        ));
    }
    Some(rate(reader, end, code))
}

/// "pounds" as a weight: "weighed 6 pounds", "a 60-pound pack", "3 pounds of meat".
pub fn is_weight(reader: &Reader, numeral: &Numeral, at: usize) -> bool {
    if numeral.scaled || !matches!(reader.lower(at), "pound" | "pounds") {
        return false;
    }
    let price = |at: usize| reader.cue(at, AmountCue::Price);
    let start = numeral.tokens.start;
    let weighed = (1..=WEIGHT_REACH)
        .filter_map(|back| reader.before(start, back))
        .chain([at + 1])
        .any(|i| reader.cue(i, AmountCue::Weight));
    let attribute = reader.before(at, 1).is_some_and(|i| reader.hyphen(i)) && !price(at + 1);
    let substance = reader.lower(at + 1) == "of" && reader.lower_case(at + 2) && !price(at + 2);
    let ounces = numeral::read(reader, at + 1)
        .is_some_and(|rest| reader.value_of(rest.tokens.end, Term::Unit) == Some("[oz_av]"));
    weighed || attribute || substance || ounces || reader.lower(at + 1) == "per"
}

/// "per square inch" after pounds.
fn pressure(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let words = [reader.lower(at), reader.lower(at + 1), reader.lower(at + 2)];
    (words == ["per", "square", "inch"]).then_some((at + 3, "[psi]"))
}

/// `°C`, "degrees Fahrenheit", `37C`.
fn temperature(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let scale = |at: usize| match reader.lower(at) {
        "c" | "celsius" | "centigrade" => Some("Cel"),
        "f" | "fahrenheit" => Some("[degF]"),
        _ => None,
    };
    let degrees =
        matches!(reader.lower(at), "°" | "º") || reader.value_of(at, Term::Unit) == Some("deg");
    if degrees {
        return Some(scale(at + 1).map_or((at + 1, "deg"), |code| (at + 2, code)));
    }
    let letter = matches!(reader.form(at), "C" | "F") && !reader.spaced(at) && !is_code(reader, at);
    letter
        .then(|| scale(at))
        .flatten()
        .map(|code| (at + 1, code))
}

/// "seat 14C", "Boeing 737F", "14C-3".
fn is_code(reader: &Reader, at: usize) -> bool {
    let long = reader
        .before(at, 1)
        .is_none_or(|i| reader.form(i).len() > 4);
    let named = reader.before(at, 2).is_some_and(|i| {
        reader.cue(i, AmountCue::Code)
            || reader.has(i, Term::LawHead)
            || reader.capitalized(i) && i > reader.range().start
    });
    let goes_on = reader.get(at + 1).is_some() && !reader.spaced(at + 1) && reader.hyphen(at + 1);
    long || named || goes_on
}

/// "square miles", "sq km", "nautical miles", "metric tons", "light-years".
fn qualified(reader: &Reader, at: usize) -> Option<Unit> {
    let base = reader.past_hyphen(at + 1);
    if reader.lower(at) == "light" {
        let years = matches!(reader.lower(base), "year" | "years");
        return years.then_some((base + 1, Some("[ly]".into())));
    }
    let kind = match reader.lower(at) {
        "square" | "sq" | "sq." => "square",
        "cubic" | "cu" | "cu." => "cubic",
        "nautical" => "nautical",
        "metric" => "metric",
        _ => return None,
    };
    let code = reader.value_of(base, Term::Unit)?;
    let code = match (kind, code) {
        ("square", "[mi_i]") => "[smi_us]",
        ("square", "[ft_i]") => "[sft_i]",
        ("square", "[yd_i]") => "[syd_i]",
        ("square", "[in_i]") => "[sin_i]",
        ("cubic", "[ft_i]") => "[cft_i]",
        ("cubic", "[yd_i]") => "[cyd_i]",
        ("cubic", "[in_i]") => "[cin_i]",
        ("nautical", "[mi_i]") => "[nmi_i]",
        ("metric", "t") => "t",
        ("square", metric) => return Some((base + 1, Some(format!("{metric}2").into()))),
        ("cubic", metric) => return Some((base + 1, Some(format!("{metric}3").into()))),
        _ => return None,
    };
    Some((base + 1, Some(code.into())))
}

fn superscript(reader: &Reader, at: usize) -> Option<char> {
    match reader.form(at) {
        _ if reader.spaced(at) => None,
        "²" => Some('2'),
        "³" => Some('3'),
        _ => None,
    }
}

/// A short abbreviation that stands apart is mostly another word, "m" and "stone" mostly too.
fn is_other_word(reader: &Reader, numeral: &Numeral, at: usize) -> bool {
    let apart = reader.spaced(at);
    match reader.lower(at) {
        "m" => apart && !numeral::are_metres(reader, numeral, at) && reader.lower(at + 1) != "from",
        "in" | "k" | "g" | "l" => apart,
        "stone" => {
            let counted = reader.kind(at + 1, TokenKind::Number);
            !(counted || reader.ends_phrase(at + 1)) || reader.hyphen(at + 1)
        }
        _ => false,
    }
}

/// "miles an hour", "kilometers per hour", `km/h`, `mg/L`, "miles per gallon".
fn rate(reader: &Reader, end: usize, code: &'static str) -> Unit {
    let slash = reader.lower(end) == "/" && !reader.spaced(end) && !reader.spaced(end + 1);
    let divisor = match (reader.lower(end), reader.lower(end + 1)) {
        ("per" | "an" | "a", "hour") => Some("h"),
        ("per" | "a", "second") => Some("s"),
        ("per", "minute") => Some("min"),
        ("/", "h" | "hr") if slash => Some("h"),
        ("/", "s" | "sec") if slash => Some("s"),
        ("/", "min") if slash => Some("min"),
        ("per", _) => reader.value_of(end + 1, Term::Unit),
        ("/", _) if slash => reader.value_of(end + 1, Term::Unit),
        _ => None,
    };
    match divisor {
        Some(divisor) => (end + 2, Some(format!("{code}/{divisor}").into())),
        None => (end, Some(code.into())),
    }
}
