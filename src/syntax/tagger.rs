//! Tags sentences from left to right, each token by the highest sum of weights: a linear model with
//! the tags before it among its features (after Collins 2002, greedy).

use std::ops::Range;

use super::features::SyntaxFeatures;
use super::tag::Tag;
use super::vocabulary::Vocabulary;
use crate::tagger::{Attribute, EDGE, Feature, OFFSETS, SparseRows, WIDE_LANES, feature, row};
use crate::text::Document;

/// A sum of weights for each tag.
type Sums = [i32; WIDE_LANES];

/// Tags the sentences of one document, those that are asked for.
pub struct PosTagger<'a> {
    document: &'a Document<'a>,
    weights: &'a SparseRows,
    features: SyntaxFeatures<'a>,
    /// Of each distinct word, once it was met: what it adds at each place of the window.
    words: Vec<Option<Box<[Sums; OFFSETS]>>>,
    edge: [Sums; OFFSETS],
    attributes: Vec<Attribute>,
    own: Vec<Feature>,
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
            words: vec![None; document.words.len()],
            edge,
            attributes: Vec::new(),
            own: Vec::new(),
        }
    }

    /// Appends the tags of the tokens of `sentence`.
    pub fn tag(&mut self, sentence: &Range<usize>, out: &mut Vec<Tag>) {
        for at in sentence.clone() {
            self.look_up(at);
        }
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

    /// Sums the weights of the word at `at`, if it is met for the first time.
    fn look_up(&mut self, at: usize) {
        let word = self.document.tokens[at].word.0 as usize;
        if self.words[word].is_some() {
            return;
        }
        let mut places = Box::new([[0; WIDE_LANES]; OFFSETS]);
        self.attributes.clear();
        self.features.word(word, &mut self.attributes);
        for attribute in &self.attributes {
            for place in (0..OFFSETS).filter(|place| attribute.window.has(*place)) {
                add(
                    &mut places[place],
                    self.weights,
                    attribute.feature,
                    Some(place),
                );
            }
        }
        self.words[word] = Some(places);
    }

    fn sums(&mut self, at: usize, sentence: &Range<usize>, history: [Option<Tag>; 2]) -> Sums {
        let mut sums = [0; WIDE_LANES];
        for place in 0..OFFSETS {
            let near = (at + place).checked_sub(OFFSETS / 2);
            let inside = near.filter(|near| sentence.contains(near));
            let word = inside
                .and_then(|near| self.words[self.document.tokens[near].word.0 as usize].as_ref());
            let more = word.map_or(&self.edge[place], |places| &places[place]);
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum += more;
            }
        }
        self.own.clear();
        self.features.token(at, sentence, &mut self.own);
        self.features.history(at, sentence, history, &mut self.own);
        for feature in &self.own {
            add(&mut sums, self.weights, *feature, None);
        }
        sums
    }
}

fn add(sums: &mut Sums, weights: &SparseRows, feature: Feature, place: Option<usize>) {
    if let Some(weights) = weights.get(row(feature, place, weights.bits())) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += i32::from(*weight);
        }
    }
}
