//! Who said it: which noun phrase is the source, then who that is.

pub mod antecedent;
pub mod naming;
pub mod phrase;
pub mod relative;
pub mod source;
mod source_features;
pub mod speaker;
pub mod subject;
