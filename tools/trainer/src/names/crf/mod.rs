//! A linear-chain conditional random field (Lafferty et al. 2001) over the library's tags.

mod chain;
mod epoch;
mod fit;
mod lattice;
mod table;

mod viterbi;

use crate::engine::names::tags::TAGS;

pub use chain::Chain;
pub use fit::{Progress, Settings, fit};

pub use viterbi::Viterbi;

/// A number for each tag.
pub type Row = [f32; TAGS];

/// What is fitted: the weights of every row, and of tags one after another.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// `rows[row][tag]`, in nats.
    pub rows: Vec<Row>,
    /// How tags follow one another.
    pub chain: Chain,
}

impl Weights {
    /// Adds the weights of `rows` to `scores`.
    pub fn score(&self, rows: &[u32], scores: &mut Row) {
        rows.iter()
            .for_each(|row| add(scores, &self.rows[*row as usize]));
    }

    /// Moves towards `other` by `share` of the way.
    fn approach(&mut self, other: &Weights, share: f32) {
        for (to, from) in self.rows.iter_mut().zip(&other.rows) {
            approach(to, from, share);
        }
        self.chain.approach(&other.chain, share);
    }
}

fn add(to: &mut Row, from: &Row) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

/// What can never be stays so.
fn approach(to: &mut Row, from: &Row, share: f32) {
    for (to, from) in to.iter_mut().zip(from).filter(|(_, from)| from.is_finite()) {
        *to += (from - *to) * share;
    }
}
