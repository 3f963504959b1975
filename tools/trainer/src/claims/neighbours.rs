//! A sentence beside others that are worth checking is more likely to be so too.

use crate::logistic::probability;

/// For each score of a document the mean worth beside it, less a half. At the edge a sentence is
/// its own neighbour.
pub fn beside(scores: &[f64]) -> Vec<f64> {
    let last = scores.len().saturating_sub(1);
    let of = |i: usize| {
        let before = scores[i.saturating_sub(1)];
        let after = scores[(i + 1).min(last)];
        (probability(before) + probability(after)) / 2.0 - 0.5
    };
    (0..scores.len()).map(of).collect()
}
