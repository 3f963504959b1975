//! What another tagger says of a text: evidence for a teacher, whose tags the small model learns from.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::engine::Document;
use crate::engine::syntax::{hashed, own_row};
use crate::files::read_text;

/// One text with the tags of another tagger.
#[derive(Deserialize)]
pub struct Foreign {
    /// The text.
    pub text: String,
    /// Start and end in bytes, and the tag.
    tags: Vec<(u64, u64, String)>,
    #[serde(skip)]
    by_byte: BTreeMap<usize, u64>,
}

/// Reads JSON Lines of a text and its tags.
pub fn read(path: &Path) -> Result<Vec<Foreign>> {
    let file = read_text(path)?;
    let lines = file.lines().enumerate();
    lines
        .map(|(number, line)| {
            let mut foreign: Foreign = serde_json::from_str(line)
                .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
            let tags = foreign.tags.iter();
            foreign.by_byte = tags
                .map(|(start, _, tag)| (*start as usize, hashed(tag)))
                .collect();
            Ok(foreign)
        })
        .collect()
}

/// Stands for what is outside of the sentence.
const OUTSIDE: u64 = 3;

impl Foreign {
    /// Appends the rows of what the other tagger says of the token at `at` and its neighbours.
    pub fn rows(
        &self,
        document: &Document,
        at: usize,
        sentence: &Range<usize>,
        bits: u32,
        out: &mut Vec<u32>,
    ) {
        let tag = |at: usize| {
            let inside = sentence.contains(&at);
            if inside {
                self.tag(document, at)
            } else {
                OUTSIDE
            }
        };
        let word = |at: usize| {
            if sentence.contains(&at) {
                hashed(document.lower(at))
            } else {
                OUTSIDE
            }
        };
        let (before, after) = (at.wrapping_sub(1), at + 1);
        let values = [
            (tag(at), 0),
            (tag(before), 1),
            (tag(after), 2),
            (tag(at.wrapping_sub(2)), 3),
            (tag(at + 2), 4),
            (tag(at), word(at)),
            (tag(before), tag(at)),
            (tag(at), tag(after)),
            (tag(at), word(after)),
        ];
        for (template, (first, second)) in (0..).zip(values) {
            out.push(own_row(template, first, second, bits));
        }
    }

    /// The tag of the word that the token at `at` begins in.
    fn tag(&self, document: &Document, at: usize) -> u64 {
        let start = document.tokens[at].span.start as usize;
        let word = self.by_byte.range(..=start).next_back();
        word.map_or(OUTSIDE, |(_, tag)| *tag)
    }
}
