//! How likely it is that an editor would send a sentence to be checked: a logistic model.
//!
//! A sentence alone has the score `bias + Σ weight · feature`. A feature is 1 for each signal that is
//! seen, and the measures of [`shape`]. What is worth checking stands together, so the mean worth of
//! the two sentences beside it then moves the score. The weights are a table of the language.

use super::Context;
use super::shape::{self, Measure};
use super::signals::{self, Found, SIGNALS};
use crate::codes::codes;
use crate::text::entries;

/// How many features there are.
pub const COUNT: usize = signals::COUNT + shape::COUNT;

/// What is known of one sentence, in the order of [`names`].
pub type Features = [f64; COUNT];

/// The names of the features.
pub fn names() -> impl Iterator<Item = &'static str> {
    let signals = SIGNALS.iter().map(|signal| signal.code.as_str());
    signals.chain(Measure::ALL.iter().map(|measure| measure.as_str()))
}

/// What the signals see in a sentence, and what the model weighs of it.
pub fn weigh(context: &Context) -> (Found, Features) {
    let found = signals::find(context);
    let mut features = [0.0; COUNT];
    for (feature, evidence) in features.iter_mut().zip(&found) {
        *feature = f64::from(u8::from(evidence.is_some()));
    }
    let shape = shape::measure(context, signals::calls(&found));
    features[signals::COUNT..].copy_from_slice(&shape);
    (found, features)
}

codes! {
    /// The rows of the table of weights that belong to no feature.
    enum Constant { Bias = "bias", Neighbours = "neighbours", }
}

/// The weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    bias: f64,
    neighbours: f64,
    weights: Features,
}

impl Model {
    /// Reads lines of a name, a tab and a weight; `bias` and `neighbours` are among the names. A
    /// feature without a line weighs nothing.
    pub fn from_table(table: &str) -> Self {
        let mut model = Model {
            bias: 0.0,
            neighbours: 0.0,
            weights: [0.0; COUNT],
        };
        for (name, weight) in rows(table) {
            match Constant::of_code(name) {
                Some(Constant::Bias) => model.bias = weight,
                Some(Constant::Neighbours) => model.neighbours = weight,
                None => {
                    if let Some(index) = names().position(|known| known == name) {
                        model.weights[index] = weight;
                    }
                }
            }
        }
        model
    }

    /// The score of a sentence alone.
    pub fn score(&self, features: &Features) -> f64 {
        let products = self.weights.iter().zip(features).map(|(w, f)| w * f);
        products.fold(self.bias, |sum, product| sum + product)
    }

    /// The estimated probability, 0..=1, to four decimals, so that every processor gives the same;
    /// `before` and `after` are the scores of the sentences beside it.
    pub fn worth(&self, score: f64, before: f64, after: f64) -> f64 {
        let beside = (probability(before) + probability(after)) / 2.0 - 0.5;
        (probability(score + self.neighbours * beside) * 1e4).round() / 1e4
    }

    /// The weight of the signal at `index` in [`SIGNALS`].
    pub fn weight(&self, index: usize) -> f64 {
        self.weights[index]
    }
}

fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}

fn rows(table: &str) -> impl Iterator<Item = (&str, f64)> {
    entries(table).filter_map(|(name, weight)| Some((name, weight?.trim().parse().ok()?)))
}
