//! Gold attributions of one document.

use std::collections::BTreeSet;

use newsmark::text::Span;
use serde_json::Value;

/// A document with its attributions, in bytes.
pub struct Gold {
    pub text: String,
    attributions: Vec<(Vec<Span>, BTreeSet<u32>)>,
}

impl Gold {
    /// Reads one line of a gold file.
    pub fn read(line: &str) -> Option<Gold> {
        let value: Value = serde_json::from_str(line).ok()?;
        let text = value["text"].as_str()?.to_owned();
        let mut bytes: Vec<u32> = text.char_indices().map(|(i, _)| i as u32).collect();
        bytes.push(text.len() as u32);
        let mut gold = Gold {
            text,
            attributions: Vec::new(),
        };
        for attribution in value["attributions"].as_array()? {
            let spans = |key: &str| -> Vec<Span> {
                let pairs = attribution[key].as_array().into_iter().flatten();
                pairs.filter_map(|pair| span(pair, &bytes)).collect()
            };
            let words = gold.words(&spans("content"));
            if !words.is_empty() {
                gold.attributions.push((spans("cue"), words));
            }
        }
        Some(gold)
    }

    /// Where the words in `spans` start.
    pub fn words(&self, spans: &[Span]) -> BTreeSet<u32> {
        let mut starts = BTreeSet::new();
        for span in spans {
            let mut inside = false;
            let text = &self.text[span.start as usize..span.end as usize];
            for (i, c) in text.char_indices() {
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

    /// The greatest overlap of `words` with the content of any attribution.
    pub fn best_overlap(&self, words: &BTreeSet<u32>) -> f64 {
        let overlaps = self.attributions.iter().map(|(_, c)| jaccard(c, words));
        overlaps.fold(0.0, f64::max)
    }
}

fn span(pair: &Value, bytes: &[u32]) -> Option<Span> {
    let at = |i: usize| bytes.get(pair.get(i)?.as_u64()? as usize).copied();
    Some(Span {
        start: at(0)?,
        end: at(1)?,
    })
}

/// Shared words over all words.
pub fn jaccard(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> f64 {
    let shared = a.intersection(b).count();
    shared as f64 / (a.len() + b.len() - shared).max(1) as f64
}
