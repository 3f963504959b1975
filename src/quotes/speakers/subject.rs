//! The subject of a speech verb: the phrase before it, past what is inserted between the two.

use std::ops::Range;

use crate::quotes::reader::Reader;
use crate::text::{Class, TokenKind};

/// The longest inserted phrase between a speaker and the verb, in tokens; it bounds the work, and
/// longer ones are clauses with a subject of their own.
const APPOSITION_TOKENS: usize = 40;

/// The longest quotation that is passed over as a name, in tokens; a longer one parts subject and verb.
const NAME_TOKENS: usize = 4;

/// How far before a comma the other one of an inserted name is looked for, in tokens: longer runs of
/// capitals are no names of persons.
const NAME_REACH: usize = 6;

/// The speaker named before `cue`: whole, past an apposition or a relative clause.
pub fn subject_before(reader: &Reader, cue: usize) -> Option<Range<usize>> {
    let k = cue.checked_sub(1).filter(|k| *k >= reader.start())?;
    if reader.is_break(k) {
        return before_apposition(reader, k);
    }
    reader.phrase_before(cue)
}

/// "Smith, who left early, said": the phrase before the inserted one.
fn before_apposition(reader: &Reader, closing: usize) -> Option<Range<usize>> {
    let floor = reader
        .start()
        .max(closing.saturating_sub(APPOSITION_TOKENS));
    if let Some(name) = named_apposition(reader, closing) {
        return Some(name);
    }
    let mut found = None;
    let mut k = closing;
    while k > floor {
        k -= 1;
        if reader.phase.marks.at(k).is_some()
            && reader
                .phase
                .marks
                .ended_at(k)
                .is_some_and(|q| q.inner.len() > NAME_TOKENS)
        {
            break;
        }
        if !reader.is_break(k) {
            continue;
        }
        let Some(phrase) = reader.phrase_before(k) else {
            continue;
        };
        let goes_on = phrase.start > reader.start()
            && reader.is_break(phrase.start - 1)
            && (reader.is(phrase.start, Class::Article) || reader.is(phrase.start, Class::Pronoun));
        found = Some(phrase);
        if !goes_on {
            break;
        }
    }
    found
}

/// "The mayor, |Ann Lee|, said": the inserted phrase is the name.
fn named_apposition(reader: &Reader, closing: usize) -> Option<Range<usize>> {
    let floor = reader.start().max(closing.saturating_sub(NAME_REACH));
    let opening = (floor..closing).rev().find(|i| reader.is_break(*i))?;
    let name = opening + 1..closing;
    let proper = |i: usize| {
        reader.kind(i, TokenKind::Word)
            && reader.capitalized(i)
            && !reader.is(i, Class::FunctionWord)
            && !reader.is(i, Class::Demonym)
    };
    let outer = reader.phrase_before(opening)?;
    let described = !reader.capitalized(outer.end - 1)
        || outer.clone().any(|i| reader.is(i, Class::Preposition));
    (name.len() >= 2 && name.clone().all(proper) && described).then_some(name)
}
