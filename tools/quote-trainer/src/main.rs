//! Fits the weights of the quotes phase: `quote-trainer start|end|speech WEIGHTS GOLD.jsonl...`.
//!
//! Gold is one `{"text", "attributions": [{"cue", "content"}]}` a line, offsets in code points.
//! WEIGHTS, `quote_starts.bin`, `quote_ends.bin` or `quote_speech.bin`, is compiled into the library:
//! fit `start` first, build again, fit `end` on the words that `start` begins, build again, then fit
//! `speech` on the words that both give.

mod fit;
mod gold;

use newsmark::quotes::{Example, Question, examples};
use newsmark::tagger::NamedWeightsParts;

use fit::Sample;
use gold::Gold;

/// Steps a nat: weights keep a fortieth of a nat, and reach 3.
const UNITS: f32 = 40.0;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [question, weights, files @ ..] = args.as_slice() else {
        eprintln!("usage: quote-trainer start|end|speech WEIGHTS GOLD.jsonl...");
        std::process::exit(2);
    };
    let (kind, decay, least_count) = match question.as_str() {
        "start" => (Question::Start, 0.1, 3),
        "end" => (Question::End, 0.01, 2),
        _ => (Question::Speech, 0.8, 2),
    };
    let mut samples = Vec::new();
    for file in files {
        let data = std::fs::read_to_string(file).expect("a readable file");
        for gold in data.lines().filter_map(Gold::read) {
            for example in examples(&gold.text, newsmark::english::language(), kind) {
                match kind {
                    Question::Start => start_samples(&gold, example, &mut samples),
                    Question::End => end_samples(&gold, example, &mut samples),
                    Question::Speech => samples.extend(speech_sample(&gold, example)),
                }
            }
        }
    }
    let file = NamedWeightsParts {
        units: UNITS,
        weights: fit::fit(&samples, decay, least_count),
    };
    std::fs::write(weights, file.write()).expect("a writable file");
}

/// One sample a place up to the true start; none where no place is the start.
fn start_samples(gold: &Gold, mut example: Example, out: &mut Vec<Sample>) {
    let Some(content) = gold.content_of(example.cue, example.spans.first()) else {
        return;
    };
    let first = |span| gold.words(&[span]).first().copied();
    let within = example.spans.first().copied().and_then(first);
    let start = content.iter().find(|word| Some(**word) >= within).copied();
    let places: Vec<_> = example.spans.iter().map(|span| first(*span)).collect();
    let Some(best) = places.iter().position(|place| *place == start) else {
        return;
    };
    for (k, features) in example.features.drain(..).enumerate().take(best + 1) {
        out.push(Sample {
            features,
            positive: k == best,
        });
    }
}

/// One sample a place up to the true end; none where the words have no match in the gold.
fn end_samples(gold: &Gold, mut example: Example, out: &mut Vec<Sample>) {
    let Some(content) = gold.content_of(example.cue, example.spans.last()) else {
        return;
    };
    let overlap: Vec<f64> = example
        .spans
        .iter()
        .map(|span| gold::jaccard(&gold.words(&[*span]), &content))
        .collect();
    let best = (0..overlap.len()).max_by(|a, b| overlap[*a].total_cmp(&overlap[*b]).then(b.cmp(a)));
    let Some(best) = best.filter(|b| overlap[*b] >= 0.6) else {
        return;
    };
    for (k, features) in example.features.drain(..).enumerate().take(best + 1) {
        out.push(Sample {
            features,
            positive: k == best,
        });
    }
}

fn speech_sample(gold: &Gold, mut example: Example) -> Option<Sample> {
    let words = gold.words(&example.spans);
    // a quotation may go on in later sentences, so that its first piece is a small part of it
    let begins = gold
        .content_of(example.cue, example.spans.first())
        .is_some_and(|content| words.intersection(&content).count() * 5 >= words.len() * 4);
    Some(Sample {
        positive: begins || gold.best_overlap(&words) >= 0.5,
        features: example.features.pop()?,
    })
}
