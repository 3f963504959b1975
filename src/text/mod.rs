//! From a text to blocks, sentences and tokens. The text is segmented once, here, and every later
//! phase reads the same tokens.

mod addresses;
mod blocks;
mod characters;
mod cutter;
mod document;
mod offsets;
mod paragraphs;
mod roles;
mod sentences;
mod tokens;
mod traits;
mod words;

use crate::span;

pub use crate::annotations::{Block, Role};
pub use crate::span::Span;
pub use blocks::FurnitureCues;
pub(crate) use characters::is_quotation;
pub use document::{Document, Sentence};
pub use offsets::{Offsets, locate};
pub use tokens::{Case, Token, TokenKind};
pub use words::{Word, WordId, Words};
