//! Scores of every tag at every token.

use std::ops::Range;

use super::features::{Evidence, Feature, OFFSETS, feature, row};
use super::groups::LANES;
use super::weights::Tagger;

/// The template of the attribute that a place outside the sentence has.
pub const EDGE: u8 = 255;

/// The scores of all tags at one token, in the units of the weights; lanes past the last tag are 0.
///
/// A token has about a hundred features of at most 127 units each, far from the end of `i16`.
pub type Scores = [i16; LANES];

/// What each distinct word of a document adds at each place of the window.
pub struct Scorer<'a> {
    tagger: &'a Tagger,
    /// By word; the last word stands for the edge.
    words: Vec<[Scores; OFFSETS]>,
    edge: usize,
}

impl<'a> Scorer<'a> {
    /// Sums the weights of the `count` distinct words of a document.
    pub fn new(tagger: &'a Tagger, evidence: &impl Evidence, count: usize) -> Self {
        let mut words = vec![[[0; LANES]; OFFSETS]; count + 1];
        let mut attributes = Vec::new();
        for (word, places) in words.iter_mut().enumerate().take(count) {
            attributes.clear();
            evidence.word(word, &mut attributes);
            for attribute in &attributes {
                for place in (0..OFFSETS).filter(|place| attribute.window.has(*place)) {
                    let row = row(attribute.feature, Some(place), tagger.bits);
                    add_weights(&mut places[place], &tagger.rows[row]);
                }
            }
        }
        for (place, scores) in words[count].iter_mut().enumerate() {
            let row = row(feature(EDGE, 0), Some(place), tagger.bits);
            add_weights(scores, &tagger.rows[row]);
        }
        Scorer {
            tagger,
            words,
            edge: count,
        }
    }

    /// Replaces `out` by the scores of each of `tokens`, a part of `sentence`. `word` gives the number
    /// of a token's word; `own` is scratch memory.
    pub fn score(
        &self,
        evidence: &impl Evidence,
        tokens: &Range<usize>,
        sentence: &Range<usize>,
        word: impl Fn(usize) -> usize,
        own: &mut Vec<Feature>,
        out: &mut Vec<Scores>,
    ) {
        out.clear();
        for token in tokens.clone() {
            let mut scores = [0; LANES];
            for place in 0..OFFSETS {
                let at = (token + place).checked_sub(OFFSETS / 2);
                let inside = at.filter(|at| sentence.contains(at));
                let word = inside.map_or(self.edge, &word);
                add_scores(&mut scores, &self.words[word][place]);
            }
            own.clear();
            evidence.token(token, sentence, own);
            for feature in own.iter() {
                let row = row(*feature, None, self.tagger.bits);
                add_weights(&mut scores, &self.tagger.rows[row]);
            }
            out.push(scores);
        }
    }
}

fn add_weights(scores: &mut Scores, weights: &[i8; LANES]) {
    for (score, weight) in scores.iter_mut().zip(weights) {
        *score = score.wrapping_add(i16::from(*weight));
    }
}

fn add_scores(scores: &mut Scores, more: &Scores) {
    for (score, more) in scores.iter_mut().zip(more) {
        *score = score.wrapping_add(*more);
    }
}
