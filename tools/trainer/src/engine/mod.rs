//! What the trainer asks of the library. No other file names the crate `newsmark`: one module for
//! each model that is fitted, and here what all of them share.

pub mod claims;
pub mod names;
pub mod quotes;
pub mod syntax;
pub mod words;

use newsmark::training::english;

pub use newsmark::Span;
pub use newsmark::training::Document;

/// Blocks, sentences and tokens, as the library finds them.
pub fn document(text: &str) -> Document<'_> {
    Document::new(text, &english::language().text)
}
