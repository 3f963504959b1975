//! Which sentences are worth checking, and why.
//!
//! Each sentence of the body is read once. The [`signals`] say what it shows, [`worth`] weighs
//! them, and a sentence that weighs enough becomes a claim with its kinds and its reasons.

mod attribution;
mod claim;
mod context;
mod cues;
mod evidence;
mod kinds;
mod shape;
mod signals;
mod worth;

pub use context::{Context, Hit};
pub use cues::{Cues, Mark, Marks};
pub use evidence::Evidence;
pub use worth::{Model, names};

use crate::annotations::{Claim, Quote, Sentence};
use crate::entities::Named;
use crate::language::Language;
use crate::options::Options;
use crate::text::Document;

use context::Reader;
use signals::{Found, SIGNALS};

/// The sentences of the body with their worth, and those of them that are claims.
#[derive(Debug, Default)]
pub struct Judged {
    /// In text order.
    pub sentences: Vec<Sentence>,
    /// In text order.
    pub claims: Vec<Claim>,
}

/// Judges every sentence of the body; spans in bytes.
pub fn find(
    document: &Document,
    named: &Named,
    quotes: &[Quote],
    language: &Language,
    options: &Options,
) -> Judged {
    let model = &language.claims.model;
    let attributions = attribution::attributions(document, quotes);
    let mut reader = Reader::new(document, named, language);
    let mut judged = Judged::default();
    for (sentence, attribution) in document.sentences.iter().zip(attributions) {
        if !document.role(sentence).is_body() {
            continue;
        }
        let context = reader.read(sentence);
        let found = signals::find(&context);
        let features = worth::features(&found, shape::measure(&context, calls(&found)));
        let worth = model.worth(&features);
        judged.sentences.push(Sentence {
            span: sentence.span,
            worth,
        });
        if worth >= options.bands.low {
            let quote = attribution.map(|a| a.quote);
            let index = judged.claims.len();
            let claim = claim::claim(index, &context, &found, worth, quote, model, options.bands);
            judged.claims.push(claim);
        }
    }
    judged
}

/// How many signals call for a check.
fn calls(found: &Found) -> usize {
    let seen = SIGNALS.iter().zip(found);
    seen.filter(|(signal, evidence)| signal.calls && evidence.is_some())
        .count()
}

/// The names and values of what the model weighs, one row a sentence of the body.
#[doc(hidden)]
pub fn features(
    document: &Document,
    named: &Named,
    language: &Language,
) -> Vec<(crate::text::Span, Vec<f64>)> {
    let mut reader = Reader::new(document, named, language);
    let mut rows = Vec::new();
    for sentence in &document.sentences {
        if document.role(sentence).is_body() {
            let context = reader.read(sentence);
            let found = signals::find(&context);
            let features = worth::features(&found, shape::measure(&context, calls(&found)));
            rows.push((sentence.span, features.to_vec()));
        }
    }
    rows
}
