//! The places where the source of a cue could stand: the noun phrases around it, with what stands between.

use std::ops::Range;

use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::{NounPhrase, Tag};
use crate::text::TokenKind;

/// At most so many noun phrases are weighed before a cue.
const BEFORE_PLACES: usize = 10;

/// A quotation of at most so many tokens with its marks may be a name; a longer one is what was said.
const NAME_TOKENS: usize = 6;

/// The longest insertion in brackets that is passed over, in tokens: "the commissioner (CEC) said".
const BRACKET_TOKENS: usize = 8;

/// A noun phrase that could be the source, and what stands between it and the cue.
#[derive(Debug, Clone)]
pub struct Place {
    /// The base noun phrase.
    pub phrase: NounPhrase,
    /// Whether it stands before the cue.
    pub before: bool,
    /// The tokens between the two.
    pub tokens: usize,
    /// The noun phrases between them.
    pub phrases: usize,
    /// The finite verb groups between them.
    pub verbs: usize,
    /// Those of them that no relative pronoun has for its verb.
    pub clauses: usize,
    /// The commas between them.
    pub commas: usize,
    /// Whether a relative pronoun stands between them.
    pub relative: bool,
    /// Whether a quotation stands between them.
    pub quoted: bool,
    /// Whether a preposition or a participle governs it.
    pub governed: bool,
}

/// Walks away from a cue and counts what it passes.
pub struct Walk<'a> {
    reader: &'a Reader<'a>,
    /// Whether the cue is a finite verb, which has a subject of its own.
    finite: bool,
    /// What something else governs.
    governed: Vec<Place>,
    last: Place,
}

impl<'a> Walk<'a> {
    /// From the cue, to the left where `before`.
    pub fn new(reader: &'a Reader<'a>, finite: bool, before: bool) -> Self {
        let last = Place {
            phrase: NounPhrase {
                tokens: 0..0,
                head: 0,
            },
            before,
            tokens: 0,
            phrases: 0,
            verbs: 0,
            clauses: 0,
            commas: 0,
            relative: false,
            quoted: false,
            governed: false,
        };
        Walk {
            reader,
            finite,
            governed: Vec::new(),
            last,
        }
    }

    /// Appends the noun phrases of `within`, the last first.
    pub fn left(&mut self, within: Range<usize>, out: &mut Vec<Place>) {
        let joined = within.end > within.start && self.reader.has(within.end - 1, Term::VerbJoiner);
        let mut at = within.end;
        while at > within.start && out.len() < BEFORE_PLACES {
            let k = at - 1;
            if let Some(start) = self
                .quotation(k)
                .map(|q| q.start)
                .or_else(|| self.bracket(k))
            {
                at = start;
            } else if let Some(mut phrase) = self.phrase(k) {
                // a time or a label before the unit is no part of the name
                phrase.tokens.start = phrase.tokens.start.max(within.start);
                phrase.tokens.end = phrase.tokens.end.min(within.end);
                phrase.head = phrase.head.min(phrase.tokens.end - 1);
                at = phrase.tokens.start;
                self.meet(phrase, within.end, out);
            } else {
                let reduced =
                    self.finite && !joined && out.is_empty() && self.tag(k) == Some(Tag::VerbPast);
                at = self.pass(k, reduced).start.min(k);
            }
        }
        let own = |place: &Place| place.clauses == 0;
        if !out.iter().any(own) {
            // a participle may be a noun after all
            out.extend(self.governed.drain(..).filter(own));
        } else if self.finite && !joined {
            // the subject of another verb is not that of the cue
            out.retain(own);
        }
    }

    /// Appends the noun phrases of `within`, the first first, up to `most` in all.
    pub fn right(&mut self, within: Range<usize>, most: usize, out: &mut Vec<Place>) {
        let mut at = within.start;
        while at < within.end && out.len() < most {
            if let Some(quoted) = self.quotation(at) {
                at = quoted.end.max(at + 1);
            } else if let Some(phrase) = self.phrase(at) {
                at = phrase.tokens.end;
                self.meet(phrase, within.start, out);
            } else {
                at = self.pass(at, false).end.max(at + 1);
            }
        }
    }

    /// The quotation around the token at `at`: what is said in it has speakers of its own.
    fn quotation(&mut self, at: usize) -> Option<Range<usize>> {
        let quoted = self.reader.phase.marks.around(at)?;
        self.last.quoted |= quoted.end - quoted.open > NAME_TOKENS;
        Some(quoted.open..quoted.end)
    }

    /// Where the brackets open that close at `at`.
    fn bracket(&self, at: usize) -> Option<usize> {
        let floor = self.reader.start().max(at.saturating_sub(BRACKET_TOKENS));
        let closes = self.reader.lower(at) == ")";
        closes.then(|| (floor..at).rev().find(|k| self.reader.lower(*k) == "("))?
    }

    fn phrase(&self, at: usize) -> Option<NounPhrase> {
        self.reader.phase.syntax.noun_phrase(at).cloned()
    }

    /// Takes `phrase` for a candidate; `cue` is the near edge of the cue.
    fn meet(&mut self, phrase: NounPhrase, cue: usize, out: &mut Vec<Place>) {
        let relative = self.tag(phrase.head) == Some(Tag::Relative);
        let governed = self.is_governed(&phrase);
        let tokens = if self.last.before {
            cue - phrase.tokens.end.min(cue)
        } else {
            phrase.tokens.start.max(cue) - cue
        };
        let to = if governed { &mut self.governed } else { out };
        to.push(Place {
            phrase,
            tokens,
            governed,
            ..self.last.clone()
        });
        self.last.phrases += 1;
        self.last.relative |= relative;
        if relative && self.last.before {
            self.last.clauses = self.last.clauses.saturating_sub(1);
        }
    }

    /// "accused of |killing |Ann Lee||, "in |a statement|": what a preposition or a participle governs is no
    /// subject of a verb after it.
    fn is_governed(&self, phrase: &NounPhrase) -> bool {
        let left = phrase.tokens.start.checked_sub(1);
        let left = left.filter(|left| self.reader.contains(*left) && self.finite);
        let opens = |at: usize| {
            self.reader.has(at, Term::Compares)
                || self.reader.has(at, Term::Subordinator)
                || self.reader.has(at, Term::ClauseJoiner)
        };
        let left = left.filter(|left| !opens(*left));
        let tag = left.and_then(|left| self.tag(left));
        self.last.before && matches!(tag, Some(Tag::Preposition | Tag::VerbIng))
    }

    /// Counts the token at `at`, with its verb group where it has one, and gives what was passed. Where no
    /// subject stands nearer, a past form is a participle: "the man |accused| of fraud said".
    fn pass(&mut self, at: usize, reduced: bool) -> Range<usize> {
        if let Some(group) = self.reader.phase.syntax.verb_group(at) {
            let finite = group.finite && !(reduced && group.tokens.len() == 1);
            self.last.verbs += usize::from(finite);
            self.last.clauses += usize::from(finite);
            return group.tokens.clone();
        }
        let comma = self.reader.kind(at, TokenKind::Punctuation);
        self.last.commas += usize::from(comma);
        at..at + 1
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.reader.phase.syntax.tag(at)
    }
}
