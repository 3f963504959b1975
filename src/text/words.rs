//! The distinct words of a text. What depends on a word alone is looked up once a distinct word,
//! not once a token.

use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;
use std::collections::HashMap;

use super::case::{Case, case};
use crate::text::classes::{Class, Classes};
use crate::text::lexicon::Lexicon;

/// The number of a distinct word, spelled exactly so, in one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

/// What is known of one distinct word.
#[derive(Debug, Clone)]
pub struct Word {
    /// In lower case, with a straight apostrophe.
    pub lower: Box<str>,
    /// From the lexicon, by `lower` without a closing full stop.
    pub classes: Classes,
    /// How it is capitalized.
    pub case: Case,
}

/// The distinct words of one document.
#[derive(Debug, Default)]
pub struct Words<'t> {
    ids: HashMap<&'t str, WordId, BuildHasherDefault<FxHasher>>,
    words: Vec<Word>,
}

impl<'t> Words<'t> {
    /// The id of `form`, new or known.
    pub fn intern(&mut self, form: &'t str, lexicon: &Lexicon<Class>) -> WordId {
        if let Some(id) = self.ids.get(form) {
            return *id;
        }
        let id = WordId(self.words.len() as u32);
        let lower: Box<str> = lower(form).into();
        let classes = lexicon.classes(&lower);
        self.words.push(Word {
            lower,
            classes,
            case: case(form),
        });
        self.ids.insert(form, id);
        id
    }

    /// What is known of the word `id`.
    pub fn get(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    /// How many distinct words there are; every id is below.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All distinct words, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.words.iter()
    }
}

/// Lower case, with the typographic apostrophe made straight.
fn lower(form: &str) -> String {
    if form.is_ascii() {
        return form.to_ascii_lowercase();
    }
    form.chars()
        .map(|c| if c == '\u{2019}' { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}
