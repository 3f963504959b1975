//! What the runs name.

use std::ops::Range;

use super::Known;
use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::language::{Class, Classes};
use crate::text::{Case, TokenKind};

const ORGANIZATION: Classes = Classes::of(&[Class::OrganizationHead, Class::OrganizationSuffix]);
const LISTED: Classes = Classes::of(&[Class::ListedName]);
const ROLE: Classes = Classes::of(&[Class::Title, Class::RoleNoun]);

/// Appends the names in `run`.
pub fn split(
    reader: &Reader,
    known: &Known,
    run: Range<usize>,
    headline: bool,
    out: &mut Vec<Found>,
) {
    let mut at = run.start;
    let end = of_tail(reader, run.clone());
    // a name with a head noun is one organization: "Russian Foreign Ministry"
    if let Some(found) = organization(reader, run.start..end) {
        let rest = found.tokens.end;
        out.push(found);
        at = rest;
    }
    let mut titled = false;
    while at < run.end {
        if reader.meets(at, ROLE) && !reader.is(at, Class::GivenName) {
            titled = true;
            at += 1;
        } else if let Some(found) = listed(reader, at, run.end, titled) {
            at = found.tokens.end;
            titled = false;
            out.push(found);
        } else {
            let stop = name_end(reader, at, run.end);
            out.extend(unlisted(reader, known, at..stop, titled, headline));
            at = stop;
            titled = false;
        }
    }
}

/// A run of the shape "Bank of England", "Ministry of Foreign Affairs": its end.
fn of_tail(reader: &Reader, run: Range<usize>) -> usize {
    let headed = reader.is(run.end - 1, Class::OrganizationHead);
    let mut end = run.end;
    if !headed || !matches!(reader.lower(end), "of" | "for" | "on") {
        return end;
    }
    let mut next = end + 1 + usize::from(reader.lower(end + 1) == "the");
    while reader.kind(next, TokenKind::Word) && reader.capitalized(next) {
        end = next + 1;
        next = end + usize::from(reader.lower(end) == "and" && reader.capitalized(end + 1));
    }
    end
}

/// The organization that begins `run`: to its last head noun or suffix, roles left out.
fn organization(reader: &Reader, run: Range<usize>) -> Option<Found> {
    let head = run
        .clone()
        .rev()
        .find(|at| reader.meets(*at, ORGANIZATION))?;
    let of = run
        .clone()
        .any(|at| matches!(reader.lower(at), "of" | "for" | "on"));
    let end = if of { run.end } else { head + 1 };
    let start = run.start;
    let person = (start..head).any(|at| reader.meets(at, ROLE));
    if person
        || end - start < 2
        || reader.is(start, Class::Country) && end - start == 2 && reader.is(head, Class::RoleNoun)
    {
        return None;
    }
    Some(Found::new(start..end, Label::Organization, "organization-head", 0.8).at_priority(3))
}

/// A name of the lists at `at`.
fn listed(reader: &Reader, at: usize, end: usize, titled: bool) -> Option<Found> {
    if !reader.meets(at, LISTED) {
        return None;
    }
    let found = reader.language.gazetteer.longest(reader, at)?;
    let whole = at..found.end;
    let shout = whole.len() == 1
        && reader.form(at).len() <= 3
        && reader.get(at)?.case != Case::Upper
        && !reader.form(at).ends_with('.');
    let goes_on = found.end < end
        && reader.kind(found.end, TokenKind::Word)
        && !reader.meets(found.end, LISTED)
        && !reader.meets(found.end, ROLE);
    let place_in_person = found.label == Label::Place
        && (titled
            || goes_on && !reader.is(found.end, Class::Demonym)
            || reader
                .before(at, 1)
                .is_some_and(|i| reader.is(i, Class::GivenName)));
    if shout || place_in_person {
        return None;
    }
    let mut name = Found::new(whole, found.label, "list", 0.9).at_priority(2);
    name.value = found.value.map(|code| Value {
        country: Some(code.into()),
        ..Value::default()
    });
    Some(name)
}

/// Where the name that begins at `at` ends: before a role, or before a nationality.
fn name_end(reader: &Reader, at: usize, end: usize) -> usize {
    let single = reader.is(at, Class::Demonym);
    let stop = (at + 1..end).find(|i| {
        single
            || reader.is(*i, Class::Demonym)
            || reader.meets(*i, ROLE) && !reader.is(*i, Class::GivenName)
    });
    stop.unwrap_or(end)
}

fn unlisted(
    reader: &Reader,
    known: &Known,
    name: Range<usize>,
    titled: bool,
    headline: bool,
) -> Option<Found> {
    let (first, last) = (name.start, name.end - 1);
    if reader.is(first, Class::Demonym) {
        return None;
    }
    let found = |label, rule, confidence| Some(Found::new(name.clone(), label, rule, confidence));
    let person = Label::Person;
    let starts = first == reader.range().start;
    if name.len() >= 2 && reader.meets(last, Classes::of(&[Class::PlaceHead]))
        || name.len() >= 2
            && matches!(
                reader.lower(first),
                "mount" | "lake" | "cape" | "fort" | "port"
            )
    {
        return found(Label::Place, "place-head", 0.75);
    }
    if reader.is(first, Class::GivenName) && name.len() >= 2 {
        return found(person, "given-name", 0.85);
    }
    if titled {
        return found(person, "title", 0.8);
    }
    let role_before = reader
        .before(first, 1)
        .is_some_and(|i| reader.meets(i, ROLE));
    if role_before && !headline {
        return found(person, "role-before", 0.8);
    }
    if let Some(label) = known.label(reader.lower(last)).filter(|_| name.len() == 1) {
        return found(label, "surname", 0.8);
    }
    let acronym = name.len() == 1
        && reader.get(first)?.case == Case::Upper
        && (2..=6).contains(&reader.form(first).len());
    if acronym
        && !headline
        && !matches!(
            reader.form(first),
            "TV" | "DNA"
                | "CEO"
                | "OK"
                | "PM"
                | "AM"
                | "GMT"
                | "GDP"
                | "HIV"
                | "AIDS"
                | "DVD"
                | "CD"
                | "PC"
                | "II"
                | "III"
                | "IV"
                | "VI"
                | "ID"
                | "IT"
                | "AI"
                | "UFO"
                | "VIP"
                | "SUV"
                | "LGBT"
        )
    {
        return found(Label::Organization, "acronym", 0.6);
    }
    if headline {
        return None;
    }
    match name.len() {
        1 if !starts && matches!(reader.lower_before(first, 1), "in" | "near") => {
            found(Label::Place, "after-in", 0.55)
        }
        2 | 3 if is_speaker(reader, name.end) => found(person, "capitals", 0.5),
        _ => None,
    }
}

/// A verb of speech, or the comma before an age or a role.
fn is_speaker(reader: &Reader, at: usize) -> bool {
    matches!(reader.lower(at), "said" | "says" | "told" | "added" | "'s")
        || reader.lower(at) == ","
            && (reader.kind(at + 1, TokenKind::Number) || reader.is(at + 1, Class::Article))
}
