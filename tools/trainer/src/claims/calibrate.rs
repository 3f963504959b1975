//! Fits the score of a sentence, then what its neighbours add, on articles that were left out.

use super::Documents;
use super::neighbours;
use super::samples::{BIASES, Sample};
use super::table::Weights;
use crate::engine::claims::names;
use crate::logistic::newton::{self, Case, Prior, score};
use crate::logistic::probability;
use crate::metrics::{Scored, Tally, auc};
use crate::progress::Step;

const FOLDS: usize = 6;

/// The threshold where no sentence was left out.
const USUAL_THRESHOLD: f64 = 0.35;

/// The weights, and the threshold with the best F1 on news that was left out.
pub fn fit(
    news: &Documents,
    debates: &[Sample],
    prior: &Weights,
    pull: &dyn Fn(usize) -> f64,
) -> (Weights, f64) {
    let step = Step::new("fitting", FOLDS + 1);
    let start = starting(prior);
    let from_start = Prior {
        weights: &start,
        pull,
        free: BIASES,
    };
    let mut held: Vec<Vec<f64>> = vec![Vec::new(); news.len()];
    for fold in 0..FOLDS {
        let weights = newton::fit(&cases(news, debates, Some(fold)), &from_start);
        for (i, document) in news.iter().enumerate().filter(|(i, _)| i % FOLDS == fold) {
            held[i] = document.iter().map(|s| score(&s.row(), &weights)).collect();
        }
        step.advance(1);
    }
    let rows = beside(news, &held);
    let scale = calibration(&rows, prior);
    let weights = newton::fit(&cases(news, debates, None), &from_start);
    step.end();
    (named(&weights, &scale), threshold(&rows, &scale))
}

/// The weights of the score, of its neighbours, and the two biases. The scale of the score is free,
/// the weight of the neighbours as good as fixed.
fn calibration(rows: &[Sample], prior: &Weights) -> Vec<f64> {
    let beside = prior.get("neighbours").copied().unwrap_or(0.0);
    let cases: Vec<Case> = rows.iter().filter_map(Sample::case).collect();
    let prior = Prior {
        weights: &[1.0, beside, 0.0, 0.0],
        pull: &|index| if index == 1 { 1e6 } else { 1.0 },
        free: BIASES,
    };
    newton::fit(&cases, &prior)
}

fn starting(prior: &Weights) -> Vec<f64> {
    let of = |name| prior.get(name).copied().unwrap_or(0.0);
    names().map(of).chain([of("bias"), 0.0]).collect()
}

/// The judged sentences but those of one fold.
fn cases(news: &Documents, debates: &[Sample], without: Option<usize>) -> Vec<Case> {
    let kept = news
        .iter()
        .enumerate()
        .filter(|(i, _)| without != Some(i % FOLDS));
    let samples = kept.flat_map(|(_, document)| document).chain(debates);
    samples.filter_map(Sample::case).collect()
}

/// For each judged sentence its score and the mean worth beside it, less a half.
fn beside(news: &Documents, held: &[Vec<f64>]) -> Vec<Sample> {
    let mut rows = Vec::new();
    for (document, scores) in news.iter().zip(held) {
        let beside = neighbours::beside(scores);
        for ((sample, score), beside) in document.iter().zip(scores).zip(beside) {
            rows.push(Sample {
                features: vec![*score, beside],
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
    let bias = weights[weights.len() - BIASES] * scale[0] + scale[2];
    named.insert("bias".into(), bias);
    named.insert("neighbours".into(), scale[1]);
    named
}

fn threshold(rows: &[Sample], scale: &[f64]) -> f64 {
    let worths: Vec<Scored> = rows
        .iter()
        .map(|r| (probability(score(&r.row(), scale)), r.worth > Some(0.5)))
        .collect();
    let f1 = |least: f64| Tally::from(least, &worths).f1();
    let all = (20..60).map(|percent| f64::from(percent) / 100.0);
    let best = all.max_by(|a, b| f1(*a).total_cmp(&f1(*b)));
    let best = best.unwrap_or(USUAL_THRESHOLD);
    println!(
        "on news left out: AUC {:.1}, best F1 {:.1} at {best:.2}",
        100.0 * auc(&worths),
        f1(best)
    );
    best
}
