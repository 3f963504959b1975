//! The best sequence of tags, and by how much each token's tag is the best.

use super::groups::LANES;
use super::scorer::Scores;
use super::transitions::{NEVER, Transitions};

/// Finds best sequences, keeping its memory from one sentence to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The best score of a sequence up to each token that ends in each tag.
    forward: Vec<[i16; LANES]>,
    /// The best score from each token's tag to the end, without the token's own score.
    backward: Vec<[i16; LANES]>,
    back: Vec<[i16; LANES]>,
}

impl Decoder {
    /// Appends the best tags of a sentence to `out`.
    pub fn decode(&mut self, scores: &[Scores], transitions: &Transitions, out: &mut Vec<u8>) {
        self.forward(scores, transitions);
        let Some(ends) = self.forward.last() else {
            return;
        };
        let total = |tag: usize| ends[tag].saturating_add(transitions.last[tag]);
        let mut tag =
            (0..transitions.tags).fold(
                0,
                |best, tag| if total(tag) > total(best) { tag } else { best },
            );
        let start = out.len();
        out.resize(start + scores.len(), 0);
        for at in (0..scores.len()).rev() {
            out[start + at] = tag as u8;
            tag = self.back[at][tag] as usize;
        }
    }

    fn forward(&mut self, scores: &[Scores], transitions: &Transitions) {
        self.forward.clear();
        self.back.clear();
        let mut reached = transitions.first;
        for (at, scores) in scores.iter().enumerate() {
            let mut back = [0; LANES];
            if at > 0 {
                (reached, back) = transitions.advance(&reached);
            }
            for (best, score) in reached.iter_mut().zip(scores) {
                *best = best.saturating_add(*score);
            }
            // only differences matter: the best is kept at 0, so that sums stay in range
            let best = reached.iter().copied().fold(i16::MIN, i16::max);
            for score in &mut reached {
                *score = score.saturating_sub(best);
            }
            self.forward.push(reached);
            self.back.push(back);
        }
    }

    /// Appends, for each token of the sentence just decoded, by how much the best sequence beats the
    /// best one that gives the token another tag.
    pub fn margins(
        &mut self,
        scores: &[Scores],
        transitions: &Transitions,
        tags: &[u8],
        out: &mut Vec<i32>,
    ) {
        self.backward(scores, transitions);
        for ((forward, backward), found) in self.forward.iter().zip(&self.backward).zip(tags) {
            let through = |tag: usize| i32::from(forward[tag]) + i32::from(backward[tag]);
            let found = usize::from(*found);
            let others = (0..transitions.tags)
                .filter(|tag| *tag != found)
                .map(through);
            out.push(through(found) - others.max().unwrap_or(0));
        }
    }

    fn backward(&mut self, scores: &[Scores], transitions: &Transitions) {
        self.backward.clear();
        self.backward.resize(scores.len(), transitions.last);
        for at in (1..scores.len()).rev() {
            let mut after = self.backward[at];
            for (after, score) in after.iter_mut().zip(&scores[at]) {
                *after = after.saturating_add(*score);
            }
            let mut before = [NEVER; LANES];
            for (best, steps) in before.iter_mut().zip(&transitions.steps) {
                let through = steps
                    .iter()
                    .zip(&after)
                    .map(|(step, after)| step.saturating_add(*after));
                *best = through.fold(NEVER, i16::max);
            }
            let best = before.iter().copied().fold(i16::MIN, i16::max);
            self.backward[at - 1] = before.map(|score| score.saturating_sub(best));
        }
    }
}
