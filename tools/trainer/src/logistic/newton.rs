//! Newton's method, drawn towards a prior: nothing is left to chance.

use super::probability;

const STEPS: usize = 12;

/// The pull of the weights that are free, which keeps the system solvable.
const LOOSE: f64 = 1e-3;

/// The values of one case, what it should be given, and how much it counts.
pub struct Case {
    /// One value a weight.
    pub row: Vec<f64>,
    /// The probability that it should get.
    pub wanted: f64,
    pub weight: f64,
}

/// Where the weights begin, and how much they are drawn back there.
pub struct Prior<'a> {
    pub weights: &'a [f64],
    pub pull: &'a dyn Fn(usize) -> f64,
    /// So many of the last weights, the biases, are drawn to zero, and hardly.
    pub free: usize,
}

/// The weights that fit the cases.
pub fn fit(cases: &[Case], prior: &Prior) -> Vec<f64> {
    let mut weights = prior.weights.to_vec();
    for _ in 0..STEPS {
        let (gradient, curve) = slope(cases, &weights, prior);
        let step = solve(curve, gradient);
        for (weight, step) in weights.iter_mut().zip(step) {
            *weight -= step;
        }
    }
    weights
}

/// The sum of the products.
pub fn score(row: &[f64], weights: &[f64]) -> f64 {
    row.iter().zip(weights).map(|(x, w)| x * w).sum()
}

type Matrix = Vec<Vec<f64>>;

fn slope(cases: &[Case], weights: &[f64], prior: &Prior) -> (Vec<f64>, Matrix) {
    let (mut gradient, mut curve) = pulls(weights, prior);
    let n = weights.len();
    for case in cases {
        let row = &case.row;
        let p = probability(score(row, weights));
        let bend = case.weight * p * (1.0 - p);
        for i in (0..n).filter(|i| row[*i] != 0.0) {
            gradient[i] += case.weight * (p - case.wanted) * row[i];
            for j in 0..n {
                curve[i][j] += bend * row[i] * row[j];
            }
        }
    }
    (gradient, curve)
}

/// What the prior adds.
fn pulls(weights: &[f64], prior: &Prior) -> (Vec<f64>, Matrix) {
    let n = weights.len();
    let mut gradient = vec![0.0; n];
    let mut curve = vec![vec![0.0; n]; n];
    for i in 0..n {
        let (pull, home) = if i + prior.free >= n {
            (LOOSE, 0.0)
        } else {
            ((prior.pull)(i), prior.weights[i])
        };
        gradient[i] = pull * (weights[i] - home);
        curve[i][i] = pull;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn case(x: f64, wanted: f64) -> Case {
        Case {
            row: vec![x, 1.0],
            wanted,
            weight: 1.0,
        }
    }

    fn cases() -> Vec<Case> {
        [(0.0, 0.2), (1.0, 0.8), (2.0, 0.9), (0.5, 0.4)]
            .map(|(x, wanted)| case(x, wanted))
            .into()
    }

    fn fitted(pull: f64) -> Vec<f64> {
        let prior = Prior {
            weights: &[0.5, 0.0],
            pull: &|_| pull,
            free: 1,
        };
        fit(&cases(), &prior)
    }

    #[test]
    fn a_system_is_solved() {
        let x = solve(vec![vec![4.0, 1.0], vec![1.0, 3.0]], vec![1.0, 2.0]);
        assert!((x[0] - 1.0 / 11.0).abs() < 1e-12 && (x[1] - 7.0 / 11.0).abs() < 1e-12);
    }

    #[test]
    fn the_slope_is_zero_at_the_fit() {
        let prior = Prior {
            weights: &[0.5, 0.0],
            pull: &|_| 0.1,
            free: 1,
        };
        let (gradient, _) = slope(&cases(), &fitted(0.1), &prior);
        assert!(
            gradient.iter().all(|slope| slope.abs() < 1e-9),
            "{gradient:?}"
        );
    }

    #[test]
    fn a_strong_pull_holds_the_prior() {
        assert!((fitted(1e9)[0] - 0.5).abs() < 1e-6);
        assert!(fitted(0.01)[0] > 1.0);
    }
}
