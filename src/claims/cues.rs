//! Words and phrases by which a sentence shows that it is worth checking, or that it is not.

use rustc_hash::FxHashMap;

use crate::text::{WordClass, keys, word_classes};

word_classes! {
    /// What a word or phrase is a sign of.
    pub enum Mark, set Marks {
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
            for line in keys(list) {
                cues.add(line, mark.only());
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
            entry.marks = entry.marks | marks;
        } else {
            entry.phrases.push(Phrase { rest, marks });
        }
    }

    /// What is known of a lower-case word.
    pub fn get(&self, lower: &str) -> Option<&Entry> {
        self.0.get(lower)
    }
}
