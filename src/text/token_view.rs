//! Some tokens of a document, read without fear of their edges.

use std::ops::Range;

use super::case::Case;
use super::classes::{Class, Classes};
use super::document::Document;
use super::lexicon::{WordClass, WordSets};
use super::tokens::{Token, TokenKind};
use crate::annotations::Role;

/// What a phase hands to its methods beside the tokens.
pub trait Phase {
    /// The classes of words that it declares.
    type Term: WordClass;

    /// Those of the words of the document.
    fn terms(&self) -> &WordSets<'_, Self::Term>;
}

/// The tokens of a sentence or of a block, by their index in the document. Every question about a
/// place outside of them is answered with no.
pub struct TokenView<'a, P> {
    /// The whole text.
    pub document: &'a Document<'a>,
    /// What the phase that asks knows of the document.
    pub phase: &'a P,
    start: usize,
    end: usize,
}

impl<P> Clone for TokenView<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for TokenView<'_, P> {}

impl<'a, P> TokenView<'a, P> {
    /// The view of `tokens` of `document`.
    pub fn new(document: &'a Document<'a>, phase: &'a P, tokens: Range<usize>) -> Self {
        TokenView {
            document,
            phase,
            start: tokens.start,
            end: tokens.end.min(document.tokens.len()),
        }
    }

    /// The indices of its tokens.
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The index of its first token.
    pub const fn start(&self) -> usize {
        self.start
    }

    /// One past the index of its last token.
    pub const fn end(&self) -> usize {
        self.end
    }

    /// Whether the token at `at` is one of them.
    pub const fn contains(&self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// The token at `at`.
    pub fn get(&self, at: usize) -> Option<&'a Token> {
        self.contains(at)
            .then(|| self.document.tokens.get(at))
            .flatten()
    }

    /// The index `back` places before `at`.
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

    /// The value of the word at `at` in `class`, its full stop ignored.
    pub fn value(&self, at: usize, class: Class) -> Option<&'static str> {
        let lexicon = &self.document.vocabulary.lexicon;
        self.is(at, class)
            .then(|| lexicon.value_of_abbreviation(class, self.lower(at)))
            .flatten()
    }

    /// The value of the word at `at` in `class`, as a number.
    pub fn number(&self, at: usize, class: Class) -> Option<f64> {
        self.value(at, class)?.parse().ok()
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

    /// Whether a comma or a dash stands at `at`; a hyphen is a dash where space stands before it.
    pub fn is_break(&self, at: usize) -> bool {
        self.kind(at, TokenKind::Punctuation)
            && (matches!(self.lower(at), "," | "—" | "–" | "--")
                || self.lower(at) == "-" && self.spaced(at))
    }

    /// Whether nothing but closing punctuation follows from `at` on.
    pub fn is_over(&self, at: usize) -> bool {
        const CLOSING: [&str; 9] = [".", "!", "?", ";", ")", "]", ":", "…", "..."];
        let closes = |k| self.kind(k, TokenKind::Punctuation) && CLOSING.contains(&self.lower(k));
        (at..self.end).all(closes)
    }

    /// The role of the block that the token at `at` stands in.
    pub fn role(&self, at: usize) -> Option<Role> {
        let sentence = self.document.sentence_of(self.get(at).map(|_| at)?);
        let sentence = self.document.sentences.get(sentence)?;
        Some(self.document.role(sentence))
    }

    /// The place after an optional hyphen at `at`.
    pub fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.hyphen(at))
    }
}

impl<C: WordClass> WordSets<'_, C> {
    /// Whether the token at `at` of the document is in `class`; no past its last token.
    pub fn has(&self, document: &Document, at: usize, class: C) -> bool {
        let token = document.tokens.get(at);
        token.is_some_and(|token| class.is_in(self.of(token.word)))
    }
}

impl<P: Phase> TokenView<'_, P> {
    /// The classes of the word at `at` that the phase declares.
    pub fn terms(&self, at: usize) -> <P::Term as WordClass>::Set {
        self.get(at)
            .map(|token| self.phase.terms().of(token.word))
            .unwrap_or_default()
    }

    /// Whether the word at `at` is in `term`.
    pub fn has(&self, at: usize, term: P::Term) -> bool {
        term.is_in(self.terms(at))
    }

    /// Whether the word `back` places before `at` is in `term`.
    pub fn has_before(&self, at: usize, back: usize, term: P::Term) -> bool {
        self.before(at, back).is_some_and(|i| self.has(i, term))
    }

    /// The value of the word at `at` in `term`, its full stop ignored.
    pub fn value_of(&self, at: usize, term: P::Term) -> Option<&'static str> {
        let lexicon = self.phase.terms().lexicon();
        self.has(at, term)
            .then(|| lexicon.value_of_abbreviation(term, self.lower(at)))
            .flatten()
    }

    /// The value of the word at `at` in `term`, as a number.
    pub fn number_of(&self, at: usize, term: P::Term) -> Option<f64> {
        self.value_of(at, term)?.parse().ok()
    }
}
