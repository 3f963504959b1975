//! Who said it: which noun phrase is the source, then who that is.

pub mod antecedent;
pub mod candidates;
pub mod description;
pub mod fit;
pub mod gender;
pub mod given_names;
pub mod holder;
pub mod meant;
pub mod naming;
pub mod phrase;
pub mod places;
pub mod reasons;
pub mod relative;
pub mod roles;
pub mod salience;
pub mod scene;
pub mod source;
mod source_features;
pub mod speaker;
pub mod subject;
