//! Ranking and highlighting on a gold file, as fact-checkers would see them.

use std::path::Path;

use anyhow::Result;

use super::gold::{self, Article, agree};
use super::neighbours::beside;
use super::samples::{self, Sample};
use super::table::Weights;
use crate::engine::claims::names;
use crate::logistic::newton::score;
use crate::logistic::probability;
use crate::metrics::{Scored, Tally, auc, average_precision, precision_at};

/// Sentences with this grade are worth checking.
const LEAST_GRADE: f64 = 2.0;

/// From here on the page highlights a claim.
const SHOWN: f64 = 0.35;

/// Prints the figures of `weights` on the gold file.
///
/// # Errors
/// When the file cannot be read.
pub fn print(weights: &Weights, gold: &Path, threshold: f64) -> Result<()> {
    let articles = gold::read(gold)?;
    let scored: Vec<Vec<Scored>> = articles.iter().map(|a| scored(weights, a)).collect();
    let count = scored.len().max(1) as f64;
    let mean = |of: fn(&[Scored]) -> f64| 100.0 * scored.iter().map(|s| of(s)).sum::<f64>() / count;
    let all = scored.concat();
    println!(
        "MAP {:.1} P@5 {:.1} AUC {:.1} F1 {:.1} at {threshold:.2}, {:.1} at {SHOWN:.2}",
        mean(average_precision),
        mean(|scored| precision_at(5, scored)),
        100.0 * auc(&all),
        Tally::from(threshold, &all).f1(),
        Tally::from(SHOWN, &all).f1(),
    );
    Ok(())
}

/// Each marked sentence with the highest worth of those that agree with it.
fn scored(weights: &Weights, article: &Article) -> Vec<Scored> {
    let rows = samples::of(&article.text);
    let worths = worths(weights, &rows);
    let marked = article.sentences.iter();
    marked
        .map(|(span, grade)| {
            let found = rows.iter().zip(&worths);
            let agreeing = found.filter(|(row, _)| agree(row.span, *span));
            let worth = agreeing.map(|(_, worth)| *worth).fold(0.0, f64::max);
            (worth, *grade >= Some(LEAST_GRADE))
        })
        .collect()
}

/// As the engine's model gives them.
fn worths(weights: &Weights, rows: &[Sample]) -> Vec<f64> {
    let of = |name: &str| weights.get(name).copied().unwrap_or(0.0);
    let all: Vec<f64> = names().map(of).collect();
    let scores = rows
        .iter()
        .map(|row| of("bias") + score(&row.features, &all));
    let scores: Vec<f64> = scores.collect();
    let beside = beside(&scores);
    let worth = |(score, beside): (&f64, f64)| probability(score + of("neighbours") * beside);
    scores.iter().zip(beside).map(worth).collect()
}
