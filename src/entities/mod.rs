//! Names, dates and amounts, and what they refer to.

mod codes;
mod found;
mod linking;
mod listed;
pub mod names;
mod numeral;
mod patterns;
mod reader;
mod reference_date;
mod vocabulary;

use crate::annotations::{Entity, EntityId, Mention, MentionId};
use crate::options::Options;
use crate::text::{Document, WordSets};
use codes::Rule;
use found::Found;
use listed::Listed;
use reader::{Known, Reader};

pub use names::{Usage as NameUsage, Vocabulary as NameVocabulary};
pub use vocabulary::{Term, Vocabulary};

/// The mentions and entities of one document, spans in bytes.
#[derive(Debug, Default)]
pub struct Named {
    /// In order, without overlap; `mentions[i].id == MentionId(i)`.
    pub mentions: Vec<Mention>,
    /// `entities[i].id == EntityId(i)`.
    pub entities: Vec<Entity>,
}

/// Finds every mention and links the mentions into entities.
pub fn find(document: &Document, vocabulary: &Vocabulary, options: &Options) -> Named {
    let terms = WordSets::new(&document.words, &vocabulary.lexicon);
    let known = Known {
        terms: &terms,
        reference_date: reference_date::find(document, &terms, options),
    };
    let mut finds = Vec::new();
    for sentence in &document.sentences {
        let reader = Reader::new(document, &known, sentence.tokens.clone());
        patterns::find(&reader, &mut finds);
    }
    let listed = Listed::find(document, &options.lists);
    names::find(document, &vocabulary.names, &listed, &mut finds);
    finds.retain(|found| !listed.overlaps(&found.tokens) && !is_removed(found, &listed));
    let added = listed.added.iter().cloned();
    finds.extend(added.map(|(tokens, label)| Found::new(tokens, label, Rule::List, 1.0)));
    let finds = names::nicknames::join(document, found::resolve_overlaps(finds));
    let mentions = finds
        .into_iter()
        .enumerate()
        .map(|(i, found)| mention(document, found, i as u32));
    linking::link(document, &known, mentions.collect())
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
        rule: found.rule.as_str().into(),
    }
}
