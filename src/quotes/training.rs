//! For training: the decisions that a text calls for, with the features that they are made on.

use std::cell::RefCell;
use std::ops::Range;

use super::decisions::decider::{Candidates, Decider};
use super::decisions::feature_names::Feature;
use super::decisions::model::{Features, Model};
use super::labels::Labels;
use super::reader::Known;
use super::terms::Terms;
use super::{Vocabulary, attributions, marks};
use crate::entities::Named;
use crate::syntax::Syntax;
use crate::tagger::NamedFeature;
use crate::text::{Document, Span};

pub use super::decisions::model::Decision;

/// A decision with what it is made on.
#[derive(Debug, Clone)]
pub struct Example {
    /// The cue, in bytes.
    pub cue: Span,
    /// The content in question, in bytes: the pieces of one answer, or one span an answer.
    pub spans: Vec<Span>,
    /// The features: one list a span for start and end, a single list for speech.
    pub features: Vec<Vec<NamedFeature>>,
}

/// The decisions of one kind that `text` calls for. The weights make the other decisions; those of this
/// kind fall out for the rule's start, for the longest content and for speech.
pub fn examples(
    text: &str,
    text_vocabulary: &'static crate::text::Vocabulary,
    syntax: &crate::syntax::Vocabulary,
    vocabulary: &Vocabulary,
    decision: Decision,
) -> Vec<Example> {
    let document = Document::new(text, text_vocabulary);
    let terms = Terms::new(&document.words, &vocabulary.lexicon);
    let marks = marks::pair(&document, &terms);
    let recorder = Recorder {
        document: &document,
        model: &vocabulary.model,
        decision,
        examples: RefCell::default(),
    };
    let named = Named::default();
    let known = Known {
        terms: &terms,
        marks: &marks,
        labels: &Labels::find(&document, &terms, &named),
        named: &named,
        syntax: &Syntax::new(&document, syntax),
        decider: &recorder,
    };
    attributions(&document, &known, vocabulary);
    recorder.examples.into_inner()
}

/// Keeps the decisions of one kind.
struct Recorder<'a> {
    document: &'a Document<'a>,
    model: &'a Model,
    decision: Decision,
    examples: RefCell<Vec<Example>>,
}

impl Decider for Recorder<'_> {
    fn choose(&self, decision: Decision, candidates: &dyn Candidates) -> Option<usize> {
        if self.decision != decision {
            return self.model.choose(decision, candidates);
        }
        let count = candidates.count();
        // the content may also go on to the end of its unit
        let choices = count + usize::from(decision == Decision::End);
        let span = |tokens: Range<usize>| self.document.span(tokens);
        let contents = (0..choices).flat_map(|k| candidates.content(k));
        let features = (0..count).map(|k| list(|out| candidates.describe(k, out)));
        self.examples.borrow_mut().push(Example {
            cue: span(candidates.cue()),
            spans: contents.map(span).collect(),
            features: features.collect(),
        });
        (decision == Decision::Speech).then_some(0)
    }
}

#[derive(Default)]
struct List(Vec<NamedFeature>);

impl Features for List {
    fn add(&mut self, feature: Feature, first: &str, second: &str) {
        self.0
            .push(NamedFeature::new(feature.as_str(), first, second));
    }
}

/// The features that `describe` names.
fn list(describe: impl Fn(&mut List)) -> Vec<NamedFeature> {
    let mut list = List::default();
    describe(&mut list);
    list.0
}
