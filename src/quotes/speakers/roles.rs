//! Who has the role that a phrase without a name gives: "the minister", "the firm".

use std::ops::Range;

use super::antecedent::Antecedents;
use super::holder::Holder;
use super::meant::{Excluded, Meant};
use super::reasons::Why;
use crate::annotations::{EntityId, Label, Mention};
use crate::quotes::terms::{Term, TermSet};
use crate::syntax::Tag;
use crate::text::{Case, Class, Classes};

/// The most places that give somebody one role; it bounds the work.
const MOST_HOLDERS: usize = 64;

/// Of several with one role the one is meant who was named alone in so many sentences.
const RECENT: usize = 3;

/// The longest phrase that is another word for one role, in tokens: "head of state".
const SYNONYM_TOKENS: usize = 3;

/// The most letters that stand for an office.
const LETTERS: usize = 5;

const NOUNS: Classes = Classes::of(&[Class::Title, Class::RoleNoun, Class::OrganizationHead]);
const KINDS: TermSet = TermSet::of(&[Term::Synonym, Term::KindOf, Term::BodyNoun]);

impl<'a> Antecedents<'a> {
    /// Whom or what `phrase` with this head means, which has no name: nothing for one that the text
    /// gives to nobody.
    pub fn noun(&self, phrase: &Range<usize>, head: usize, excluded: &Excluded) -> Option<Meant> {
        if let Some(mention) = self.apposition(phrase) {
            return Some(Meant::entity(mention.entity, Why::Apposition, mention.span));
        }
        let definite = self.scene.has(phrase.start, Term::Definite);
        definite
            .then(|| self.role(phrase, head, excluded))
            .flatten()
    }

    /// Whom a definite phrase between others means, if only one fits.
    pub(super) fn holder_of(&self, phrase: &Range<usize>, head: usize) -> Option<EntityId> {
        let definite = self.scene.has(phrase.start, Term::Definite);
        let role = definite && self.is_role(head);
        role.then(|| self.role(phrase, head, &Excluded::default())?.entity)?
    }

    fn is_role(&self, at: usize) -> bool {
        self.scene.token(at).is_some_and(|token| {
            token.classes.meets(NOUNS) || self.scene.terms.of(token.word).meets(KINDS)
        })
    }

    /// Who has the office that the letters at `at` stand for: "the CEC", of a chief election
    /// commissioner.
    pub fn spelled(&self, at: usize, excluded: &Excluded) -> Option<Meant> {
        let scene = &self.scene;
        let token = scene.token(at).filter(|token| token.case == Case::Upper)?;
        let letters: Vec<char> = scene.document.slice(token.span).chars().collect();
        if letters.len() < 2 || letters.len() > LETTERS {
            return None;
        }
        let begins = |(i, letter): (usize, &char)| {
            let first = scene.lower(i).chars().next();
            first.is_some_and(|first| letter.to_lowercase().eq([first]))
        };
        let spells = |start: &usize| {
            let last = start + letters.len() - 1;
            let office = scene.is(last, Class::RoleNoun) || scene.is(last, Class::Title);
            office && (*start..).zip(&letters).all(begins)
        };
        let start = (0..scene.document.tokens.len()).find(spells)?;
        let long = start..start + letters.len();
        let meant = self.role(&long, long.end - 1, excluded)?;
        Some(Meant {
            why: Why::Acronym,
            ..meant
        })
    }

    fn role(&self, phrase: &Range<usize>, head: usize, excluded: &Excluded) -> Option<Meant> {
        let (asked, rest) = self.asked(phrase, head);
        self.find_holders(&asked);
        let holders = self.holders.borrow();
        let all = holders.get(&asked)?;
        let past = phrase.clone().any(|i| self.scene.has(i, Term::PastRole));
        let fits = |h: &&Holder| {
            h.past == past
                && !excluded.0.contains(&h.entity)
                && self.agrees(phrase.start..head, &rest, h)
        };
        let fitting: Vec<&Holder> = all.iter().filter(fits).collect();
        let before = || fitting.iter().filter(|h| h.at < phrase.start).copied();
        let mut found: Vec<&Holder> = Vec::new();
        for holder in before().rev() {
            if !found.iter().any(|known| known.entity == holder.entity) {
                found.push(holder);
            }
        }
        if found.is_empty() {
            // told later: only where nobody else has the role
            let first = fitting.first()?;
            let one = fitting.iter().all(|h| h.entity == first.entity);
            found.extend(one.then_some(first));
        }
        let one = match found[..] {
            [] => return None,
            [one] => one,
            _ => match self.recent(phrase.start, &found) {
                Some(one) => one,
                None => {
                    return Some(Meant {
                        candidates: found.iter().map(|h| h.entity).collect(),
                        ..Meant::nobody(Why::Undecided)
                    });
                }
            },
        };
        let why = match one.synonym {
            true => Why::Synonym,
            false => Why::Role,
        };
        Some(Meant::entity(one.entity, why, one.mention))
    }

    /// The word for the role, and the words that follow it: "head of state" is one.
    fn asked(&self, phrase: &Range<usize>, head: usize) -> (String, Range<usize>) {
        let lexicon = self.scene.terms.lexicon();
        let end = head + SYNONYM_TOKENS;
        if end <= phrase.end {
            let words: Vec<&str> = (head..end).map(|i| self.scene.lower(i)).collect();
            if let Some(word) = lexicon.value(Term::Synonym, &words.join(" ")) {
                return (word.to_owned(), end..phrase.end);
            }
        }
        (self.scene.lower(head).to_owned(), head + 1..phrase.end)
    }

    /// The one of them who has spoken in the last sentences, else is named there, if it is one only.
    fn recent<'h>(&self, at: usize, holders: &[&'h Holder]) -> Option<&'h Holder> {
        let first = self.scene.sentences_back(at).take(RECENT).last()?;
        let first = self.scene.document.sentences.get(first)?.span.start;
        let start = self.scene.token(at)?.span.start;
        let mut spoke = holders.iter().filter(|h| self.has_spoken(h.entity, first));
        if let (Some(one), None) = (spoke.next(), spoke.next()) {
            return Some(*one);
        }
        let named = |holder: &&&Holder| {
            let recent = self.scene.before(start);
            let mut recent = recent.take_while(|m| m.span.start >= first);
            recent.any(|m| m.entity == holder.entity)
        };
        let mut recent = holders.iter().filter(named);
        let one = recent.next()?;
        recent.next().is_none().then_some(*one)
    }

    /// Whether the words of the phrase around its head fit those of the role.
    fn agrees(&self, before: Range<usize>, after: &Range<usize>, holder: &Holder) -> bool {
        let scene = &self.scene;
        let name = scene.name_of(holder.entity).to_lowercase();
        let told = |word: &str| {
            let mut role = holder.tokens.clone();
            role.any(|i| scene.lower(i) == word) || name.split_whitespace().any(|w| w == word)
        };
        let noun = |i: &usize| {
            let tagged = matches!(scene.tag(*i), Some(Tag::Noun | Tag::Nouns | Tag::Name));
            tagged && !scene.has(*i, Term::Definite) && !scene.has(*i, Term::PastRole)
        };
        let mut words = before
            .clone()
            .filter(noun)
            .chain(after.clone().filter(noun));
        let mut ranks = (holder.tokens.start..holder.at).filter(|i| scene.has(*i, Term::Rank));
        let ranked = |i: usize| before.clone().any(|k| scene.lower(k) == scene.lower(i));
        words.all(|i| told(scene.lower(i))) && ranks.all(ranked)
    }

    /// Finds the places that give somebody the role `asked`, once.
    fn find_holders(&self, asked: &str) {
        if self.holders.borrow().contains_key(asked) {
            return;
        }
        let mut found = Vec::new();
        for at in 0..self.scene.document.tokens.len() {
            let word = self.scene.lower(at);
            let same = word == asked;
            let synonym = !same && self.is_role(at) && self.is_synonym(asked, word);
            if found.len() < MOST_HOLDERS && (same || synonym) {
                found.extend(self.holder(at, synonym));
            }
        }
        self.holders.borrow_mut().insert(asked.to_owned(), found);
    }

    /// Whether somebody who is called `word` may be called `asked` too.
    fn is_synonym(&self, asked: &str, word: &str) -> bool {
        let lexicon = self.scene.terms.lexicon();
        let usual = |word| lexicon.value(Term::Synonym, word).unwrap_or(word);
        let usual_word = usual(word);
        usual(asked) == usual_word || lexicon.value(Term::KindOf, usual_word) == Some(usual(asked))
    }

    fn holder(&self, at: usize, synonym: bool) -> Option<Holder> {
        let scene = &self.scene;
        let own = scene
            .mention_over(at)
            .filter(|m| m.label == Label::Organization);
        let (mention, tokens) = match own {
            // "the ministry": the name says what it is
            Some(mention) if !scene.is_quoted(at) => (mention, scene.tokens_of(mention)),
            _ => scene.described(at).map(|d| (d.mention, d.tokens))?,
        };
        Some(Holder {
            entity: mention.entity,
            mention: mention.span,
            at,
            past: tokens.clone().any(|i| scene.has(i, Term::PastRole)),
            tokens,
            synonym,
        })
    }

    /// "the team's coach, |Ann Lee|, ...", "the company, |Elektra|, ...": the name right after the phrase.
    fn apposition(&self, phrase: &Range<usize>) -> Option<&'a Mention> {
        if !self.scene.is_comma(phrase.end) {
            return None;
        }
        let name = self.scene.mention_from(phrase.end + 1)?;
        let end = self.scene.tokens_of(name).end;
        let fits = match name.label {
            Label::Person => true,
            // a list of bodies has no comma after its second
            Label::Organization => self.scene.is_comma(end),
            _ => false,
        };
        fits.then_some(name)
    }
}
