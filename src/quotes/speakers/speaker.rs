//! The speaker of an attribution: the mention beside the cue, and the entity behind it.

use std::ops::Range;

use super::antecedent::Antecedents;
use super::naming::Phrases;
use super::reasons::{Messages, Why};
use crate::annotations::{EntityId, Label, Mention, Speaker, SpeakerKind};
use crate::entities::Named;
use crate::quotes::attribute::Attribution;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Case, Class, Document, Span};

/// Finds mentions and entities for speakers.
pub struct Resolver<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    named: &'a Named,
    messages: &'a Messages,
    antecedents: Antecedents<'a>,
    phrases: Phrases<'a>,
}

impl<'a> Resolver<'a> {
    /// A resolver over one document.
    pub fn new(
        document: &'a Document<'a>,
        terms: &'a Terms<'a>,
        named: &'a Named,
        messages: &'a Messages,
    ) -> Self {
        Resolver {
            document,
            terms,
            named,
            messages,
            antecedents: Antecedents::new(document, terms, named),
            phrases: Phrases::new(document, terms, named),
        }
    }

    /// The speaker of `attribution`, where its words can speak; attributions come in text order.
    pub fn speaker(&mut self, attribution: &Attribution) -> Option<Speaker> {
        let tokens = attribution.speaker.clone().filter(|t| !t.is_empty())?;
        let who = self.who(&tokens)?;
        let text = self.document.slice(who.span).to_owned();
        let known = who
            .entity
            .and_then(|id| self.named.entities.get(id.0 as usize));
        let speaker = Speaker {
            span: who.span,
            name: known
                .map(|e| e.name.clone())
                .or(who.name)
                .or_else(|| who.describes.then(|| text.clone())),
            role: known.and_then(|e| e.role.clone()),
            entity: who.entity,
            kind: who.kind,
            reason: Some(who.why.reason(self.messages, Vec::new())),
            candidates: Vec::new(),
            text,
        };
        self.antecedents.spoke(&speaker, known.map(|e| e.label));
        Some(speaker)
    }

    /// Who the phrase `tokens` is; none where it is nothing that could speak.
    fn who(&self, tokens: &Range<usize>) -> Option<Who> {
        let mut who = Who {
            span: self.document.span(tokens.clone()),
            entity: None,
            name: None,
            describes: false,
            kind: SpeakerKind::Unnamed,
            why: Why::OwnWords,
        };
        if self.is_pronoun(tokens) {
            let meant = self.antecedents.pronoun(tokens.start);
            (who.entity, who.name) = meant.unwrap_or_default();
            who.kind = SpeakerKind::Pronoun;
            who.why = match who.entity.is_some() || who.name.is_some() {
                true => Why::SpokeLast,
                false => Why::NobodyFits,
            };
        } else if let Some(mention) = self.mention(tokens) {
            who.span = mention.span;
            who.entity = Some(mention.entity);
            who.kind = SpeakerKind::Name;
            who.why = Why::Named;
        } else if let Some(entity) = self.antecedents.noun(tokens) {
            who.entity = Some(entity);
            who.kind = SpeakerKind::Role;
            who.why = Why::Role;
        } else if self.phrases.is_measure(tokens) {
            // "Ann Lee, |52|, who"
            let mention = self.antecedents.name_before(tokens.start);
            let mention = mention.filter(|m| m.label == Label::Person)?;
            who.span = mention.span;
            who.entity = Some(mention.entity);
            who.kind = SpeakerKind::Name;
            who.why = Why::Named;
        } else {
            who.kind = self.phrases.kind(tokens);
            who.describes = true;
        }
        Some(who)
    }

    fn is_pronoun(&self, tokens: &Range<usize>) -> bool {
        let first = &self.document.tokens[tokens.start];
        let has = |term| self.terms.has(self.document, tokens.start, term);
        let is_word = first.is(Class::Pronoun) || has(Term::Relative);
        tokens.len() == 1 && (is_word && first.case != Case::Upper || has(Term::I))
    }

    /// The mention in the phrase that can speak: the name that it ends with, or its head.
    fn mention(&self, tokens: &Range<usize>) -> Option<&'a Mention> {
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
        let bodies = || inside().filter(|m| can_speak(m) && !self.antecedents.owns(m));
        let Some(link) = linked else {
            return person().or_else(|| bodies().last());
        };
        let ends = person().filter(|m| match m.span.end <= link.start {
            true => true,
            false => m.span.end == phrase.end && !self.is_linked(tokens, m),
        });
        // "the Department of Justice": the name holds the preposition
        ends.or_else(|| bodies().find(|m| m.span.start < link.start && m.span.end >= link.start))
    }

    /// "a lawyer |for| former president |Ann Lee|": whether a preposition links `mention` to what
    /// the phrase is about, and "secretary |of| state |Ann Lee|" not.
    fn is_linked(&self, tokens: &Range<usize>, mention: &Mention) -> bool {
        let name = self.document.token_at(mention.span.start);
        let describes = |i: &usize| {
            let token = &self.document.tokens[*i];
            let is_role = token.is(Class::Title) || token.is(Class::RoleNoun);
            is_role || token.is(Class::Article) || self.terms.has(self.document, *i, Term::PastRole)
        };
        let before = (tokens.start..name).rev().find(|i| !describes(i));
        before.is_some_and(|i| self.document.tokens[i].is(Class::Preposition))
    }

    fn within(&self, phrase: Span) -> impl Iterator<Item = &'a Mention> {
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= phrase.start);
        mentions[first..]
            .iter()
            .take_while(move |m| m.span.start < phrase.end)
    }
}

/// Who a phrase is found to be.
struct Who {
    span: Span,
    entity: Option<EntityId>,
    /// The name that a pronoun has from who spoke before.
    name: Option<String>,
    /// Whether the words themselves say who it is: no pronoun.
    describes: bool,
    kind: SpeakerKind,
    why: Why,
}

fn can_speak(mention: &Mention) -> bool {
    matches!(mention.label, Label::Organization | Label::Place)
}
