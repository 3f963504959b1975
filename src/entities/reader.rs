//! What a recognizer reads: the tokens of one sentence and what this phase knows of the document.

use std::ops::Range;

use super::codes::{AmountCue, TimeUnit};
use super::vocabulary::{Group, Term};
use crate::date::Day;
use crate::text::{Class, Classes, Phase, TokenKind, TokenView, WordSets};

/// What every recognizer may ask beside the tokens.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The classes of the words of the document.
    pub terms: &'a WordSets<'a, Term>,
    /// The day that relative dates count from, where it is known.
    pub reference_date: Option<Day>,
}

impl Phase for Known<'_> {
    type Term = Term;

    fn terms(&self) -> &WordSets<'_, Term> {
        self.terms
    }
}

/// The tokens of one sentence.
pub type Reader<'a> = TokenView<'a, Known<'a>>;

impl Reader<'_> {
    /// Whether the word at `at` is a cue of `kind`: that a bare number is a "length", a "weight" ...
    pub fn cue(&self, at: usize, kind: AmountCue) -> bool {
        self.value_of(at, Term::AmountCue)
            .is_some_and(|kinds| kinds.split(' ').any(|one| one == kind.as_str()))
    }

    /// The value in `term` of the word at `at` as it is spelled, capitals and all.
    pub fn value_as_spelled(&self, at: usize, term: Term) -> Option<&'static str> {
        self.phase.terms.lexicon().value(term, self.form(at))
    }

    /// The value in `term` of the phrase that `tokens` spell.
    pub fn phrase(&self, term: Term, tokens: Range<usize>) -> Option<&'static str> {
        if !self.has(tokens.end.checked_sub(1)?, term) {
            return None;
        }
        let words: Vec<&str> = tokens.map(|at| self.lower(at)).collect();
        self.phase.terms.lexicon().value(term, &words.join(" "))
    }

    /// The unit of time at `at`, in the singular or the plural.
    pub fn time_unit(&self, at: usize) -> Option<TimeUnit> {
        self.value_of(at, Term::TimeUnit)
            .and_then(TimeUnit::of_code)
    }

    /// Whether a noun phrase that reaches to `at` ends there: nothing follows that it could count.
    pub fn ends_phrase(&self, at: usize) -> bool {
        const ENDS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::BeForm]);
        self.meets(at, ENDS)
            || self.get(at).is_none_or(|token| {
                matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation)
            })
    }

    /// Whether the word at `at` is in one of the classes of `group`.
    pub fn in_group(&self, at: usize, group: Group) -> bool {
        self.meets(at, group.classes) || self.terms(at).meets(group.terms)
    }
}
