//! Blocks of a pasted page, and what each of them is.
//!
//! A block is a line, or a paragraph that was wrapped by hand into several lines.

mod boilerplate;
mod dates;
mod notices;
mod paragraphs;
mod roles;
mod traits;

use super::vocabulary::Vocabulary;
use crate::annotations::Block;
use crate::span::Span;
use paragraphs::paragraphs;
use roles::roles;

pub use boilerplate::BoilerplateCues;

/// Cuts `text` into blocks and tells their roles.
pub(super) fn blocks(text: &str, vocabulary: &Vocabulary) -> Vec<Block> {
    let spans: Vec<Span> = paragraphs(text);
    let roles = roles(spans.iter().map(|span| span.of(text)), vocabulary);
    spans
        .into_iter()
        .zip(roles)
        .map(|(span, role)| Block { span, role })
        .collect()
}
