//! Weights of rows, coded by how large the weights before them in the row are (asymmetric numeral
//! systems, Duda 2013, with bytes as digits and tables that stand in the file).
//!
//! | bytes | what |
//! | --- | --- |
//! | for each context: 1, 1, 2 n | its lowest weight, the number of weights `n` from there on, the share of each in [`SHARES`] |
//! | 4, 4 | the first state, the bytes of the digits |
//! | ... | the digits |

use super::bytes::{Bytes, FileError};
use super::weights::LANES;

/// A row of weights; places past the last tag are 0.
type Row = [i8; LANES];

/// The shares of one context add up to `1 << SHARE_BITS`.
const SHARE_BITS: u32 = 11;
const SHARES: u32 = 1 << SHARE_BITS;

/// A state is at least so large before a weight is read.
const LOW: u32 = 1 << 23;

/// Contexts of one tag: quarters of the mean size of the weights before.
const SIZES: usize = 21;

/// The context of the weight of `tag` in a row whose weights before have the sum of sizes `sum`.
fn context(tag: usize, sum: u32) -> usize {
    let quarters = (sum * 4 * RECIPROCALS[tag]) >> 16;
    tag * SIZES + (quarters as usize).min(SIZES - 1)
}

/// Of each number of weights before, 1 over it in units of 1 / 65,536, so that no row is divided.
const RECIPROCALS: [u32; LANES] = {
    let mut table = [0; LANES];
    let mut tag = 1;
    while tag < LANES {
        table[tag] = 65_536 / tag as u32 + 1;
        tag += 1;
    }
    table
};

/// Reads the table of one context: for each share its weight (the low byte), the shares of that
/// weight less one (11 bits), and its place among them (the rest).
fn read_model(bytes: &mut Bytes, slots: &mut Vec<u32>) -> Result<(), FileError> {
    let lowest = i16::from(bytes.u8()? as i8);
    let count = bytes.u8()?;
    let end = slots.len() + SHARES as usize;
    for step in 0..count {
        let shares = u32::from(bytes.u8()?) | u32::from(bytes.u8()?) << 8;
        let weight = i8::try_from(lowest + i16::from(step)).map_err(|_| FileError::Value)?;
        if slots.len() + shares as usize > end {
            return Err(FileError::Value);
        }
        let pack = |place| u32::from(weight as u8) | (shares - 1) << 8 | place << (8 + SHARE_BITS);
        slots.extend((0..shares).map(pack));
    }
    // a context that does not occur has no weights
    if count > 0 && slots.len() < end {
        return Err(FileError::Value);
    }
    slots.resize(end, 0);
    Ok(())
}

/// Where the reading stands.
struct Decoder<'a> {
    /// By context and share.
    slots: Vec<u32>,
    state: u32,
    digits: &'a [u8],
    at: usize,
}

impl Decoder<'_> {
    /// The next row. A function of its own: a browser compiles again, better, what is called often,
    /// but not a loop that runs.
    #[inline(never)]
    fn row(&mut self, tags: usize) -> Option<Row> {
        let mut row = [0; LANES];
        let (mut state, mut at, mut sum) = (self.state, self.at, 0);
        for (tag, weight) in row.iter_mut().enumerate().take(tags) {
            let slot = context(tag, sum) << SHARE_BITS | (state % SHARES) as usize;
            let packed = *self.slots.get(slot)?;
            *weight = packed as u8 as i8;
            sum += u32::from(weight.unsigned_abs());
            let shares = (packed >> 8) % SHARES + 1;
            state = shares * (state >> SHARE_BITS) + (packed >> (8 + SHARE_BITS));
            while state < LOW {
                state = state << 8 | u32::from(*self.digits.get(at)?);
                at += 1;
            }
        }
        (self.state, self.at) = (state, at);
        Some(row)
    }
}

/// Reads `count` rows of `tags` weights.
pub(super) fn read(bytes: &mut Bytes, count: usize, tags: usize) -> Result<Vec<Row>, FileError> {
    let mut slots = Vec::with_capacity((tags * SIZES) << SHARE_BITS);
    for _ in 0..tags * SIZES {
        read_model(bytes, &mut slots)?;
    }
    let state = bytes.u32()?;
    let length = bytes.u32()? as usize;
    let mut decoder = Decoder {
        slots,
        state,
        digits: bytes.take(length)?,
        at: 0,
    };
    let mut rows = Vec::with_capacity(count);
    for _ in 0..count {
        rows.push(decoder.row(tags).ok_or(FileError::Value)?);
    }
    if decoder.state != LOW || decoder.at != length {
        return Err(FileError::Value);
    }
    Ok(rows)
}

/// Appends `rows`, of `tags` weights each.
pub(super) fn write(rows: &[i8], tags: usize, out: &mut Vec<u8>) {
    let mut counts = vec![[0_u32; 256]; tags * SIZES];
    for row in rows.chunks_exact(tags) {
        for (context, weight) in in_context(row) {
            counts[context][usize::from((weight as u8) ^ 0x80)] += 1;
        }
    }
    let shares: Vec<[u32; 256]> = counts.iter().map(shares).collect();
    for shares in &shares {
        write_model(shares, out);
    }
    let (state, digits) = encode(rows, tags, &shares);
    out.extend(state.to_le_bytes());
    out.extend((digits.len() as u32).to_le_bytes());
    out.extend(digits);
}

/// The weights of a row with their contexts.
fn in_context(row: &[i8]) -> impl DoubleEndedIterator<Item = (usize, i8)> {
    let mut contexts = [0; LANES];
    let mut sum = 0;
    for (tag, weight) in row.iter().enumerate() {
        contexts[tag] = context(tag, sum);
        sum += u32::from(weight.unsigned_abs());
    }
    row.iter()
        .enumerate()
        .map(move |(tag, weight)| (contexts[tag], *weight))
}

/// Shares by count: one at least for each weight that occurs, [`SHARES`] in all.
fn shares(counts: &[u32; 256]) -> [u32; 256] {
    let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let mut shares = [0; 256];
    if total == 0 {
        return shares;
    }
    for (share, count) in shares.iter_mut().zip(counts) {
        let exact = u64::from(*count) * u64::from(SHARES) / total;
        *share = if *count > 0 { exact.max(1) as u32 } else { 0 };
    }
    // the largest shares give or take what rounding left over, where it costs least
    loop {
        let sum: u32 = shares.iter().sum();
        let Some(largest) = shares.iter_mut().max().filter(|_| sum != SHARES) else {
            return shares;
        };
        *largest = if sum < SHARES {
            *largest + SHARES - sum
        } else {
            *largest - (sum - SHARES).min(*largest / 2)
        };
    }
}

fn write_model(shares: &[u32; 256], out: &mut Vec<u8>) {
    let first = shares.iter().position(|share| *share > 0);
    let last = shares.iter().rposition(|share| *share > 0);
    let (Some(first), Some(last)) = (first, last) else {
        out.extend([0, 0]);
        return;
    };
    // weights are -127 to 127, so that there are at most 255
    out.extend([(first as u8) ^ 0x80, (last - first + 1) as u8]);
    for share in &shares[first..=last] {
        out.extend((*share as u16).to_le_bytes());
    }
}

/// The last weight is coded first, so that the first is read first.
fn encode(rows: &[i8], tags: usize, shares: &[[u32; 256]]) -> (u32, Vec<u8>) {
    let mut state = LOW;
    let mut digits = Vec::new();
    for row in rows.chunks_exact(tags).rev() {
        for (context, weight) in in_context(row).rev() {
            let at = usize::from((weight as u8) ^ 0x80);
            let share = shares[context][at];
            let start: u32 = shares[context][..at].iter().sum();
            while state >= ((LOW >> SHARE_BITS) << 8) * share {
                digits.push(state as u8);
                state >>= 8;
            }
            state = ((state / share) << SHARE_BITS) + state % share + start;
        }
    }
    digits.reverse();
    (state, digits)
}
