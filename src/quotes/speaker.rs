//! The speaker of an attribution: the mention beside the cue, and the entity behind it.

use super::attribute::Attribution;
use crate::annotations::{EntityId, Label, Mention, Speaker};
use crate::entities::Named;
use crate::language::Class;
use crate::text::{Document, Span};

/// Finds mentions and entities for speakers.
pub struct Resolver<'a> {
    doc: &'a Document<'a>,
    named: &'a Named,
}

impl<'a> Resolver<'a> {
    /// A resolver over one document.
    pub fn new(doc: &'a Document<'a>, named: &'a Named) -> Self {
        Resolver { doc, named }
    }

    /// The speaker of `attribution`, where its words name one.
    pub fn speaker(&mut self, attribution: &Attribution) -> Option<Speaker> {
        let tokens = attribution.speaker.clone()?;
        let phrase = self.doc.span(tokens.clone());
        let pronoun = tokens.len() == 1 && self.doc.tokens[tokens.start].is(Class::Pronoun);
        let linked = tokens
            .clone()
            .any(|i| self.doc.tokens[i].is(Class::Preposition));
        let mention = (!pronoun && !linked)
            .then(|| self.mention(phrase))
            .flatten();
        let entity = match mention {
            Some(mention) => Some(mention.entity),
            None => self.antecedent(phrase, self.doc.lower(tokens.start), pronoun),
        };
        let span = mention.map_or(phrase, |m| m.span);
        let known = entity.and_then(|id| self.named.entities.get(id.0 as usize));
        let text = self.doc.slice(span).to_owned();
        Some(Speaker {
            span,
            name: known.map_or_else(|| text.clone(), |e| e.name.clone()),
            role: known.and_then(|e| e.role.clone()),
            entity,
            text,
        })
    }

    /// The mention in `phrase` that can speak; a person before all others.
    fn mention(&self, phrase: Span) -> Option<&'a Mention> {
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= phrase.start);
        let inside = || {
            mentions[first..]
                .iter()
                .take_while(|m| m.span.start < phrase.end)
        };
        inside()
            .filter(|m| m.label == Label::Person)
            .last()
            .or_else(|| {
                inside()
                    .filter(|m| matches!(m.label, Label::Organization | Label::Place))
                    .last()
            })
    }

    /// The entity that a pronoun or a noun at `phrase` stands for: the last person named before.
    fn antecedent(&self, phrase: Span, word: &str, pronoun: bool) -> Option<EntityId> {
        let person = matches!(word, "he" | "she" | "who");
        if pronoun && !person {
            return None;
        }
        if !pronoun && word != "the" {
            return None;
        }
        let before = self
            .named
            .mentions
            .partition_point(|m| m.span.start < phrase.start);
        let recent = self.named.mentions[..before].iter().rev().take(REACH);
        recent
            .filter(|m| m.label == Label::Person)
            .map(|m| m.entity)
            .next()
    }
}

/// How many mentions back an antecedent is looked for.
const REACH: usize = 12;
