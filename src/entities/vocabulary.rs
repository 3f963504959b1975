//! What finding entities needs of a language.

use super::names;
use crate::text::{Class, Classes, Lexicon, word_classes};

word_classes! {
    /// A class of words that some recognizer asks for.
    pub enum Term, set Terms {
        NumberWord,
        Magnitude,
        Quantifier,
        OrdinalWord,
        FractionWord,
        Half,
        /// Words before a number that loosen it: "nearly".
        Approximator,
        Currency,
        Unit,
        TimeUnit,
        /// Words before a period that count from the present one: "next".
        Deictic,
        RelativeDay,
        Season,
        TimeWord,
        PartOfPeriod,
        Holiday,
        /// What a number of a law follows: "Section".
        LawHead,
        DayPart,
        /// Words before a verb that set it in the future: "will"; the value is what must stand beside.
        FutureCue,
        /// A part of a year in short, or a fiscal year: "Q1", "FY2020".
        PeriodCode,
        /// Days that have a name in digits: "9/11".
        NamedDate,
        /// Words that tell what a bare number is; the value names what, in one or several words.
        AmountCue,
    }
}

/// Words of several classes, this phase's and those that other phases ask for too.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    pub classes: Classes,
    pub terms: Terms,
}

impl Group {
    /// The words of these classes.
    pub const fn of(classes: &[Class], terms: &[Term]) -> Self {
        Group {
            classes: Classes::of(classes),
            terms: Terms::of(terms),
        }
    }

    /// Whether a word with these classes and terms is in the group.
    pub const fn has(&self, classes: Classes, terms: Terms) -> bool {
        self.classes.meets(classes) || self.terms.meets(terms)
    }

    /// The words of either group.
    pub const fn or(self, other: Group) -> Self {
        Group {
            classes: self.classes.or(other.classes),
            terms: self.terms.or(other.terms),
        }
    }
}

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words that recognizers ask for.
    pub lexicon: Lexicon<Term>,
    /// What tells a name.
    pub names: names::Vocabulary,
}
