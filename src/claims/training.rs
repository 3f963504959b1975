//! What the program that fits the model reads: the features that are weighed, sentence by sentence.

use super::context_reader::ContextReader;
use super::hits::WordEntries;
use super::vocabulary::Vocabulary;
use super::worth::weigh;
use crate::entities::Named;
use crate::quotes::Spoken;
use crate::text::{Document, Sentence, Span, TokenKind};

pub use super::worth::names;

/// What the model weighs of one sentence of the body.
pub struct Row {
    /// Where it stands.
    pub span: Span,
    /// The values of [`names`].
    pub features: Vec<f64>,
    /// How many words it has.
    pub words: usize,
}

/// One row a sentence of the body.
pub fn rows(
    document: &Document,
    named: &Named,
    spoken: &Spoken,
    vocabulary: &Vocabulary,
) -> Vec<Row> {
    let words = WordEntries::new(&document.words, &vocabulary.cues);
    let mut contexts = ContextReader::new(document, named, spoken, &words);
    let body = document.sentences.iter();
    body.filter(|sentence| document.role(sentence).is_body())
        .map(|sentence| row(&mut contexts, document, sentence))
        .collect()
}

fn row<'a>(contexts: &mut ContextReader<'a>, document: &Document, sentence: &'a Sentence) -> Row {
    let (_, features) = weigh(&contexts.read(sentence));
    let tokens = document.tokens[sentence.tokens.clone()].iter();
    Row {
        span: sentence.span,
        features: features.to_vec(),
        words: tokens.filter(|token| token.kind == TokenKind::Word).count(),
    }
}
