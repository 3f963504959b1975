//! Linear models over named features: whether a cue tells speech, and where its words
//! begin and end.

use std::cell::RefCell;

use crate::tagger::{FileError, NamedFeature, NamedWeights};
use crate::text::Span;

/// Receives the features of one decision: a name and up to two words.
pub trait Features {
    /// Takes one feature.
    fn add(&mut self, name: &str, first: &str, second: &str);
}

/// The weights of the decisions.
#[derive(Debug, Default)]
pub struct Model {
    start: NamedWeights,
    end: NamedWeights,
    speech: NamedWeights,
}

impl Model {
    /// Reads a file of weights for each question.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(start: &[u8], end: &[u8], speech: &[u8]) -> Result<Self, FileError> {
        Ok(Model {
            start: NamedWeights::read(start)?,
            end: NamedWeights::read(end)?,
            speech: NamedWeights::read(speech)?,
        })
    }

    /// The sum of the weights, in nats, of the features that `describe` names.
    pub fn score(&self, question: Question, describe: impl Fn(&mut dyn Features)) -> f32 {
        let weights = match question {
            Question::Start => &self.start,
            Question::End => &self.end,
            Question::Speech => &self.speech,
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
    fn add(&mut self, name: &str, first: &str, second: &str) {
        self.sum += self.weights.get(NamedFeature::new(name, first, second));
    }
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether a cue tells speech.
    Speech,
    /// Where the words of a cue begin.
    Start,
    /// Where the words after a cue end.
    End,
}

/// A decision with what it was made on, for training.
#[derive(Debug, Clone)]
pub struct Example {
    /// The cue, in bytes.
    pub cue: Span,
    /// The words in question, in bytes: the pieces of one answer, or one span an answer.
    pub spans: Vec<Span>,
    /// The features: one list a span for start and end, a single list for speech.
    pub features: Vec<Vec<NamedFeature>>,
}

#[derive(Default)]
struct List(Vec<NamedFeature>);

impl Features for List {
    fn add(&mut self, name: &str, first: &str, second: &str) {
        self.0.push(NamedFeature::new(name, first, second));
    }
}

/// The features that `describe` names.
pub fn list(describe: impl Fn(&mut dyn Features)) -> Vec<NamedFeature> {
    let mut list = List::default();
    describe(&mut list);
    list.0
}

/// Makes the decisions, or records them.
pub struct Judge<'a> {
    /// The weights.
    pub model: &'a Model,
    /// What to record; recorded decisions fall out for the longest words and for speech.
    pub record: Option<Question>,
    /// What was recorded.
    pub examples: RefCell<Vec<Example>>,
}

impl<'a> Judge<'a> {
    /// A judge by `model`.
    pub fn new(model: &'a Model) -> Self {
        Judge {
            model,
            record: None,
            examples: RefCell::default(),
        }
    }
}
