//! Logistic regression, drawn towards a prior: Newton's method, so that nothing is left to chance.

use std::collections::BTreeMap;

use crate::samples::Sample;

/// Weights by name; `bias` among them.
pub type Weights = BTreeMap<String, f64>;

const STEPS: usize = 12;

/// The weights of `names`, of a bias and of a bias for debates, in this order.
pub fn fit(samples: &[&Sample], prior: &[f64], pull: &dyn Fn(usize) -> f64) -> Vec<f64> {
    let mut weights = prior.to_vec();
    for _ in 0..STEPS {
        let (gradient, curve) = slope(samples, &weights, prior, pull);
        let step = solve(curve, gradient);
        for (weight, step) in weights.iter_mut().zip(step) {
            *weight -= step;
        }
    }
    weights
}

/// The row that the weights are multiplied with.
pub fn row(sample: &Sample) -> Vec<f64> {
    let mut row = sample.features.clone();
    row.push(1.0);
    row.push(f64::from(u8::from(sample.debate)));
    row
}

/// The sum of the products.
pub fn score(row: &[f64], weights: &[f64]) -> f64 {
    row.iter().zip(weights).map(|(x, w)| x * w).sum()
}

/// From a score to 0..=1.
pub fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}

type Matrix = Vec<Vec<f64>>;

fn slope(
    samples: &[&Sample],
    weights: &[f64],
    prior: &[f64],
    pull: &dyn Fn(usize) -> f64,
) -> (Vec<f64>, Matrix) {
    let n = weights.len();
    let mut gradient: Vec<f64> = (0..n).map(|i| pull(i) * (weights[i] - prior[i])).collect();
    let mut curve = vec![vec![0.0; n]; n];
    for (i, line) in curve.iter_mut().enumerate() {
        // the biases are free
        line[i] = if i + 2 >= n { 1e-3 } else { pull(i) };
    }
    for i in n - 2..n {
        gradient[i] = 1e-3 * weights[i];
    }
    for sample in samples {
        let Some(worth) = sample.worth else { continue };
        let row = row(sample);
        let p = probability(score(&row, weights));
        let bend = sample.weight * p * (1.0 - p);
        for i in (0..n).filter(|i| row[*i] != 0.0) {
            gradient[i] += sample.weight * (p - worth) * row[i];
            for j in 0..n {
                curve[i][j] += bend * row[i] * row[j];
            }
        }
    }
    (gradient, curve)
}

/// Gauss's elimination of a positive definite system.
fn solve(mut a: Matrix, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        let pivot = a[i].clone();
        for j in i + 1..n {
            let factor = a[j][i] / pivot[i];
            for (x, y) in a[j].iter_mut().zip(&pivot) {
                *x -= factor * y;
            }
            b[j] -= factor * b[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|j| a[i][j] * b[j]).sum();
        b[i] = (b[i] - known) / a[i][i];
    }
    b
}
