//! Chunks of a sentence: base noun phrases with their heads, and verb groups. They follow from the
//! tags by rules; both kinds are without overlap.

use std::ops::Range;

use super::tag::Tag;
use super::vocabulary::Term;
use crate::text::{Class, Phase, TokenKind, TokenView, WordSets};

/// A noun with all that stands before it and belongs to it: "the retired goalkeeper", "Russia's
/// foreign ministry", "she".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The token of its head: the last noun or name, the pronoun.
    pub head: usize,
}

/// A verb with its auxiliaries: "will not have been told".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerbGroup {
    /// Its tokens, adverbs between them included.
    pub tokens: Range<usize>,
    /// The token of the verb itself.
    pub head: usize,
    /// Whether it makes a clause: a finite verb, or auxiliaries that begin with one.
    pub finite: bool,
    /// When it happens.
    pub tense: Tense,
    /// Whether the subject undergoes it: "was told".
    pub passive: bool,
    /// Whether it is denied: "did not say".
    pub negated: bool,
    /// Whether it is only possible, asked or wished: "would say", "may have said".
    pub modal: bool,
}

/// When a verb group says that something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "said", "had said", "has said".
    Past,
    /// "says", "is saying".
    Present,
    /// "will say".
    Future,
    /// "to say", "saying".
    None,
}

/// What chunks ask beside the tokens.
#[derive(Clone, Copy)]
pub struct Tagged<'a> {
    /// The classes of the words of the document.
    pub terms: &'a WordSets<'a, Term>,
    /// The tags of the sentence's tokens.
    pub tags: &'a [Tag],
}

impl Phase for Tagged<'_> {
    type Term = Term;

    fn terms(&self) -> &WordSets<'_, Term> {
        self.terms
    }
}

type Reader<'a> = TokenView<'a, Tagged<'a>>;

impl Reader<'_> {
    /// The tag of the token at `at`, which is one of the sentence.
    fn tag(&self, at: usize) -> Option<Tag> {
        let index = at.checked_sub(self.start())?;
        self.phase
            .tags
            .get(index)
            .copied()
            .filter(|_| self.contains(at))
    }

    fn is_tag(&self, at: usize, tag: Tag) -> bool {
        self.tag(at) == Some(tag)
    }

    /// The base noun phrases, in order.
    pub fn noun_phrases(&self) -> Vec<NounPhrase> {
        let mut found = Vec::new();
        let mut at = self.start();
        while at < self.end() {
            let end = self.phrase_end(at);
            let phrase = (end > at).then(|| self.noun_phrase(at..end)).flatten();
            at = end.max(at + 1);
            found.extend(phrase);
        }
        found
    }

    /// Where the run of tokens ends that one base noun phrase could have from `start` on.
    fn phrase_end(&self, start: usize) -> usize {
        let pronoun = self.is_tag(start, Tag::Pronoun) || self.is_tag(start, Tag::Relative);
        if pronoun && !self.has(start, Term::Possessive) {
            return start + 1;
        }
        let mut at = start;
        let mut noun = false;
        while let Some(tag) = self.tag(at) {
            let goes_on = match tag {
                Tag::Determiner => at == start || !noun && self.is_tag(at - 1, Tag::Determiner),
                Tag::Pronoun | Tag::Relative => at == start || self.is_owner_after_all(start, at),
                _ if noun && self.is_time(at) => false,
                _ if self.kind(at, TokenKind::Punctuation) => self.is_inner_hyphen(at),
                Tag::Noun | Tag::Nouns | Tag::Name | Tag::Numeral => true,
                // what stands after a noun begins another phrase: "in Oslo |last week"
                Tag::Adjective => {
                    !noun || self.hyphen(at - 1) || self.hyphen(at + 1) || self.is_name_like(at)
                }
                Tag::Symbol => {
                    self.is_tag(at + 1, Tag::Numeral)
                        || at > start && self.is_tag(at - 1, Tag::Numeral)
                }
                _ if self.is_compound_participle(at) => true,
                Tag::VerbIng | Tag::VerbParticiple => {
                    !noun && self.before_noun(at + 1) && at > start
                }
                Tag::Adverb => !noun && self.modifies(at + 1),
                // the possessive
                Tag::Particle => noun && !self.spaced(at),
                _ => false,
            };
            if !goes_on {
                break;
            }
            noun = match tag {
                Tag::Particle => false,
                _ => noun || matches!(tag, Tag::Noun | Tag::Nouns | Tag::Name),
            };
            at += 1;
        }
        at
    }

    /// "Ann Lee |yesterday| said": a word for a time, after a noun, begins another phrase.
    fn is_time(&self, at: usize) -> bool {
        self.has(at, Term::Day) || self.is(at, Class::Weekday)
    }

    /// "all |its| books".
    fn is_owner_after_all(&self, start: usize, at: usize) -> bool {
        at == start + 1 && self.is_tag(start, Tag::Determiner) && self.has(at, Term::Possessive)
    }

    /// "UN |Special| Rapporteur": an adjective of a name, inside it.
    fn is_name_like(&self, at: usize) -> bool {
        let name = |at: usize| self.is_tag(at, Tag::Name);
        self.capitalized(at) && name(at + 1) && at > self.start() && name(at - 1)
    }

    /// "the award-|winning| author": a verb that a hyphen ties to the word before it, before a noun.
    fn is_compound_participle(&self, at: usize) -> bool {
        let verb = self.tag(at).is_some_and(Tag::is_verb);
        let tied = at > self.start() + 1 && self.is_inner_hyphen(at - 1);
        verb && tied && self.before_noun(at + 1)
    }

    /// Whether a noun stands at `at`, or an adjective before one.
    fn before_noun(&self, at: usize) -> bool {
        matches!(
            self.tag(at),
            Some(Tag::Noun | Tag::Nouns | Tag::Name | Tag::Adjective)
        )
    }

    /// Whether an adverb can belong to what stands at `at`: "very |large houses", "nearly |100".
    fn modifies(&self, at: usize) -> bool {
        self.is_tag(at, Tag::Adjective) && self.before_noun(at + 1) || self.is_tag(at, Tag::Numeral)
    }

    fn is_inner_hyphen(&self, at: usize) -> bool {
        self.hyphen(at) && !self.spaced(at) && !self.spaced(at + 1) && at > self.start()
    }

    /// The phrase of these tokens, cut after its last noun.
    fn noun_phrase(&self, tokens: Range<usize>) -> Option<NounPhrase> {
        let nominal = |at: &usize| self.tag(*at).is_some_and(Tag::is_nominal);
        let head = tokens.clone().rev().find(nominal)?;
        let owner = self.is_tag(head, Tag::Pronoun) && self.has(head, Term::Possessive);
        (!owner).then_some(NounPhrase {
            tokens: tokens.start..head + 1,
            head,
        })
    }

    /// The verb groups, in order.
    pub fn verb_groups(&self) -> Vec<VerbGroup> {
        let mut found = Vec::new();
        let mut at = self.start();
        while at < self.end() {
            let group = self.verb_group(at);
            at = group.as_ref().map_or(at + 1, |group| group.tokens.end);
            found.extend(group);
        }
        found
    }

    /// The verb group that begins at `start`.
    fn verb_group(&self, start: usize) -> Option<VerbGroup> {
        let first = self.tag(start)?;
        let infinitive = first == Tag::Particle && self.has(start, Term::To);
        let verbal = first.is_verb() || first.is_auxiliary() || infinitive;
        if !verbal || self.is_compound_participle(start) {
            return None;
        }
        let mut end = start + 1;
        let mut head = start;
        let mut at = start + 1;
        while let Some(tag) = self.tag(at) {
            let open = !self.tag(head).is_some_and(Tag::is_verb);
            match tag {
                Tag::Adverb | Tag::Particle if open => {}
                _ if open && (tag.is_verb() || tag.is_auxiliary()) => {
                    (head, end) = (at, at + 1);
                }
                _ => break,
            }
            at += 1;
        }
        Some(self.describe(start..end, head, first))
    }

    fn describe(&self, tokens: Range<usize>, head: usize, first: Tag) -> VerbGroup {
        let any = |term| tokens.clone().any(|at| self.has(at, term));
        let finite = matches!(
            first,
            Tag::Auxiliary | Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent
        );
        let participle = self.is_tag(head, Tag::VerbParticiple);
        let be_before =
            tokens.start < head && (tokens.start..head).any(|at| self.has(at, Term::Be));
        VerbGroup {
            head,
            finite,
            tense: self.tense(&tokens, first, finite),
            passive: participle && be_before,
            negated: any(Term::Negation) || self.has_before(tokens.start, 1, Term::Negation),
            modal: any(Term::Modal),
            tokens,
        }
    }

    fn tense(&self, tokens: &Range<usize>, first: Tag, finite: bool) -> Tense {
        let past = |at: usize| self.is_tag(at, Tag::VerbPast);
        match first {
            _ if !finite => Tense::None,
            _ if self.has(tokens.start, Term::Future) => Tense::Future,
            Tag::VerbPast => Tense::Past,
            Tag::Auxiliary => {
                let perfect = self.has(tokens.start, Term::Have) && tokens.len() > 1;
                let ended = self.has(tokens.start, Term::PastAuxiliary);
                if perfect || ended || tokens.clone().any(past) {
                    Tense::Past
                } else {
                    Tense::Present
                }
            }
            _ => Tense::Present,
        }
    }
}
