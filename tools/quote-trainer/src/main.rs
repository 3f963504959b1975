//! Fits the weights of the quotes phase: `quote-trainer end|speech WEIGHTS GOLD.jsonl...`.
//!
//! Gold is one `{"text", "attributions": [{"cue", "content"}]}` a line, offsets in code points. The
//! weights of the question are replaced in the file WEIGHTS, which is compiled into the library:
//! fit `end` first, build again, then fit `speech` on the words that `end` gives.

mod fit;
mod gold;

use newsmark::quotes::{Example, Question, examples};
use std::fmt::Write;

use fit::Sample;
use gold::Gold;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [question, weights, files @ ..] = args.as_slice() else {
        eprintln!("usage: quote-trainer end|speech WEIGHTS GOLD.jsonl...");
        std::process::exit(2);
    };
    let (kind, prefix, decay) = match question.as_str() {
        "end" => (Question::End, "e.", 0.01),
        _ => (Question::Speech, "s.", 0.1),
    };
    let mut samples = Vec::new();
    for file in files {
        let data = std::fs::read_to_string(file).expect("a readable file");
        for gold in data.lines().filter_map(Gold::read) {
            for example in examples(&gold.text, newsmark::english::language(), kind) {
                match kind {
                    Question::End => end_samples(&gold, example, &mut samples),
                    Question::Speech => samples.extend(speech_sample(&gold, example)),
                }
            }
        }
    }
    let fitted = fit::fit(&samples, decay);
    write(weights, prefix, &fitted);
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

/// Replaces the lines of `prefix` in the file at `path`.
fn write(path: &str, prefix: &str, fitted: &[(String, f32)]) {
    let old = std::fs::read_to_string(path).unwrap_or_default();
    let mut lines: Vec<String> = old
        .lines()
        .filter(|line| !line.starts_with(prefix) && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    for (feature, weight) in fitted {
        let mut line = String::new();
        let _ = write!(line, "{feature}\t{weight:.2}");
        lines.push(line);
    }
    lines.sort();
    let head = "# logistic weights of src/quotes/ending.rs (e.) and speech.rs (s.), fitted by\n# tools/quote-trainer to PolNeAR 1.0 train\n";
    std::fs::write(path, format!("{head}{}\n", lines.join("\n"))).expect("a writable file");
}
