//! The words that chunks ask for, and the weights of parts of speech.

use std::sync::Arc;

use crate::syntax::{Tag, Vocabulary};
use crate::tagger::{SparseRows, WordTable};
use crate::text::{Lexicon, entries};

/// A table of classes of words.
pub(super) const GRAMMAR: &str = include_str!("lexicons/syntax/grammar.txt");

/// Without a file that can be read every token has the same tag, which a test forbids.
pub fn vocabulary(words: Arc<WordTable>) -> Vocabulary {
    Vocabulary {
        lexicon: Lexicon::default().with_table(GRAMMAR),
        contractions: entries(include_str!("lexicons/syntax/contractions.txt"))
            .filter_map(|(ending, tag)| Some((ending, Tag::of_code(tag?)?)))
            .collect(),
        words,
        weights: SparseRows::read(include_bytes!("weights/syntax.bin")).unwrap_or_default(),
    }
}
