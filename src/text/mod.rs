//! From a text to blocks, sentences and tokens. The text is segmented once, here, and every later
//! phase reads the same tokens.

mod addresses;
mod blocks;
mod case;
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
pub use case::Case;
pub(crate) use characters::is_quotation;
pub use classes::{Class, Classes};
pub use document::Document;
pub(crate) use lexicon::word_classes;
pub use lexicon::{Lexicon, WordClass, WordSets, entries, keys};
pub use offsets::{Offsets, locate};
pub use sentences::Sentence;
pub use token_view::{Phase, TokenView};
pub use tokens::{Token, TokenKind};
pub use vocabulary::Vocabulary;
pub use words::{WordId, Words};
