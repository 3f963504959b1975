//! Rows of weights with the sums of their squared gradients.

use super::{Row, add};
use crate::adagrad::descend;

/// Added to the root of the squares, against a first step of any length.
const FLOOR: f32 = 1e-3;

/// The weights of one row, beside the sums of their squared gradients.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    weights: Row,
    squares: Row,
}

/// A table of weights.
#[derive(Debug, Clone)]
pub struct Table {
    cells: Vec<Cell>,
}

impl Table {
    /// So many rows of zeros.
    pub fn new(rows: usize) -> Self {
        Table {
            cells: vec![Cell::default(); rows],
        }
    }

    /// Adds the weights of `rows` to `scores`.
    pub fn score(&self, rows: &[u32], scores: &mut Row) {
        for row in rows {
            add(scores, &self.cells[*row as usize].weights);
        }
    }

    /// A step against `gradient`, for each of `rows`.
    pub fn descend(&mut self, rows: &[u32], gradient: &Row, rate: f32) {
        for row in rows {
            let cell = &mut self.cells[*row as usize];
            let places = cell.weights.iter_mut().zip(&mut cell.squares);
            for ((weight, square), slope) in places.zip(gradient) {
                descend(weight, square, *slope, rate, FLOOR);
            }
        }
    }

    /// Adds the weights to `sum`.
    pub fn add_to(&self, sum: &mut [Row]) {
        for (sum, cell) in sum.iter_mut().zip(&self.cells) {
            add(sum, &cell.weights);
        }
    }
}
