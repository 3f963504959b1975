//! Clusters of words at three grains: fine ones of words, middle ones of fine centres, coarse ones
//! of middle centres, so that each is wholly inside the next.

use super::kmeans::{centres, nearest};
use super::vectors::Vectors;
use crate::progress::Step;
use crate::random::Random;

const FINE: usize = 1024;
const MIDDLE: usize = 256;
const COARSE: usize = 64;

/// The fine centres come from so many of the most frequent words: the vectors of rare ones are
/// noisy, and there are many.
const FREQUENT: usize = 60_000;

const ROUNDS: usize = 25;
const COARSER_ROUNDS: usize = 40;

/// Which clusters words and clusters are in.
pub struct Clusters {
    /// Of each word, its fine cluster.
    pub of_words: Vec<u16>,
    /// Of each fine cluster, the middle and the coarse one.
    pub coarser: Vec<[u8; 2]>,
}

/// Finds the clusters.
pub fn find(vectors: &Vectors) -> Clusters {
    let mut random = Random::new(1);
    let all = &vectors.vectors;
    let frequent = &all[..FREQUENT.min(all.len())];
    let steps =
        ROUNDS * frequent.len() + all.len() + COARSER_ROUNDS * (FINE + MIDDLE) + FINE + MIDDLE;
    let step = Step::new("clustering", steps);
    let ones = vec![1.0; frequent.len()];
    let fine = centres(frequent, &ones, FINE, ROUNDS, &mut random, &step);
    let of_words = nearest(all, &fine, &step);

    let sizes = sizes(&of_words, &vec![1.0; all.len()], FINE);
    let middle = centres(&fine, &sizes, MIDDLE, COARSER_ROUNDS, &mut random, &step);
    let of_fine = nearest(&fine, &middle, &step);

    let sizes = self::sizes(&of_fine, &sizes, MIDDLE);
    let coarse = centres(&middle, &sizes, COARSE, COARSER_ROUNDS, &mut random, &step);
    let of_middle = nearest(&middle, &coarse, &step);
    step.end();

    let coarser = of_fine
        .iter()
        .map(|m| [*m as u8, of_middle[usize::from(*m)] as u8]);
    Clusters {
        coarser: coarser.collect(),
        of_words,
    }
}

/// How many words are in each cluster.
fn sizes(clusters: &[u16], weights: &[f32], count: usize) -> Vec<f32> {
    let mut sizes = vec![0.0; count];
    for (cluster, weight) in clusters.iter().zip(weights) {
        sizes[usize::from(*cluster)] += weight;
    }
    sizes
}
