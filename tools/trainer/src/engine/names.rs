//! Features and tags of the names phase, and its weights as a file.

use anyhow::Result;
use newsmark::training::english;
use newsmark::training::names::NameEvidence;
use newsmark::training::names::Vocabulary as NameVocabulary;
use newsmark::training::tagger::{
    Attribute, Decoder, EDGE, Evidence, OFFSETS, Scorer, feature, row,
};

use super::Document;
use super::words::WordTable;

pub use newsmark::training::names::{LABELS, tags};
pub use newsmark::training::tagger::{Tagger, TaggerParts};

/// The words around names and a table of words, without weights.
pub struct Vocabulary(NameVocabulary);

impl Vocabulary {
    /// English, with this table of words.
    pub fn new(words: WordTable) -> Self {
        Vocabulary(english::with_words(std::sync::Arc::new(words)))
    }

    /// English, with the table of words in `file`.
    ///
    /// # Errors
    /// When the file is none.
    pub fn read(file: &[u8]) -> Result<Self> {
        Ok(Self::new(WordTable::read(file)?))
    }

    /// Tags a document as the library does, but all of it: the library passes over what is far from
    /// a capital.
    pub fn tag(&self, tagger: &Tagger, document: &Document) -> Vec<u8> {
        let evidence = NameEvidence::new(document, &self.0);
        let scorer = Scorer::new(tagger, &evidence, document.words.len());
        let word = |at: usize| document.tokens[at].word.0 as usize;
        let mut decoder = Decoder::default();
        let (mut own, mut scores, mut tags) = (Vec::new(), Vec::new(), Vec::new());
        for sentence in &document.sentences {
            let tokens = &sentence.tokens;
            scorer.score(&evidence, tokens, tokens, word, &mut own, &mut scores);
            decoder.decode(&scores, tagger.transitions(), &mut tags);
        }
        tags
    }
}

/// What the features are made with.
#[derive(Clone, Copy)]
pub struct Features<'a> {
    /// The words' clusters and flags.
    pub vocabulary: &'a Vocabulary,
    /// Rows are numbered with so many bits.
    pub bits: u32,
}

impl Features<'_> {
    /// Hands each token of the document's sentences, in order, to `take`: its number and the rows of
    /// its features. The library's `Scorer` adds up the same rows, those of a word but once.
    pub fn each_token(self, document: &Document, mut take: impl FnMut(usize, &[u32])) {
        let evidence = NameEvidence::new(document, &self.vocabulary.0);
        let words = attributes(document, &evidence);
        let (mut rows, mut own) = (Vec::new(), Vec::new());
        for sentence in &document.sentences {
            for token in sentence.tokens.clone() {
                rows.clear();
                for place in 0..OFFSETS {
                    let at = (token + place).checked_sub(OFFSETS / 2);
                    let word = at
                        .filter(|at| sentence.tokens.contains(at))
                        .map(|at| document.tokens[at].word.0 as usize);
                    self.push(word.map(|word| words[word].as_slice()), place, &mut rows);
                }
                own.clear();
                evidence.token(token, &sentence.tokens, &mut own);
                rows.extend(own.iter().map(|own| row(*own, None, self.bits) as u32));
                take(token, &rows);
            }
        }
    }

    /// The rows that a word's attributes have at one place of the window; `None` is the edge.
    fn push(self, word: Option<&[Attribute]>, place: usize, rows: &mut Vec<u32>) {
        let number = |feature| row(feature, Some(place), self.bits) as u32;
        match word {
            None => rows.push(number(feature(EDGE, 0))),
            Some(attributes) => {
                let here = attributes.iter().filter(|a| a.window.has(place));
                rows.extend(here.map(|attribute| number(attribute.feature)));
            }
        }
    }
}

fn attributes(document: &Document, evidence: &NameEvidence) -> Vec<Vec<Attribute>> {
    let of = |word| {
        let mut attributes = Vec::new();
        evidence.word(word, &mut attributes);
        attributes
    };
    (0..document.words.len()).map(of).collect()
}
