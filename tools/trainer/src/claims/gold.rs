//! Articles whose sentences somebody judged, an object a line.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::samples::{self, Sample, worth_of_grade};
use crate::corpora::jsonl;
use crate::corpora::offsets::CodePoints;
use crate::engine::Span;

/// A line of a file; offsets count code points.
#[derive(Deserialize)]
pub struct Line {
    text: String,
    sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    start: usize,
    end: usize,
    #[serde(default)]
    worth: Option<f64>,
}

/// An article.
pub struct Article {
    pub text: String,
    /// In bytes, each with its grade, 0 to 3, if it has one.
    pub sentences: Vec<(Span, Option<f64>)>,
}

/// The articles of a file.
///
/// # Errors
/// When it cannot be read, or a line is not as said above.
pub fn read(path: &Path) -> Result<Vec<Article>> {
    jsonl::read(path, Article::new)
}

impl Article {
    /// What a line says.
    ///
    /// # Errors
    /// When an offset is not in the text.
    pub fn new(Line { text, sentences }: Line) -> Result<Article> {
        let places = CodePoints::new(&text);
        let sentences = sentences
            .iter()
            .map(|s| Ok((places.span(s.start, s.end)?, s.worth)));
        Ok(Article {
            sentences: sentences.collect::<Result<_>>()?,
            text,
        })
    }

    /// The sentences as the library finds them, with the highest grade of those that agree with each.
    pub fn samples(&self, weight: f64) -> Vec<Sample> {
        let mut found = samples::of(&self.text);
        for sample in &mut found {
            let judged = self.sentences.iter();
            let agreeing = judged.filter(|(span, _)| agree(sample.span, *span));
            let grade = agreeing.filter_map(|(_, grade)| *grade).reduce(f64::max);
            sample.worth = grade.map(worth_of_grade);
            sample.weight = weight;
        }
        found
    }
}

/// Whether a sentence that was found and one that is marked are mostly the same: what they share is
/// at least half of one of them.
pub fn agree(found: Span, marked: Span) -> bool {
    let end = found.end.min(marked.end);
    let shared = end.saturating_sub(found.start.max(marked.start));
    2 * shared >= marked.len() || shared > 0 && 2 * shared >= found.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_sentence_is_enough() {
        let span = |start, end| Span { start, end };
        assert!(agree(span(0, 10), span(0, 20)));
        assert!(agree(span(5, 40), span(0, 10)));
        assert!(!agree(span(0, 10), span(9, 30)));
        assert!(!agree(span(0, 10), span(10, 30)));
    }
}
