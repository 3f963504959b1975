//! Logistic regression with AdaGrad and a pull to zero.

use newsmark::tagger::NamedFeature;
use rustc_hash::FxHashMap;

/// One decision.
pub struct Sample {
    pub features: Vec<NamedFeature>,
    pub positive: bool,
}

const EPOCHS: usize = 16;
const RATE: f32 = 0.1;
/// Weights nearer to zero are left out.
const LEAST_WEIGHT: f32 = 0.04;

/// The weights of the features, in order.
///
/// `decay` is the pull to zero on each weight that a sample touches; features seen less than
/// `least_count` times carry no weight.
pub fn fit(samples: &[Sample], decay: f32, least_count: usize) -> Vec<(NamedFeature, f32)> {
    let mut counts: FxHashMap<NamedFeature, usize> = FxHashMap::default();
    for feature in samples.iter().flat_map(|s| &s.features) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut kept: Vec<NamedFeature> = counts
        .iter()
        .filter(|(_, n)| **n >= least_count)
        .map(|(feature, _)| *feature)
        .collect();
    kept.sort_unstable();
    let ids: FxHashMap<NamedFeature, usize> =
        kept.iter().enumerate().map(|(i, f)| (*f, i)).collect();
    let rows: Vec<(Vec<usize>, f32)> = samples
        .iter()
        .map(|s| {
            let row = s.features.iter().filter_map(|f| ids.get(f).copied());
            (row.collect(), f32::from(u8::from(s.positive)))
        })
        .collect();
    let weights = descend(&rows, kept.len(), decay);
    report(&rows, &weights);
    let named = kept.into_iter().zip(weights);
    named.filter(|(_, w)| w.abs() >= LEAST_WEIGHT).collect()
}

fn descend(rows: &[(Vec<usize>, f32)], features: usize, decay: f32) -> Vec<f32> {
    let mut weights = vec![0.0f32; features];
    let mut squares = vec![1e-6f32; features];
    // a stride that shares no factor with the number of rows visits all of them out of order
    let stride = [7919, 7907, 7901]
        .into_iter()
        .find(|s| !rows.len().is_multiple_of(*s))
        .unwrap_or(1);
    for _ in 0..EPOCHS {
        for k in 0..rows.len() {
            let (row, wanted) = &rows[k * stride % rows.len()];
            let error = probability(row, &weights) - wanted;
            for &i in row {
                let gradient = error + decay * weights[i];
                squares[i] += gradient * gradient;
                weights[i] -= RATE * gradient / squares[i].sqrt();
            }
        }
    }
    weights
}

fn probability(row: &[usize], weights: &[f32]) -> f32 {
    let score: f32 = row.iter().map(|i| weights[*i]).sum();
    1.0 / (1.0 + (-score).exp())
}

fn report(rows: &[(Vec<usize>, f32)], weights: &[f32]) {
    let right = rows
        .iter()
        .filter(|(row, wanted)| (probability(row, weights) > 0.5) == (*wanted > 0.5))
        .count();
    let positive = rows.iter().filter(|(_, wanted)| *wanted > 0.5).count();
    eprintln!("{} samples, {positive} positive, {right} right", rows.len());
}
