//! Names, dates and amounts, and what they refer to.

mod anchor;
pub mod evidence;
mod calendar;
mod found;
mod gazetteer;
mod linking;
mod names;
mod numeral;
mod patterns;
mod reader;

use crate::annotations::{Entity, EntityId, Mention, MentionId};
use crate::language::Language;
use crate::options::Options;
use crate::text::Document;
use found::Found;
pub use gazetteer::Gazetteer;
use names::Known;
use reader::Reader;

/// The mentions and entities of one document, spans in bytes.
#[derive(Debug, Default)]
pub struct Named {
    /// In order, without overlap; `mentions[i].id == MentionId(i)`.
    pub mentions: Vec<Mention>,
    /// `entities[i].id == EntityId(i)`.
    pub entities: Vec<Entity>,
}

/// Finds every mention and links the mentions into entities.
pub fn find(document: &Document, language: &Language, options: &Options) -> Named {
    let anchor = anchor::day(document, language, options);
    let readers = || {
        let sentences = document.sentences.iter();
        sentences.map(|sentence| Reader::new(document, language, anchor, &sentence.tokens))
    };
    let mut finds = Vec::new();
    let mut known = Known::default();
    for reader in readers() {
        let first = finds.len();
        names::find(&reader, &known, &mut finds);
        known.learn(&reader, &finds[first..]);
    }
    // a surname may stand above the full name that tells it, as in a headline
    finds.clear();
    for reader in readers() {
        patterns::find(&reader, &mut finds);
        names::find(&reader, &known, &mut finds);
    }
    let finds = found::settle(finds);
    let mentions = finds
        .into_iter()
        .enumerate()
        .map(|(i, found)| mention(document, found, i as u32));
    linking::link(document, language, mentions.collect())
}

fn mention(document: &Document, found: Found, id: u32) -> Mention {
    let span = document.span(found.tokens);
    Mention {
        id: MentionId(id),
        span,
        text: document.slice(span).to_owned(),
        label: found.label,
        entity: EntityId(id),
        value: found.value,
        confidence: found.confidence,
        rule: found.rule.into(),
    }
}
