//! Which sentences are worth checking, and why.
//!
//! Each sentence of the body is read once. The [`signals`] say what it shows, [`worth`] weighs
//! them, and a sentence that weighs enough becomes a claim with its kinds and its reasons.

mod attribution;
mod claim;
mod context;
mod context_reader;
mod cues;
mod evidence;
mod hits;
mod kinds;
mod messages;
mod reasons;
mod senses;
mod shape;
mod signals;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod training;
mod vocabulary;
mod worth;

pub use context::Context;
pub use cues::{Cues, Mark};
pub use evidence::Evidence;
pub use hits::WordEntries;
pub use messages::Messages;
pub use vocabulary::Vocabulary;
pub use worth::Model;

use crate::annotations::{Claim, QuoteId, Sentence};
use crate::entities::Named;
use crate::options::{Bands, Options};
use crate::quotes::Spoken;
use crate::syntax::Syntax;
use crate::text::Document;

pub(crate) use claim::band;
use claim::{Reading, claim};
use context_reader::ContextReader;
use reasons::Reasons;
use senses::SenseReader;

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
    spoken: &Spoken,
    syntax: &Syntax,
    vocabulary: &Vocabulary,
    options: &Options,
) -> Judged {
    let attributions = attribution::attributions(document, &spoken.quotes);
    let words = WordEntries::new(&document.words, &vocabulary.cues);
    let mut contexts = ContextReader::new(document, named, spoken, &words);
    let mut judge = Judge {
        document,
        syntax,
        vocabulary,
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
        let next = read(&mut contexts, sentence, quote, &vocabulary.model);
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
    contexts: &mut ContextReader<'a>,
    sentence: &'a crate::text::Sentence,
    quote: Option<QuoteId>,
    model: &Model,
) -> Reading<'a> {
    let context = contexts.read(sentence);
    let (found, features) = worth::weigh(&context);
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

struct Judge<'a> {
    document: &'a Document<'a>,
    syntax: &'a Syntax<'a>,
    vocabulary: &'a Vocabulary,
    bands: Bands,
    judged: Judged,
}

impl Judge<'_> {
    fn judge(&mut self, reading: &Reading, before: f64, after: f64) {
        let worth = self.vocabulary.model.worth(reading.score, before, after);
        self.judged.sentences.push(Sentence {
            span: reading.span,
            worth,
        });
        if worth < self.bands.low {
            return;
        }
        let senses = SenseReader {
            document: self.document,
            syntax: self.syntax,
            mentions: reading.mentions,
        };
        let reasons = Reasons::of(&reading.found, &senses, &self.vocabulary.model);
        // its neighbours or its length alone make no claim: there would be nothing to say why
        if !reasons.is_empty() {
            let index = self.judged.claims.len();
            let messages = &self.vocabulary.messages;
            let claim = claim(
                index,
                self.document,
                reading,
                &reasons,
                worth,
                messages,
                self.bands,
            );
            self.judged.claims.push(claim);
        }
    }
}
