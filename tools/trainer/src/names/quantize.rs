//! Weights as whole numbers, as the library reads them.

use super::crf::Weights;
use crate::engine::names::TaggerParts;
use crate::engine::names::tags::TAGS;

/// Weights in steps of `step` nats. What is less than half a step becomes zero, and costs next to
/// nothing in the compressed file: this is what prunes rare features, whose weights stay small.
pub fn quantize(weights: &Weights, bits: u32, step: f32) -> TaggerParts {
    let score = |score: &f32| {
        let steps = (score / step).round();
        score
            .is_finite()
            .then(|| steps.clamp(-32_000.0, 32_000.0) as i16)
    };
    let weight = |weight: &f32| (weight / step).round().clamp(-127.0, 127.0) as i8;
    TaggerParts {
        bits: bits as u8,
        scale: 1.0 / step,
        first: weights.chain.first.iter().map(score).collect(),
        between: weights.chain.between.iter().flatten().map(score).collect(),
        rows: weights.rows.iter().flatten().map(weight).collect(),
    }
}

/// How many weights are left, of how many.
pub fn left(parts: &TaggerParts) -> (usize, usize) {
    let left = parts.rows.iter().filter(|weight| **weight != 0).count();
    (left, parts.rows.len())
}

/// How many rows have a weight left, of how many.
pub fn rows_left(parts: &TaggerParts) -> (usize, usize) {
    let rows = parts.rows.chunks_exact(TAGS);
    let all = rows.len();
    (rows.filter(|row| row.iter().any(|w| *w != 0)).count(), all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::crf::Chain;

    #[test]
    fn weights_become_steps() {
        let mut row = [0.0; TAGS];
        row[..5].copy_from_slice(&[0.04, 0.16, -0.17, 99.0, -0.05]);
        let weights = Weights {
            rows: vec![row, [0.01; TAGS]],
            chain: Chain::new(),
        };
        let parts = quantize(&weights, 1, 0.1);
        assert_eq!(parts.rows[..5], [0, 2, -2, 127, -1]);
        assert_eq!(left(&parts), (4, 2 * TAGS));
        assert_eq!(rows_left(&parts), (1, 2));
        assert_eq!(parts.first[2], None);
        assert_eq!(parts.first[0], Some(0));
    }
}
