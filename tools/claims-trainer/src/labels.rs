//! The news sentences that the project judged.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use crate::Documents;
use crate::news::Article;
use crate::samples::{self, Sample};

/// By the checksum of the sentence: its worth, 0..=3.
type Judged = BTreeMap<u32, u8>;

/// The articles with judged sentences; a sentence that has changed since is not judged.
pub fn judged(labels: &Path, articles: &[Article]) -> Result<Documents> {
    let table = std::fs::read_to_string(labels).with_context(|| labels.display().to_string())?;
    let mut by_document: BTreeMap<&str, Judged> = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [document, _, sum, worth] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        let judged = by_document.entry(document).or_default();
        judged.insert(u32::from_str_radix(sum, 16)?, worth.parse()?);
    }
    let of = |article: &Article| Some(with_worth(article, by_document.get(&*article.id)?));
    Ok(articles.iter().filter_map(of).collect())
}

fn with_worth(article: &Article, judged: &Judged) -> Vec<Sample> {
    let mut found = samples::of(&article.text);
    for sample in &mut found {
        let span = sample.span;
        let words = &article.text[span.start as usize..span.end as usize];
        sample.worth = judged
            .get(&checksum(words))
            .map(|worth| probability(*worth));
    }
    found
}

/// Between the grades lies doubt: a 1 is now and then sent to be checked, a 2 mostly.
fn probability(worth: u8) -> f64 {
    [0.02, 0.15, 0.85, 0.98][usize::from(worth.min(3))]
}

/// FNV-1a of the ASCII letters and digits, in lower case.
pub fn checksum(text: &str) -> u32 {
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    letters.fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}
