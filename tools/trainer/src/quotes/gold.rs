//! Gold attributions of one document.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::Deserialize;

use crate::corpora::offsets::CodePoints;
use crate::engine::Span;

/// A line of a gold file; offsets count code points.
#[derive(Deserialize)]
pub struct Line {
    text: String,
    attributions: Vec<Attribution>,
}

#[derive(Deserialize)]
struct Attribution {
    #[serde(default)]
    cue: Vec<(usize, usize)>,
    #[serde(default)]
    source: Vec<(usize, usize)>,
    #[serde(default)]
    content: Vec<(usize, usize)>,
}

/// A document with its attributions, in bytes.
pub struct Gold {
    pub text: String,
    /// The spans of the cue, and where the words of the content start.
    attributions: Vec<(Vec<Span>, BTreeSet<u32>)>,
    /// The spans of a cue and of its source.
    sources: Vec<(Vec<Span>, Vec<Span>)>,
}

impl Gold {
    /// What a line of a gold file says. An attribution without words is left out.
    ///
    /// # Errors
    /// When an offset is not in the text.
    pub fn new(line: Line) -> Result<Gold> {
        let places = CodePoints::new(&line.text);
        let spans = |pairs: &[(usize, usize)]| -> Result<Vec<Span>> {
            let pairs = pairs.iter();
            pairs
                .map(|(start, end)| places.span(*start, *end))
                .collect()
        };
        let mut gold = Gold {
            text: line.text,
            attributions: Vec::new(),
            sources: Vec::new(),
        };
        for attribution in &line.attributions {
            if !attribution.source.is_empty() {
                let (cue, source) = (spans(&attribution.cue)?, spans(&attribution.source)?);
                gold.sources.push((cue, source));
            }
            let words = gold.words(&spans(&attribution.content)?);
            if !words.is_empty() {
                gold.attributions.push((spans(&attribution.cue)?, words));
            }
        }
        Ok(gold)
    }

    /// Where the words in `spans` start.
    pub fn words(&self, spans: &[Span]) -> BTreeSet<u32> {
        let mut starts = BTreeSet::new();
        for span in spans {
            let mut inside = false;
            for (i, c) in span.of(&self.text).char_indices() {
                let word = c.is_alphanumeric() || c == '_';
                if word && !inside {
                    starts.insert(span.start + i as u32);
                }
                inside = word;
            }
        }
        starts
    }

    /// The content of the attribution that has `cue` and shares words with `span`.
    pub fn content_of(&self, cue: Span, span: Option<&Span>) -> Option<BTreeSet<u32>> {
        let words = self.words(&[*span?]);
        let shared = |content: &BTreeSet<u32>| content.intersection(&words).count();
        let with_cue = self
            .attributions
            .iter()
            .filter(|(cues, _)| cues.iter().any(|c| c.start < cue.end && cue.start < c.end));
        with_cue
            .map(|(_, content)| content)
            .filter(|content| shared(content) > 0)
            .max_by_key(|content| shared(content))
            .cloned()
    }

    /// The source of the attribution that has `cue`.
    pub fn source_of(&self, cue: Span) -> Option<&[Span]> {
        let shares = |cues: &[Span]| cues.iter().any(|c| c.start < cue.end && cue.start < c.end);
        let found = self.sources.iter().find(|(cues, _)| shares(cues));
        found.map(|(_, source)| source.as_slice())
    }

    /// The greatest overlap of `words` with the content of any attribution.
    pub fn best_overlap(&self, words: &BTreeSet<u32>) -> f64 {
        let overlaps = self.attributions.iter().map(|(_, c)| jaccard(c, words));
        overlaps.fold(0.0, f64::max)
    }
}

/// Shared words over all words.
pub fn jaccard(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> f64 {
    let shared = a.intersection(b).count();
    shared as f64 / (a.len() + b.len() - shared).max(1) as f64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn content_is_found_by_its_cue() {
        let line = r#"{"text": "Zoë is ill, she said.", "attributions": [{"cue": [[16, 20]], "content": [[0, 10]]}, {"cue": [], "content": []}]}"#;
        let gold = Gold::new(serde_json::from_str(line).unwrap()).unwrap();
        let span = |start, end| Span { start, end };
        let content = gold.content_of(span(17, 21), Some(&span(0, 8)));
        assert_eq!(content, Some(BTreeSet::from([0, 5, 8])));
        assert_eq!(gold.content_of(span(13, 16), Some(&span(0, 8))), None);
        let overlap = gold.best_overlap(&gold.words(&[span(0, 7)]));
        assert!((overlap - 2.0 / 3.0).abs() < 1e-9);
    }
}
