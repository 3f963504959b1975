//! Linear models over named features: whether a cue reports speech, and where its content begins
//! and ends, and who its source is.

use super::feature_names::Feature;
use crate::tagger::{FileError, NamedFeature, NamedWeights};

/// Receives the features of one decision: a name and up to two words.
pub trait Features {
    /// Takes one feature.
    fn add(&mut self, feature: Feature, first: &str, second: &str);
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Whether a cue reports speech.
    Speech,
    /// Where the content of a cue begins.
    Start,
    /// Where the content after a cue ends.
    End,
    /// Which noun phrase is the source of a cue.
    Source,
}

/// The weights of the decisions.
#[derive(Debug, Default)]
pub struct Model {
    start: NamedWeights,
    end: NamedWeights,
    speech: NamedWeights,
    source: NamedWeights,
}

/// A file of weights for each decision.
pub struct ModelFiles<'a> {
    /// [`Decision::Start`].
    pub start: &'a [u8],
    /// [`Decision::End`].
    pub end: &'a [u8],
    /// [`Decision::Speech`].
    pub speech: &'a [u8],
    /// [`Decision::Source`].
    pub source: &'a [u8],
}

impl Model {
    /// Reads the files of weights.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(files: &ModelFiles) -> Result<Self, FileError> {
        Ok(Model {
            start: NamedWeights::read(files.start)?,
            end: NamedWeights::read(files.end)?,
            speech: NamedWeights::read(files.speech)?,
            source: NamedWeights::read(files.source)?,
        })
    }

    /// The probability of yes, by the features that `describe` names.
    pub fn probability(&self, decision: Decision, describe: impl Fn(&mut dyn Features)) -> f32 {
        1.0 / (1.0 + (-self.score(decision, describe)).exp())
    }

    /// The sum of the weights, in nats, of the features that `describe` names.
    pub fn score(&self, decision: Decision, describe: impl Fn(&mut dyn Features)) -> f32 {
        let weights = match decision {
            Decision::Start => &self.start,
            Decision::End => &self.end,
            Decision::Speech => &self.speech,
            Decision::Source => &self.source,
        };
        let mut sum = Sum { weights, sum: 0.0 };
        describe(&mut sum);
        sum.sum
    }
}

struct Sum<'a> {
    weights: &'a NamedWeights,
    sum: f32,
}

impl Features for Sum<'_> {
    fn add(&mut self, feature: Feature, first: &str, second: &str) {
        let feature = NamedFeature::new(feature.as_str(), first, second);
        self.sum += self.weights.get(feature);
    }
}
