//! A version of the text in which words are looked for.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::anchor::is_edge;
use crate::text::Span;

/// A text with one space for every run of white space, and where each of its words stands.
pub struct Haystack {
    text: String,
    /// Pairs of a place here and the same place in the text as it is, one a run of white space.
    runs: Vec<(u32, u32)>,
    /// By the hash of a word: where it begins.
    words: FxHashMap<u64, Vec<u32>>,
}

impl Haystack {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let mut spaced = String::with_capacity(text.len());
        let mut runs = vec![(0, 0)];
        let mut blank = false;
        for (at, c) in text.char_indices() {
            if !c.is_whitespace() {
                if blank {
                    runs.push((spaced.len() as u32, at as u32));
                }
                spaced.push(c);
            } else if !blank {
                spaced.push(' ');
            }
            blank = c.is_whitespace();
        }
        let mut words: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        let mut start = 0;
        while start < spaced.len() {
            let word = first_word(&spaced[start..]);
            if word != " " {
                words.entry(hash(word)).or_default().push(start as u32);
            }
            start += word.len();
        }
        Haystack {
            text: spaced,
            runs,
            words,
        }
    }

    /// Where `words` begin here, from edge to edge of words, in order.
    pub fn find<'a>(&'a self, words: &'a str) -> impl Iterator<Item = u32> + 'a {
        let begins = self.words.get(&hash(first_word(words)));
        let begins = begins.into_iter().flatten().copied();
        begins.filter(move |start| {
            let rest = &self.text[*start as usize..];
            rest.starts_with(words) && is_edge(rest, words.len())
        })
    }

    /// What stands before the byte `at`.
    pub fn before(&self, at: u32) -> &str {
        &self.text[..at as usize]
    }

    /// What stands from the byte `at` on.
    pub fn after(&self, at: u32) -> &str {
        &self.text[at as usize..]
    }

    /// A span here, which neither begins nor ends with a space, in the text as it is.
    pub fn original(&self, span: Span) -> Span {
        // the end is that of its last byte: white space behind it is not its own
        Span::new(self.place(span.start), self.place(span.end - 1) + 1)
    }

    fn place(&self, at: u32) -> u32 {
        let run = self.runs.partition_point(|(here, _)| *here <= at) - 1;
        let (here, there) = self.runs[run];
        there + (at - here)
    }
}

/// Up to the next edge of a word.
fn first_word(text: &str) -> &str {
    let mut ends = text.char_indices().map(|(at, _)| at).skip(1);
    let end = ends.find(|at| is_edge(text, *at));
    &text[..end.unwrap_or(text.len())]
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
