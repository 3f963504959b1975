//! Names, dates and amounts, and what they refer to.

pub mod names;

use crate::annotations::{Entity, Mention};
use crate::language::Language;
use crate::options::Options;
use crate::text::Document;

/// The mentions and entities of one document, spans in bytes.
#[derive(Debug, Default)]
pub struct Named {
    /// In order, without overlap; `mentions[i].id == MentionId(i)`.
    pub mentions: Vec<Mention>,
    /// `entities[i].id == EntityId(i)`.
    pub entities: Vec<Entity>,
}

/// Finds every mention and links the mentions into entities.
pub fn find(_document: &Document, _language: &Language, _options: &Options) -> Named {
    Named::default()
}
