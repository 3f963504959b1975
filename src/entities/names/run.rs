//! Runs of words that can make up a name.

use crate::entities::reader::Reader;
use crate::language::{Class, Classes};
use crate::text::TokenKind;

/// Words that no name begins with.
const CLOSED: Classes = Classes::of(&[
    Class::FunctionWord,
    Class::Pronoun,
    Class::Preposition,
    Class::Conjunction,
    Class::Article,
    Class::Month,
    Class::Weekday,
]);

/// Whether the word at `at` can be part of a name.
fn is_part(reader: &Reader, at: usize) -> bool {
    reader.kind(at, TokenKind::Word) && reader.capitalized(at)
}

/// Whether a run begins at `at`.
pub fn begins(reader: &Reader, at: usize) -> bool {
    let acronym = reader.form(at).len() > 1
        && reader
            .form(at)
            .chars()
            .all(|c| c.is_uppercase() || c == '.');
    is_part(reader, at) && (acronym || !reader.meets(at, CLOSED) || reader.is(at, Class::GivenName))
}

/// The end of the run that begins at `at`.
pub fn end(reader: &Reader, at: usize) -> usize {
    let mut end = at + 1;
    loop {
        let next = bridge(reader, end);
        let closed = reader.meets(next, CLOSED) && !reader.is(next, Class::GivenName);
        if !is_part(reader, next) || closed {
            return end;
        }
        end = next + 1;
    }
}

/// The place after what may join two parts of a name: a hyphen, "&", "de", "bin".
fn bridge(reader: &Reader, at: usize) -> usize {
    if reader.hyphen(at) && !reader.spaced(at) && !reader.spaced(at + 1) || reader.lower(at) == "&"
    {
        return at + 1;
    }
    let particle = |at| {
        matches!(
            reader.form(at),
            "de" | "del"
                | "della"
                | "di"
                | "da"
                | "dos"
                | "van"
                | "von"
                | "der"
                | "den"
                | "bin"
                | "bint"
                | "ibn"
                | "al"
                | "el"
                | "la"
                | "le"
                | "arap"
        )
    };
    let mut next = at;
    while particle(next) && next < at + 3 {
        next += 1;
        next += usize::from(reader.hyphen(next));
    }
    next
}
