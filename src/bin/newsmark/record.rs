//! Lines of a jsonl run: the record that is read, and the ones that are written.

use newsmark::annotations::Block;
use newsmark::annotations::{
    Annotations, Claim, Engine, Entity, Extent, Mention, Quote, QuoteKind, QuotedWords, Sentence,
    Speaker, Stance,
};
use newsmark::{Error, Options};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::INVALID_UTF8;

/// One line of the input; other keys are not read.
#[derive(Deserialize)]
pub struct Article {
    /// Handed on as it is.
    pub id: Value,
    /// The text to annotate.
    pub text: String,
}

impl Article {
    /// Reads one line.
    pub fn parse(line: &[u8]) -> Result<Article, Problem> {
        let line = std::str::from_utf8(line).map_err(|error| Problem {
            code: INVALID_UTF8,
            message: format!("Not UTF-8 at byte {} of the line.", error.valid_up_to()),
        })?;
        serde_json::from_str(line).map_err(|error| Problem {
            code: "invalid-record",
            message: describe(&error),
        })
    }
}

/// One line of the output. Differs from [`Annotations`] in `id` and in the cue of a quote.
#[derive(Serialize)]
pub struct Annotated<'a> {
    id: &'a Value,
    engine: &'a Engine,
    language: &'a str,
    options: &'a Options,
    blocks: &'a [Block],
    sentences: &'a [Sentence],
    mentions: &'a [Mention],
    entities: &'a [Entity],
    quotes: Vec<QuoteRecord<'a>>,
    quoted: &'a [QuotedWords],
    claims: &'a [Claim],
}

impl<'a> Annotated<'a> {
    /// What was found in the article `id`.
    pub fn new(id: &'a Value, found: &'a Annotations) -> Self {
        Annotated {
            id,
            engine: &found.engine,
            language: &found.language,
            options: &found.options,
            blocks: &found.blocks,
            sentences: &found.sentences,
            mentions: &found.mentions,
            entities: &found.entities,
            quotes: found.quotes.iter().map(QuoteRecord::new).collect(),
            quoted: &found.quoted,
            claims: &found.claims,
        }
    }
}

/// A quote whose cue is a pair, as its content is.
#[derive(Serialize)]
struct QuoteRecord<'a> {
    id: newsmark::annotations::QuoteId,
    content: &'a [Extent],
    text: &'a str,
    kind: QuoteKind,
    cue: Option<Extent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<Stance>,
    speaker: Option<&'a Speaker>,
    confidence: f64,
    rule: &'a str,
}

impl<'a> QuoteRecord<'a> {
    fn new(quote: &'a Quote) -> Self {
        QuoteRecord {
            id: quote.id,
            content: &quote.content,
            text: &quote.text,
            kind: quote.kind,
            cue: quote.cue.as_ref().map(|cue| Extent(cue.span)),
            stance: quote.stance,
            speaker: quote.speaker.as_ref(),
            confidence: quote.confidence,
            rule: &quote.rule,
        }
    }
}

/// A line of the output for a line that could not be annotated.
#[derive(Serialize)]
pub struct Rejected<'a> {
    /// The input, when there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<&'a str>,
    /// The number of the line in its input, from 1.
    pub line: usize,
    /// The record's id, where it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a Value>,
    /// What is wrong.
    pub error: &'a Problem,
}

/// What is wrong with a line.
#[derive(Serialize)]
pub struct Problem {
    /// Stable, for programs.
    pub code: &'static str,
    /// For people.
    pub message: String,
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Problem {
            code: error.code(),
            message: error.to_string(),
        }
    }
}

fn describe(error: &serde_json::Error) -> String {
    // a record is one line: its number is given apart
    let error = error
        .to_string()
        .replace(" at line 1 column ", " at column ");
    format!("Not a record with \"id\" and \"text\": {error}.")
}
