//! Stochastic descent with AdaGrad over features that are there or not, with a pull to zero.

use std::collections::HashMap;
use std::hash::Hash;

use crate::adagrad;
use crate::progress::Step;

/// What was seen, and whether it should be called so.
#[derive(Debug, Clone)]
pub struct Sample<F> {
    pub features: Vec<F>,
    pub positive: bool,
}

/// How weights are fitted.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// The pull to zero on each weight that a sample touches.
    pub decay: f32,
    /// Features seen less often carry no weight.
    pub least_count: usize,
}

const EPOCHS: usize = 16;
const RATE: f32 = 0.1;
/// Weights nearer to zero are left out.
const LEAST_WEIGHT: f32 = 0.04;
/// What the squares of gradients begin with, so that the first step has a length.
const FIRST_SQUARE: f32 = 1e-6;

/// The weights of the features, in order.
pub fn fit<F: Copy + Ord + Hash>(samples: &[Sample<F>], settings: Settings) -> Vec<(F, f32)> {
    let kept = frequent(samples, settings.least_count);
    let ids: HashMap<F, usize> = kept.iter().enumerate().map(|(i, f)| (*f, i)).collect();
    let row = |sample: &Sample<F>| Row {
        ids: sample
            .features
            .iter()
            .filter_map(|f| ids.get(f).copied())
            .collect(),
        wanted: f32::from(u8::from(sample.positive)),
    };
    let rows: Vec<Row> = samples.iter().map(row).collect();
    let weights = descend(&rows, kept.len(), settings.decay);
    report(&rows, &weights);
    let named = kept.into_iter().zip(weights);
    named.filter(|(_, w)| w.abs() >= LEAST_WEIGHT).collect()
}

/// The features that are seen so often, sorted.
fn frequent<F: Copy + Ord + Hash>(samples: &[Sample<F>], least_count: usize) -> Vec<F> {
    let mut counts: HashMap<F, usize> = HashMap::new();
    for feature in samples.iter().flat_map(|s| &s.features) {
        *counts.entry(*feature).or_default() += 1;
    }
    let often = counts.into_iter().filter(|(_, n)| *n >= least_count);
    let mut kept: Vec<F> = often.map(|(feature, _)| feature).collect();
    kept.sort_unstable();
    kept
}

/// A sample, its features by number.
struct Row {
    ids: Vec<usize>,
    wanted: f32,
}

fn descend(rows: &[Row], features: usize, decay: f32) -> Vec<f32> {
    let mut weights = vec![0.0f32; features];
    let mut squares = vec![FIRST_SQUARE; features];
    // a stride that shares no factor with the number of rows visits all of them out of order
    let stride = [7919, 7907, 7901]
        .into_iter()
        .find(|s| !rows.len().is_multiple_of(*s))
        .unwrap_or(1);
    let step = Step::new("fitting", EPOCHS);
    for _ in 0..EPOCHS {
        for k in 0..rows.len() {
            let row = &rows[k * stride % rows.len()];
            let error = probability(row, &weights) - row.wanted;
            for &i in &row.ids {
                let slope = error + decay * weights[i];
                adagrad::descend(&mut weights[i], &mut squares[i], slope, RATE, 0.0);
            }
        }
        step.advance(1);
    }
    step.end();
    weights
}

fn probability(row: &Row, weights: &[f32]) -> f32 {
    let score: f32 = row.ids.iter().map(|i| weights[*i]).sum();
    1.0 / (1.0 + (-score).exp())
}

fn report(rows: &[Row], weights: &[f32]) {
    let right = rows
        .iter()
        .filter(|row| (probability(row, weights) > 0.5) == (row.wanted > 0.5));
    let positive = rows.iter().filter(|row| row.wanted > 0.5).count();
    let (all, right) = (rows.len(), right.count());
    println!("{all} samples, {positive} positive, {right} called right");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples() -> Vec<Sample<u32>> {
        let of = |n: u32| Sample {
            features: vec![n % 3, 10 + n % 5, 100 + n],
            positive: n.is_multiple_of(3),
        };
        (0..60).map(of).collect()
    }

    const SETTINGS: Settings = Settings {
        decay: 0.01,
        least_count: 2,
    };

    #[test]
    fn what_tells_gets_weight() {
        let weights = fit(&samples(), SETTINGS);
        let of = |feature: u32| weights.iter().find(|(f, _)| *f == feature).map(|w| w.1);
        assert!(of(0) > Some(1.0) && of(1) < Some(-0.5), "{weights:?}");
        assert_eq!(of(100), None, "seen once");
    }

    #[test]
    fn the_same_samples_give_the_same_weights() {
        assert_eq!(fit(&samples(), SETTINGS), fit(&samples(), SETTINGS));
        assert!(fit::<u32>(&[], SETTINGS).is_empty());
    }
}
