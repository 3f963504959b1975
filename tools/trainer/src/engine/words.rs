//! The word table: clusters and flags of single words.

pub use newsmark::training::names::flag;
pub use newsmark::training::tagger::{NO_CLUSTER, WordTable, WordTableParts};
