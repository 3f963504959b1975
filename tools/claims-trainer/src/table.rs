//! The table of weights, as the engine reads it.

use newsmark::claims::names;

use crate::Documents;
use crate::fit::Weights;

/// Reads lines of a name, a tab and a number.
pub fn read(table: &str) -> Weights {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, weight)| Some((name.to_owned(), weight.trim().parse().ok()?)))
        .collect()
}

/// Writes them, the source first.
pub fn write(weights: &Weights, articles: &Documents, debates: usize) -> String {
    let judged = articles.iter().flatten().filter(|s| s.worth.is_some());
    let mut out = format!(
        "# logistic weights of src/claims/worth.rs, fitted by tools/claims-trainer to {} judged news sentences\n\
         # and {debates} sentences of debates; the sources are in src/english/CLAIMS_CARD.md\n",
        judged.count()
    );
    for name in ["bias", "neighbours"].into_iter().chain(names()) {
        let weight = weights.get(name).copied().unwrap_or(0.0);
        out.push_str(&format!("{name}\t{weight:.3}\n"));
    }
    out
}
