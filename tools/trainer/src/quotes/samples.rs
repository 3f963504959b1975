//! Decisions of the library with the answers that the gold gives.

use crate::engine::Span;
use crate::engine::quotes::{Example, NamedFeature};
use crate::logistic::sparse;

use super::gold::{Gold, jaccard};

type Sample = sparse::Sample<NamedFeature>;

/// The words are taken for those of an attribution from this overlap on; below, the gold does not say
/// where they end.
const LEAST_OVERLAP: f64 = 0.6;

/// A cue tells speech from this overlap of its words with an attribution on.
const SPEECH_OVERLAP: f64 = 0.5;

/// One sample a place up to the true start; none where no place is the start.
pub fn of_start(gold: &Gold, example: Example, out: &mut Vec<Sample>) {
    let Some(content) = gold.content_of(example.cue, example.spans.first()) else {
        return;
    };
    let first = |span| gold.words(&[span]).first().copied();
    let within = example.spans.first().copied().and_then(first);
    let start = content.iter().find(|word| Some(**word) >= within).copied();
    let best = example.spans.iter().position(|span| first(*span) == start);
    up_to(best, example, out);
}

/// One sample a place up to the true end; none where the words have no match in the gold.
pub fn of_end(gold: &Gold, example: Example, out: &mut Vec<Sample>) {
    let Some(content) = gold.content_of(example.cue, example.spans.last()) else {
        return;
    };
    let overlap = |span| jaccard(&gold.words(&[span]), &content);
    let overlaps: Vec<f64> = example.spans.iter().map(|span| overlap(*span)).collect();
    let places = 0..overlaps.len();
    // of equally good ends the first
    let best = places.max_by(|a, b| overlaps[*a].total_cmp(&overlaps[*b]).then(b.cmp(a)));
    up_to(best.filter(|b| overlaps[*b] >= LEAST_OVERLAP), example, out);
}

/// The places are asked one after another, so those after the best are never seen.
fn up_to(best: Option<usize>, example: Example, out: &mut Vec<Sample>) {
    let Some(best) = best else { return };
    let asked = example.features.into_iter().enumerate().take(best + 1);
    out.extend(asked.map(|(k, features)| Sample {
        features,
        positive: k == best,
    }));
}

/// One sample a noun phrase: the first that the gold's source begins with is right. None where the gold
/// knows no source of the cue.
pub fn of_source(gold: &Gold, example: Example, out: &mut Vec<Sample>) {
    let Some(source) = gold.source_of(example.cue) else {
        return;
    };
    let holds = |span: &Span| {
        source
            .iter()
            .any(|s| s.start < span.end && span.start < s.end)
    };
    let spans = example.spans.iter().enumerate();
    let held = spans.filter(|(_, span)| holds(span));
    let best = held.min_by_key(|(_, span)| span.start).map(|(k, _)| k);
    out.extend(
        example
            .features
            .into_iter()
            .enumerate()
            .map(|(k, features)| Sample {
                features,
                positive: Some(k) == best,
            }),
    );
}

/// Whether the words of the cue are those of an attribution.
pub fn of_speech(gold: &Gold, mut example: Example) -> Option<Sample> {
    let words = gold.words(&example.spans);
    // a quotation may go on in later sentences, so that its first piece is a small part of it
    let begins = gold
        .content_of(example.cue, example.spans.first())
        .is_some_and(|content| words.intersection(&content).count() * 5 >= words.len() * 4);
    Some(Sample {
        positive: begins || gold.best_overlap(&words) >= SPEECH_OVERLAP,
        features: example.features.pop()?,
    })
}
