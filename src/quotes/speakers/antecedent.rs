//! What a pronoun stands for: who stands out most in the sentences before it and is of its gender and
//! number.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::meant::Meant;
use super::reasons::Why;
use super::roles::Holder;
use super::salience::{Names, Place, Seen, Who};
use super::scene::Scene;
use crate::annotations::{EntityId, Label, Speaker, SpeakerKind};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Class, Span};

/// How many sentences back an antecedent is looked for first.
const WINDOW: usize = 5;

/// What a sentence's distance leaves of a candidate's weight.
const DECAY: f32 = 0.5;

/// What having spoken adds, in the sentence where it was.
const SPOKE: f32 = 40.0;

/// What is left of the weight of a person whose gender is not known.
const UNKNOWN_GENDER: f32 = 0.7;

/// What is left of the weight of a name in reported words: they are not what the text is about.
const REPORTED: f32 = 0.5;

/// How much better the best must be than the next to be meant.
const MARGIN: f32 = 1.15;

/// How many pronouns are followed from one to the one before.
const DEPTH: usize = 6;

/// Who spoke last.
#[derive(Debug)]
pub struct Last {
    at: usize,
    who: Who,
    name: Option<String>,
    label: Option<Label>,
    plural: bool,
}

/// Somebody whom a pronoun may stand for.
struct Candidate {
    who: Who,
    score: f32,
    /// Where it was seen last, and how.
    head: usize,
    place: Option<Place>,
}

/// Finds antecedents in one document.
pub struct Antecedents<'a> {
    pub(super) scene: Scene<'a>,
    /// Whether each token stands in reported words.
    reported: Vec<bool>,
    spoken: Vec<Last>,
    /// The genders that pronouns told of persons who spoke.
    learned: FxHashMap<EntityId, Referent>,
    followed: RefCell<FxHashMap<usize, Option<Who>>>,
    depth: Cell<usize>,
    pub(super) holders: RefCell<FxHashMap<String, Vec<Holder>>>,
}

/// Whose words a pronoun introduces, and who cannot have said them.
#[derive(Default)]
pub struct Excluded(pub Vec<EntityId>);

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

    /// Whether the entity has spoken at or after byte `start`.
    pub(super) fn has_spoken(&self, id: EntityId, start: u32) -> bool {
        let tokens = &self.scene.document.tokens;
        let recent = |last: &&Last| tokens.get(last.at).is_some_and(|t| t.span.start >= start);
        let mut recent = self.spoken.iter().rev().take_while(recent);
        recent.any(|last| last.who == Who::Entity(id))
    }

    fn referent(&self, at: usize) -> Option<Referent> {
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

    /// Whom the pronoun may stand for, the best first.
    fn candidates(&self, at: usize, referent: Referent, excluded: &Excluded) -> Vec<Candidate> {
        let mut table = Vec::new();
        let mut share = 1.0;
        for sentence in self.scene.sentences_back(at).take(WINDOW) {
            self.weigh(at, sentence, referent, share, &mut table);
            self.weigh_spoken(at, sentence, referent, share, &mut table);
            share *= DECAY;
        }
        table.retain(|c| !matches!(c.who, Who::Entity(id) if excluded.0.contains(&id)));
        table.sort_by(|a, b| b.score.total_cmp(&a.score));
        table
    }

    /// Adds what one sentence gives to each candidate: the best of its places.
    fn weigh(
        &self,
        at: usize,
        sentence: usize,
        referent: Referent,
        share: f32,
        table: &mut Vec<Candidate>,
    ) {
        let mut here: Vec<Candidate> = Vec::new();
        for seen in self.scene.seen_before(at, sentence) {
            let Some((who, fit)) = self.candidate(&seen, referent) else {
                continue;
            };
            let reported = match self.reported[seen.head] {
                true => REPORTED,
                false => 1.0,
            };
            let score = seen.place.weight() * share * fit * reported;
            match here.iter_mut().find(|c| c.who == who) {
                Some(known) if known.score >= score => {}
                Some(known) => (known.score, known.place) = (score, Some(seen.place)),
                None => here.push(Candidate {
                    who,
                    score,
                    head: seen.head,
                    place: Some(seen.place),
                }),
            }
        }
        for one in here {
            match table.iter_mut().find(|c| c.who == one.who) {
                Some(known) => known.score += one.score,
                None => table.push(one),
            }
        }
    }

    fn weigh_spoken(
        &self,
        at: usize,
        sentence: usize,
        referent: Referent,
        share: f32,
        table: &mut Vec<Candidate>,
    ) {
        let before = self.spoken.iter().rev().find(|last| last.at < at);
        let Some(last) = before.filter(|l| self.scene.document.sentence_of(l.at) == sentence)
        else {
            return;
        };
        let fit = match last.who {
            Who::Entity(id) => self.fit(id, referent),
            Who::Phrase(_) => match referent {
                Referent::Plural => last.plural.then_some(1.0),
                Referent::Thing => (!last.plural && last.label.is_none()).then_some(UNKNOWN_GENDER),
                _ => (!last.plural).then_some(UNKNOWN_GENDER),
            },
        };
        let Some(fit) = fit else { return };
        match table.iter_mut().find(|c| c.who == last.who) {
            Some(known) => {
                known.score += SPOKE * share * fit;
                known.place = None;
            }
            None => table.push(Candidate {
                who: last.who,
                score: (SPOKE + Place::Subject.weight()) * share * fit,
                head: last.at,
                place: None,
            }),
        }
    }

    /// Whether the pronoun can stand for what was seen, and how well.
    fn candidate(&self, seen: &Seen, referent: Referent) -> Option<(Who, f32)> {
        match &seen.named {
            Names::Mention(mention) => Some((
                Who::Entity(mention.entity),
                self.fit(mention.entity, referent)?,
            )),
            Names::Pronoun => {
                let same = self.referent(seen.head) == Some(referent);
                let who = same.then(|| self.follow(seen.head, referent))??;
                match who {
                    Who::Entity(id) => Some((who, self.fit(id, referent)?)),
                    Who::Phrase(head) => Some((who, self.phrase_fit(head, referent)?)),
                }
            }
            Names::Phrase(phrase) => {
                if let Some(id) = self.holder_of(&phrase.tokens, phrase.head) {
                    return Some((Who::Entity(id), self.fit(id, referent)?));
                }
                Some((
                    Who::Phrase(seen.head),
                    self.phrase_fit(phrase.head, referent)?,
                ))
            }
        }
    }

    /// Whom or what an earlier pronoun stands for.
    fn follow(&self, at: usize, referent: Referent) -> Option<Who> {
        if let Some(known) = self.followed.borrow().get(&at) {
            return *known;
        }
        if self.depth.get() >= DEPTH {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let table = self.candidates(at, referent, &Excluded::default());
        self.depth.set(self.depth.get() - 1);
        let who = best(&table).map(|best| best.who);
        self.followed.borrow_mut().insert(at, who);
        who
    }

    /// How well the entity fits: by its label, and a person by gender.
    fn fit(&self, id: EntityId, referent: Referent) -> Option<f32> {
        let label = self.scene.label_of(id)?;
        match (referent, label) {
            (Referent::Female | Referent::Male, Label::Person) => {
                match self.scene.gender(id).or(self.learned.get(&id).copied()) {
                    Some(gender) => (gender == referent).then_some(1.0),
                    None => Some(UNKNOWN_GENDER),
                }
            }
            (Referent::Thing | Referent::Plural, Label::Organization) => Some(1.0),
            (Referent::Thing, Label::Place) => {
                let spoke = |last: &Last| last.who == Who::Entity(id);
                self.spoken.iter().any(spoke).then_some(UNKNOWN_GENDER)
            }
            _ => None,
        }
    }

    /// How well a phrase without a name fits, by its head.
    fn phrase_fit(&self, head: usize, referent: Referent) -> Option<f32> {
        let scene = &self.scene;
        let plural = scene.is_tag(head, Tag::Nouns);
        let group = scene.has(head, Term::GroupNoun);
        let person = scene.is(head, Class::RoleNoun) || scene.has(head, Term::PersonNoun);
        match referent {
            Referent::Female | Referent::Male if person && !plural => {
                match scene.gendered(scene.lower(head)) {
                    Some(gender @ (Referent::Female | Referent::Male)) => {
                        (gender == referent).then_some(1.0)
                    }
                    _ => Some(UNKNOWN_GENDER),
                }
            }
            Referent::Plural => {
                let many = plural && scene.has(head, Term::PeopleNoun);
                (group || many).then_some(1.0)
            }
            Referent::Thing => {
                let body =
                    scene.is(head, Class::OrganizationHead) || scene.has(head, Term::BodyNoun);
                let written = scene.has(head, Term::DocumentNoun);
                ((body || written) && !plural).then_some(UNKNOWN_GENDER)
            }
            _ => None,
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

/// The best candidate, where it is better than the next by far enough.
fn best(table: &[Candidate]) -> Option<&Candidate> {
    let best = table.first()?;
    let next = table.get(1).map_or(0.0, |next| next.score);
    (best.score >= MARGIN * next).then_some(best)
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
