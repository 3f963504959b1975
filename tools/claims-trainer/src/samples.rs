//! What the engine sees in the sentences of a text.

use newsmark::claims::rows;
use newsmark::text::{Document, Span};
use newsmark::{Options, english, entities};

/// A sentence, judged or not.
#[derive(Clone)]
pub struct Sample {
    pub span: Span,
    /// As the engine's `names` names them.
    pub features: Vec<f64>,
    /// How many words it has.
    pub words: usize,
    /// Whether it is worth checking, 0..=1.
    pub worth: Option<f64>,
    /// What it counts.
    pub weight: f64,
    /// Whether it is from a debate.
    pub debate: bool,
}

/// The sentences of the body of `text`.
pub fn of(text: &str) -> Vec<Sample> {
    let language = english::language();
    let document = Document::new(text, language);
    let named = entities::find(&document, language, &Options::default());
    let rows = rows(&document, &named, language);
    rows.into_iter()
        .map(|row| Sample {
            span: row.span,
            features: row.features,
            words: row.words,
            worth: None,
            weight: 1.0,
            debate: false,
        })
        .collect()
}
