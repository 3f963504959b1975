//! The word table: clusters and flags of single words.

pub use newsmark::entities::names::traits::flag;
pub use newsmark::tagger::{NO_CLUSTER, WordTable, WordTableParts};
