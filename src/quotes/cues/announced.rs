//! A colon before a quotation, with who speaks and no verb before it: `Ida Moe, 44: "I ran."`

use std::ops::Range;

use super::label_reader;
use crate::quotes::reader::Reader;
use crate::syntax::Tag;
use crate::text::TokenKind;

/// The longest words before the colon, in tokens: longer ones are a sentence that goes on.
const ANNOUNCING_TOKENS: usize = 24;

/// The longest words that only say who speaks next, in tokens: "And from the mayor, Ann Lee:".
const INTRODUCTION_TOKENS: usize = 14;

impl Reader<'_> {
    /// The colon of a unit in `block` that says who speaks before it and opens a quotation after it,
    /// or ends its block where the next one does.
    pub fn announcing_colon(&self, block: usize) -> Option<usize> {
        let limit = self.end().min(self.start() + ANNOUNCING_TOKENS);
        let colon = (self.start()..limit).find(|i| self.form(*i) == ":" || self.is_quoted(*i))?;
        let next = colon + 1;
        let opens = if next < self.end() {
            self.phase
                .marks
                .opened_at(next)
                .is_some_and(|q| self.capitalized(q.inner.start))
        } else {
            colon < self.start() + INTRODUCTION_TOKENS && self.opens_next_block(block)
        };
        let who = self
            .announced(colon)
            .filter(|_| opens && self.form(colon) == ":")?;
        let acts = |i: usize| {
            let group = self.phase.syntax.verb_group(i);
            group.is_some_and(|group| group.finite && self.lower_case(group.head))
        };
        // "Ann Lee scolded him:"
        let verb = |i: usize| self.phase.syntax.tag(i).is_some_and(Tag::is_verb);
        let parted = |i: usize| (who.end..i).any(|k| self.lower(k) == ",");
        let does = |i: usize| verb(i) && !parted(i);
        (!(who.start..colon).any(acts) && !(who.end..colon).any(does)).then_some(colon)
    }

    /// The words for who speaks before the colon at `colon`.
    pub fn announced(&self, colon: usize) -> Option<Range<usize>> {
        let phase = self.phase;
        label_reader::announced(self.document, phase.terms, phase.named, self.start()..colon)
    }

    fn is_quoted(&self, i: usize) -> bool {
        self.phase.marks.at(i).is_some()
    }

    /// Whether a quotation opens the block after this unit's.
    fn opens_next_block(&self, block: usize) -> bool {
        let next = self
            .document
            .sentences
            .get(self.document.sentence_of(self.end() - 1) + 1);
        next.is_some_and(|next| {
            let first = next.tokens.start;
            next.block > block
                && self.document.tokens[first].kind == TokenKind::Quotation
                && self.phase.marks.opened_at(first).is_some()
        })
    }
}
