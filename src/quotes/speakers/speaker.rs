//! The speaker of an attribution: the mention beside the cue, and the entity behind it.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::antecedent::Antecedents;
use super::meant::{Excluded, Meant};
use super::naming::Phrases;
use super::reasons::{Messages, Why};
use super::scene::Scene;
use crate::annotations::{Label, Mention, Speaker, SpeakerKind};
use crate::quotes::attribution::Attribution;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Case, Class, Span, TokenKind};

/// How far after a cue its hearer may begin, in tokens: "told |Mr Doyle|", "said to |Mr Doyle|".
const HEARER_TOKENS: usize = 2;

/// Finds mentions and entities for speakers.
pub struct Resolver<'a> {
    scene: Scene<'a>,
    messages: &'a Messages,
    antecedents: Antecedents<'a>,
    phrases: Phrases<'a>,
    /// The first mention of each name that can speak; found when first asked for.
    names: OnceCell<FxHashMap<&'a str, &'a Mention>>,
}

impl<'a> Resolver<'a> {
    /// A resolver over one document, which has these `attributions`.
    pub fn new(scene: Scene<'a>, messages: &'a Messages, attributions: &[Attribution]) -> Self {
        let contents = attributions.iter().flat_map(|a| &a.content);
        Resolver {
            scene,
            messages,
            antecedents: Antecedents::new(scene, contents),
            phrases: Phrases::new(scene),
            names: OnceCell::new(),
        }
    }

    /// The speaker of `attribution`, where its words can speak, and how certain it is; attributions come in
    /// text order.
    pub fn speaker(&mut self, attribution: &Attribution) -> Option<(Speaker, f64)> {
        let tokens = attribution.speaker.clone().filter(|t| !t.is_empty())?;
        let who = self.who(&tokens, attribution)?;
        let text = self.scene.document.slice(who.span).to_owned();
        let meant = who.meant;
        let known = meant
            .entity
            .and_then(|id| self.scene.named.entities.get(id.0 as usize));
        let own_words = meant.why == Why::OwnWords;
        let speaker = Speaker {
            span: who.span,
            name: known
                .map(|e| e.name.clone())
                .or(meant.name)
                .or_else(|| own_words.then(|| text.clone())),
            role: known.and_then(|e| e.role.clone()),
            entity: meant.entity,
            kind: who.kind,
            reason: Some(meant.why.reason(self.messages, meant.evidence)),
            candidates: meant.candidates,
            text,
        };
        let label = known.map(|e| e.label);
        self.antecedents.spoke(tokens.start, &speaker, label);
        Some((speaker, meant.why.certainty()))
    }

    /// Who the phrase `tokens` is; none where it is nothing that could speak.
    fn who(&self, tokens: &Range<usize>, attribution: &Attribution) -> Option<Who> {
        let span = self.scene.document.span(tokens.clone());
        let who = |kind, meant| Some(Who { span, kind, meant });
        let excluded = self.excluded(tokens, attribution);
        if self.is_pronoun(tokens) {
            let meant = self.antecedents.pronoun(tokens.start, &excluded);
            return who(SpeakerKind::Pronoun, meant);
        }
        let head = self.scene.head(tokens);
        if let Some(meant) = self.antecedents.spelled(head, &excluded) {
            return who(SpeakerKind::Role, meant);
        }
        if let Some(mention) = self.mention(tokens) {
            let is_mark = |i: usize| self.scene.document.tokens[i].kind == TokenKind::Quotation;
            let mut named = Who::named(mention);
            if tokens.clone().any(is_mark) && self.phrases.is_name(tokens) {
                // a nickname in marks parts the name
                named.span = span;
            }
            return Some(named);
        }
        if let Some(meant) = self.antecedents.noun(tokens, head, &excluded) {
            return who(SpeakerKind::Role, meant);
        }
        if self.phrases.is_measure(tokens) {
            // "Ann Lee, |52|, who"
            let mention = self.scene.name_before(tokens.start);
            let mention = mention.filter(|m| m.label == Label::Person)?;
            return Some(Who::named(mention));
        }
        let kind = self.phrases.kind(tokens);
        let why = match kind {
            SpeakerKind::Name => Why::Named,
            _ => Why::OwnWords,
        };
        let name = self.scene.document.slice(span);
        let is_name = kind == SpeakerKind::Name;
        let mention = is_name.then(|| self.same_name(name)).flatten();
        if let Some(mention) = mention {
            let meant = Meant::entity(mention.entity, Why::Named, span);
            return who(kind, meant);
        }
        let meant = Meant {
            name: Some(name.to_owned()),
            ..Meant::nobody(why)
        };
        who(kind, meant)
    }

    /// The first mention with this text, elsewhere: "WHO", where it was not taken for a name here.
    fn same_name(&self, name: &str) -> Option<&'a Mention> {
        let names = self.names.get_or_init(|| {
            let mentions = self.scene.named.mentions.iter();
            let speak = mentions.filter(|m| m.label == Label::Person || can_speak(m));
            // the first of each text stays
            speak.rev().map(|m| (m.text.as_str(), m)).collect()
        });
        names.get(name).copied()
    }

    /// Who cannot have said the words: persons whom they name, the hearer, and who asked.
    fn excluded(&self, tokens: &Range<usize>, attribution: &Attribution) -> Excluded {
        let mut ids = Vec::new();
        for piece in &attribution.content {
            // what stands before the speaker without marks may be more than was said
            let said = |at: usize| at > tokens.start || self.scene.is_quoted(at);
            let people = self.people(piece);
            ids.extend(people.filter(|m| said(self.scene.tokens_of(m).start)));
        }
        if let Some(cue) = &attribution.cue {
            let sentence = self.scene.document.sentence_of(cue.start);
            let sentence = self.scene.document.sentences.get(sentence);
            let Range { start, end } = sentence.map_or(cue.clone(), |s| s.tokens.clone());
            if tokens.start < cue.end {
                let hearer = cue.end..end.min(cue.end + HEARER_TOKENS);
                ids.extend(self.people(&hearer));
            }
            let asked = |i: &usize| {
                self.scene.has(*i, Term::Questions) && self.scene.has(i + 1, Term::Agent)
            };
            let asked = (start..cue.start).find(asked);
            if let Some(asker) = asked.and_then(|i| self.scene.noun_phrase(i + 2)) {
                ids.extend(self.people(&asker.tokens));
            }
        }
        Excluded(ids.into_iter().map(|mention| mention.entity).collect())
    }

    fn people(&self, tokens: &Range<usize>) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let inside = self.scene.mentions_in(tokens);
        inside.filter(|mention| mention.label == Label::Person)
    }

    fn is_pronoun(&self, tokens: &Range<usize>) -> bool {
        let first = &self.scene.document.tokens[tokens.start];
        let has = |term| self.scene.has(tokens.start, term);
        let is_word = first.is(Class::Pronoun) || has(Term::Relative);
        tokens.len() == 1 && (is_word && first.case != Case::Upper || has(Term::I))
    }

    /// The mention in the phrase that can speak: the name that it ends with, or its head.
    fn mention(&self, tokens: &Range<usize>) -> Option<&'a Mention> {
        let phrase = self.scene.document.span(tokens.clone());
        let base = self.scene.noun_phrase(tokens.start);
        let base = base.map_or(tokens.end, |base| base.tokens.end);
        let is_link = |i: &usize| {
            let apart = *i >= base && self.scene.tag(*i).is_some_and(links);
            apart || self.scene.is(*i, Class::Preposition)
        };
        let link = tokens.clone().skip(1).find(is_link);
        let linked = link.map(|i| self.scene.document.tokens[i].span);
        let heads = |m: &&Mention| !self.modifies(tokens, m);
        let inside = || self.scene.mentions_in(tokens).filter(heads);
        let person = || {
            inside()
                .filter(|m| m.label == Label::Person && !self.scene.owns(m))
                .last()
        };
        let bodies = || inside().filter(|m| can_speak(m) && !self.scene.owns(m));
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

    /// "|JPMorgan| analysts", "the |Lee| campaign": whether `mention` stands before the common noun that
    /// heads the phrase.
    fn modifies(&self, tokens: &Range<usize>, mention: &Mention) -> bool {
        let at = self.scene.document.token_at(mention.span.start);
        let Some(phrase) = self.scene.noun_phrase(at) else {
            return false;
        };
        let end = self.scene.tokens_of(mention).end;
        let common = matches!(self.scene.tag(phrase.head), Some(Tag::Noun | Tag::Nouns));
        common && phrase.head >= end && phrase.head < tokens.end
    }

    /// "a lawyer |for| former president |Ann Lee|": whether a preposition links `mention` to what
    /// the phrase is about, and "secretary |of| state |Ann Lee|" not.
    fn is_linked(&self, tokens: &Range<usize>, mention: &Mention) -> bool {
        let name = self.scene.document.token_at(mention.span.start);
        let describes = |i: &usize| {
            let is_role = self.scene.is(*i, Class::Title) || self.scene.is(*i, Class::RoleNoun);
            is_role || self.scene.is(*i, Class::Article) || self.scene.has(*i, Term::PastRole)
        };
        let before = (tokens.start..name).rev().find(|i| !describes(i));
        before.is_some_and(|i| {
            self.scene.is(i, Class::Preposition) || self.scene.tag(i).is_some_and(links)
        })
    }
}

/// Who a phrase is found to be.
struct Who {
    span: Span,
    kind: SpeakerKind,
    meant: Meant,
}

impl Who {
    fn named(mention: &Mention) -> Self {
        Who {
            span: mention.span,
            kind: SpeakerKind::Name,
            meant: Meant::entity(mention.entity, Why::Named, mention.span),
        }
    }
}

/// Whether a word with this tag joins what follows it to the head of a phrase: "|against| Norsea", "accused
/// of |killing| Tom Birk".
fn links(tag: Tag) -> bool {
    tag.is_verb() || matches!(tag, Tag::Preposition | Tag::Subordinator | Tag::Relative)
}

fn can_speak(mention: &Mention) -> bool {
    matches!(mention.label, Label::Organization | Label::Place)
}
