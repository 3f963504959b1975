//! Weights as whole numbers, as the library reads them.

use super::crf::{Row, Weights};
use crate::engine::names::TaggerParts;
use crate::engine::names::tags::TAGS;

/// How much of the weights is kept, in nats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grain {
    /// What one unit of a quantized weight stands for.
    pub step: f32,
    /// Weights that are nearer to their row's [`centre`] than this become zero. Zeros cost next to
    /// nothing in the file: this is what prunes rare features, whose weights stay small.
    pub least: f32,
}

/// Weights in units of the grain's step.
pub fn quantize(weights: &Weights, bits: u32, grain: Grain) -> TaggerParts {
    let score = |score: &f32| {
        let steps = (score / grain.step).round();
        score
            .is_finite()
            .then(|| steps.clamp(-32_000.0, 32_000.0) as i16)
    };
    TaggerParts {
        bits: bits as u8,
        scale: 1.0 / grain.step,
        first: weights.chain.first.iter().map(score).collect(),
        between: weights.chain.between.iter().flatten().map(score).collect(),
        rows: weights
            .rows
            .iter()
            .flat_map(|row| quantize_row(row, grain))
            .collect(),
    }
}

fn quantize_row(row: &Row, Grain { step, least }: Grain) -> [i8; TAGS] {
    let centre = centre(row, least);
    row.map(|weight| {
        let weight = weight - centre;
        let kept = weight.abs() >= least;
        let steps = (weight / step).round().clamp(-127.0, 127.0);
        if kept { steps as i8 } else { 0 }
    })
}

/// What is taken from all weights of a row so that most of them are nearly zero: the mean of the
/// largest run of weights that fit between `least` below and above one value.
///
/// Each sequence of tags takes one weight of every row that a token has, so what all weights of a
/// row have in common changes neither the best tags nor their margins. A feature that speaks for one
/// tag has learned small weights against all the others; less their common part, one is left.
fn centre(row: &Row, least: f32) -> f32 {
    let mut sorted = *row;
    sorted.sort_unstable_by(f32::total_cmp);
    let mut largest = &sorted[..0];
    for (start, lowest) in sorted.iter().enumerate() {
        let end = sorted.partition_point(|weight| *weight <= lowest + 2.0 * least);
        let run = &sorted[start..end];
        if run.len() > largest.len() || run.len() == largest.len() && width(run) < width(largest) {
            largest = run;
        }
    }
    largest.iter().sum::<f32>() / largest.len() as f32
}

/// Of sorted weights.
fn width(run: &[f32]) -> f32 {
    match run {
        [lowest, .., highest] => highest - lowest,
        _ => 0.0,
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

    const GRAIN: Grain = Grain {
        step: 0.1,
        least: 0.08,
    };

    #[test]
    fn weights_become_steps() {
        let mut row = [0.0; TAGS];
        row[..6].copy_from_slice(&[0.04, 0.16, -0.17, 99.0, -0.05, 0.09]);
        row[6..8].copy_from_slice(&[-0.04, -0.04]);
        let weights = Weights {
            rows: vec![row, [0.01; TAGS]],
            chain: Chain::new(),
        };
        let parts = quantize(&weights, 1, GRAIN);
        assert_eq!(parts.rows[..8], [0, 2, -2, 127, 0, 1, 0, 0]);
        assert_eq!(left(&parts), (4, 2 * TAGS));
        assert_eq!(rows_left(&parts), (1, 2));
        assert_eq!(parts.first[2], None);
        assert_eq!(parts.first[0], Some(0));
    }

    #[test]
    fn what_a_row_has_in_common_is_dropped() {
        let mut row = [-0.3; TAGS];
        row[2] = 0.9;
        row[5] = -0.32;
        let mut shifted = [0; TAGS];
        shifted[2] = 12;
        assert_eq!(quantize_row(&row, GRAIN), shifted);
        // the same differences, the same weights
        assert_eq!(quantize_row(&row.map(|w| w + 0.5), GRAIN), shifted);
        assert_eq!(quantize_row(&[7.0; TAGS], GRAIN), [0; TAGS]);
    }

    #[test]
    fn the_largest_run_is_the_centre() {
        // 5 weights about 1, 4 about 0, the others far apart
        let mut row = [0.0; TAGS];
        for (place, weight) in row.iter_mut().enumerate() {
            *weight = match place {
                0..5 => 1.0,
                5..9 => 0.0,
                _ => 10.0 * place as f32,
            };
        }
        assert!((centre(&row, 0.1) - 1.0).abs() < 1e-6);
        row[4] = 1.5;
        row[3] = 1.02;
        // of two runs that are as long, the narrower one
        assert!(centre(&row, 0.1).abs() < 1e-6);
    }
}
