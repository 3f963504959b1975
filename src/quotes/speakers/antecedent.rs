//! What a pronoun stands for: who stands out most in the sentences before it and is of its gender and
//! number.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::holder::Holder;
use super::meant::{Excluded, Meant};
use super::reasons::Why;
use super::salience::{Candidate, Place, Who, best};
use super::scene::Scene;
use crate::annotations::{EntityId, Label, Speaker, SpeakerKind};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::text::{Class, Span};

/// Who spoke last.
#[derive(Debug)]
pub struct Last {
    /// The first token of the words for it.
    pub at: usize,
    pub who: Who,
    pub name: Option<String>,
    pub label: Option<Label>,
    /// Whether it is several people or a body.
    pub plural: bool,
}

/// Finds antecedents in one document.
pub struct Antecedents<'a> {
    pub(super) scene: Scene<'a>,
    /// Whether each token stands in reported words.
    pub(super) reported: Vec<bool>,
    pub(super) spoken: Vec<Last>,
    /// The genders that pronouns told of persons who spoke.
    learned: FxHashMap<EntityId, Referent>,
    /// The genders that the text or the names tell, each found once.
    genders: RefCell<FxHashMap<EntityId, Option<Referent>>>,
    pub(super) followed: RefCell<FxHashMap<usize, Option<Who>>>,
    pub(super) depth: Cell<usize>,
    pub(super) holders: RefCell<FxHashMap<String, Vec<Holder>>>,
}

impl<'a> Antecedents<'a> {
    /// Nobody has spoken yet; `contents` are all words that are reported.
    pub fn new<'c>(scene: Scene<'a>, contents: impl Iterator<Item = &'c Range<usize>>) -> Self {
        let mut reported = vec![false; scene.document.tokens.len()];
        for content in contents {
            if let Some(words) = reported.get_mut(content.clone()) {
                words.fill(true);
            }
        }
        Antecedents {
            scene,
            reported,
            spoken: Vec::new(),
            learned: FxHashMap::default(),
            genders: RefCell::default(),
            followed: RefCell::default(),
            depth: Cell::new(0),
            holders: RefCell::default(),
        }
    }

    /// Remembers that `speaker`, whose words begin with token `at`, spoke.
    pub fn spoke(&mut self, at: usize, speaker: &Speaker, label: Option<Label>) {
        let who = match speaker.entity {
            Some(id) => Who::Entity(id),
            None => Who::Phrase(at),
        };
        if speaker.kind == SpeakerKind::Pronoun
            && speaker.entity.is_none()
            && speaker.name.is_none()
        {
            return;
        }
        if let (SpeakerKind::Pronoun, Some(id), Some(gender)) =
            (speaker.kind, speaker.entity, self.scene.pronoun_gender(at))
        {
            self.learned.entry(id).or_insert(gender);
        }
        let plural =
            speaker.kind == SpeakerKind::Group || label.is_some_and(|l| l != Label::Person);
        self.spoken.push(Last {
            at,
            who,
            name: speaker.name.clone(),
            label,
            plural,
        });
    }

    /// What the pronoun at token `at` stands for.
    pub fn pronoun(&self, at: usize, excluded: &Excluded) -> Meant {
        if self.scene.has(at, Term::Relative) {
            return self.relative(at).unwrap_or(Meant::nobody(Why::NobodyFits));
        }
        match self.referent(at) {
            Some(Referent::Relative | Referent::Any) | None => Meant::nobody(Why::FirstPerson),
            Some(referent) => self.third_person(at, referent, excluded),
        }
    }

    /// The gender of the person `id`.
    pub(super) fn gender(&self, id: EntityId) -> Option<Referent> {
        let known = self.genders.borrow().get(&id).copied();
        let gender = known.unwrap_or_else(|| {
            let gender = self.scene.gender(id);
            self.genders.borrow_mut().insert(id, gender);
            gender
        });
        gender.or_else(|| self.learned.get(&id).copied())
    }

    /// Whether the entity has spoken at or after byte `start`.
    pub(super) fn has_spoken(&self, id: EntityId, start: u32) -> bool {
        let tokens = &self.scene.document.tokens;
        let recent = |last: &&Last| tokens.get(last.at).is_some_and(|t| t.span.start >= start);
        let mut recent = self.spoken.iter().rev().take_while(recent);
        recent.any(|last| last.who == Who::Entity(id))
    }

    pub(super) fn referent(&self, at: usize) -> Option<Referent> {
        let word = self.scene.lower(at);
        self.scene.referent(Class::Pronoun, word)
    }

    fn third_person(&self, at: usize, referent: Referent, excluded: &Excluded) -> Meant {
        let table = self.candidates(at, referent, excluded);
        match best(&table) {
            Some(best) => self.decided(best, referent),
            None if table.is_empty() => self.far(at, referent, excluded),
            None => self.undecided(&table),
        }
    }

    /// Who is meant where nobody near fits: the one whom it fits further back.
    fn far(&self, at: usize, referent: Referent, excluded: &Excluded) -> Meant {
        let Some(token) = self.scene.token(at) else {
            return Meant::nobody(Why::NobodyFits);
        };
        let mut found: Vec<(EntityId, Span)> = Vec::new();
        for mention in self.scene.before(token.span.start) {
            let id = mention.entity;
            let free = !excluded.0.contains(&id) && !found.iter().any(|(known, _)| *known == id);
            let quoted = self
                .scene
                .is_quoted(self.scene.document.token_at(mention.span.start));
            if free && !quoted && self.fit(id, referent).is_some() {
                found.push((id, mention.span));
            }
        }
        match found[..] {
            [] => Meant::nobody(Why::NobodyFits),
            [(id, span)] => Meant::entity(id, Why::OnlyOne, span),
            _ => Meant {
                candidates: found.into_iter().map(|(id, _)| id).collect(),
                ..Meant::nobody(Why::Undecided)
            },
        }
    }

    fn undecided(&self, table: &[Candidate]) -> Meant {
        let ids = table.iter().filter_map(|c| match c.who {
            Who::Entity(id) => Some(id),
            Who::Phrase(_) => None,
        });
        Meant {
            candidates: ids.collect(),
            ..Meant::nobody(Why::Undecided)
        }
    }

    fn decided(&self, best: &Candidate, referent: Referent) -> Meant {
        let why = why(best.place, referent, best.who);
        let scene = &self.scene;
        match best.who {
            Who::Entity(id) => {
                let tokens = match scene.mention_over(best.head) {
                    Some(mention) => mention.span,
                    None => self.words(best.head),
                };
                Meant::entity(id, why, tokens)
            }
            Who::Phrase(head) => {
                let spoke = self.spoken.iter().rev().find(|last| last.who == best.who);
                let span = self.words(head);
                let name = spoke.and_then(|last| last.name.clone());
                Meant {
                    name: name.or_else(|| Some(scene.document.slice(span).to_owned())),
                    evidence: vec![span],
                    ..Meant::nobody(why)
                }
            }
        }
    }

    /// The noun phrase at `at`.
    fn words(&self, at: usize) -> Span {
        let phrase = self.scene.noun_phrase(at);
        let tokens = phrase.map_or(at..at + 1, |phrase| phrase.tokens.clone());
        self.scene.document.span(tokens)
    }
}

fn why(place: Option<Place>, referent: Referent, who: Who) -> Why {
    let subject = match place {
        None => return Why::SpokeLast,
        Some(Place::Asked) => return Why::Answers,
        Some(place) => place == Place::Subject,
    };
    match (referent, who, subject) {
        (Referent::Female, _, true) => Why::WomanSubject,
        (Referent::Female, _, false) => Why::WomanNamed,
        (Referent::Male, _, true) => Why::ManSubject,
        (Referent::Male, _, false) => Why::ManNamed,
        (_, Who::Entity(_), true) => Why::BodySubject,
        (_, Who::Entity(_), false) => Why::BodyNamed,
        (_, Who::Phrase(_), true) => Why::GroupSubject,
        (_, Who::Phrase(_), false) => Why::GroupNamed,
    }
}
