//! The file of weights.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1 | `NMTG`, the version |
//! | 1, 1 | the number of tags `t`, the number of bits `b` of a row's number |
//! | 4 | the scale: how many units of a weight make one nat, as a float |
//! | 2 t, 2 t² | little-endian `i16`: a tag as the first, a tag (column) after a tag (row); the lowest value says "never" |
//! | ... | 2^b rows of t weights, as [`rows`](super::rows) writes them |

use super::bytes::{Bytes, FileError, FileKind};
use super::groups::LANES;
use super::rows;
use super::transitions::Transitions;

const KIND: FileKind = FileKind::Tagger;
const VERSION: u8 = 4;

/// A row's number has at most so many bits: it bounds the memory that a damaged file can ask for.
const MOST_BITS: u32 = 20;
const NEVER: i16 = i16::MIN;

/// A tagger's weights, ready for use.
#[derive(Debug, Clone)]
pub struct Tagger {
    pub(super) bits: u32,
    pub(super) rows: Vec<[i8; LANES]>,
    transitions: Transitions,
    scale: f32,
}

/// What a file of weights holds, for the program that writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggerParts {
    /// Rows are numbered with so many bits.
    pub bits: u8,
    /// Units of a weight in one nat.
    pub scale: f32,
    /// The score of each tag as the first; `None` for never.
    pub first: Vec<Option<i16>>,
    /// `between[from * tags + to]`.
    pub between: Vec<Option<i16>>,
    /// `rows[row * tags + tag]`.
    pub rows: Vec<i8>,
}

impl TaggerParts {
    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let tags = self.first.len();
        let mut out = KIND.as_str().as_bytes().to_vec();
        out.extend([VERSION, tags as u8, self.bits]);
        out.extend(self.scale.to_le_bytes());
        for step in self.first.iter().chain(&self.between) {
            out.extend(step.unwrap_or(NEVER).to_le_bytes());
        }
        rows::write(&self.rows, tags, &mut out);
        out
    }
}

impl Tagger {
    /// Reads a file of weights.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(file: &[u8]) -> Result<Self, FileError> {
        let mut bytes = Bytes::open(file, KIND, VERSION)?;
        let tags = usize::from(bytes.u8()?);
        let bits = u32::from(bytes.u8()?);
        if !(1..=LANES).contains(&tags) || !(4..=MOST_BITS).contains(&bits) {
            return Err(FileError::Value);
        }
        let scale = f32::from_bits(bytes.u32()?);
        if !(scale.is_finite() && scale > 0.0) {
            return Err(FileError::Value);
        }
        let first = steps(bytes.take(2 * tags)?);
        let between = steps(bytes.take(2 * tags * tags)?);
        let rows = rows::read(&mut bytes, 1 << bits, tags)?;
        bytes.end()?;
        let transitions = Transitions::new(&first, &between)?;
        Ok(Tagger {
            bits,
            rows,
            transitions,
            scale,
        })
    }

    /// How tags follow one another.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// Units of a score in one nat (a difference of log-probability).
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// How many tags there are.
    pub fn tags(&self) -> usize {
        self.transitions.tags()
    }
}

fn steps(bytes: &[u8]) -> Vec<Option<i16>> {
    let read = |pair: &[u8]| i16::from_le_bytes([pair[0], pair[1]]);
    bytes
        .chunks_exact(2)
        .map(read)
        .map(|s| (s != NEVER).then_some(s))
        .collect()
}
