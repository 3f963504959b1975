//! What every method of this phase reads: the tokens of one unit and what is known of the document.

use super::decisions::decider::Decider;
use super::labels::Labels;
use super::marks::Marks;
use super::terms::{Term, Terms};
use crate::entities::Named;
use crate::syntax::Syntax;
use crate::text::{Phase, TokenView, WordSets};

/// What every method may ask beside the tokens.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The classes of the words of the document.
    pub terms: &'a Terms<'a>,
    /// Its quotation marks.
    pub marks: &'a Marks,
    /// The labels that speak.
    pub labels: &'a Labels,
    /// Its names.
    pub named: &'a Named,
    /// The parts of speech and chunks of its sentences.
    pub syntax: &'a Syntax<'a>,
    /// What decides where the rules do not.
    pub decider: &'a dyn Decider,
}

impl Phase for Known<'_> {
    type Term = Term;

    fn terms(&self) -> &WordSets<'_, Term> {
        self.terms
    }
}

/// The tokens of one unit.
pub type Reader<'a> = TokenView<'a, Known<'a>>;
