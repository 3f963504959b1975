//! Linear models over named features: whether a cue tells speech, and where its words end.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::text::Span;

/// Receives the features of one decision: a name and up to two words.
pub trait Features {
    /// Takes one feature.
    fn add(&mut self, name: &str, first: &str, second: &str);
}

/// The weights of the decisions, by the hash of a feature's name and words.
#[derive(Debug, Default)]
pub struct Model(FxHashMap<u64, f32>);

impl Model {
    /// Reads lines of a feature (`name=first|second`), a tab and its weight; `#` begins a remark.
    pub fn from_text(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let weight = |line: &str| {
            let (feature, weight) = line.split_once('\t')?;
            Some((hash(&[feature]), weight.parse().ok()?))
        };
        Model(lines.filter_map(weight).collect())
    }

    /// The sum of the weights of the features that `describe` names.
    pub fn score(&self, describe: impl Fn(&mut dyn Features)) -> f32 {
        let mut sum = Sum {
            model: self,
            sum: 0.0,
        };
        describe(&mut sum);
        sum.sum
    }
}

struct Sum<'a> {
    model: &'a Model,
    sum: f32,
}

impl Features for Sum<'_> {
    fn add(&mut self, name: &str, first: &str, second: &str) {
        let weight = self.model.0.get(&hash(&[name, "=", first, "|", second]));
        self.sum += weight.copied().unwrap_or(0.0);
    }
}

/// FNV-1a over the bytes of all parts.
fn hash(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether a cue tells speech.
    Speech,
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
    /// The names of the features: one list a span for the end, a single list for speech.
    pub features: Vec<Vec<String>>,
}

#[derive(Default)]
struct Names(Vec<String>);

impl Features for Names {
    fn add(&mut self, name: &str, first: &str, second: &str) {
        self.0.push(format!("{name}={first}|{second}"));
    }
}

/// The names of the features that `describe` names.
pub fn names(describe: impl Fn(&mut dyn Features)) -> Vec<String> {
    let mut names = Names::default();
    describe(&mut names);
    names.0
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
