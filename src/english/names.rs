//! What English tells of names: weights, words, and the words around names.

use crate::language::NameLanguage;
use crate::tagger::{Tagger, WordTable};

/// What a word tells of the capitalized word after it: the number of a bit of its usage.
const BEFORE: &[(&str, u8)] = &[
    ("in", 4),
    ("from", 5),
    ("to", 5),
    ("at", 5),
    ("near", 5),
    ("the", 6),
    ("(", 7),
    (",", 13),
    ("and", 14),
];

/// What a word tells of the capitalized word before it.
const AFTER: &[(&str, u8)] = &[
    ("said", 9),
    ("says", 9),
    ("told", 9),
    ("added", 9),
    ("asked", 9),
    ("who", 9),
];

/// The weights and words of the model. A file that cannot be read leaves the names out, which a
/// test forbids.
pub(super) fn names() -> NameLanguage {
    NameLanguage {
        tagger: Tagger::read(include_bytes!("weights/names.bin")).ok(),
        ..with_words(WordTable::read(include_bytes!("weights/words.bin")).unwrap_or_default())
    }
}

/// The words around names with a table of words, and no weights: what the trainer begins with.
pub fn with_words(words: WordTable) -> NameLanguage {
    NameLanguage {
        tagger: None,
        words,
        before: BEFORE,
        after: AFTER,
    }
}
