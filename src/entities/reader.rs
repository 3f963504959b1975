//! One sentence's tokens, read without fear of its edges.

use std::ops::Range;

use super::calendar::Day;
use crate::language::{Class, Classes, Language};
use crate::text::{Case, Document, Token, TokenKind};

/// The tokens of one sentence. Every question about a place outside it is answered with no.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The whole text.
    pub document: &'a Document<'a>,
    /// Its language.
    pub language: &'a Language,
    /// The day that relative dates count from, where it is known.
    pub anchor: Option<Day>,
    start: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    /// Reads `tokens` of `document`.
    pub fn new(
        document: &'a Document<'a>,
        language: &'a Language,
        anchor: Option<Day>,
        tokens: &Range<usize>,
    ) -> Self {
        Reader {
            document,
            language,
            anchor,
            start: tokens.start,
            end: tokens.end,
        }
    }

    /// The indices of the sentence's tokens.
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The token at `at`, if it is in the sentence.
    pub fn get(&self, at: usize) -> Option<&'a Token> {
        let inside = (self.start..self.end).contains(&at);
        inside.then(|| self.document.tokens.get(at)).flatten()
    }

    /// The token `back` places before `at`.
    pub fn before(&self, at: usize, back: usize) -> Option<usize> {
        at.checked_sub(back).filter(|i| *i >= self.start)
    }

    /// The word at `at` in lower case; empty outside.
    pub fn lower(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |_| self.document.lower(at))
    }

    /// The word `back` places before `at` in lower case; empty outside.
    pub fn lower_before(&self, at: usize, back: usize) -> &'a str {
        self.before(at, back).map_or("", |i| self.lower(i))
    }

    /// The text of the token at `at`; empty outside.
    pub fn form(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |_| self.document.form(at))
    }

    /// Whether the word at `at` is in `class`.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.get(at).is_some_and(|token| token.is(class))
    }

    /// Whether the word at `at` shares a class with `classes`.
    pub fn meets(&self, at: usize, classes: Classes) -> bool {
        self.get(at)
            .is_some_and(|token| token.classes.meets(classes))
    }

    /// Whether the token at `at` is of `kind`.
    pub fn kind(&self, at: usize, kind: TokenKind) -> bool {
        self.get(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token at `at` begins with a capital.
    pub fn capitalized(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_capitalized)
    }

    /// Whether the token at `at` has no capital.
    pub fn lower_case(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.case == Case::Lower)
    }

    /// Whether white space stands before the token at `at`.
    pub fn spaced(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.spaced)
    }

    /// Whether a hyphen stands at `at`.
    pub fn hyphen(&self, at: usize) -> bool {
        matches!(self.lower(at), "-" | "\u{2010}" | "\u{2011}")
    }

    /// Whether a hyphen or a dash of ranges stands at `at`.
    pub fn dash(&self, at: usize) -> bool {
        self.hyphen(at) || matches!(self.lower(at), "\u{2012}" | "\u{2013}")
    }

    /// The place after an optional hyphen at `at`.
    pub fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.hyphen(at))
    }

    /// The value of the word at `at` in `class`, its full stop ignored.
    pub fn value(&self, at: usize, class: Class) -> Option<&'static str> {
        if !self.is(at, class) {
            return None;
        }
        let lower = self.lower(at);
        let lexicon = &self.language.lexicon;
        lexicon
            .value(class, lower)
            .or_else(|| lexicon.value(class, lower.trim_end_matches('.')))
    }

    /// Whether the word at `at` is a cue of `kind`: that a bare number is a "length", a "weight" ...
    pub fn cue(&self, at: usize, kind: &str) -> bool {
        self.value(at, Class::AmountCue)
            .is_some_and(|kinds| kinds.split(' ').any(|one| one == kind))
    }

    /// Whether a noun phrase that reaches to `at` ends there: nothing follows that it could count.
    pub fn ends_phrase(&self, at: usize) -> bool {
        const ENDS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::BeForm]);
        self.meets(at, ENDS)
            || self.get(at).is_none_or(|token| {
                matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation)
            })
    }

    /// The value as a number.
    pub fn number(&self, at: usize, class: Class) -> Option<f64> {
        self.value(at, class)?.parse().ok()
    }
}
