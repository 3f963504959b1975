//! Weights of rows, coded four at once: together they are one symbol of a prefix code, chosen by how
//! large the weights before them in the row are.
//!
//! | bytes | what |
//! | --- | --- |
//! | ... | a code of [`prefix`](super::prefix) for each group of a row and each size before it: symbols are four weights of 4 bits, the first one lowest, or [`RARE`] |
//! | ... | a code for each two sizes, for the weights of rare groups: symbols are bytes |
//! | 4 each | the bits of each of the [`STREAMS`] parts of the rows |
//! | ... | the parts, from a byte on each; after `RARE` come the weights of the group, one by one |

use std::collections::BTreeMap;

use super::bytes::{Bytes, FileError};
use super::groups::{
    CODES, GROUPS, Group, LANES, RARE, Row, STREAMS, code_of, code_of_rare, in_group, pack, size,
    sum,
};
use super::prefix::{self, BitWriter, Code, LONGEST};
use super::row_reader::{RowReader, slot_of_group, slot_of_weight};

/// A group has a symbol of its own where it occurs so often. From 8 to 16 the file is smallest.
const OFTEN: u32 = 16;

/// Reads `count` rows of `tags` weights; `count` is a multiple of [`STREAMS`].
pub(super) fn read(bytes: &mut Bytes, count: usize, tags: usize) -> Result<Vec<Row>, FileError> {
    let mut slots = Vec::with_capacity(CODES << LONGEST);
    for code in 0..CODES {
        if code < code_of_rare(0) {
            prefix::read(bytes, &mut slots, slot_of_group)?;
        } else {
            prefix::read(bytes, &mut slots, slot_of_weight)?;
        }
    }
    let mut reader = RowReader::new(slots, bytes, tags)?;
    let mut rows = vec![[0; LANES]; count];
    let part = count / STREAMS;
    for row in 0..part {
        let next = reader.next().ok_or(FileError::Value)?;
        for (stream, next) in next.into_iter().enumerate() {
            rows[stream * part + row] = next;
        }
    }
    if reader.is_done() {
        Ok(rows)
    } else {
        Err(FileError::Value)
    }
}

/// Appends `rows`, of `tags` weights each; their number is a multiple of [`STREAMS`].
pub(super) fn write(rows: &[i8], tags: usize, out: &mut Vec<u8>) {
    let codes = codes(rows, tags);
    for code in &codes {
        code.write(out);
    }
    let parts = rows.chunks_exact(rows.len() / STREAMS);
    let parts: Vec<_> = parts.map(|part| encode(part, tags, &codes)).collect();
    for part in &parts {
        out.extend(part.count.to_le_bytes());
    }
    out.extend(parts.into_iter().flat_map(|part| part.bytes));
}

/// The groups of all rows: places in the row, sizes before, weights.
fn groups(rows: &[i8], tags: usize) -> impl Iterator<Item = (usize, usize, Group)> {
    rows.chunks_exact(tags).flat_map(move |weights| {
        let mut row = [0; LANES];
        row[..tags].copy_from_slice(weights);
        let mut before = 0;
        let groups: [_; GROUPS] = std::array::from_fn(|group| {
            let weights = std::array::from_fn(|place| row[4 * group + place]);
            let size = size(group, before);
            before += sum(weights);
            (group, size, weights)
        });
        groups
    })
}

/// How often symbols occur.
type Counts = BTreeMap<u16, u32>;

/// The codes for `rows`.
fn codes(rows: &[i8], tags: usize) -> Vec<Code> {
    let mut counts = vec![Counts::new(); CODES];
    for (group, size, weights) in groups(rows, tags) {
        let symbol = pack(weights).unwrap_or(RARE);
        *counts[code_of(group, size)].entry(symbol).or_default() += 1;
    }
    counts.iter_mut().for_each(join_rare);
    for (group, size, weights) in groups(rows, tags) {
        let has = |symbol| counts[code_of(group, size)].contains_key(&symbol);
        if !pack(weights).is_some_and(has) {
            for weight in &weights[..in_group(group, tags)] {
                let counts = &mut counts[code_of_rare(size)];
                *counts.entry(u16::from(*weight as u8)).or_default() += 1;
            }
        }
    }
    counts.iter().map(Code::new).collect()
}

/// Counts the symbols that are not seen often as [`RARE`].
fn join_rare(counts: &mut Counts) {
    let all: u32 = counts.values().sum();
    counts.retain(|symbol, count| *symbol != RARE && *count >= OFTEN);
    let often: u32 = counts.values().sum();
    if often < all {
        counts.insert(RARE, all - often);
    }
}

fn encode(rows: &[i8], tags: usize, codes: &[Code]) -> BitWriter {
    let mut bits = BitWriter::default();
    for (group, size, weights) in groups(rows, tags) {
        let code = &codes[code_of(group, size)];
        if let Some(code) = pack(weights).and_then(|symbol| code.get(symbol)) {
            bits.push(code);
            continue;
        }
        bits.push(code.get(RARE).unwrap_or_default());
        for weight in &weights[..in_group(group, tags)] {
            let code = codes[code_of_rare(size)].get(u16::from(*weight as u8));
            bits.push(code.unwrap_or_default());
        }
    }
    bits
}
