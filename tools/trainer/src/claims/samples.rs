//! What the engine sees in the sentences of a text.

use crate::engine::{Span, claims};
use crate::logistic::newton::Case;

/// A sentence, judged or not.
#[derive(Clone)]
pub struct Sample {
    pub span: Span,
    /// In the order of [`claims::names`].
    pub features: Vec<f64>,
    /// How many words it has.
    pub words: usize,
    /// Whether it is worth checking, 0..=1.
    pub worth: Option<f64>,
    /// What it counts.
    pub weight: f64,
    /// Whether it is from a debate.
    pub debate: bool,
}

/// The biases behind the features: one for all, one for debates.
pub const BIASES: usize = 2;

impl Sample {
    /// The values that the weights are multiplied with: the features and the biases.
    pub fn row(&self) -> Vec<f64> {
        let mut row = self.features.clone();
        row.extend([1.0, f64::from(u8::from(self.debate))]);
        row
    }

    /// A case to fit to, of a judged sentence.
    pub fn case(&self) -> Option<Case> {
        Some(Case {
            wanted: self.worth?,
            row: self.row(),
            weight: self.weight,
        })
    }
}

/// The sentences of the body of `text`.
pub fn of(text: &str) -> Vec<Sample> {
    let rows = claims::rows(text).into_iter();
    rows.map(|row| Sample {
        span: row.span,
        features: row.features,
        words: row.words,
        worth: None,
        weight: 1.0,
        debate: false,
    })
    .collect()
}

/// How likely an editor sends a sentence of this grade, 0 to 3, to be checked. Between the grades
/// lies doubt: a 1 is now and then sent, a 2 mostly.
pub fn worth_of_grade(grade: f64) -> f64 {
    let grade = grade.round().clamp(0.0, 3.0) as usize;
    [0.02, 0.15, 0.85, 0.98][grade]
}
