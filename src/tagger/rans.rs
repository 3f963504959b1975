//! Weights of rows, coded by how large the weights before them in the row are (asymmetric numeral
//! systems, Duda 2013, with pairs of bytes as digits and tables that stand in the file).
//!
//! The rows are cut into [`STREAMS`] parts of one length, each a stream of its own: a weight cannot
//! be read before the one before it is known, and a processor that reads four rows at once does not
//! wait.
//!
//! | bytes | what |
//! | --- | --- |
//! | for each context: 1, 1, 2 n | its lowest weight, the number of weights `n` from there on, the share of each in [`SHARES`] |
//! | for each stream: 4, 4 | the first state, the number of digits |
//! | 2 each | the digits, stream after stream, little-endian |

use super::bytes::{Bytes, FileError};
use super::weights::LANES;

/// A row of weights; places past the last tag are 0.
type Row = [i8; LANES];

/// The shares of one context add up to `1 << SHARE_BITS`. More bits would make the file 0.2 % smaller
/// and the tables larger than a processor's cache.
const SHARE_BITS: u32 = 10;
const SHARES: u32 = 1 << SHARE_BITS;

/// A state is at least so large before a weight is read.
const LOW: u32 = 1 << DIGIT_BITS;
const DIGIT_BITS: u32 = 16;

/// Rows that are read at once; the number of rows is a multiple of it.
const STREAMS: usize = 4;

/// Contexts of one tag: quarters of the mean size of the weights before.
const SIZES: usize = 14;

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
/// weight less one ([`SHARE_BITS`]), and its place among them (the rest).
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

/// Where the reading of one stream stands.
#[derive(Clone, Copy)]
struct Stream<'a> {
    state: u32,
    digits: &'a [[u8; 2]],
    /// The digit that comes next; beyond the last one they are zeros.
    at: usize,
}

impl<'a> Stream<'a> {
    fn digit(&self) -> u32 {
        let digit = self.digits.get(self.at).copied().unwrap_or_default();
        u32::from(u16::from_le_bytes(digit))
    }

    /// Takes the weight that `packed` stands for off the state. Without a branch: whether a digit
    /// is due cannot be foretold.
    #[inline(always)]
    fn take(&mut self, packed: u32) {
        let shares = (packed >> 8) % SHARES + 1;
        let rest = shares * (self.state >> SHARE_BITS) + (packed >> (8 + SHARE_BITS));
        let due = rest < LOW;
        let refilled = rest << DIGIT_BITS | self.digit();
        self.state = if due { refilled } else { rest };
        self.at += usize::from(due);
    }

    /// Whether all of it was read, and no more.
    fn is_done(&self) -> bool {
        self.state == LOW && self.at == self.digits.len()
    }
}

/// The next row of each stream. A function of its own: a browser compiles again, better, what is
/// called often, but not a loop that runs.
#[inline(never)]
fn next_rows(slots: &[u32], streams: &mut [Stream; STREAMS], tags: usize) -> [Row; STREAMS] {
    let mut rows = [[0; LANES]; STREAMS];
    let mut sums = [0; STREAMS];
    let mut now = *streams;
    for tag in 0..tags.min(LANES) {
        for place in 0..STREAMS {
            let stream = &mut now[place];
            let share = (stream.state % SHARES) as usize;
            let packed = slots[context(tag, sums[place]) << SHARE_BITS | share];
            let weight = packed as u8 as i8;
            rows[place][tag] = weight;
            sums[place] += u32::from(weight.unsigned_abs());
            stream.take(packed);
        }
    }
    *streams = now;
    rows
}

fn read_streams<'a>(bytes: &mut Bytes<'a>) -> Result<[Stream<'a>; STREAMS], FileError> {
    let mut streams = [Stream {
        state: 0,
        digits: &[],
        at: 0,
    }; STREAMS];
    let mut lengths = [0; STREAMS];
    for (stream, length) in streams.iter_mut().zip(&mut lengths) {
        stream.state = bytes.u32()?;
        *length = bytes.u32()? as usize;
    }
    for (stream, length) in streams.iter_mut().zip(lengths) {
        let length = length.checked_mul(2).ok_or(FileError::Value)?;
        (stream.digits, _) = bytes.take(length)?.as_chunks();
    }
    Ok(streams)
}

/// Reads `count` rows of `tags` weights; `count` is a multiple of [`STREAMS`].
pub(super) fn read(bytes: &mut Bytes, count: usize, tags: usize) -> Result<Vec<Row>, FileError> {
    let mut slots = Vec::with_capacity((tags * SIZES) << SHARE_BITS);
    for _ in 0..tags * SIZES {
        read_model(bytes, &mut slots)?;
    }
    let mut streams = read_streams(bytes)?;
    let mut rows = vec![[0; LANES]; count];
    let part = count / STREAMS;
    for at in 0..part {
        for (stream, row) in next_rows(&slots, &mut streams, tags)
            .into_iter()
            .enumerate()
        {
            rows[stream * part + at] = row;
        }
    }
    if !streams.iter().all(Stream::is_done) {
        return Err(FileError::Value);
    }
    Ok(rows)
}

/// Appends `rows`, of `tags` weights each; their number is a multiple of [`STREAMS`].
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
    let part = rows.len() / STREAMS;
    let parts = (0..STREAMS).map(|stream| &rows[stream * part..(stream + 1) * part]);
    let streams: Vec<_> = parts.map(|part| encode(part, tags, &shares)).collect();
    for (state, digits) in &streams {
        out.extend(state.to_le_bytes());
        out.extend((digits.len() as u32).to_le_bytes());
    }
    for digit in streams.iter().flat_map(|(_, digits)| digits) {
        out.extend(digit.to_le_bytes());
    }
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
fn encode(rows: &[i8], tags: usize, shares: &[[u32; 256]]) -> (u32, Vec<u16>) {
    let mut state = LOW;
    let mut digits = Vec::new();
    for row in rows.chunks_exact(tags).rev() {
        for (context, weight) in in_context(row).rev() {
            let at = usize::from((weight as u8) ^ 0x80);
            let share = shares[context][at];
            let start: u32 = shares[context][..at].iter().sum();
            if u64::from(state) >= u64::from(share) << (2 * DIGIT_BITS - SHARE_BITS) {
                digits.push(state as u16);
                state >>= DIGIT_BITS;
            }
            state = ((state / share) << SHARE_BITS) + state % share + start;
        }
    }
    digits.reverse();
    (state, digits)
}
