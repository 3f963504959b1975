//! Whom a pronoun may stand for, each with how much it stands out.

use super::antecedent::Antecedents;
use super::fit::UNKNOWN_GENDER;
use super::meant::Excluded;
use super::salience::{Candidate, Names, Place, Seen, Who, best};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;

/// How many sentences back an antecedent is looked for first.
const WINDOW: usize = 5;

/// What a sentence's distance leaves of a candidate's weight.
const DECAY: f32 = 0.4;

/// What having spoken adds, in the sentence where it was.
const SPOKE: f32 = 40.0;

/// What is left of the weight of a phrase with "the": it is mostly somebody who has been named.
const DEFINITE: f32 = 0.4;

/// What standing in the paragraph of the pronoun multiplies the weight by.
const SAME_BLOCK: f32 = 1.5;

/// What is left of the weight of a name in reported words: they are not what the text is about.
const REPORTED: f32 = 0.5;

/// How many pronouns are followed from one to the one before.
const DEPTH: usize = 6;

impl Antecedents<'_> {
    /// Whom the pronoun may stand for, the best first.
    pub(super) fn candidates(
        &self,
        at: usize,
        referent: Referent,
        excluded: &Excluded,
    ) -> Vec<Candidate> {
        let mut table = Vec::new();
        let mut share = 1.0;
        let block = |at: usize| {
            let sentence = self.scene.document.sentences.get(at);
            sentence.map(|sentence| sentence.block)
        };
        let here = block(self.scene.document.sentence_of(at));
        for sentence in self.scene.sentences_back(at).take(WINDOW) {
            let near = match block(sentence) == here {
                true => SAME_BLOCK,
                false => 1.0,
            };
            let seen = self.scene.seen_before(at, sentence);
            let asked = seen.iter().any(|one| one.place == Place::Asked);
            self.weigh(&seen, referent, share * near, &mut table);
            if !asked {
                self.weigh_spoken(at, sentence, referent, share * near, &mut table);
            }
            share *= DECAY;
        }
        table.retain(|c| !matches!(c.who, Who::Entity(id) if excluded.0.contains(&id)));
        table.sort_by(|a, b| b.score.total_cmp(&a.score));
        table
    }

    /// Adds what one sentence gives to each candidate: the best of its places.
    fn weigh(&self, seen: &[Seen], referent: Referent, share: f32, table: &mut Vec<Candidate>) {
        let mut here: Vec<Candidate> = Vec::new();
        for seen in seen {
            let Some((who, fit)) = self.candidate(seen, referent) else {
                continue;
            };
            let reported = match seen.named {
                Names::Mention(_) | Names::Phrase(_) if self.reported[seen.head] => REPORTED,
                _ => 1.0,
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
                let person = self.phrase_fit(phrase.head, referent);
                let described = || {
                    let found = self.scene.described(phrase.head)?;
                    Some(found.mention.entity)
                };
                let held = || self.holder_of(&phrase.tokens, phrase.head);
                if let Some(id) = person.and_then(|_| described()).or_else(held) {
                    return Some((Who::Entity(id), self.fit(id, referent)?));
                }
                let definite = match self.scene.has(phrase.tokens.start, Term::Definite) {
                    true if referent != Referent::Plural => DEFINITE,
                    _ => 1.0,
                };
                Some((Who::Phrase(seen.head), person? * definite))
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
}
