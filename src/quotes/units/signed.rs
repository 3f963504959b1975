//! Quotations whose speaker is named after them: behind a dash, or in a sentence of its own.

use std::ops::Range;

use crate::quotes::attribution::Attribution;
use crate::quotes::bounds::content::trimmed;
use crate::quotes::codes::Rule;
use crate::quotes::labels::label_reader;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::Class;

/// `"..." - Ann Lee`: a quotation with its speaker's name after a dash.
pub fn signed(reader: &Reader) -> Option<Attribution> {
    let quoted = reader
        .phase
        .marks
        .opened_at(reader.start())
        .filter(|q| q.closed)?;
    let alone = (quoted.end == reader.end())
        .then(|| signature_below(reader))
        .flatten();
    let (dash, name) = signature(reader, quoted.end).or(alone)?;
    Some(Attribution {
        content: trimmed(reader, quoted.open..quoted.end)
            .into_iter()
            .collect(),
        cue: Some(dash),
        speaker: Some(name),
        rule: Rule::Signed,
    })
}

/// `"We won." |- Ann Lee|`: the signature that is a sentence of its own in the same block.
fn signature_below(reader: &Reader) -> Option<(Range<usize>, Range<usize>)> {
    let sentences = &reader.document.sentences;
    let home = reader.document.sentence_of(reader.end() - 1);
    let next = sentences.get(home + 1)?;
    let below = Reader::new(reader.document, reader.phase, next.tokens.clone());
    (next.block == sentences.get(home)?.block)
        .then(|| signature(&below, below.start()))
        .flatten()
}

/// The cue and the name in a unit that says only whose the quotation before it is.
pub fn signature_of(reader: &Reader) -> Option<(Range<usize>, Range<usize>)> {
    signature(reader, reader.start()).or_else(|| owner(reader))
}

/// The longest description after a signature, in tokens: "Ann Lee, a nurse from Ohio".
const DESCRIPTION_TOKENS: usize = 10;

/// A dash and a name, with nothing after them but what the person is.
fn signature(reader: &Reader, dash: usize) -> Option<(Range<usize>, Range<usize>)> {
    if !matches!(reader.lower(dash), "―" | "—" | "–" | "-" | "--") {
        return None;
    }
    if let Some(name) = described_name(reader, dash) {
        return Some((dash..dash + 1, name));
    }
    let name = reader.phrase_after(dash + 1)?;
    let end = name.end;
    let described = reader.lower(end) == ","
        && reader.end() - end <= DESCRIPTION_TOKENS
        && !(end..reader.end()).any(|i| reader.is_finite(i));
    let alone = (reader.is_over(end) || described) && reader.capitalized(name.start);
    alone.then_some((dash..dash + 1, name))
}

/// "- farmer |Joost Meer|": a name with what the person is before it, and nothing after it.
fn described_name(reader: &Reader, dash: usize) -> Option<Range<usize>> {
    let last = (dash + 1..reader.end())
        .find(|i| reader.is_over(*i))
        .unwrap_or(reader.end());
    let short = last - dash <= DESCRIPTION_TOKENS && reader.lower_case(dash + 1);
    let phase = reader.phase;
    short
        .then(|| label_reader::announced(reader.document, phase.terms, phase.named, dash + 1..last))
        .flatten()
        .filter(|name| name.len() > 1 && reader.capitalized(name.end - 1))
}

/// How far from the start of its sentence the noun for what was said is looked for, in tokens: "That is
/// the firm |view| of".
const OWNER_TOKENS: usize = 6;

/// "That was the |view| of |Ann Lee|": the noun, and who holds it.
fn owner(reader: &Reader) -> Option<(Range<usize>, Range<usize>)> {
    let start = reader.start();
    let points = reader.has(start, Term::Demonstrative) && reader.is(start + 1, Class::BeForm);
    if !points {
        return None;
    }
    let noun = (start + 2..start + OWNER_TOKENS).find(|i| is_utterance(reader, *i))?;
    let name = reader
        .has(noun + 1, Term::OwnerLink)
        .then(|| reader.phrase_after(noun + 2))
        .flatten()?;
    Some((noun..noun + 1, name))
}

fn is_utterance(reader: &Reader, i: usize) -> bool {
    reader.has(i, Term::SpeechNoun) || reader.has(i, Term::Utterance)
}
