//! What the claims phase weighs of a sentence.

use newsmark::Options;
use newsmark::training::syntax::Syntax;
use newsmark::training::{english, names as entities, quotes};

use super::document;

pub use newsmark::training::claims::{Row, names};

/// One row a sentence of the body of `text`; its features are in the order of [`names`].
pub fn rows(text: &str) -> Vec<Row> {
    let language = english::language();
    let document = document(text);
    let named = entities::find(&document, &language.entities, &Options::default());
    let syntax = Syntax::new(&document, &language.syntax);
    let spoken = quotes::find(&document, &named, &syntax, &language.quotes);
    newsmark::training::claims::rows(&document, &named, &spoken, &language.claims)
}
