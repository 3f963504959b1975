//! Rows of weights of which most are zero, for up to 32 tags, and their file.
//!
//! A weight is kept as a level, from -31 to 31, and counts as its square with its sign: large weights are
//! few, and need no fine steps. Only sums of weights are compared, so they have no unit.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1 | `NMSR`, the version |
//! | 1, 1 | the number of tags, the number of bits of a row's number |
//! | ... | the numbers of the `n` rows that have a weight, as [`keys`](super::keys) writes them |
//! | n | how many weights each row has |
//! | w, w | of each weight, row by row, its tag; its level, a signed byte |

use super::bytes::{Bytes, FileError, FileKind};
use super::keys;

const VERSION: u8 = 1;

/// Tags there are at most.
pub const WIDE_LANES: usize = 32;

/// A row's number has at most so many bits: it bounds the memory that a damaged file can ask for.
const MOST_BITS: u32 = 20;

/// The largest level.
pub const MOST_LEVEL: i8 = 31;

/// The weights of one row, by tag.
pub type WideRow = [i16; WIDE_LANES];

/// The rows, ready for use.
#[derive(Debug, Clone, Default)]
pub struct SparseRows {
    tags: usize,
    bits: u32,
    /// Of each row number: 0, or one more than its place in `rows`.
    places: Vec<u32>,
    rows: Vec<WideRow>,
}

impl SparseRows {
    /// Reads a file of rows.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(file: &[u8]) -> Result<Self, FileError> {
        let mut bytes = Bytes::open(file, FileKind::SparseRows, VERSION)?;
        let (tags, bits) = (usize::from(bytes.u8()?), u32::from(bytes.u8()?));
        if !(1..=WIDE_LANES).contains(&tags) || bits > MOST_BITS {
            return Err(FileError::Value);
        }
        let numbers = keys::read(&mut bytes)?;
        let counts = bytes.take(numbers.len())?;
        let all: usize = counts.iter().map(|count| usize::from(*count)).sum();
        let mut weights = bytes.take(all)?.iter().zip(bytes.take(all)?);
        bytes.end()?;
        let mut read = SparseRows {
            tags,
            bits,
            places: vec![0; 1 << bits],
            rows: Vec::with_capacity(numbers.len()),
        };
        for (number, count) in numbers.iter().zip(counts) {
            let row = row(weights.by_ref().take(usize::from(*count)), tags)?;
            read.rows.push(row);
            let place = read.places.get_mut(*number as usize);
            *place.ok_or(FileError::Value)? = read.rows.len() as u32;
        }
        Ok(read)
    }

    /// How many tags there are.
    pub fn tags(&self) -> usize {
        self.tags
    }

    /// The bits of a row's number.
    pub fn bits(&self) -> u32 {
        self.bits
    }

    /// The weights of the row `number`, if it has any.
    pub fn get(&self, number: usize) -> Option<&WideRow> {
        let place = *self.places.get(number)?;
        self.rows.get(place.checked_sub(1)? as usize)
    }
}

/// One row, from pairs of a tag and a level.
fn row<'a>(
    weights: impl Iterator<Item = (&'a u8, &'a u8)>,
    tags: usize,
) -> Result<WideRow, FileError> {
    let mut row = [0; WIDE_LANES];
    for (tag, level) in weights {
        let level = *level as i8;
        if usize::from(*tag) >= tags || level.unsigned_abs() > MOST_LEVEL.unsigned_abs() {
            return Err(FileError::Value);
        }
        row[usize::from(*tag)] = i16::from(level) * i16::from(level.abs());
    }
    Ok(row)
}

/// What a file of sparse rows holds, for the program that writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SparseRowsParts {
    /// How many tags there are.
    pub tags: u8,
    /// The bits of a row's number.
    pub bits: u8,
    /// Rows by rising number, each with the levels of its tags, by rising tag; none is zero.
    pub rows: Vec<(u32, Vec<(u8, i8)>)>,
}

impl SparseRowsParts {
    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let mut out = FileKind::SparseRows.as_str().as_bytes().to_vec();
        out.extend([VERSION, self.tags, self.bits]);
        let numbers: Vec<u32> = self.rows.iter().map(|row| row.0).collect();
        keys::write(&numbers, u32::from(self.bits), &mut out);
        out.extend(self.rows.iter().map(|row| row.1.len() as u8));
        let weights = || self.rows.iter().flat_map(|row| &row.1);
        out.extend(weights().map(|weight| weight.0));
        out.extend(weights().map(|weight| weight.1 as u8));
        out
    }
}
