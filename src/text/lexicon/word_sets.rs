//! The classes of the words of one document.

use super::{Lexicon, WordClass};
use crate::text::words::{Word, WordId, Words};

/// The classes of each distinct word of one document, looked up once.
#[derive(Debug)]
pub struct WordSets<'a, C: WordClass> {
    lexicon: &'a Lexicon<C>,
    sets: Vec<C::Set>,
}

impl<'a, C: WordClass> WordSets<'a, C> {
    /// Looks every distinct word up.
    pub fn new(words: &Words, lexicon: &'a Lexicon<C>) -> Self {
        let classes = |word: &Word| lexicon.all_classes(&word.lower);
        WordSets {
            lexicon,
            sets: words.iter().map(classes).collect(),
        }
    }

    /// The classes of a word of the document; none for a word of another one.
    pub fn of(&self, word: WordId) -> C::Set {
        self.sets.get(word.0 as usize).copied().unwrap_or_default()
    }

    /// Where they come from.
    pub fn lexicon(&self) -> &'a Lexicon<C> {
        self.lexicon
    }
}
