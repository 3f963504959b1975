//! What English tells of names: weights, words, and the words around names.

use std::sync::Arc;

use crate::entities::{NameUsage as Usage, NameVocabulary as Vocabulary};
use crate::tagger::{Tagger, WordTable};

/// What a word tells of the capitalized word after it.
const BEFORE: &[(&str, Usage)] = &[
    ("in", Usage::AfterPlacePreposition),
    ("from", Usage::AfterPreposition),
    ("to", Usage::AfterPreposition),
    ("at", Usage::AfterPreposition),
    ("near", Usage::AfterPreposition),
    ("the", Usage::AfterArticle),
    ("(", Usage::AfterBracket),
    (",", Usage::AfterComma),
    ("and", Usage::AfterConjunction),
];

/// What a word tells of the capitalized word before it.
const AFTER: &[(&str, Usage)] = &[
    ("said", Usage::BeforeSpeech),
    ("says", Usage::BeforeSpeech),
    ("told", Usage::BeforeSpeech),
    ("added", Usage::BeforeSpeech),
    ("asked", Usage::BeforeSpeech),
    ("who", Usage::BeforeSpeech),
];

/// Short forms of states and provinces, as newspapers and the post write them. Left out are those
/// that are words in capitals too ("OK", "IN", "OR", "ME", "HI").
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "AK", "AL", "AR", "AZ", "Ala.", "Ariz.", "Ark.", "B.C.", "CA", "CO", "CT", "Calif.",
    "Colo.", "Conn.", "DE", "Del.", "FL", "Fla.", "GA", "Ga.", "IA", "ID",
    "IL", "Ill.", "Ind.", "KS", "KY", "Kan.", "Kans.", "Ky.", "LA", "La.", "MA", "MD",
    "MI", "MN", "MO", "MS", "MT", "Mass.", "Md.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.",
    "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.S.", "N.Y.", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "Neb.", "Nev.", "OH", "Okla.", "Ont.", "Ore.", "PA", "Pa.", "Que.",
    "R.I.", "RI", "S.C.", "S.D.", "SC", "SD", "Sask.", "TN", "TX", "Tenn.", "Tex.", "UT",
    "VA", "VT", "Va.", "Vt.", "W.Va.", "WA", "WI", "WV", "WY", "Wash.", "Wis.", "Wyo.",
];

/// The weights and words of the model. A file that cannot be read leaves the names out, which a
/// test forbids.
pub(super) fn vocabulary() -> Vocabulary {
    let words = WordTable::read(include_bytes!("weights/words.bin"));
    Vocabulary {
        tagger: Tagger::read(include_bytes!("weights/names.bin")).ok(),
        ..with_words(Arc::new(words.unwrap_or_default()))
    }
}

/// The words around names with a table of words, and no weights: what the trainer begins with.
pub fn with_words(words: Arc<WordTable>) -> Vocabulary {
    Vocabulary {
        tagger: None,
        words,
        before: BEFORE,
        after: AFTER,
        regions: REGIONS,
    }
}
