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
mod reader;
mod shape;
mod signals;
#[cfg(test)]
mod tests;
mod vocabulary;
mod worth;

pub use context::{Context, Hit};
pub use cues::{Cues, Mark, Marks};
pub use evidence::Evidence;
pub use vocabulary::Vocabulary;
pub use worth::{Model, names};

use crate::annotations::{Claim, Quote, QuoteId, Sentence};
use crate::entities::Named;
use crate::options::{Bands, Options};
use crate::text::{Document, Span, TokenKind};

pub(crate) use claim::band;
use claim::{Reading, claim};
use reader::Reader;
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
    vocabulary: &Vocabulary,
    options: &Options,
) -> Judged {
    let model = &vocabulary.model;
    let attributions = attribution::attributions(document, quotes);
    let mut reader = Reader::new(document, named, &vocabulary.cues);
    let mut judge = Judge {
        document,
        model,
        bands: options.bands,
        judged: Judged::default(),
    };
    let mut held: Option<Reading> = None;
    let mut before = None;
    for (sentence, attribution) in document.sentences.iter().zip(attributions) {
        if !document.role(sentence).is_body() {
            continue;
        }
        let quote = attribution.map(|a| a.quote);
        let next = read(&mut reader, sentence, quote, model);
        if let Some(reading) = held {
            judge.judge(&reading, before.unwrap_or(reading.score), next.score);
            before = Some(reading.score);
        }
        held = Some(next);
    }
    if let Some(reading) = held {
        judge.judge(&reading, before.unwrap_or(reading.score), reading.score);
    }
    judge.judged
}

fn read<'a>(
    reader: &mut Reader<'a, '_>,
    sentence: &'a crate::text::Sentence,
    quote: Option<QuoteId>,
    model: &Model,
) -> Reading<'a> {
    let context = reader.read(sentence);
    let (found, features) = weigh(&context);
    let stands_alone = context.stands_alone();
    Reading {
        span: sentence.span,
        mentions: context.mentions,
        found,
        score: model.score(&features),
        quote,
        stands_alone,
    }
}

/// What the signals see in a sentence, and what the model weighs of it.
fn weigh(context: &Context) -> (Found, worth::Features) {
    let found = signals::find(context);
    let features = worth::features(&found, shape::measure(context, calls(&found)));
    (found, features)
}

struct Judge<'a, 'd> {
    document: &'a Document<'d>,
    model: &'a Model,
    bands: Bands,
    judged: Judged,
}

impl Judge<'_, '_> {
    fn judge(&mut self, reading: &Reading, before: f64, after: f64) {
        let worth = self.model.worth(reading.score, before, after);
        self.judged.sentences.push(Sentence {
            span: reading.span,
            worth,
        });
        // its neighbours or its length alone make no claim: there would be nothing to say why
        if worth >= self.bands.low && calls(&reading.found) > 0 {
            let index = self.judged.claims.len();
            let claim = claim(index, self.document, reading, worth, self.model, self.bands);
            self.judged.claims.push(claim);
        }
    }
}

/// How many signals call for a check.
fn calls(found: &Found) -> usize {
    let seen = SIGNALS.iter().zip(found);
    seen.filter(|(signal, evidence)| signal.calls && evidence.is_some())
        .count()
}

/// What the model weighs of one sentence of the body, for the program that fits it.
#[doc(hidden)]
pub struct Row {
    /// Where it stands.
    pub span: Span,
    /// The values of [`names`].
    pub features: Vec<f64>,
    /// How many words it has.
    pub words: usize,
}

/// One row a sentence of the body.
#[doc(hidden)]
pub fn rows(document: &Document, named: &Named, vocabulary: &Vocabulary) -> Vec<Row> {
    let mut reader = Reader::new(document, named, &vocabulary.cues);
    let body = document.sentences.iter();
    body.filter(|sentence| document.role(sentence).is_body())
        .map(|sentence| row(&mut reader, document, sentence))
        .collect()
}

fn row<'a>(
    reader: &mut Reader<'a, '_>,
    document: &Document,
    sentence: &'a crate::text::Sentence,
) -> Row {
    let (_, features) = weigh(&reader.read(sentence));
    let tokens = document.tokens[sentence.tokens.clone()].iter();
    Row {
        span: sentence.span,
        features: features.to_vec(),
        words: tokens.filter(|token| token.kind == TokenKind::Word).count(),
    }
}
