//! k-means on the sphere (Dhillon and Modha 2001): vectors go to the centre with the largest inner
//! product. The same input gives the same clusters, on however many threads.

use std::thread;

use super::vectors::{DIMENSIONS, Vector, unit};
use crate::progress::Step;
use crate::random::Random;

/// Centres that are compared with a vector at once; their products stay in registers.
const LANES: usize = 32;

/// Vectors that one thread takes at a time.
const SHARE: usize = 512;

/// Finds `count` centres of `vectors`, each of which counts `weights` times, in `rounds` rounds.
pub fn centres(
    vectors: &[Vector],
    weights: &[f32],
    count: usize,
    rounds: usize,
    random: &mut Random,
    step: &Step,
) -> Vec<Vector> {
    let mut order: Vec<usize> = (0..vectors.len()).collect();
    random.shuffle(&mut order);
    let mut centres: Vec<Vector> = order
        .iter()
        .cycle()
        .take(count)
        .map(|n| vectors[*n])
        .collect();
    for _ in 0..rounds {
        let nearest = nearest(vectors, &centres, step);
        let mut sums = vec![[0.0; DIMENSIONS]; count];
        let mut empty = vec![true; count];
        for ((vector, weight), centre) in vectors.iter().zip(weights).zip(nearest) {
            let centre = usize::from(centre);
            empty[centre] = false;
            for (sum, x) in sums[centre].iter_mut().zip(vector) {
                *sum += x * weight;
            }
        }
        // a centre that nothing is near begins anew at some vector
        for (sum, _) in sums.iter_mut().zip(&empty).filter(|(_, empty)| **empty) {
            *sum = vectors[(random.next() % vectors.len() as u64) as usize];
        }
        centres = sums.into_iter().map(unit).collect();
    }
    centres
}

/// For each vector the number of its centre; of equally near ones the first. Moves the step on by the
/// number of vectors.
pub fn nearest(vectors: &[Vector], centres: &[Vector], step: &Step) -> Vec<u16> {
    let blocks = blocks(centres);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut out = vec![0; vectors.len()];
    let part = vectors.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        for (vectors, out) in vectors.chunks(part).zip(out.chunks_mut(part)) {
            let blocks = &blocks;
            scope.spawn(move || {
                for (vectors, out) in vectors.chunks(SHARE).zip(out.chunks_mut(SHARE)) {
                    assign(vectors, blocks, centres.len(), out);
                    step.advance(vectors.len());
                }
            });
        }
    });
    out
}

/// Some centres, dimension by dimension.
type Block = [[f32; LANES]; DIMENSIONS];

fn blocks(centres: &[Vector]) -> Vec<Block> {
    let block = |centres: &[Vector]| {
        let mut block = [[0.0; LANES]; DIMENSIONS];
        for (lane, centre) in centres.iter().enumerate() {
            for (dimension, x) in centre.iter().enumerate() {
                block[dimension][lane] = *x;
            }
        }
        block
    };
    centres.chunks(LANES).map(block).collect()
}

fn assign(vectors: &[Vector], blocks: &[Block], count: usize, out: &mut [u16]) {
    let mut best = vec![f32::NEG_INFINITY; vectors.len()];
    for (number, block) in blocks.iter().enumerate() {
        let first = number * LANES;
        let used = LANES.min(count - first);
        for ((vector, best), out) in vectors.iter().zip(&mut best).zip(out.iter_mut()) {
            for (lane, product) in products(vector, block)[..used].iter().enumerate() {
                if product > best {
                    (*best, *out) = (*product, (first + lane) as u16);
                }
            }
        }
    }
}

fn products(vector: &Vector, block: &Block) -> [f32; LANES] {
    let mut sums = [0.0; LANES];
    for (x, row) in vector.iter().zip(block) {
        for (sum, y) in sums.iter_mut().zip(row) {
            *sum += x * y;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(direction: usize, random: &mut Random) -> Vector {
        let mut vector: Vector = std::array::from_fn(|_| 0.1 * random.unit());
        vector[direction] += 3.0;
        unit(vector)
    }

    fn groups() -> Vec<Vector> {
        let mut random = Random::new(5);
        (0..200).map(|n| around(n % 3, &mut random)).collect()
    }

    #[test]
    fn groups_are_found() {
        let vectors = groups();
        let step = Step::silent();
        let weights = vec![1.0; vectors.len()];
        let centres = centres(&vectors, &weights, 3, 10, &mut Random::new(1), &step);
        let nearest = nearest(&vectors, &centres, &step);
        let (apart, together) = (nearest[..3].to_vec(), nearest.chunks_exact(3));
        assert!(together.clone().all(|group| group == apart));
        assert!(apart[0] != apart[1] && apart[1] != apart[2] && apart[0] != apart[2]);
    }

    #[test]
    fn nearest_is_that_of_a_plain_search() {
        let mut random = Random::new(9);
        let mut some = |count: usize| -> Vec<Vector> {
            let vector = |_| unit(std::array::from_fn(|_| random.unit() - 0.5));
            (0..count).map(vector).collect()
        };
        let (vectors, centres) = (some(50), some(LANES + 5));
        let product = |a: &Vector, b: &Vector| a.iter().zip(b).map(|(x, y)| x * y).sum::<f32>();
        for (vector, found) in vectors
            .iter()
            .zip(nearest(&vectors, &centres, &Step::silent()))
        {
            let best = (0..centres.len()).max_by(|a, b| {
                product(vector, &centres[*a]).total_cmp(&product(vector, &centres[*b]))
            });
            assert_eq!(Some(usize::from(found)), best);
        }
    }

    #[test]
    fn fewer_vectors_than_centres_are_no_error() {
        let vectors = &groups()[..2];
        let step = Step::silent();
        let centres = centres(vectors, &[1.0; 2], 5, 2, &mut Random::new(1), &step);
        assert_eq!(centres.len(), 5);
    }
}
