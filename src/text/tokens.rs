//! Words, numbers and marks.

use super::case::Case;
use super::words::WordId;
use crate::span::Span;
use crate::text::classes::{Class, Classes};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits, full stops and apostrophes that belong to them.
    Word,
    /// Digits with their separators: `1,234.5`, `9:30`, `9/11`.
    Number,
    /// Digits with an ordinal ending: `10th`.
    Ordinal,
    /// Digits with a plural ending: `1990s`.
    Decade,
    /// `'s`, or `'` after a plural.
    Possessive,
    /// A quotation mark, or an apostrophe that stands alone.
    Quotation,
    /// Other punctuation: one full stop, comma, dash, bracket; an ellipsis is one token.
    Punctuation,
    /// Currency signs, emoji and whatever else there is.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@name` or `#name`.
    Handle,
}

impl TokenKind {
    /// A bit of its own, for sets of kinds.
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its word in [`Words`].
    pub word: WordId,
    /// The word's classes, kept here so that a scan touches one array.
    pub classes: Classes,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalized.
    pub case: Case,
    /// Whether white space, or the start of the text, stands before it.
    pub spaced: bool,
}

impl Token {
    /// Whether its word is in `class`.
    pub fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether it begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper) || self.case == Case::Mixed
    }
}
