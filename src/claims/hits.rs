//! The marked words and phrases of a sentence.

use std::ops::Range;

use super::cues::{Cues, Entry, Mark, Marks};
use crate::text::{Role, TokenKind, TokenView, Words};

/// What a capitalized word inside a sentence still shows.
const IN_NAMES: Marks = Marks::of(&[Mark::State, Mark::FirstPerson, Mark::Health]);

/// What is known of each distinct word of a document.
pub struct WordEntries<'a>(Vec<Option<&'a Entry>>);

/// The tokens of a sentence.
pub type Tokens<'a> = TokenView<'a, WordEntries<'a>>;

/// A marked word or phrase.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is a sign of.
    pub marks: Marks,
}

impl<'a> WordEntries<'a> {
    /// Looks every distinct word up.
    pub fn new(words: &Words, cues: &'a Cues) -> Self {
        WordEntries(words.iter().map(|word| cues.get(&word.lower)).collect())
    }
}

/// Appends the marked words and phrases to `hits`, and returns the marks of all of them. The words of
/// a phrase have no marks of their own: "no longer" is a change and no comparison.
pub fn find(tokens: Tokens, role: Role, hits: &mut Vec<Hit>) -> Marks {
    let mut all = Marks::default();
    let mut at = tokens.start();
    while at < tokens.end() {
        let hit = hit_at(tokens, at);
        let named = role != Role::Headline && at > tokens.start() && is_name(tokens, at);
        at = hit.tokens.end;
        let marks = if named {
            hit.marks.and(IN_NAMES)
        } else {
            hit.marks
        };
        if !marks.is_empty() {
            all = all.or(marks);
            hits.push(Hit { marks, ..hit });
        }
    }
    all
}

/// The longest phrase that begins at `at`, or the word.
fn hit_at(tokens: Tokens, at: usize) -> Hit {
    let mut hit = Hit {
        tokens: at..at + 1,
        marks: Marks::default(),
    };
    let Some(entry) = entry(tokens, at) else {
        return hit;
    };
    hit.marks = entry.marks;
    for phrase in &entry.phrases {
        let stop = at + 1 + phrase.rest.len();
        let mut rest = (at + 1..stop).zip(&phrase.rest);
        if rest.all(|(i, word)| tokens.lower(i) == *word) {
            if stop > hit.tokens.end {
                hit.tokens.end = stop;
                hit.marks = phrase.marks;
            } else if stop == hit.tokens.end {
                hit.marks = hit.marks.or(phrase.marks);
            }
        }
    }
    hit
}

fn entry<'a>(tokens: Tokens<'a>, at: usize) -> Option<&'a Entry> {
    let word = tokens.get(at)?.word.0 as usize;
    tokens.phase.0.get(word).copied().flatten()
}

/// Whether the word at `at`, which begins no sentence, is capitalized as in a name: in "Nature
/// Climate Change" nothing changes.
fn is_name(tokens: Tokens, at: usize) -> bool {
    let begins = tokens.before(at, 1).is_some_and(|before| {
        tokens.kind(before, TokenKind::Quotation) || tokens.form(before) == ":"
    });
    tokens.capitalized(at) && !begins
}
