//! `cargo bench --bench annotate`: the speed of the whole analysis, natively.
//!
//! `-- --write FOLDER` only writes the texts, so that a browser can measure the same ones.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod article;
mod tagger;

use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use newsmark::training::Document;
use newsmark::training::english;
use newsmark::{Options, annotate};

/// How much longer a byte of the longest text may take than one of the shortest.
const MAX_GROWTH: f64 = 1.2;
/// Each text is measured for at least this long; the fastest run counts.
const MEASURE: Duration = Duration::from_millis(1500);

const SIZES: &[(&str, usize)] = &[
    ("100 KB", 100_000),
    ("1 MB", 1_000_000),
    ("10 MB", 10_000_000),
];
/// A usual article.
const ARTICLE: usize = 3_000;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let text = |bytes| article::compose(&folder, bytes).expect("tests/articles holds articles");
    if let Some(at) = arguments.iter().position(|argument| argument == "--write") {
        let to = Path::new(&arguments[at + 1]);
        fs::create_dir_all(to).unwrap();
        fs::write(to.join("article.txt"), first(&text(ARTICLE))).unwrap();
        fs::write(to.join("megabyte.txt"), text(1_000_000)).unwrap();
        return;
    }
    report(text);
}

fn report(text: impl Fn(usize) -> String) {
    let mut per_byte = Vec::new();
    for (name, bytes) in SIZES {
        let text = text(*bytes);
        let seconds = fastest(&text);
        per_byte.push(seconds / text.len() as f64);
        println!(
            "{:<40} {:>10.1} MB/s",
            format!("native, {name}"),
            text.len() as f64 / seconds / 1e6
        );
    }
    let growth = per_byte.last().unwrap() / per_byte[0];
    println!(
        "{:<40} {growth:>10.2} (at most {MAX_GROWTH})",
        "native, time a byte, 10 MB to 100 KB"
    );
    let long = text(1_000_000);
    let document = Document::new(&long, &english::language().text);
    let seconds = fastest_of(|| tagger::tag(&document));
    println!(
        "{:<40} {:>10.1} million tokens/s",
        "native, tagger alone",
        document.tokens.len() as f64 / seconds / 1e6
    );
    let seconds = fastest(first(&text(ARTICLE)));
    println!(
        "{:<40} {:>10.2} ms",
        "native, one article of 3 KB",
        seconds * 1e3
    );
    assert!(growth <= MAX_GROWTH, "long texts take too long");
}

/// The beginning of `text`, as long as a usual article.
fn first(text: &str) -> &str {
    let end = (0..=ARTICLE.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Seconds of the fastest analysis of `text`.
fn fastest(text: &str) -> f64 {
    let options = Options::default();
    fastest_of(|| annotate(text, &options).expect("the text is valid"))
}

/// Seconds of the fastest run of `work`.
fn fastest_of<T>(work: impl Fn() -> T) -> f64 {
    let started = Instant::now();
    let mut best = f64::INFINITY;
    while started.elapsed() < MEASURE || best.is_infinite() {
        let run = Instant::now();
        std::hint::black_box(work());
        best = best.min(run.elapsed().as_secs_f64());
    }
    best
}
