//! Fits the score of a sentence, then what its neighbours add, on articles that were left out.

use newsmark::claims::names;

use crate::Documents;
use crate::fit::{self, Weights, probability, row, score};
use crate::samples::Sample;

const FOLDS: usize = 6;

/// The weights, and the threshold with the best F1 on news that was left out.
pub fn fit(
    news: &Documents,
    debates: &[Sample],
    prior: &Weights,
    pull: &dyn Fn(usize) -> f64,
) -> (Weights, f64) {
    let start = starting(prior);
    let mut held: Vec<Vec<f64>> = vec![Vec::new(); news.len()];
    for fold in 0..FOLDS {
        let weights = fit_without(news, debates, &start, pull, Some(fold));
        for (i, document) in news.iter().enumerate().filter(|(i, _)| i % FOLDS == fold) {
            held[i] = document.iter().map(|s| score(&row(s), &weights)).collect();
        }
    }
    let rows = beside(news, &held);
    let refs: Vec<&Sample> = rows.iter().collect();
    // the score, its neighbours, then the two biases
    let beside = prior.get("neighbours").copied().unwrap_or(0.0);
    let scale = fit::fit(&refs, &[1.0, beside, 0.0, 0.0], &calibration_pull);
    let weights = fit_without(news, debates, &start, pull, None);
    (named(&weights, &scale), threshold(&rows, &scale))
}

/// The scale of the score is free, the weight of the neighbours as good as fixed.
fn calibration_pull(index: usize) -> f64 {
    if index == 1 { 1e6 } else { 1.0 }
}

fn starting(prior: &Weights) -> Vec<f64> {
    let mut start: Vec<f64> = names()
        .map(|name| prior.get(name).copied().unwrap_or(0.0))
        .collect();
    start.push(prior.get("bias").copied().unwrap_or(0.0));
    start.push(0.0);
    start
}

fn fit_without(
    news: &Documents,
    debates: &[Sample],
    start: &[f64],
    pull: &dyn Fn(usize) -> f64,
    fold: Option<usize>,
) -> Vec<f64> {
    let kept = news
        .iter()
        .enumerate()
        .filter(|(i, _)| fold != Some(i % FOLDS));
    let mut samples: Vec<&Sample> = kept.flat_map(|(_, document)| document).collect();
    samples.extend(debates);
    fit::fit(&samples, start, pull)
}

/// For each judged sentence its score and the mean worth beside it, less a half.
fn beside(news: &Documents, held: &[Vec<f64>]) -> Vec<Sample> {
    let mut rows = Vec::new();
    for (document, scores) in news.iter().zip(held) {
        for (i, sample) in document.iter().enumerate() {
            let before = scores[i.saturating_sub(1)];
            let after = scores[(i + 1).min(scores.len() - 1)];
            let mean = (probability(before) + probability(after)) / 2.0 - 0.5;
            rows.push(Sample {
                features: vec![scores[i], mean],
                ..sample.clone()
            });
        }
    }
    rows.retain(|row| row.worth.is_some());
    rows
}

fn named(weights: &[f64], scale: &[f64]) -> Weights {
    let all = names()
        .map(str::to_owned)
        .zip(weights.iter().map(|w| w * scale[0]));
    let mut named: Weights = all.collect();
    let bias = weights[weights.len() - 2] * scale[0] + scale[2];
    named.insert("bias".into(), bias);
    named.insert("neighbours".into(), scale[1]);
    named
}

fn threshold(rows: &[Sample], scale: &[f64]) -> f64 {
    let worths: Vec<(f64, bool)> = rows
        .iter()
        .map(|r| (probability(score(&row(r), scale)), r.worth > Some(0.5)))
        .collect();
    let f1 = |least: f64| crate::metrics::f1(&worths, least);
    let all = (20..60).map(|percent| f64::from(percent) / 100.0);
    let best = all.max_by(|a, b| f1(*a).total_cmp(&f1(*b))).unwrap_or(0.35);
    eprintln!(
        "on news left out: AUC {:.1}, F1 {:.1}",
        100.0 * crate::metrics::auc(&worths),
        100.0 * f1(best)
    );
    best
}
