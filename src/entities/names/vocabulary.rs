//! What telling names needs of a language.

use std::sync::Arc;

use crate::tagger::{Tagger, WordTable};

/// What a document shows of a word, a feature each. The order is that of the bits that the weights
/// were fitted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Usage {
    /// It also stands without a capital.
    InLowerCase,
    /// It has a capital inside a sentence too.
    CapitalizedInside,
    /// After a title: "Mr".
    AfterTitle,
    /// After a given name.
    AfterGivenName,
    /// After a preposition that mostly stands before a place: "in".
    AfterPlacePreposition,
    /// After one that stands before places and bodies: "from".
    AfterPreposition,
    /// After the article of names: "the".
    AfterArticle,
    /// After an opening bracket.
    AfterBracket,
    /// Before a possessive ending.
    BeforePossessive,
    /// Before what people do: "said", "who".
    BeforeSpeech,
    /// Before a noun that heads the names of organizations.
    BeforeOrganizationHead,
    /// Before a closing bracket.
    BeforeBracket,
    /// It is named often.
    Often,
    /// After a comma.
    AfterComma,
    /// After what joins two names: "and".
    AfterConjunction,
    /// After a capitalized word.
    AfterCapital,
    /// Before a capitalized word.
    BeforeCapital,
    /// The initials of a name of the document are spelled so.
    Acronym,
}

impl Usage {
    /// A bit of its own, for sets of them.
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }

    /// Its bit if it is so.
    pub const fn bit_if(self, so: bool) -> u32 {
        if so { self.bit() } else { 0 }
    }
}

/// What a language tells of the names of people, organizations and places.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// The weights; without them no name is found.
    pub tagger: Option<Tagger>,
    /// Clusters and lists of words.
    pub words: Arc<WordTable>,
    /// What a lower-cased word tells of the capitalized word after it.
    pub before: &'static [(&'static str, Usage)],
    /// The same of the capitalized word before it.
    pub after: &'static [(&'static str, Usage)],
    /// Short forms of regions, as they stand behind a city; sorted.
    pub regions: &'static [&'static str],
}
