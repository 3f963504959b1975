//! What a pronoun or a common noun stands for: the last fitting speaker or name.

use std::ops::Range;

use crate::annotations::{EntityId, Label, Mention, Speaker, SpeakerKind};
use crate::entities::Named;
use crate::quotes::codes::Referent;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Class, Document};

/// How many mentions back an antecedent is looked for; it bounds the work, and one further back is
/// seldom meant.
const REACH: usize = 24;

/// The longest ending of an owner with the space after it, in characters.
const ENDING_CHARS: usize = 3;

/// Who spoke last.
struct Last {
    start: u32,
    entity: Option<EntityId>,
    label: Option<Label>,
    name: Option<String>,
}

/// Finds antecedents in one document.
pub struct Antecedents<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) terms: &'a Terms<'a>,
    named: &'a Named,
    person: Option<Last>,
    group: Option<Last>,
}

impl<'a> Antecedents<'a> {
    /// Nobody has spoken yet.
    pub fn new(document: &'a Document<'a>, terms: &'a Terms<'a>, named: &'a Named) -> Self {
        Antecedents {
            document,
            terms,
            named,
            person: None,
            group: None,
        }
    }

    /// Remembers that `speaker` spoke.
    pub fn spoke(&mut self, speaker: &Speaker, label: Option<Label>) {
        let last = Last {
            start: speaker.span.start,
            entity: speaker.entity,
            label,
            name: speaker.name.clone(),
        };
        match label {
            Some(Label::Person) => self.person = Some(last),
            Some(_) => self.group = Some(last),
            None if speaker.kind == SpeakerKind::Group || self.is_plural(&speaker.text) => {
                self.group = Some(last)
            }
            None => {}
        }
    }

    /// Who or what the pronoun at token `at` stands for: an entity, or else a name.
    pub fn pronoun(&self, at: usize) -> Option<(Option<EntityId>, Option<String>)> {
        if self.terms.has(self.document, at, Term::Relative) {
            return Some((Some(self.relative(at)?), None));
        }
        let value = self.gender(Class::Pronoun, self.document.lower(at))?;
        let start = self.document.tokens[at].span.start;
        let entity = match value {
            Referent::Female | Referent::Male => {
                return Some((Some(self.person(start, value)?), None));
            }
            Referent::Plural | Referent::Thing => self.group.as_ref()?,
            Referent::Any | Referent::Relative => return None,
        };
        let plural = value == Referent::Plural || entity.label.is_some();
        plural.then(|| (entity.entity, entity.name.clone()))
    }

    /// The last person before byte `start` of this gender: who spoke last, or who a sentence
    /// since then began with.
    fn person(&self, start: u32, gender: Referent) -> Option<EntityId> {
        let spoke = self
            .person
            .as_ref()
            .filter(|last| last.entity.is_some_and(|id| self.fits(id, gender)));
        let since = spoke.map(|last| last.start);
        let recent = || {
            self.before(start)
                .take_while(move |m| since.is_none_or(|since| m.span.start > since))
                .filter(|m| m.label == Label::Person && self.fits(m.entity, gender))
        };
        recent()
            .find(|m| self.leads(m))
            .map(|m| m.entity)
            .or(spoke.and_then(|last| last.entity))
            .or_else(|| recent().next().map(|m| m.entity))
    }

    pub(super) fn before(&self, start: u32) -> impl Iterator<Item = &'a Mention> {
        let mentions = &self.named.mentions;
        let end = mentions.partition_point(|m| m.span.start < start);
        mentions[..end].iter().rev().take(REACH)
    }

    /// Whether `mention` is the first name of its sentence, and owns nothing.
    fn leads(&self, mention: &Mention) -> bool {
        let sentence = self
            .document
            .sentence_of(self.document.token_at(mention.span.start));
        let Some(sentence) = self.document.sentences.get(sentence) else {
            return false;
        };
        let owns = self.owns(mention);
        let earlier = self.before(mention.span.start).next();
        !owns
            && earlier
                .is_none_or(|m| m.span.start < sentence.span.start || m.label != Label::Person)
    }

    /// "Smith's |lawyer|": whether `mention` owns what follows it.
    pub fn owns(&self, mention: &Mention) -> bool {
        let rest = self.document.text.get(mention.span.end as usize..);
        let rest = rest.unwrap_or_default();
        let mut start = rest.char_indices().take(ENDING_CHARS);
        let ending = start
            .find(|(_, c)| *c == ' ')
            .map(|(space, _)| &rest[..space]);
        ending.is_some_and(|ending| {
            let classes = self.terms.lexicon().classes(ending);
            classes.has(Term::PossessiveEnding)
        })
    }

    fn is_plural(&self, name: &str) -> bool {
        self.terms.lexicon().all_classes(name).has(Term::Sibilant)
    }

    /// Whether nothing says that the person is of the other gender.
    fn fits(&self, id: EntityId, gender: Referent) -> bool {
        let Some(entity) = self.named.entities.get(id.0 as usize) else {
            return false;
        };
        let role = entity.role.as_deref().unwrap_or_default().to_lowercase();
        let role_says = role.split_whitespace().find_map(|w| {
            self.gender(Class::Title, w)
                .or_else(|| self.gender(Class::RoleNoun, w))
        });
        let first = entity
            .name
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let says = role_says
            .or_else(|| self.titled(entity.mentions.first().map(|m| m.0)))
            .or_else(|| self.gender(Class::GivenName, &first));
        gender == Referent::Any || says.is_none_or(|says| says == gender)
    }

    /// The gender by the title before a mention: "Mrs. |Lee|".
    fn titled(&self, mention: Option<u32>) -> Option<Referent> {
        let mention = self.named.mentions.get(mention? as usize)?;
        let before = self.document.token_at(mention.span.start).checked_sub(1)?;
        self.gender(
            Class::Title,
            self.document.lower(before).trim_end_matches('.'),
        )
    }

    pub(super) fn gender(&self, class: Class, word: &str) -> Option<Referent> {
        let value = self.document.vocabulary.lexicon.value(class, word)?;
        Referent::of_code(value)
    }

    /// The entity that a phrase without a name stands for: "the ministry", "the spokeswoman".
    pub fn noun(&self, phrase: &Range<usize>) -> Option<EntityId> {
        let definite = self.terms.has(self.document, phrase.start, Term::Definite);
        let token = |i: usize| &self.document.tokens[i];
        if let Some(id) = self.apposition(phrase) {
            return Some(id);
        }
        let linked = phrase.clone().any(|i| token(i).is(Class::Preposition));
        if !definite || linked {
            return None;
        }
        let head = phrase.end - 1;
        let word = self.document.lower(head);
        let start = token(head).span.start;
        if token(head).is(Class::OrganizationHead) {
            let named = |m: &&Mention| {
                m.label == Label::Organization && m.text.to_lowercase().contains(word)
            };
            return self.before(start).find(named).map(|m| m.entity);
        }
        if !(token(head).is(Class::RoleNoun) || token(head).is(Class::Title)) {
            return None;
        }
        let role = |m: &&Mention| {
            let entity = self.named.entities.get(m.entity.0 as usize);
            let role = entity.and_then(|e| e.role.as_deref());
            m.label == Label::Person && role.is_some_and(|r| r.to_lowercase().contains(word))
        };
        self.before(start).find(role).map(|m| m.entity).or_else(|| {
            let bare = phrase.len() == 2;
            bare.then(|| {
                self.person(
                    start,
                    self.gender(Class::RoleNoun, word).unwrap_or(Referent::Any),
                )
            })
            .flatten()
        })
    }

    /// "the team's coach, |Ann Lee|, ...", "the company, |Elektra|, ...": the name right after the phrase.
    fn apposition(&self, phrase: &Range<usize>) -> Option<EntityId> {
        let comma = self.document.tokens.get(phrase.end)?;
        let next = self.document.tokens.get(phrase.end + 1)?;
        if self.document.slice(comma.span) != "," {
            return None;
        }
        let mentions = &self.named.mentions;
        let at = mentions.partition_point(|m| m.span.start < next.span.start);
        let name = mentions.get(at)?;
        let fits = match name.label {
            Label::Person => true,
            // a list of bodies has no comma after its second
            Label::Organization => self.is_comma_at(name.span.end),
            _ => false,
        };
        (fits && name.span.start == next.span.start).then_some(name.entity)
    }

    fn is_comma_at(&self, byte: u32) -> bool {
        let at = self.document.token_at(byte);
        at < self.document.tokens.len() && self.is_comma(at)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.document.slice(self.document.tokens[at].span) == ","
    }
}
