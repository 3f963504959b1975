//! Logistic regression, in two ways: by Newton's method for some dozens of features whose weights are
//! drawn towards known ones, and by stochastic descent for hundreds of thousands that are seldom
//! seen.

pub mod newton;
pub mod sparse;

/// From a score to 0..=1.
pub fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}
