//! The best sequence of tags, and by how much each token's tag is the best.

use super::bytes::FileError;

/// Scores of one tag after another. Tags are numbered from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transitions {
    tags: usize,
    /// For each tag, the tags that may stand before it with their scores.
    before: Vec<Vec<(u8, i32)>>,
    /// The score of each tag as a sentence's first; `None` where it cannot be.
    first: Vec<Option<i32>>,
    /// Whether a tag can be a sentence's last: not one after which only some tags can follow.
    last: Vec<bool>,
}

/// Lower than every score that can be reached, and far from overflow.
const NEVER: i32 = i32::MIN / 2;

impl Transitions {
    /// `between[from * tags + to]`; `None` where the pair cannot be.
    ///
    /// # Errors
    /// [`FileError::Value`] when the sizes do not fit or no sequence is possible.
    pub fn new(first: Vec<Option<i32>>, between: &[Option<i32>]) -> Result<Self, FileError> {
        let tags = first.len();
        if tags == 0
            || tags > 64
            || between.len() != tags * tags
            || first.iter().all(Option::is_none)
        {
            return Err(FileError::Value);
        }
        let before = (0..tags).map(|to| {
            let pairs = (0..tags).filter_map(|from| Some((from as u8, between[from * tags + to]?)));
            pairs.collect()
        });
        // what can be first can follow whatever can be last
        let ends = |from: usize| {
            (0..tags).all(|to| first[to].is_none() || between[from * tags + to].is_some())
        };
        let last = (0..tags).map(ends).collect();
        Ok(Transitions {
            tags,
            before: before.collect(),
            last,
            first,
        })
    }

    /// How many tags there are.
    pub fn tags(&self) -> usize {
        self.tags
    }
}

/// Finds best sequences, keeping its memory from one sentence to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The best score of a sequence up to each token that ends in each tag.
    forward: Vec<i32>,
    /// The best score from each token's tag to the end, without the token's own score.
    backward: Vec<i32>,
    back: Vec<u8>,
}

impl Decoder {
    /// Appends the best tags of a sentence to `out`. `scores` holds a row of scores a token.
    pub fn decode(&mut self, scores: &[i32], transitions: &Transitions, out: &mut Vec<u8>) {
        let tags = transitions.tags;
        let length = scores.len() / tags;
        if length == 0 {
            return;
        }
        self.forward(scores, transitions);
        let last = &self.forward[(length - 1) * tags..];
        let allowed = (0..tags).filter(|tag| transitions.last[*tag]);
        let mut tag = allowed
            .max_by_key(|tag| (last[*tag], std::cmp::Reverse(*tag)))
            .unwrap_or(0);
        let start = out.len();
        out.resize(start + length, 0);
        for at in (0..length).rev() {
            out[start + at] = tag as u8;
            tag = usize::from(self.back[at * tags + tag]);
        }
    }

    fn forward(&mut self, scores: &[i32], transitions: &Transitions) {
        let tags = transitions.tags;
        self.forward.clear();
        self.back.clear();
        let first = transitions.first.iter().zip(scores);
        self.forward
            .extend(first.map(|(first, score)| first.map_or(NEVER, |f| f + score)));
        self.back.resize(tags, 0);
        for row in scores.chunks_exact(tags).skip(1) {
            let previous = self.forward.len() - tags;
            for (pairs, score) in transitions.before.iter().zip(row) {
                let (mut best, mut from) = (NEVER, 0);
                for (tag, step) in pairs {
                    let reached = self.forward[previous + usize::from(*tag)] + step;
                    if reached > best {
                        (best, from) = (reached, *tag);
                    }
                }
                self.forward.push((best + score).max(NEVER));
                self.back.push(from);
            }
        }
    }

    /// Appends, for each token of the sentence just decoded, by how much the best sequence beats the
    /// best one that gives the token another tag.
    pub fn margins(
        &mut self,
        scores: &[i32],
        transitions: &Transitions,
        tags_found: &[u8],
        out: &mut Vec<i32>,
    ) {
        let tags = transitions.tags;
        self.backward(scores, transitions);
        for (at, found) in tags_found.iter().enumerate() {
            let through =
                |tag: usize| self.forward[at * tags + tag] + self.backward[at * tags + tag];
            let others = (0..tags)
                .filter(|tag| *tag != usize::from(*found))
                .map(through);
            out.push(through(usize::from(*found)) - others.max().unwrap_or(NEVER));
        }
    }

    fn backward(&mut self, scores: &[i32], transitions: &Transitions) {
        let tags = transitions.tags;
        let length = scores.len() / tags;
        self.backward.clear();
        self.backward.resize(scores.len(), NEVER);
        for (best, last) in self.backward[(length - 1) * tags..]
            .iter_mut()
            .zip(&transitions.last)
        {
            *best = if *last { 0 } else { NEVER };
        }
        for at in (1..length).rev() {
            for (to, pairs) in transitions.before.iter().enumerate() {
                let after = self.backward[at * tags + to] + scores[at * tags + to];
                for (from, step) in pairs {
                    let best = &mut self.backward[(at - 1) * tags + usize::from(*from)];
                    *best = (*best).max((after + step).max(NEVER));
                }
            }
        }
    }
}
