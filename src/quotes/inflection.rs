//! The forms of verbs, by their endings.

use crate::codes::codes;
use crate::quotes::terms::{Term, Terms};
use crate::text::Document;

codes! {
    /// The ending of a verb.
    pub enum Inflection {
        Ing = "ing",
        Past = "past",
        Third = "third",
        Base = "base",
    }
}

/// The form of the speech verb at `i`, by its ending.
pub fn inflection(document: &Document, terms: &Terms, i: usize) -> Inflection {
    let has = |term| terms.has(document, i, term);
    if has(Term::Ing) {
        Inflection::Ing
    } else if has(Term::Past) {
        Inflection::Past
    } else if has(Term::Third) {
        Inflection::Third
    } else {
        Inflection::Base
    }
}
