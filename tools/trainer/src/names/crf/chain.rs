//! How tags follow one another.

use crate::engine::names::tags::{TAGS, may_end, may_follow};

use super::{Row, add, approach};

/// Scores of tags one after another, in nats; minus infinity where the tags cannot be so.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Of each tag as a sentence's first.
    pub first: Row,
    /// `between[from][to]`.
    pub between: [Row; TAGS],
    /// Of each tag: the tags that may stand before it, and after it.
    pub before: [Vec<usize>; TAGS],
    /// The tags that may stand after each tag.
    pub after: [Vec<usize>; TAGS],
}

impl Chain {
    /// Every sequence of tags that spells names is as good as every other.
    pub fn new() -> Self {
        let score = |can: bool| if can { 0.0 } else { f32::NEG_INFINITY };
        let follows = |from: usize, to: usize| may_follow(Some(from as u8), to as u8);
        let all = || 0..TAGS;
        Chain {
            first: std::array::from_fn(|tag| score(may_follow(None, tag as u8))),
            between: std::array::from_fn(|from| std::array::from_fn(|to| score(follows(from, to)))),
            before: std::array::from_fn(|to| all().filter(|from| follows(*from, to)).collect()),
            after: std::array::from_fn(|from| all().filter(|to| follows(from, *to)).collect()),
        }
    }

    /// Whether a sentence may end with `tag`.
    pub fn may_end(tag: usize) -> bool {
        may_end(tag as u8)
    }

    /// Adds `from`'s scores of one tag after another, not those of first tags.
    pub(super) fn add_between(&mut self, from: &[Row; TAGS]) {
        for (to, from) in self.between.iter_mut().zip(from) {
            add(to, from);
        }
    }

    pub(super) fn approach(&mut self, other: &Chain, share: f32) {
        approach(&mut self.first, &other.first, share);
        for (to, from) in self.between.iter_mut().zip(&other.between) {
            approach(to, from, share);
        }
    }
}
