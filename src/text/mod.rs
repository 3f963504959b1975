//! From a text to blocks, sentences and tokens. The text is segmented once, here, and every later
//! phase reads the same tokens.

mod addresses;
mod blocks;
mod characters;
mod classes;
mod cutter;
mod document;
mod lexicon;
mod offsets;
mod sentences;
mod token_view;
mod tokens;
mod vocabulary;
mod words;

pub use crate::annotations::{Block, Role};
pub use crate::span::Span;
pub use blocks::BoilerplateCues;
pub(crate) use characters::is_quotation;
pub use classes::{Class, Classes};
pub use document::{Document, Sentence};
pub(crate) use lexicon::word_classes;
pub use lexicon::{Lexicon, WordClass, WordSets, entries, keys};
pub use offsets::{Offsets, locate};
pub use token_view::{Phase, TokenView};
pub use tokens::{Case, Token, TokenKind};
pub use vocabulary::Vocabulary;
pub use words::{Word, WordId, Words};
