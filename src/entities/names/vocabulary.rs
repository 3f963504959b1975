//! What telling names needs of a language.

use crate::tagger::{Tagger, WordTable};

/// What a language tells of the names of people, organizations and places.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// The weights; without them no name is found.
    pub tagger: Option<Tagger>,
    /// Clusters and lists of words.
    pub words: WordTable,
    /// What a lower-cased word tells of the capitalized word after it: the number of a bit of
    /// that word's usage in the document (4 to 7, 13 or 14).
    pub before: &'static [(&'static str, u8)],
    /// The same of the capitalized word before it (9).
    pub after: &'static [(&'static str, u8)],
    /// Short forms of regions, as they stand behind a city; sorted.
    pub regions: &'static [&'static str],
}
