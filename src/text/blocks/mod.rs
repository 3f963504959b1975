//! Blocks of a pasted page, and what each of them is.
//!
//! A block is a line, or a paragraph that was wrapped by hand into several lines.

use serde::{Deserialize, Serialize};

mod boilerplate;
mod paragraphs;
mod roles;
mod traits;

use super::span::Span;
use super::vocabulary::Vocabulary;
use paragraphs::paragraphs;
use roles::roles;

pub use boilerplate::BoilerplateCues;

/// What a block of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The title of the article, or of a part of it.
    Headline,
    /// Place and date alone on a line.
    Dateline,
    /// Who wrote it.
    Byline,
    /// The article's own text.
    Paragraph,
    /// The text of a picture.
    Caption,
    /// Agencies and photographers.
    Credit,
    /// Menus, share lines, image labels, boilerplate about the outlet.
    Furniture,
}

impl Role {
    /// Whether it can hold something to check.
    pub const fn is_body(self) -> bool {
        matches!(self, Role::Headline | Role::Paragraph | Role::Caption)
    }
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands, without the space around it.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub role: Role,
}

/// Cuts `text` into blocks and tells their roles.
pub(super) fn blocks(text: &str, vocabulary: &Vocabulary) -> Vec<Block> {
    let spans: Vec<Span> = paragraphs(text);
    let roles = roles(
        spans.iter().map(|span| span.of(text)),
        &vocabulary.boilerplate,
    );
    spans
        .into_iter()
        .zip(roles)
        .map(|(span, role)| Block { span, role })
        .collect()
}
