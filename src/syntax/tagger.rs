//! Tags sentences from left to right, each token by the highest sum of weights: a linear model with
//! the tags before it among its features (after Collins 2002, greedy).

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use super::features::SyntaxFeatures;
use super::tag::Tag;
use super::vocabulary::Vocabulary;
use crate::tagger::{EDGE, Feature, OFFSETS, SparseRows, WIDE_LANES, feature, row};
use crate::text::Document;

/// A sum of weights for each tag.
type Sums = [i16; WIDE_LANES];

/// Tags the sentences of one document, those that are asked for.
pub struct PosTagger<'a> {
    document: &'a Document<'a>,
    weights: &'a SparseRows,
    features: SyntaxFeatures<'a>,
    /// Of each distinct word, once it was met: what it adds at each place of the window.
    words: Vec<OnceCell<Box<[Sums; OFFSETS]>>>,
    edge: [Sums; OFFSETS],
    own: RefCell<Vec<Feature>>,
}

impl<'a> PosTagger<'a> {
    /// For `document`.
    pub fn new(document: &'a Document<'a>, vocabulary: &'a Vocabulary) -> Self {
        let weights = &vocabulary.weights;
        let mut edge = [[0; WIDE_LANES]; OFFSETS];
        for (place, sums) in edge.iter_mut().enumerate() {
            add(sums, weights, feature(EDGE, 0), Some(place));
        }
        PosTagger {
            document,
            weights,
            features: SyntaxFeatures::new(document, &vocabulary.words),
            words: vec![OnceCell::new(); document.words.len()],
            edge,
            own: RefCell::default(),
        }
    }

    /// Appends the tags of the tokens of `sentence`.
    pub fn tag(&self, sentence: &Range<usize>, out: &mut Vec<Tag>) {
        let mut history = [None; 2];
        for at in sentence.clone() {
            let sums = self.sums(at, sentence, history);
            let best =
                (1..self.weights.tags()).fold(
                    0,
                    |best, tag| {
                        if sums[tag] > sums[best] { tag } else { best }
                    },
                );
            let tag = Tag::of_number(best);
            history = [Some(tag), history[0]];
            out.push(tag);
        }
    }

    /// What the word of the token at `at` adds at each place of the window.
    fn places(&self, at: usize) -> &[Sums; OFFSETS] {
        let word = self.document.tokens[at].word.0 as usize;
        self.words[word].get_or_init(|| {
            let mut places = Box::new([[0; WIDE_LANES]; OFFSETS]);
            let mut attributes = Vec::new();
            self.features.word(word, &mut attributes);
            for attribute in &attributes {
                for place in (0..OFFSETS).filter(|place| attribute.window.has(*place)) {
                    add(
                        &mut places[place],
                        self.weights,
                        attribute.feature,
                        Some(place),
                    );
                }
            }
            places
        })
    }

    fn sums(&self, at: usize, sentence: &Range<usize>, history: [Option<Tag>; 2]) -> Sums {
        let mut sums: Sums = [0; WIDE_LANES];
        for place in 0..OFFSETS {
            let near = (at + place).checked_sub(OFFSETS / 2);
            let inside = near.filter(|near| sentence.contains(near));
            let more = inside.map_or(&self.edge[place], |near| &self.places(near)[place]);
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum = sum.saturating_add(*more);
            }
        }
        let mut own = self.own.borrow_mut();
        own.clear();
        self.features.token(at, sentence, &mut own);
        self.features.history(at, sentence, history, &mut own);
        for feature in own.iter() {
            add(&mut sums, self.weights, *feature, None);
        }
        sums
    }
}

fn add(sums: &mut Sums, weights: &SparseRows, feature: Feature, place: Option<usize>) {
    if let Some(weights) = weights.get(row(feature, place, weights.bits())) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum = sum.saturating_add(*weight);
        }
    }
}
