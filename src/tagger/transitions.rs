//! Which tags can follow which, and at what score.

use super::bytes::FileError;
use super::groups::LANES;

/// Scores of one tag after another. Tags are numbered from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transitions {
    pub(super) tags: usize,
    /// By the tag that comes first, the score of each that comes second.
    pub(super) steps: Vec<[i16; LANES]>,
    /// The score of each tag as a sentence's first.
    pub(super) first: [i16; LANES],
    /// 0 for a tag that can be a sentence's last, else [`NEVER`]. A tag after which only some tags
    /// can stand cannot be.
    pub(super) last: [i16; LANES],
}

/// What cannot be. Sums saturate, so that it stays the lowest.
pub(super) const NEVER: i16 = i16::MIN;

impl Transitions {
    /// `between[from * tags + to]`; `None` where the pair cannot be.
    ///
    /// # Errors
    /// [`FileError::Value`] when the sizes do not fit or no sequence is possible.
    pub fn new(first: &[Option<i16>], between: &[Option<i16>]) -> Result<Self, FileError> {
        let tags = first.len();
        if !(1..=LANES).contains(&tags) || between.len() != tags * tags {
            return Err(FileError::Value);
        }
        let step = |from: usize, to: usize| between[from * tags + to];
        let row = |from: usize| {
            let mut row = [NEVER; LANES];
            for (to, score) in row.iter_mut().enumerate().take(tags) {
                *score = step(from, to).unwrap_or(NEVER);
            }
            row
        };
        let steps = (0..tags).map(row).collect();
        let mut transitions = Transitions {
            tags,
            steps,
            first: [NEVER; LANES],
            last: [NEVER; LANES],
        };
        for tag in 0..tags {
            transitions.first[tag] = first[tag].unwrap_or(NEVER);
            // what can be first can follow whatever can be last
            if (0..tags).all(|to| first[to].is_none() || step(tag, to).is_some()) {
                transitions.last[tag] = 0;
            }
        }
        if first.iter().all(Option::is_none) || transitions.last.iter().all(|last| *last == NEVER) {
            return Err(FileError::Value);
        }
        Ok(transitions)
    }

    /// How many tags there are.
    pub fn tags(&self) -> usize {
        self.tags
    }

    /// One token on: for each tag, the best score with which it is reached, and from which tag.
    pub(super) fn advance(&self, reached: &[i16; LANES]) -> ([i16; LANES], [i16; LANES]) {
        let (mut best, mut back) = ([NEVER; LANES], [0; LANES]);
        for ((tag, steps), reached) in (0_i16..).zip(&self.steps).zip(reached) {
            for to in 0..LANES {
                let through = steps[to].saturating_add(*reached);
                let better = through > best[to];
                best[to] = if better { through } else { best[to] };
                back[to] = if better { tag } else { back[to] };
            }
        }
        (best, back)
    }
}
