//! Units of measurement as UCUM codes: "square miles", `km/h`, `°C`, "kilowatt-hours", "per hour".

use std::borrow::Cow;

use crate::entities::codes::{AmountCue, Qualifier, Ucum};
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
        return Some(
            pressure(reader, at + 1).map_or_else(|| known((at + 1, Ucum::Pound.as_str())), known),
        );
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
    let hour = reader.past_hyphen(end);
    if code.ends_with(Ucum::Watt.as_str()) && reader.has(hour, Term::Hour) {
        let code = format!("{code}.{}", Ucum::Hour.as_str());
        return Some((hour + 1, Some(code.into())));
    }
    Some(rate(reader, end, code))
}

/// "pounds" as a weight: "weighed 6 pounds", "a 60-pound pack", "3 pounds of meat".
pub fn is_weight(reader: &Reader, numeral: &Numeral, at: usize) -> bool {
    if numeral.scaled || !reader.has(at, Term::Pound) {
        return false;
    }
    let price = |at: usize| reader.cue(at, AmountCue::Price);
    let start = numeral.tokens.start;
    let weighed = (1..=WEIGHT_REACH)
        .filter_map(|back| reader.before(start, back))
        .chain([at + 1])
        .any(|i| reader.cue(i, AmountCue::Weight));
    let attribute = reader.before(at, 1).is_some_and(|i| reader.hyphen(i)) && !price(at + 1);
    let substance = reader.has(at + 1, Term::Of) && reader.lower_case(at + 2) && !price(at + 2);
    let ounces = numeral::read(reader, at + 1).is_some_and(|rest| {
        reader.value_of(rest.tokens.end, Term::Unit) == Some(Ucum::Ounce.as_str())
    });
    weighed || attribute || substance || ounces || reader.has(at + 1, Term::Per)
}

/// "per square inch" after pounds.
fn pressure(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let code = reader.phrase(Term::Pressure, at..at + 3)?;
    Some((at + 3, code))
}

/// `°C`, "degrees Fahrenheit", `37C`.
fn temperature(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let degree = Ucum::Degree.as_str();
    if reader.has(at, Term::DegreeSign) || reader.value_of(at, Term::Unit) == Some(degree) {
        return Some(scale(reader, at + 1).map_or((at + 1, degree), |code| (at + 2, code)));
    }
    let letter = reader.has(at, Term::ScaleLetter) && reader.capitalized(at);
    let tied = letter && !reader.spaced(at) && !is_code(reader, at);
    let code = tied.then(|| scale(reader, at)).flatten()?;
    Some((at + 1, code))
}

/// The scale of temperature that the word at `at` names.
fn scale(reader: &Reader, at: usize) -> Option<&'static str> {
    if reader.has(at, Term::CelsiusScale) {
        return Some(Ucum::Celsius.as_str());
    }
    let fahrenheit = reader.has(at, Term::FahrenheitScale);
    fahrenheit.then_some(Ucum::Fahrenheit.as_str())
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

/// What a qualifier makes of a customary unit; a metric one gets the power.
const QUALIFIED: &[(Qualifier, Ucum, Ucum)] = &[
    (Qualifier::Square, Ucum::Mile, Ucum::SquareMile),
    (Qualifier::Square, Ucum::Foot, Ucum::SquareFoot),
    (Qualifier::Square, Ucum::Yard, Ucum::SquareYard),
    (Qualifier::Square, Ucum::Inch, Ucum::SquareInch),
    (Qualifier::Cubic, Ucum::Foot, Ucum::CubicFoot),
    (Qualifier::Cubic, Ucum::Yard, Ucum::CubicYard),
    (Qualifier::Cubic, Ucum::Inch, Ucum::CubicInch),
    (Qualifier::Nautical, Ucum::Mile, Ucum::NauticalMile),
    (Qualifier::Metric, Ucum::Tonne, Ucum::Tonne),
];

/// "square miles", "sq km", "nautical miles", "metric tons", "light-years".
fn qualified(reader: &Reader, at: usize) -> Option<Unit> {
    let qualifier = Qualifier::of_code(reader.value_of(at, Term::UnitQualifier)?)?;
    let base = reader.past_hyphen(at + 1);
    if qualifier == Qualifier::Light {
        let years = reader.has(base, Term::LightYear);
        return years.then(|| (base + 1, Some(Ucum::LightYear.as_str().into())));
    }
    let code = reader.value_of(base, Term::Unit)?;
    let mut customary = QUALIFIED.iter();
    let made = customary.find(|(by, unit, _)| *by == qualifier && unit.as_str() == code);
    let code = match (made, qualifier) {
        (Some((.., made)), _) => made.as_str().into(),
        (None, Qualifier::Square) => format!("{code}2").into(),
        (None, Qualifier::Cubic) => format!("{code}3").into(),
        _ => return None,
    };
    Some((base + 1, Some(code)))
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
    if reader.has(at, Term::MetreOrMillion) {
        let measured = reader.has(at + 1, Term::From) || numeral::are_metres(reader, numeral, at);
        return apart && !measured;
    }
    if reader.has(at, Term::Stone) {
        let counted = reader.kind(at + 1, TokenKind::Number);
        return !(counted || reader.ends_phrase(at + 1)) || reader.hyphen(at + 1);
    }
    apart && reader.has(at, Term::TiedUnit)
}

/// "miles an hour", "kilometers per hour", `km/h`, `mg/L`, "miles per gallon".
fn rate(reader: &Reader, end: usize, code: &'static str) -> Unit {
    let slash = reader.lower(end) == "/";
    if slash && (reader.spaced(end) || reader.spaced(end + 1)) {
        return (end, Some(code.into()));
    }
    let unit = || {
        let divides = slash || reader.has(end, Term::Per);
        divides
            .then(|| reader.value_of(end + 1, Term::Unit))
            .flatten()
    };
    match reader.phrase(Term::UnitDivisor, end..end + 2).or_else(unit) {
        Some(divisor) => (end + 2, Some(format!("{code}/{divisor}").into())),
        None => (end, Some(code.into())),
    }
}
