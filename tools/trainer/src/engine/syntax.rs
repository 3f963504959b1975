//! What the tagger of parts of speech sees, its tags, and its weights as a file.

use std::ops::Range;

use anyhow::Result;
use newsmark::training::syntax::{Syntax, SyntaxFeatures, Vocabulary};
use newsmark::training::tagger::{
    Attribute, EDGE, OFFSETS, SparseRows, WordTable, feature, hash, pair, row,
};
use newsmark::training::{Document, english};

pub use newsmark::training::syntax::Tag;
pub use newsmark::training::tagger::{MOST_LEVEL, SparseRowsParts, WIDE_LANES};

/// Templates from here on are not the library's.
const OWN_TEMPLATES: u8 = 200;

/// The features of one document.
pub struct Features<'a> {
    features: SyntaxFeatures<'a>,
    words: Vec<Vec<Attribute>>,
    document: &'a Document<'a>,
    bits: u32,
}

impl<'a> Features<'a> {
    /// Rows are numbered with `bits` bits.
    pub fn new(document: &'a Document<'a>, bits: u32) -> Self {
        let features = SyntaxFeatures::new(document, table());
        let words = (0..document.words.len()).map(|word| {
            let mut attributes = Vec::new();
            features.word(word, &mut attributes);
            attributes
        });
        Features {
            words: words.collect(),
            features,
            document,
            bits,
        }
    }

    /// The rows of the token at `at` that depend on no tag. The library's tagger adds up the same.
    pub fn rows(&self, at: usize, sentence: &Range<usize>) -> Vec<u32> {
        let mut rows = Vec::new();
        for place in 0..OFFSETS {
            let number = |feature| row(feature, Some(place), self.bits) as u32;
            let near = (at + place).checked_sub(OFFSETS / 2);
            match near.filter(|near| sentence.contains(near)) {
                None => rows.push(number(feature(EDGE, 0))),
                Some(near) => {
                    let word = self.document.tokens[near].word.0 as usize;
                    let here = self.words[word].iter().filter(|a| a.window.has(place));
                    rows.extend(here.map(|attribute| number(attribute.feature)));
                }
            }
        }
        let mut own = Vec::new();
        self.features.token(at, sentence, &mut own);
        rows.extend(own.iter().map(|own| row(*own, None, self.bits) as u32));
        rows
    }

    /// Appends the rows that depend on the tags of the two tokens before.
    pub fn history(
        &self,
        at: usize,
        sentence: &Range<usize>,
        tags: [Option<Tag>; 2],
        out: &mut Vec<u32>,
    ) {
        let mut own = Vec::new();
        self.features.history(at, sentence, tags, &mut own);
        out.extend(own.iter().map(|own| row(*own, None, self.bits) as u32));
    }
}

/// The row of the trainer's own feature: the number of its template and two values.
pub fn own_row(template: u8, first: u64, second: u64, bits: u32) -> u32 {
    row(
        feature(OWN_TEMPLATES + template, pair(first, second)),
        None,
        bits,
    ) as u32
}

/// A hash of a word.
pub fn hashed(word: &str) -> u64 {
    hash(word.as_bytes())
}

/// The tags of a document and the tokens of its base noun phrases, by the weights in `file`.
///
/// # Errors
/// When the file is none.
pub fn parse(file: &[u8], document: &Document) -> Result<(Vec<Tag>, Vec<Range<usize>>)> {
    let vocabulary = Vocabulary {
        weights: SparseRows::read(file)?,
        ..english::syntax()
    };
    let syntax = Syntax::new(document, &vocabulary);
    let (mut tags, mut phrases) = (Vec::new(), Vec::new());
    for sentence in &document.sentences {
        let read = syntax.sentence(&sentence.tokens);
        tags.extend(read.tags);
        phrases.extend(read.noun_phrases.into_iter().map(|phrase| phrase.tokens));
    }
    Ok((tags, phrases))
}

fn table() -> &'static WordTable {
    &english::language().entities.names.words
}
