//! Quotations that end right before a place or begin right after it.

use std::ops::Range;

use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Class, Classes, TokenKind};

/// The longest phrase between a cue and the colon before its quotation, in tokens: "said with a smile:".
const MANNER_TOKENS: usize = 20;

/// A quotation in an opening phrase is a title up to so many tokens, with so many before it: a longer
/// or later one is what somebody said.
const TITLE_TOKENS: usize = 5;
const OPENING_TOKENS: usize = 10;

/// How far before the end of a quotation its last mark is looked for, in tokens: past the closing marks
/// of quotations inside it.
const CLOSING_TOKENS: usize = 3;

/// Whether a clause that begins at `i` hangs on another: "Asked why,", "Speaking on Monday,".
fn is_subordinate(reader: &Reader, i: usize) -> bool {
    reader.is(i, Class::Preposition)
        || reader.has(i, Term::Ing)
        || reader.has(i, Term::Subordinator)
}

/// "a smile|: “Yes”": the quotation after a colon that only a phrase parts from its cue.
pub fn after_colon(reader: &Reader, p: usize) -> Option<usize> {
    let manner =
        reader.has(p, Term::Adverb) || reader.is(p, Class::Preposition) || reader.is_break(p);
    if !manner {
        return None;
    }
    let limit = reader.end().min(p + MANNER_TOKENS);
    let colon =
        (p..limit).find(|i| reader.lower(*i) == ":" || reader.phase.marks.at(*i).is_some())?;
    let other = |i: usize| {
        reader.is_finite(i)
            || reader.has(i, Term::That)
            || reader.is_break(i) && reader.lower(i) != ","
    };
    let apart = !(p..colon).any(other);
    (apart && reader.phase.marks.opened_at(colon + 1).is_some()).then_some(colon + 1)
}

/// Whether a quotation after the comma at `p` begins a sentence: `Lee said, |"We knew."`
pub fn begins_sentence(reader: &Reader, p: usize) -> bool {
    const GRAMMATICAL: Classes =
        Classes::of(&[Class::Pronoun, Class::Article, Class::FunctionWord]);
    let Some(quoted) = reader
        .phase
        .marks
        .opened_at(p + 1)
        .filter(|_| reader.is_break(p))
    else {
        return false;
    };
    let first = quoted.inner.start;
    let opens = reader.meets(first, GRAMMATICAL) && !reader.has(first, Term::I);
    reader.capitalized(first) && (opens || is_subordinate(reader, reader.start()))
}

/// Whether what ends before token `at`, a comma apart, is a quotation.
pub fn ends_quote(reader: &Reader, at: usize) -> bool {
    let Some(k) = at.checked_sub(1).filter(|k| *k >= reader.start()) else {
        return false;
    };
    reader
        .phase
        .marks
        .ended_at(k)
        .is_some_and(|q| is_spoken(reader, q.inner.clone()))
        || reader.is_break(k)
            && k > reader.start()
            && reader
                .phase
                .marks
                .ended_at(k - 1)
                .is_some_and(|q| q.inner.len() > 1)
}

/// "On the broadcast of “Morning News,” |Smith said": the name of a thing, in an opening phrase.
pub fn ends_title(reader: &Reader, at: usize) -> bool {
    let found = reader.phase.marks.ended_before(at);
    found.is_some_and(|q| {
        q.inner.len() <= TITLE_TOKENS
            && q.open > reader.start()
            && q.open < reader.start() + OPENING_TOKENS
            && reader.is(reader.start(), Class::Preposition)
    })
}

/// A quotation that ends with a comma or a terminal mark is spoken, not mentioned.
fn is_spoken(reader: &Reader, inner: Range<usize>) -> bool {
    let last = inner
        .clone()
        .rev()
        .take(CLOSING_TOKENS)
        .find(|i| !reader.kind(*i, TokenKind::Quotation));
    inner.len() > 1
        && matches!(
            reader.lower(last.unwrap_or(inner.end - 1)),
            "," | "." | "?" | "!" | "…" | "..." | "—" | "-" | "--"
        )
}
