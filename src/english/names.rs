//! What English tells of names: weights, words, and the words around names.

use crate::entities::NameVocabulary as Vocabulary;
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
    Vocabulary {
        tagger: Tagger::read(include_bytes!("weights/names.bin")).ok(),
        ..with_words(WordTable::read(include_bytes!("weights/words.bin")).unwrap_or_default())
    }
}

/// The words around names with a table of words, and no weights: what the trainer begins with.
pub fn with_words(words: WordTable) -> Vocabulary {
    Vocabulary {
        tagger: None,
        words,
        before: BEFORE,
        after: AFTER,
        regions: REGIONS,
    }
}
