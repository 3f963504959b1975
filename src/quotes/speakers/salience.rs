//! How much each noun phrase of a sentence stands out: after Lappin and Leass (1994), subjects before
//! objects, objects before the rest.

use super::scene::Scene;
use crate::annotations::{EntityId, Mention};
use crate::quotes::terms::Term;
use crate::syntax::{NounPhrase, Tag};
use crate::text::{Class, TokenKind};

/// How a noun phrase stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Subject,
    /// The object of a question: "asked |Mr Doyle|", who answers next.
    Asked,
    Object,
    /// After a preposition.
    Oblique,
    /// Inside another phrase: "|Smith|'s lawyer".
    Inside,
}

impl Place {
    pub const fn weight(self) -> f32 {
        match self {
            Place::Asked => 90.0,
            Place::Subject => 80.0,
            Place::Object => 50.0,
            Place::Oblique => 30.0,
            Place::Inside => 20.0,
        }
    }
}

/// Somebody or something named in a sentence.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    pub named: Names<'a>,
    pub place: Place,
    /// The token of its head.
    pub head: usize,
}

/// What names it.
#[derive(Debug, Clone)]
pub enum Names<'a> {
    Mention(&'a Mention),
    /// A pronoun.
    Pronoun,
    /// A phrase without a name.
    Phrase(&'a NounPhrase),
}

/// The most phrases of a sentence that are looked at, the last of them: it bounds the work.
const PHRASES: usize = 40;

/// How much better the best must be than the next to be meant.
const MARGIN: f32 = 1.1;

/// How many phrases of a list share the place of its first.
const LIST: usize = 8;

impl<'a> Scene<'a> {
    /// What stands outside quotation marks in the sentence of token `at`, before that token, in order.
    pub fn seen_before(&self, at: usize, sentence: usize) -> Vec<Seen<'a>> {
        let mut seen = Vec::new();
        let Some(first) = self.document.sentences.get(sentence) else {
            return seen;
        };
        let Some(syntax) = self.syntax.sentence_of(first.tokens.start) else {
            return seen;
        };
        let before = syntax.noun_phrases.partition_point(|np| np.head < at);
        for phrase in &syntax.noun_phrases[before.saturating_sub(PHRASES)..before] {
            if self.is_quoted(phrase.head) {
                continue;
            }
            self.see(phrase, &mut seen);
        }
        if seen.iter().any(|one| one.place == Place::Asked) {
            // who asks does not answer
            for one in seen.iter_mut().filter(|one| one.place == Place::Subject) {
                one.place = Place::Inside;
            }
        }
        seen
    }

    fn see(&self, phrase: &'a NounPhrase, seen: &mut Vec<Seen<'a>>) {
        let head = self.mention_over(phrase.head);
        for mention in self.mentions_in(&phrase.tokens) {
            let inside = Some(mention.id) != head.map(|m| m.id);
            if inside {
                seen.push(Seen {
                    named: Names::Mention(mention),
                    place: Place::Inside,
                    head: self.tokens_of(mention).start,
                });
            }
        }
        let named = match head {
            Some(mention) => Names::Mention(mention),
            None if self.is_tag(phrase.head, Tag::Pronoun) => Names::Pronoun,
            None => Names::Phrase(phrase),
        };
        seen.push(Seen {
            named,
            place: self.place(phrase, LIST),
            head: phrase.head,
        });
    }

    /// How `phrase` stands in its sentence; `left` bounds how far a list is followed back.
    fn place(&self, phrase: &NounPhrase, left: usize) -> Place {
        let (start, end) = (phrase.tokens.start, phrase.tokens.end);
        let owns = self
            .token(end)
            .is_some_and(|t| t.kind == TokenKind::Possessive);
        if owns {
            return Place::Inside;
        }
        let Some(before) = start.checked_sub(1) else {
            return self.free(end);
        };
        if self.has(before, Term::OwnerLink) || self.has(before, Term::LinkBeforeArticle) {
            return Place::Inside;
        }
        if self.is_tag(before, Tag::Preposition) || self.is(before, Class::Preposition) {
            return Place::Oblique;
        }
        if self.verb_from(end).is_some_and(|group| group.finite) {
            return Place::Subject;
        }
        let earlier = self.listed_before(before).filter(|_| left > 0);
        if let Some(earlier) = earlier {
            return self.place(earlier, left - 1);
        }
        match self.verb_before(start) {
            Some(group) if self.is_inverted(group.tokens.start, group.head) => Place::Subject,
            Some(group) if self.has(group.head, Term::Questions) => Place::Asked,
            Some(_) => Place::Object,
            None => self.free(end),
        }
    }

    /// The place of a phrase that nothing governs: that of a subject where a finite verb follows.
    fn free(&self, end: usize) -> Place {
        let syntax = end
            .checked_sub(1)
            .and_then(|at| self.syntax.sentence_of(at));
        let follows = syntax.is_some_and(|syntax| {
            let groups = &syntax.verb_groups;
            let next = groups.partition_point(|group| group.tokens.start < end);
            groups[next..]
                .iter()
                .take(PHRASES)
                .any(|group| group.finite)
        });
        match follows {
            true => Place::Subject,
            false => Place::Object,
        }
    }

    /// The phrase that the one after token `at` goes on with: "Ann Lee |and| Tom Birk", "her minister|,| Karl Weiss".
    fn listed_before(&self, at: usize) -> Option<&'a NounPhrase> {
        let joined = self.has(at, Term::And);
        if !joined && !self.is_comma(at) {
            return None;
        }
        let comma = joined && at > 0 && self.is_comma(at - 1);
        let last = at.checked_sub(1 + usize::from(comma))?;
        let phrase = self.noun_phrase(last)?;
        let whole = phrase.tokens.end == last + 1;
        let describes = self.is(phrase.head, Class::RoleNoun) || self.is(phrase.head, Class::Title);
        let named = self.mention_over(phrase.head).is_some();
        let goes_on = if named { joined } else { describes };
        (whole && goes_on).then_some(phrase)
    }

    /// "..., |said| Ann Lee": whether the verb stands before its subject.
    fn is_inverted(&self, start: usize, head: usize) -> bool {
        let speech = self.is(head, Class::SpeechVerb);
        let before = start.checked_sub(1);
        let mark = before.and_then(|at| self.token(at)).is_some_and(|token| {
            matches!(token.kind, TokenKind::Quotation | TokenKind::Punctuation)
        });
        speech && mark
    }

    /// The sentences from that of token `at` back, each with how many of them stand between; those
    /// that are quotations as a whole do not count.
    pub fn sentences_back(&self, at: usize) -> impl Iterator<Item = usize> + use<'a> {
        let last = self.document.sentence_of(at);
        let scene = *self;
        (0..=last).rev().filter(move |index| {
            let tokens = scene.document.sentences.get(*index).map(|s| &s.tokens);
            *index == last || tokens.is_some_and(|tokens| !scene.is_all_quoted(tokens))
        })
    }

    fn is_all_quoted(&self, tokens: &std::ops::Range<usize>) -> bool {
        let around = self.marks.around(tokens.start);
        around.is_some_and(|quoted| quoted.end >= tokens.end)
    }
}

/// Whom a table of candidates counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Entity(EntityId),
    /// A phrase without a name, by the token of its head.
    Phrase(usize),
}

/// Somebody whom a pronoun may stand for.
pub struct Candidate {
    pub who: Who,
    /// How much it stands out.
    pub score: f32,
    /// Where it was seen last, and how.
    pub head: usize,
    pub place: Option<Place>,
}

/// The best candidate, where it is better than the next by far enough.
pub fn best(table: &[Candidate]) -> Option<&Candidate> {
    let best = table.first()?;
    let next = table.get(1).map_or(0.0, |next| next.score);
    (best.score >= MARGIN * next).then_some(best)
}
