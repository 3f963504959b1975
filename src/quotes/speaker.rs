//! The speaker of an attribution: the mention beside the cue, and the entity behind it.

use super::antecedent::Antecedents;
use super::attribute::Attribution;
use super::terms::{Term, Terms};
use crate::annotations::{Label, Mention, Speaker};
use crate::entities::Named;
use crate::text::{Case, Class, Document, Span};

/// Finds mentions and entities for speakers.
pub struct Resolver<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    named: &'a Named,
    antecedents: Antecedents<'a>,
}

impl<'a> Resolver<'a> {
    /// A resolver over one document.
    pub fn new(document: &'a Document<'a>, terms: &'a Terms<'a>, named: &'a Named) -> Self {
        Resolver {
            document,
            terms,
            named,
            antecedents: Antecedents::new(document, terms, named),
        }
    }

    /// The speaker of `attribution`, where its words name one; attributions come in text order.
    pub fn speaker(&mut self, attribution: &Attribution) -> Option<Speaker> {
        let tokens = attribution.speaker.clone().filter(|t| !t.is_empty())?;
        let phrase = self.document.span(tokens.clone());
        let first = &self.document.tokens[tokens.start];
        let pronoun = tokens.len() == 1 && first.is(Class::Pronoun) && first.case != Case::Upper
            || tokens.len() == 1 && self.terms.has(self.document, tokens.start, Term::I);
        let mention = (!pronoun).then(|| self.mention(&tokens)).flatten();
        let found = match mention {
            Some(mention) => Some((Some(mention.entity), None)),
            None if pronoun => self.antecedents.pronoun(tokens.start),
            None => self.antecedents.noun(&tokens).map(|id| (Some(id), None)),
        };
        let span = mention.map_or(phrase, |m| m.span);
        let text = self.document.slice(span).to_owned();
        let (entity, name) = found.unwrap_or_default();
        let known = entity.and_then(|id| self.named.entities.get(id.0 as usize));
        let speaker = Speaker {
            span,
            name: known
                .map(|e| e.name.clone())
                .or(name)
                .unwrap_or_else(|| text.clone()),
            role: known.and_then(|e| e.role.clone()),
            entity,
            text,
        };
        self.antecedents.spoke(&speaker, known.map(|e| e.label));
        Some(speaker)
    }

    /// The mention in the phrase that can speak: the name that it ends with, or its head.
    fn mention(&self, tokens: &std::ops::Range<usize>) -> Option<&'a Mention> {
        let phrase = self.document.span(tokens.clone());
        let link = tokens
            .clone()
            .skip(1)
            .find(|i| self.document.tokens[*i].is(Class::Preposition));
        let linked = link.map(|i| self.document.tokens[i].span);
        let inside = || self.within(phrase);
        let person = || {
            inside()
                .filter(|m| m.label == Label::Person && !self.antecedents.owns(m))
                .last()
        };
        let Some(link) = linked else {
            return person().or_else(|| inside().filter(|m| can_speak(m)).last());
        };
        let ends = person().filter(|m| m.span.end == phrase.end || m.span.end <= link.start);
        // "the Department of Justice": the name holds the preposition
        ends.or_else(|| {
            inside()
                .filter(|m| can_speak(m))
                .find(|m| m.span.start < link.start && m.span.end >= link.start)
        })
    }

    fn within(&self, phrase: Span) -> impl Iterator<Item = &'a Mention> {
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= phrase.start);
        mentions[first..]
            .iter()
            .take_while(move |m| m.span.start < phrase.end)
    }
}

fn can_speak(mention: &Mention) -> bool {
    matches!(mention.label, Label::Organization | Label::Place)
}
