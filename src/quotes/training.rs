//! For training: the decisions that a text calls for, with the features that they are made on.

use std::cell::RefCell;

use super::beginning::Beginning;
use super::decider::Decider;
use super::ending::Ending;
use super::feature_names::Feature;
use super::model::{Features, Model};
use super::reader::Reader;
use super::speech::Report;
use super::terms::Terms;
use super::{Vocabulary, attributions, marks};
use crate::tagger::NamedFeature;
use crate::text::{Document, Span};

pub use super::model::Decision;

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
    vocabulary: &Vocabulary,
    decision: Decision,
) -> Vec<Example> {
    let document = Document::new(text, text_vocabulary);
    let terms = Terms::new(&document.words, &vocabulary.lexicon);
    let marks = marks::pair(&document, &terms);
    let recorder = Recorder {
        model: &vocabulary.model,
        decision,
        examples: RefCell::default(),
    };
    attributions(&document, &terms, &marks, vocabulary, &recorder);
    recorder.examples.into_inner()
}

/// Keeps the decisions of one kind.
struct Recorder<'a> {
    model: &'a Model,
    decision: Decision,
    examples: RefCell<Vec<Example>>,
}

impl Decider for Recorder<'_> {
    fn start(&self, reader: &Reader, beginning: &Beginning) -> usize {
        if self.decision != Decision::Start {
            return self.model.start(reader, beginning);
        }
        let places = beginning.places.iter();
        let span = |place: &usize| reader.document.span(*place..beginning.within.end);
        let features =
            |place: &usize| list(|out: &mut List| beginning.describe(reader, *place, out));
        self.examples.borrow_mut().push(Example {
            cue: reader.document.span(beginning.cue.tokens.clone()),
            spans: places.clone().map(span).collect(),
            features: places.map(features).collect(),
        });
        beginning.rule
    }

    fn end(&self, reader: &Reader, ending: &Ending) -> usize {
        if self.decision != Decision::End {
            return self.model.end(reader, ending);
        }
        let places = ending.places.iter();
        let ends = places.clone().map(|place| place.at).chain([reader.end()]);
        let span = |end: usize| reader.document.span(ending.from..end);
        let features = places.map(|place| list(|out| ending.describe(reader, place, out)));
        self.examples.borrow_mut().push(Example {
            cue: reader.document.span(ending.layout.cue.tokens.clone()),
            spans: ends.map(span).collect(),
            features: features.collect(),
        });
        reader.end()
    }

    fn is_speech(&self, reader: &Reader, report: &Report) -> bool {
        if self.decision != Decision::Speech {
            return self.model.is_speech(reader, report);
        }
        let span = |piece: &std::ops::Range<usize>| reader.document.span(piece.clone());
        self.examples.borrow_mut().push(Example {
            cue: reader.document.span(report.layout.cue.tokens.clone()),
            spans: report.content.iter().map(span).collect(),
            features: vec![list(|out| report.describe(reader, out))],
        });
        true
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
