//! Names, dates and amounts, and what they refer to.

mod anchor;
mod clause;
mod found;
mod iso_duration;
mod linking;
mod listed;
pub mod names;
mod numeral;
mod patterns;
mod reader;
mod yearless;

use crate::annotations::{Entity, EntityId, Mention, MentionId};
use crate::date as calendar;
use crate::language::Language;
use crate::options::Options;
use crate::text::Document;
use found::Found;
use listed::Listed;
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
    let mut finds = Vec::new();
    for sentence in &document.sentences {
        let reader = Reader::new(document, language, anchor, &sentence.tokens);
        patterns::find(&reader, &mut finds);
    }
    let listed = Listed::find(document, language, &options.lists);
    names::find(document, language, &listed, &mut finds);
    finds.retain(|found| !listed.overlaps(&found.tokens) && !is_removed(found, &listed));
    let added = listed.added.iter().cloned();
    finds.extend(added.map(|(tokens, label)| Found::new(tokens, label, "list", 1.0)));
    let finds = found::settle(finds);
    let mentions = finds
        .into_iter()
        .enumerate()
        .map(|(i, found)| mention(document, found, i as u32));
    linking::link(document, language, mentions.collect())
}

fn is_removed(found: &Found, listed: &Listed) -> bool {
    found.label.is_name() && listed.removes(&found.tokens)
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
