//! A colon before a quotation, with who speaks and no verb before it: `Ida Moe, 44: "I ran."`

use std::ops::Range;

use crate::quotes::labels::label_reader;
use crate::quotes::reader::Reader;
use crate::syntax::Tag;
use crate::text::TokenKind;

/// The longest words before the colon, in tokens: longer ones are a sentence that goes on.
const ANNOUNCING_TOKENS: usize = 24;

/// The longest words that only say who speaks next, in tokens: "And from the mayor, Ann Lee:".
const INTRODUCTION_TOKENS: usize = 14;

/// The colon of a unit in `block` that says who speaks before it and opens a quotation after it,
/// or ends its block where the next one does.
pub fn announcing_colon(reader: &Reader, block: usize) -> Option<usize> {
    let limit = reader.end().min(reader.start() + ANNOUNCING_TOKENS);
    let colon =
        (reader.start()..limit).find(|i| reader.form(*i) == ":" || is_quoted(reader, *i))?;
    let next = colon + 1;
    let opens = if next < reader.end() {
        reader
            .phase
            .marks
            .opened_at(next)
            .is_some_and(|q| reader.capitalized(q.inner.start))
    } else {
        colon < reader.start() + INTRODUCTION_TOKENS && opens_next_block(reader, block)
    };
    let who = announced(reader, colon).filter(|_| opens && reader.form(colon) == ":")?;
    let acts = |i: usize| {
        let group = reader.phase.syntax.verb_group(i);
        group.is_some_and(|group| group.finite && reader.lower_case(group.head))
    };
    // "Ann Lee scolded him:"
    let verb = |i: usize| reader.phase.syntax.tag(i).is_some_and(Tag::is_verb);
    let parted = |i: usize| (who.end..i).any(|k| reader.lower(k) == ",");
    let does = |i: usize| verb(i) && !parted(i);
    (!(who.start..colon).any(acts) && !(who.end..colon).any(does)).then_some(colon)
}

/// The words for who speaks before the colon at `colon`.
pub fn announced(reader: &Reader, colon: usize) -> Option<Range<usize>> {
    let phase = reader.phase;
    label_reader::announced(
        reader.document,
        phase.terms,
        phase.named,
        reader.start()..colon,
    )
}

fn is_quoted(reader: &Reader, i: usize) -> bool {
    reader.phase.marks.at(i).is_some()
}

/// Whether a quotation opens the block after this unit's.
fn opens_next_block(reader: &Reader, block: usize) -> bool {
    let next = reader
        .document
        .sentences
        .get(reader.document.sentence_of(reader.end() - 1) + 1);
    next.is_some_and(|next| {
        let first = next.tokens.start;
        next.block > block
            && reader.document.tokens[first].kind == TokenKind::Quotation
            && reader.phase.marks.opened_at(first).is_some()
    })
}
