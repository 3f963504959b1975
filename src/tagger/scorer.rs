//! Scores of every tag at every token.

use std::ops::Range;

use super::features::{Evidence, OFFSETS, feature, row};
use super::weights::Tagger;

/// The template of the attribute that a place outside the sentence has.
pub const EDGE: u8 = 255;

/// What each distinct word of a document adds at each place of the window.
pub struct Scorer<'a> {
    tagger: &'a Tagger,
    /// `words[(word * OFFSETS + place) * tags + tag]`; the last word stands for the edge.
    words: Vec<i32>,
    edge: usize,
}

impl<'a> Scorer<'a> {
    /// Sums the weights of the `count` distinct words of a document.
    pub fn new(tagger: &'a Tagger, evidence: &impl Evidence, count: usize) -> Self {
        let tags = tagger.tags();
        let mut scorer = Scorer {
            tagger,
            words: vec![0; (count + 1) * OFFSETS * tags],
            edge: count,
        };
        let mut attributes = Vec::new();
        for word in 0..count {
            attributes.clear();
            evidence.word(word, &mut attributes);
            for attribute in &attributes {
                for place in (0..OFFSETS).filter(|place| attribute.window.has(*place)) {
                    let row = row(attribute.feature, Some(place), tagger.bits);
                    scorer.add(word, place, row);
                }
            }
        }
        for place in 0..OFFSETS {
            scorer.add(
                count,
                place,
                row(feature(EDGE, 0), Some(place), tagger.bits),
            );
        }
        scorer
    }

    fn add(&mut self, word: usize, place: usize, row: usize) {
        let tags = self.tagger.tags();
        let at = (word * OFFSETS + place) * tags;
        sum(
            &mut self.words[at..at + tags],
            &self.tagger.rows[row * tags..(row + 1) * tags],
        );
    }

    /// Replaces `out` by a row of scores for each token of `sentence`. `word` gives the number of a
    /// token's word; `own` is scratch memory.
    pub fn score(
        &self,
        evidence: &impl Evidence,
        sentence: &Range<usize>,
        word: impl Fn(usize) -> usize,
        own: &mut Vec<super::Feature>,
        out: &mut Vec<i32>,
    ) {
        let tags = self.tagger.tags();
        out.clear();
        out.resize(sentence.len() * tags, 0);
        for (token, scores) in sentence.clone().zip(out.chunks_exact_mut(tags)) {
            for place in 0..OFFSETS {
                let at = (token + place).checked_sub(OFFSETS / 2);
                let inside = at.filter(|at| sentence.contains(at));
                let from = (inside.map_or(self.edge, &word) * OFFSETS + place) * tags;
                for (score, weight) in scores.iter_mut().zip(&self.words[from..from + tags]) {
                    *score += weight;
                }
            }
            own.clear();
            evidence.token(token, sentence, own);
            for feature in own.iter() {
                let row = row(*feature, None, self.tagger.bits);
                sum(scores, &self.tagger.rows[row * tags..(row + 1) * tags]);
            }
        }
    }
}

fn sum(scores: &mut [i32], weights: &[i8]) {
    for (score, weight) in scores.iter_mut().zip(weights) {
        *score += i32::from(*weight);
    }
}
