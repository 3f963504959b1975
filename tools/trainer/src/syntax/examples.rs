//! Sentences to learn from.

use std::ops::Range;

use super::teacher::Foreign;
use crate::engine::Document;
use crate::engine::syntax::{Features, Tag};

/// A document with its features and tags.
pub struct Example<'a> {
    pub document: &'a Document<'a>,
    pub features: Features<'a>,
    /// Of each token: its rows that depend on no tag.
    pub rows: Vec<Vec<u32>>,
    pub tags: Vec<Tag>,
    /// How much it counts.
    pub weight: f32,
}

impl<'a> Example<'a> {
    /// `foreign` adds what another tagger says of the text.
    pub fn new(
        document: &'a Document<'a>,
        tags: Vec<Tag>,
        weight: f32,
        bits: u32,
        foreign: Option<&Foreign>,
    ) -> Self {
        let features = Features::new(document, bits);
        let mut rows = Vec::with_capacity(document.tokens.len());
        for sentence in &document.sentences {
            for at in sentence.tokens.clone() {
                let mut own = features.rows(at, &sentence.tokens);
                if let Some(foreign) = foreign {
                    foreign.rows(document, at, &sentence.tokens, bits, &mut own);
                }
                rows.push(own);
            }
        }
        Example {
            document,
            features,
            rows,
            tags,
            weight,
        }
    }

    /// Its sentences, as ranges of tokens.
    pub fn sentences(&self) -> impl Iterator<Item = &Range<usize>> {
        self.document
            .sentences
            .iter()
            .map(|sentence| &sentence.tokens)
    }
}
