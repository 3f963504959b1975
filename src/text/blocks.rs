//! Blocks of a pasted page, and what each of them is.
//!
//! A block is a line, or a paragraph that was wrapped by hand into several lines.

use serde::{Deserialize, Serialize};

use super::paragraphs::paragraphs;
use super::roles::roles;
use super::span::Span;
use crate::language::Language;

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

/// Lower-cased phrases that tell the role of a block.
#[derive(Debug, Clone, Copy, Default)]
pub struct FurnitureCues {
    /// Whole blocks: "breaking news".
    pub whole: &'static [&'static str],
    /// Whole blocks under which links to other articles are listed: "most read".
    pub link_headings: &'static [&'static str],
    /// Beginnings: "share this".
    pub starts: &'static [&'static str],
    /// Anywhere in a short block: "click here".
    pub contains: &'static [&'static str],
    /// Anywhere in a short block that is no sentence, or one said to the reader: "privacy policy".
    pub legal: &'static [&'static str],
    /// Words that speak to the reader: "your ".
    pub addresses: &'static [&'static str],
    /// What an outlet says of itself in its own voice: "support our journalism".
    pub own_voice: &'static [&'static str],
    /// What a newsroom is said to be or to do, by itself or in the news: "is a nonprofit news".
    pub newsroom: &'static [&'static str],
    /// Whole blocks below which nothing is the article's own: "about the author".
    pub about_headings: &'static [&'static str],
    /// Words between the names of a byline: "and".
    pub name_joiners: &'static [&'static str],
    /// Beginnings of a credit: "with reporting by".
    pub credits: &'static [&'static str],
    /// Ends of a credit that is a sentence: "contributed to this report".
    pub credit_ends: &'static [&'static str],
    /// Anywhere in a caption: "(file photo)".
    pub captions: &'static [&'static str],
    /// Beginnings of a byline: "by ".
    pub bylines: &'static [&'static str],
    /// Months and weekdays, which a date line names.
    pub dates: &'static [&'static str],
}

/// Cuts `text` into blocks and tells their roles.
pub(super) fn blocks(text: &str, language: &Language) -> Vec<Block> {
    let spans: Vec<Span> = paragraphs(text);
    let roles = roles(spans.iter().map(|span| span.of(text)), &language.furniture);
    spans
        .into_iter()
        .zip(roles)
        .map(|(span, role)| Block { span, role })
        .collect()
}
