//! What the signals may ask about one sentence.

use super::cues::{Mark, Marks};
use super::evidence::Evidence;
use super::hits::{Hit, Tokens};
use crate::annotations::{Label, Mention};
use crate::text::{Role, Sentence, TokenKind};

/// One sentence with what is known of it.
pub struct Context<'h, 'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its tokens.
    pub tokens: Tokens<'a>,
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

impl Context<'_, '_> {
    /// The words that carry `mark`.
    pub fn marked(&self, mark: Mark) -> Option<Evidence> {
        if !self.marks.has(mark) {
            return None;
        }
        let hits = self.hits.iter().filter(|hit| hit.marks.has(mark));
        Evidence::of(hits.map(|hit| self.tokens.document.span(hit.tokens.clone())))
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

    /// Its first token that is a word.
    pub fn first_word(&self) -> Option<usize> {
        let is_word = |at: &usize| self.tokens.kind(*at, TokenKind::Word);
        self.tokens.range().find(is_word)
    }

    /// Whether it is understood without the sentence before it: its first word points to nothing there.
    pub fn stands_alone(&self) -> bool {
        let first = self.first_word();
        let mut hits = self.hits.iter();
        !hits.any(|hit| Some(hit.tokens.start) == first && hit.marks.has(Mark::Back))
    }

    /// The last token of the sentence that is no quotation mark or bracket, in lower case.
    pub fn closing(&self) -> Option<&str> {
        let closes = |at: &usize| {
            self.tokens.kind(*at, TokenKind::Quotation)
                || matches!(self.tokens.form(*at), ")" | "]")
        };
        let last = self.tokens.range().rev().find(|at| !closes(at));
        last.map(|at| self.tokens.lower(at))
    }
}
