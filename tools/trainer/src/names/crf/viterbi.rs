//! The best tags under weights that are not yet quantized.

use crate::engine::names::tags::TAGS;

use super::{Chain, Row};

/// Finds best sequences, keeping its memory from one sentence to the next.
#[derive(Debug, Default)]
pub struct Viterbi {
    back: Vec<[u8; TAGS]>,
}

impl Viterbi {
    /// Appends the best tags of a sentence to `out`. `scores` holds a row a token.
    pub fn decode(&mut self, scores: &[Row], chain: &Chain, out: &mut Vec<u8>) {
        let Some((first, rest)) = scores.split_first() else {
            return;
        };
        let mut best: Row = std::array::from_fn(|tag| chain.first[tag] + first[tag]);
        self.back.clear();
        for scores in rest {
            let (next, back) = step(&best, scores, chain);
            best = next;
            self.back.push(back);
        }
        let ends = (0..TAGS).filter(|tag| Chain::may_end(*tag));
        let mut tag = ends.fold(0, |so_far, tag| {
            if best[tag] > best[so_far] {
                tag
            } else {
                so_far
            }
        });
        let start = out.len();
        out.push(tag as u8);
        for back in self.back.iter().rev() {
            tag = usize::from(back[tag]);
            out.push(tag as u8);
        }
        out[start..].reverse();
    }
}

fn step(best: &Row, scores: &Row, chain: &Chain) -> (Row, [u8; TAGS]) {
    let mut next = [f32::NEG_INFINITY; TAGS];
    let mut back = [0; TAGS];
    for to in 0..TAGS {
        for from in &chain.before[to] {
            let reached = best[*from] + chain.between[*from][to];
            if reached > next[to] {
                next[to] = reached;
                back[to] = *from as u8;
            }
        }
        next[to] += scores[to];
    }
    (next, back)
}
