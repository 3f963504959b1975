//! What programs beside the engine may ask of its phases: those that fit its models (`tools/trainer`),
//! its benchmarks and its tests. It is no part of the public interface and may change at any time.

pub use crate::text::{Document, Token};

/// The tagger, and its files as what they hold.
pub mod tagger {
    pub use crate::tagger::{
        Attribute, Decoder, EDGE, Evidence, LANES, MOST_LEVEL, NO_CLUSTER, NamedFeature,
        NamedWeightsParts, OFFSETS, Scorer, SparseRows, SparseRowsParts, Tagger, TaggerParts,
        WIDE_LANES, WordTable, WordTableParts, feature, hash, pair, row,
    };
}

/// The vocabulary of English.
pub mod english {
    pub use crate::english::language;
    pub use crate::english::names::with_words;

    /// A fresh vocabulary of parts of speech.
    pub fn syntax() -> crate::syntax::Vocabulary {
        crate::english::syntax::vocabulary(language().entities.names.words.clone())
    }
}

/// Parts of speech: what is seen of words and tokens, and the tags.
pub mod syntax {
    pub use crate::syntax::{NounPhrase, Syntax, SyntaxFeatures, Tag, Vocabulary};
}

/// Entities, and what tells names: features, tags and flags of words.
pub mod names {
    pub use crate::entities::names::evidence::NameEvidence;
    pub use crate::entities::names::traits::flag;
    pub use crate::entities::names::{LABELS, Vocabulary, tags};
    pub use crate::entities::{Named, find};
}

/// Quotes: the decisions that a text calls for.
pub mod quotes {
    pub use crate::quotes::training::{Decision, Example, examples};
    pub use crate::quotes::{Spoken, find};
}

/// Claims: what the model weighs of each sentence.
pub mod claims {
    pub use crate::claims::training::{Row, names, rows};
}
