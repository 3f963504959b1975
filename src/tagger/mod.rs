//! A linear-chain sequence tagger. It knows no label and no task: it is handed the attributes of
//! each distinct word and the features of each token, and a file of weights.
//!
//! The score of a tag at a token is a sum of weights: those of the attributes of the words in a
//! window of [`OFFSETS`] tokens around it, each attribute apart for each place in the window, and
//! those of the token's own features. Attributes are hashed to rows of one table (feature hashing,
//! Weinberger et al. 2009), so no string is kept. What a word adds at each place of the window is
//! summed once a distinct word of the document. All sums are of whole numbers, so that every
//! machine finds the same tags.

mod bytes;
mod features;
mod groups;
mod keys;
mod named_weights;
mod prefix;
mod row_reader;
mod rows;
mod scorer;
mod sparse_rows;
mod transitions;
mod viterbi;
mod weights;
mod word_table;

#[cfg(test)]
mod tests;

pub use bytes::FileError;
pub use features::{
    Attribute, Evidence, Feature, OFFSETS, Window, feature, hash, pair, row, shape_kinds,
};
pub use groups::LANES;
pub use named_weights::{NamedFeature, NamedWeights, NamedWeightsParts};
pub use scorer::{EDGE, Scorer};
pub use sparse_rows::{MOST_LEVEL, SparseRows, SparseRowsParts, WIDE_LANES};
pub use viterbi::Decoder;
pub use weights::{Tagger, TaggerParts};
pub use word_table::{NO_CLUSTER, WordFacts, WordTable, WordTableParts};
