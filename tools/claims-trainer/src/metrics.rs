//! Ranking and highlighting on a gold file, as fact-checkers would see them.

use std::path::Path;

use anyhow::{Context, Result};
use newsmark::claims::names;
use serde_json::Value;

use crate::fit::{Weights, probability};
use crate::samples;

/// The worth that was given, and whether it is gold.
type Scored = Vec<(f64, bool)>;

/// Prints the figures of `weights` on the gold file.
pub fn report(weights: &Weights, gold: &Path, threshold: f64) -> Result<()> {
    let file = std::fs::read_to_string(gold).with_context(|| gold.display().to_string())?;
    let mut articles: Vec<Scored> = Vec::new();
    for line in file.lines().filter(|line| !line.trim().is_empty()) {
        articles.push(article(weights, &serde_json::from_str(line)?));
    }
    let count = articles.len().max(1) as f64;
    let mean = |of: fn(&Scored) -> f64| 100.0 * articles.iter().map(of).sum::<f64>() / count;
    let all: Scored = articles.iter().flatten().copied().collect();
    println!(
        "MAP {:.1} P@5 {:.1} AUC {:.1} F1 {:.1} at {threshold:.2}, {:.1} at .35",
        mean(average_precision),
        mean(first_five),
        100.0 * auc(&all),
        100.0 * f1(&all, threshold),
        100.0 * f1(&all, 0.35),
    );
    Ok(())
}

fn article(weights: &Weights, gold: &Value) -> Scored {
    let text = gold["text"].as_str().unwrap_or_default();
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(i, _)| i)
        .chain([text.len()])
        .collect();
    let rows = samples::of(text);
    let worths = worths(weights, &rows);
    let sentences = gold["sentences"].as_array().into_iter().flatten();
    sentences
        .map(|sentence| {
            let at = |key: &str| offsets[sentence[key].as_u64().unwrap_or(0) as usize] as u32;
            let (start, end) = (at("start"), at("end"));
            let covering = rows.iter().zip(&worths).filter(|(row, _)| {
                let shared = row
                    .span
                    .end
                    .min(end)
                    .saturating_sub(row.span.start.max(start));
                2 * shared >= end - start || shared > 0 && 2 * shared >= row.span.len()
            });
            let worth = covering.map(|(_, worth)| *worth).fold(0.0, f64::max);
            (worth, sentence["worth"].as_f64() >= Some(2.0))
        })
        .collect()
}

/// As the engine's model gives them.
fn worths(weights: &Weights, rows: &[samples::Sample]) -> Vec<f64> {
    let of = |name: &str| weights.get(name).copied().unwrap_or(0.0);
    let all: Vec<f64> = names().map(of).collect();
    let dot = |row: &samples::Sample| {
        row.features
            .iter()
            .zip(&all)
            .map(|(x, w)| x * w)
            .sum::<f64>()
    };
    let scores: Vec<f64> = rows.iter().map(|row| of("bias") + dot(row)).collect();
    (0..rows.len())
        .map(|i| {
            let before = scores[i.saturating_sub(1)];
            let after = scores[(i + 1).min(scores.len() - 1)];
            let beside = (probability(before) + probability(after)) / 2.0 - 0.5;
            probability(scores[i] + of("neighbours") * beside)
        })
        .collect()
}

fn ranked(scored: &Scored) -> Vec<bool> {
    let mut sorted = scored.clone();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    sorted.into_iter().map(|(_, gold)| gold).collect()
}

fn average_precision(scored: &Scored) -> f64 {
    let (mut hits, mut sum) = (0.0, 0.0);
    for (place, gold) in ranked(scored).into_iter().enumerate() {
        if gold {
            hits += 1.0;
            sum += hits / (place + 1) as f64;
        }
    }
    sum / f64::max(hits, 1.0)
}

fn first_five(scored: &Scored) -> f64 {
    ranked(scored)
        .into_iter()
        .take(5)
        .filter(|gold| *gold)
        .count() as f64
        / 5.0
}

/// The chance that a gold sentence stands above one that is not.
pub fn auc(scored: &[(f64, bool)]) -> f64 {
    let gold = scored.iter().filter(|s| s.1);
    let rest: Vec<f64> = scored.iter().filter(|s| !s.1).map(|s| s.0).collect();
    let above = |worth: f64| -> f64 {
        let wins = rest.iter().map(|other| match worth.total_cmp(other) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        });
        wins.sum()
    };
    let count = gold.clone().count() * rest.len();
    gold.map(|s| above(s.0)).sum::<f64>() / count.max(1) as f64
}

/// F1 of those with at least `least`.
pub fn f1(scored: &[(f64, bool)], least: f64) -> f64 {
    let shown = scored.iter().filter(|s| s.0 >= least);
    let right = shown.clone().filter(|s| s.1).count();
    let gold = scored.iter().filter(|s| s.1).count();
    2.0 * right as f64 / (shown.count() + gold).max(1) as f64
}
