//! Words and phrases by which a sentence shows that it is worth checking, or that it is not.

use std::ops::{BitAnd, BitOrAssign};

use rustc_hash::FxHashMap;

/// What a word or phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Mark {
    Act,
    Allegation,
    Back,
    Caption,
    Cause,
    Change,
    Comparison,
    Decision,
    Event,
    Evidence,
    Feeling,
    FirstPerson,
    General,
    Health,
    Hedge,
    Measure,
    Money,
    Negation,
    Opinion,
    Prediction,
    Procedure,
    Question,
    Record,
    Report,
    Rule,
    Scene,
    SecondPerson,
    State,
    Superlative,
    Universal,
    VagueSource,
}

/// A set of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks(u32);

impl Marks {
    /// The set of one mark.
    pub const fn only(mark: Mark) -> Marks {
        Marks(1 << mark as u8)
    }

    /// Every mark.
    pub const ALL: Marks = Marks(u32::MAX);

    /// The set of these marks.
    pub const fn of(marks: &[Mark]) -> Marks {
        let mut bits = 0;
        let mut i = 0;
        while i < marks.len() {
            bits |= 1 << marks[i] as u8;
            i += 1;
        }
        Marks(bits)
    }

    /// Whether `mark` is in the set.
    pub const fn has(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u8) != 0
    }

    /// Whether the set has no mark.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitAnd for Marks {
    type Output = Marks;

    fn bitand(self, other: Marks) -> Marks {
        Marks(self.0 & other.0)
    }
}

impl BitOrAssign for Marks {
    fn bitor_assign(&mut self, other: Marks) {
        self.0 |= other.0;
    }
}

/// A phrase of two words or more, without its first.
#[derive(Debug)]
pub struct Phrase {
    /// The words after the first, in lower case.
    pub rest: Vec<&'static str>,
    /// What the phrase is a sign of.
    pub marks: Marks,
}

/// What is known of one word.
#[derive(Debug, Default)]
pub struct Entry {
    /// What the word alone is a sign of.
    pub marks: Marks,
    /// The phrases that begin with it.
    pub phrases: Vec<Phrase>,
}

/// The marked words and phrases of a language.
#[derive(Debug, Default)]
pub struct Cues(FxHashMap<&'static str, Entry>);

impl Cues {
    /// Reads lists of one lower-case word or phrase a line; a line that starts with `#` names the
    /// source.
    pub fn from_lists(lists: &[(Mark, &'static str)]) -> Self {
        let mut cues = Cues::default();
        for (mark, list) in lists {
            for line in list
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                cues.add(line, Marks::only(*mark));
            }
        }
        cues
    }

    fn add(&mut self, line: &'static str, marks: Marks) {
        let mut words = line.split(' ');
        let Some(first) = words.next() else { return };
        let entry = self.0.entry(first).or_default();
        let rest: Vec<_> = words.collect();
        if rest.is_empty() {
            entry.marks |= marks;
        } else {
            entry.phrases.push(Phrase { rest, marks });
        }
    }

    /// What is known of a lower-case word.
    pub fn get(&self, lower: &str) -> Option<&Entry> {
        self.0.get(lower)
    }
}
