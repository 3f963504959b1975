//! Goes through a document once and gathers what the signals may ask about each sentence.

use super::context::Context;
use super::hits::{self, Hit, Tokens, WordEntries};
use crate::annotations::Mention;
use crate::entities::Named;
use crate::quotes::{Quotation, Spoken};
use crate::text::{Document, Role, Sentence, Span, TokenKind};

/// Goes through the sentences of a document in order.
pub struct ContextReader<'a> {
    document: &'a Document<'a>,
    words: &'a WordEntries<'a>,
    /// The mentions that do not end before the sentence.
    mentions: &'a [Mention],
    /// The words between quotation marks that do not end before the token.
    quotations: &'a [Quotation],
    hits: Vec<Hit>,
    place: usize,
}

impl<'a> ContextReader<'a> {
    /// At the start of `document`.
    pub fn new(
        document: &'a Document<'a>,
        named: &'a Named,
        spoken: &'a Spoken,
        words: &'a WordEntries<'a>,
    ) -> Self {
        ContextReader {
            document,
            words,
            mentions: &named.mentions,
            quotations: &spoken.quotations,
            hits: Vec::new(),
            place: 0,
        }
    }

    /// What is known of `sentence`, which stands after the one that was read before.
    pub fn read(&mut self, sentence: &'a Sentence) -> Context<'_, 'a> {
        let tokens = Tokens::new(self.document, self.words, sentence.tokens.clone());
        let mentions = self.mentions_of(sentence.span);
        let spoken = self.spoken(tokens);
        let role = self.document.role(sentence);
        self.hits.clear();
        let marks = hits::find(tokens, role, &mut self.hits);
        let place = self.place;
        self.place += usize::from(role == Role::Paragraph);
        Context {
            sentence,
            tokens,
            role,
            mentions,
            hits: &self.hits,
            marks,
            spoken,
            place,
        }
    }

    fn mentions_of(&mut self, span: Span) -> &'a [Mention] {
        let before = |m: &&Mention| m.span.end <= span.start;
        let past = self.mentions.iter().take_while(before).count();
        self.mentions = &self.mentions[past..];
        let inside = |m: &&Mention| m.span.start < span.end;
        let count = self.mentions.iter().take_while(inside).count();
        &self.mentions[..count]
    }

    /// The share, 0..=1, of the tokens that stand between double quotation marks: single ones may be
    /// apostrophes.
    fn spoken(&mut self, tokens: Tokens) -> f64 {
        let mut inside = 0;
        for token in &self.document.tokens[tokens.range()] {
            while let Some((first, rest)) = self.quotations.split_first()
                && (first.single || first.inner.end <= token.span.start)
            {
                self.quotations = rest;
            }
            let first = self.quotations.first();
            let quoted = first.is_some_and(|first| first.inner.start <= token.span.start);
            inside += usize::from(quoted && token.kind != TokenKind::Quotation);
        }
        inside as f64 / tokens.range().len().max(1) as f64
    }
}
