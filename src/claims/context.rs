//! What the signals may ask about one sentence.

use std::ops::Range;

use super::cues::{Mark, Marks};
use super::evidence::Evidence;
use crate::annotations::{Label, Mention};
use crate::text::{Document, Role, Sentence, TokenKind};

/// A marked word or phrase.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is a sign of.
    pub marks: Marks,
}

/// One sentence with what is known of it.
pub struct Context<'h, 'a, 'd> {
    /// The whole text.
    pub document: &'a Document<'d>,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// What its block is.
    pub role: Role,
    /// The mentions in it.
    pub mentions: &'a [Mention],
    /// Its marked words and phrases, in order of their start.
    pub hits: &'h [Hit],
    /// The marks of all hits.
    pub marks: Marks,
    /// The share, 0..=1, of its tokens that stand between quotation marks.
    pub spoken: f64,
    /// How many sentences of the article's paragraphs stand before it.
    pub place: usize,
}

impl Context<'_, '_, '_> {
    /// The words that carry `mark`.
    pub fn marked(&self, mark: Mark) -> Option<Evidence> {
        if !self.marks.has(mark) {
            return None;
        }
        let hits = self.hits.iter().filter(|hit| hit.marks.has(mark));
        Evidence::of(hits.map(|hit| self.document.span(hit.tokens.clone())))
    }

    /// Whether a word carries `mark`.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.has(mark)
    }

    /// The mentions with one of these labels.
    pub fn labelled(&self, labels: &[Label]) -> Option<Evidence> {
        let mentions = self.mentions.iter().filter(|m| labels.contains(&m.label));
        Evidence::of(mentions.map(|m| m.span))
    }

    /// Whether it is understood without the sentence before it: its first word points to nothing there.
    pub fn stands_alone(&self) -> bool {
        let mut tokens = self.sentence.tokens.clone();
        let first = tokens.find(|i| self.document.tokens[*i].kind == TokenKind::Word);
        !self
            .hits
            .iter()
            .any(|hit| Some(hit.tokens.start) == first && hit.marks.has(Mark::Back))
    }

    /// The text of the sentence's last mark or word.
    pub fn last_form(&self) -> &str {
        self.document.form(self.sentence.tokens.end - 1)
    }

    /// The last token of the sentence that is no quotation mark or bracket, in lower case.
    pub fn closing(&self) -> Option<&str> {
        let tokens = self.sentence.tokens.clone();
        tokens
            .rev()
            .map(|i| (i, self.document.tokens[i].kind))
            .find(|(i, kind)| {
                *kind != TokenKind::Quotation && !matches!(self.document.form(*i), ")" | "]")
            })
            .map(|(i, _)| self.document.lower(i))
    }
}
