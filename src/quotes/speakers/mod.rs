//! Who said it: which noun phrase is the source, then who that is.

pub mod antecedent;
pub mod naming;
pub mod reasons;
pub mod relative;
pub mod speaker;
pub mod subject;
