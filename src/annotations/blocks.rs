//! Blocks of a page and sentences of an article.

use serde::{Deserialize, Serialize};

use crate::span::Span;

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

/// A sentence of the article's body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The estimated probability, 0..=1, that an editor would send it to be checked.
    pub worth: f64,
}
