//! The table of weights, as the engine reads it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use crate::engine::claims::names;
use crate::files;

/// Weights by name; `bias` and `neighbours` are among them.
pub type Weights = BTreeMap<String, f64>;

/// Reads lines of a name, a tab and a number.
///
/// # Errors
/// When the file cannot be read, or has another line.
pub fn read(path: &Path) -> Result<Weights> {
    let text = files::read_text(path)?;
    let weight = |line: &str| {
        let (name, weight) = line.split_once('\t')?;
        Some((name.to_owned(), weight.trim().parse().ok()?))
    };
    files::entries(&text)
        .map(|line| {
            let wrong = || format!("{}: no name, tab and number: {line:?}", path.display());
            weight(line).with_context(wrong)
        })
        .collect()
}

/// Writes them, the source first.
pub fn write(weights: &Weights, judged: usize, debates: usize) -> String {
    let mut out = format!(
        "# logistic weights of src/claims/worth.rs, fitted by tools/trainer to {judged} judged news sentences\n\
         # and {debates} sentences of debates; the sources are in src/english/CLAIMS_CARD.md\n",
    );
    for name in ["bias", "neighbours"].into_iter().chain(names()) {
        let weight = weights.get(name).copied().unwrap_or(0.0);
        out.push_str(&format!("{name}\t{weight:.3}\n"));
    }
    out
}
