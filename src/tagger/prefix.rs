//! Prefix codes (Huffman 1952): frequent symbols have short codes, and one look into a table tells
//! the symbol and its length.
//!
//! A code in a file, canonical (Schwartz and Kallick 1964), so that it tells lengths only:
//!
//! | bytes | what |
//! | --- | --- |
//! | for each length, 1 to [`LONGEST`]: 2, 2 n | the number `n` of symbols with codes so long, the symbols in order |

use std::collections::BTreeMap;

use super::bytes::{Bytes, FileError};

/// Bits of a code at most. One less makes the weights of names 3 KB larger, and tables half as large.
pub(super) const LONGEST: u32 = 11;

/// Slots of a code's table.
pub(super) const SLOTS: usize = 1 << LONGEST;

/// Appends the table of a code: under each number of [`LONGEST`] bits what `entry` makes of the
/// symbol that these bits, the lowest first, begin with, and of its length. Where no symbol begins
/// so, 0.
pub(super) fn read(
    bytes: &mut Bytes,
    slots: &mut Vec<u32>,
    entry: impl Fn(u16, u32) -> u32,
) -> Result<(), FileError> {
    let start = slots.len();
    let mut code = 0_u32;
    slots.push(0);
    for length in 1..=LONGEST {
        // a bit more to look at, which does not matter to the codes until here
        slots.extend_from_within(start..);
        code <<= 1;
        for _ in 0..bytes.u16()? {
            let symbol = bytes.u16()?;
            if code >> length != 0 {
                return Err(FileError::Value);
            }
            slots[start + reversed(code, length) as usize] = entry(symbol, length);
            code += 1;
        }
    }
    Ok(())
}

/// The codes of symbols: the bits, the lowest first, and how many.
#[derive(Debug, Default)]
pub(super) struct Code(BTreeMap<u16, (u32, u32)>);

impl Code {
    /// For symbols that occur so often.
    pub(super) fn new(counts: &BTreeMap<u16, u32>) -> Self {
        let lengths = lengths(&counts.values().copied().collect::<Vec<_>>());
        let mut symbols: Vec<_> = lengths.into_iter().zip(counts.keys()).collect();
        symbols.sort_unstable();
        let (mut code, mut before) = (0, 0);
        let codes = symbols.into_iter().map(|(length, symbol)| {
            code <<= length - before;
            before = length;
            code += 1;
            (*symbol, (reversed(code - 1, length), length))
        });
        Code(codes.collect())
    }

    pub(super) fn get(&self, symbol: u16) -> Option<(u32, u32)> {
        self.0.get(&symbol).copied()
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        for length in 1..=LONGEST {
            let has = |entry: &(&u16, &(u32, u32))| entry.1.1 == length;
            let symbols: Vec<u16> = self.0.iter().filter(has).map(|(s, _)| *s).collect();
            out.extend((symbols.len() as u16).to_le_bytes());
            out.extend(symbols.iter().flat_map(|symbol| symbol.to_le_bytes()));
        }
    }
}

fn reversed(code: u32, length: u32) -> u32 {
    code.reverse_bits() >> (32 - length)
}

/// The lengths of codes for symbols that occur so often, 1 to [`LONGEST`].
fn lengths(counts: &[u32]) -> Vec<u32> {
    let mut counts = counts.to_vec();
    loop {
        let lengths = unbounded_lengths(&counts);
        if lengths.iter().all(|length| *length <= LONGEST) {
            return lengths;
        }
        // closer to one another, until the longest is short enough
        for count in &mut counts {
            *count = *count / 2 + 1;
        }
    }
}

/// The lengths of Huffman's codes, but 1 for a symbol that is alone.
fn unbounded_lengths(counts: &[u32]) -> Vec<u32> {
    let leaves = counts.iter().enumerate();
    let mut heap: std::collections::BinaryHeap<_> = leaves
        .map(|(at, count)| std::cmp::Reverse((u64::from(*count), at)))
        .collect();
    let mut parents = vec![0; counts.len()];
    while let (Some(first), Some(second)) = (heap.pop(), heap.pop()) {
        let node = parents.len();
        parents.push(0);
        parents[first.0.1] = node;
        parents[second.0.1] = node;
        heap.push(std::cmp::Reverse((first.0.0 + second.0.0, node)));
    }
    let root = parents.len().saturating_sub(1);
    let mut depths = vec![0; parents.len()];
    for node in (0..root).rev() {
        depths[node] = depths[parents[node]] + 1;
    }
    depths.truncate(counts.len());
    depths.into_iter().map(|depth: u32| depth.max(1)).collect()
}

/// Bits that are written, the lowest of a byte first.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    pub(super) bytes: Vec<u8>,
    pub(super) count: u32,
}

impl BitWriter {
    pub(super) fn push(&mut self, (bits, length): (u32, u32)) {
        for place in 0..length {
            if self.count.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((bits >> place & 1) as u8) << (self.count % 8);
            }
            self.count += 1;
        }
    }
}
