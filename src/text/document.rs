//! A segmented text, as every later phase reads it.

use std::ops::Range;

use super::blocks::blocks;
use super::cutter::tokenize;
use super::sentences::{Sentence, sentences};
use super::tokens::Token;
use super::words::{Word, Words};
use crate::annotations::{Block, Role};
use crate::span::Span;
use crate::text::vocabulary::Vocabulary;

/// A text with its blocks, sentences and tokens. All spans count bytes.
pub struct Document<'t> {
    /// The text as given.
    pub text: &'t str,
    /// In order; the text between them is blank.
    pub blocks: Vec<Block>,
    /// In order; every token is in exactly one.
    pub sentences: Vec<Sentence>,
    /// In order, without overlap.
    pub tokens: Vec<Token>,
    /// The distinct words.
    pub words: Words<'t>,
    /// What the language knows of them.
    pub vocabulary: &'static Vocabulary,
    /// Of each token: the index of its sentence.
    homes: Vec<u32>,
}

impl<'t> Document<'t> {
    /// Segments `text`. Takes time linear in its length.
    pub fn new(text: &'t str, vocabulary: &'static Vocabulary) -> Self {
        let mut document = Document {
            text,
            blocks: blocks(text, vocabulary),
            sentences: Vec::new(),
            tokens: Vec::with_capacity(text.len() / 5),
            words: Words::default(),
            vocabulary,
            homes: Vec::new(),
        };
        for (index, block) in document.blocks.iter().enumerate() {
            let first = document.tokens.len();
            tokenize(
                text,
                block.span,
                &vocabulary.lexicon,
                &mut document.words,
                &mut document.tokens,
            );
            let tokens = first..document.tokens.len();
            sentences(
                text,
                &document.tokens,
                tokens,
                index,
                &mut document.sentences,
            );
        }
        document.homes = homes(&document.sentences, document.tokens.len());
        document
    }

    /// The text of a span in bytes.
    pub fn slice(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// The text of the token at `index`.
    pub fn form(&self, index: usize) -> &'t str {
        self.slice(self.tokens[index].span)
    }

    /// The token at `index` in lower case.
    pub fn lower(&self, index: usize) -> &str {
        &self.word(index).lower
    }

    /// What is known of the word of the token at `index`.
    pub fn word(&self, index: usize) -> &Word {
        self.words.get(self.tokens[index].word)
    }

    /// The span from the first to the last of these tokens, which are not none.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.tokens[tokens.start]
            .span
            .to(self.tokens[tokens.end - 1].span)
    }

    /// The index of the first token that begins at or after `byte`.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < byte)
    }

    /// The tokens that begin in `span`.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        self.token_at(span.start)..self.token_at(span.end)
    }

    /// The index of the sentence that holds the token at `index`; past the last token, the number
    /// of sentences.
    pub fn sentence_of(&self, index: usize) -> usize {
        let home = self.homes.get(index);
        home.map_or(self.sentences.len(), |home| *home as usize)
    }

    /// The role of the block that the sentence stands in.
    pub fn role(&self, sentence: &Sentence) -> Role {
        self.blocks[sentence.block].role
    }
}

/// Of each of `tokens` tokens the index of its sentence.
fn homes(sentences: &[Sentence], tokens: usize) -> Vec<u32> {
    let mut homes = Vec::with_capacity(tokens);
    for (index, sentence) in (0..).zip(sentences) {
        homes.resize(sentence.tokens.end, index);
    }
    homes
}
