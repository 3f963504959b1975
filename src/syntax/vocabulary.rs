//! What parts of speech and chunks need of a language.

use std::sync::Arc;

use super::tag::Tag;
use crate::tagger::{SparseRows, WordTable};
use crate::text::{Lexicon, word_classes};

word_classes! {
    /// A class of words that chunks ask for.
    pub enum Term, set Terms {
        /// "not", "never".
        Negation,
        /// Forms of "have".
        Have,
        /// Forms of "be".
        Be,
        /// Auxiliaries that set the verb in the future: "will".
        Future,
        /// Auxiliaries that set the verb in the past: "was", "did".
        PastAuxiliary,
        /// Auxiliaries that make the verb a possibility or a duty: "would", "may", "should".
        Modal,
        /// "to" before a verb.
        To,
        Possessive,
        /// "yesterday", "today".
        Day,
        /// Prefixes that a hyphen ties to a word: "non-profit" is one word there.
        Prefix,
    }
}

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words that chunks ask for.
    pub lexicon: Lexicon<Term>,
    /// Endings that are words of their own in Universal Dependencies, with their tags.
    pub contractions: Vec<(&'static str, Tag)>,
    /// Clusters and lists of words.
    pub words: Arc<WordTable>,
    /// The weights of the tags; without them every token has the first tag.
    pub weights: SparseRows,
}
