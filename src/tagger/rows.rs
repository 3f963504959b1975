//! Weights of rows, coded four at once: together they are one symbol of a prefix code, chosen by how
//! large the weights before them in the row are.
//!
//! | bytes | what |
//! | --- | --- |
//! | ... | for each group of a row and each size before it, a code of [`prefix`](super::prefix): symbols are four weights of 4 bits, the first one lowest, or [`RARE`] |
//! | ... | for each size by twos, a code for each weight of a group that is rare, a byte in each symbol |
//! | 4 | the number of bits of the rows |
//! | ... | the bits, the lowest of a byte first; after `RARE` the weights of the group, one by one |

use std::collections::BTreeMap;

use super::bytes::{Bytes, FileError};
use super::prefix::{self, BitWriter, Code, LONGEST, SLOTS};
use super::weights::LANES;

/// A row of weights; places past the last tag are 0.
type Row = [i8; LANES];

/// Weights that are coded at once.
type Group = [i8; 4];

/// Groups of a row.
const GROUPS: usize = LANES / 4;

/// The symbol of groups that have none of their own.
const RARE: u16 = 0x8888;

/// A group has a symbol of its own where it occurs so often; 8 to 16 make the smallest file.
const OFTEN: u32 = 16;

/// Codes of one group, by the size of the weights before.
const SIZES: usize = 8;

/// The size of the weights before `group`, whose absolute values add up to `sum`: the sum for the
/// second group, half of it for the third, a third of it for the fourth.
#[inline(always)]
fn size(group: usize, sum: u32) -> usize {
    const RECIPROCALS: [u32; GROUPS] = [0, 65_536, 32_768, 21_846];
    let size = (sum * RECIPROCALS[group]) >> 16;
    (size as usize).min(SIZES - 1)
}

/// The code of a group.
#[inline(always)]
fn code_of(group: usize, size: usize) -> usize {
    group * SIZES + size
}

/// The code of the weights of a rare group.
fn code_of_rare(size: usize) -> usize {
    GROUPS * SIZES + size / 2
}

const CODES: usize = GROUPS * SIZES + SIZES / 2;

fn sum(group: Group) -> u32 {
    group.iter().map(|w| u32::from(w.unsigned_abs())).sum()
}

/// What a slot holds: the weights (32 bits), the bits of the code (8), the sum of the sizes of the
/// weights (16), and [`IS_RARE`].
fn slot(group: Group, length: u32) -> u64 {
    let weights = u32::from_le_bytes(group.map(|weight| weight as u8));
    u64::from(weights) | u64::from(length) << 32 | u64::from(sum(group)) << 40
}

const IS_RARE: u64 = 1 << 63;

fn slot_of_group(symbol: u16, length: u32) -> u64 {
    match symbol {
        RARE => IS_RARE | slot([0; 4], length),
        _ => slot(unpack(symbol), length),
    }
}

fn slot_of_weight(symbol: u16, length: u32) -> u64 {
    slot([symbol as u8 as i8, 0, 0, 0], length)
}

/// The symbol of a group, if its weights are small.
fn pack(group: Group) -> Option<u16> {
    let small = group.iter().all(|weight| (-8..8).contains(weight));
    let nibble = |weight: i8| u16::from(weight as u8 & 15);
    let [a, b, c, d] = group.map(nibble);
    let symbol = a | b << 4 | c << 8 | d << 12;
    (small && symbol != RARE).then_some(symbol)
}

fn unpack(symbol: u16) -> Group {
    [12, 8, 4, 0].map(|shift| ((symbol << shift) as i16 >> 12) as i8)
}

/// Where the reading stands.
struct Decoder<'a> {
    /// By code and bits.
    slots: Vec<u64>,
    /// With eight bytes more than there are bits.
    bytes: &'a [u8],
    /// The bit that is read next.
    at: usize,
    tags: usize,
}

impl Decoder<'_> {
    /// The next bits, the lowest first, more than four codes can have.
    #[inline(always)]
    fn window(&self) -> Option<u64> {
        let rest = self.bytes.get(self.at / 8..)?;
        Some(u64::from_le_bytes(*rest.first_chunk()?) >> (self.at % 8))
    }

    #[inline(always)]
    fn slot(&self, code: usize, window: u64) -> Option<u64> {
        let bits = window as usize % SLOTS;
        self.slots.get(code << LONGEST | bits).copied()
    }

    /// Reads the next row. A function of its own: a browser compiles again, better, what is called
    /// often, but not a loop that runs.
    #[inline(never)]
    fn row(&mut self, row: &mut Row) -> Option<()> {
        let mut window = self.window()?;
        let (mut length, mut sum) = (0, 0);
        for (group, place) in row.as_chunks_mut().0.iter_mut().enumerate() {
            let size = size(group, sum);
            let slot = self.slot(code_of(group, size), window)?;
            window = window.wrapping_shr((slot >> 32) as u32);
            length += (slot >> 32) as u8 as usize;
            if slot & IS_RARE != 0 {
                self.at += length;
                length = 0;
                *place = self.rare_group(group, size)?;
                sum += self::sum(*place);
                window = self.window()?;
            } else {
                *place = (slot as u32).to_le_bytes().map(|weight| weight as i8);
                sum += (slot >> 40) as u32;
            }
        }
        self.at += length;
        Some(())
    }

    #[cold]
    #[inline(never)]
    fn rare_group(&mut self, group: usize, size: usize) -> Option<Group> {
        let mut weights = [0; 4];
        let mut window = self.window()?;
        for weight in weights.iter_mut().take(in_group(group, self.tags)) {
            let slot = self.slot(code_of_rare(size), window)?;
            let length = (slot >> 32) as u8;
            window >>= length;
            self.at += usize::from(length);
            *weight = slot as i8;
        }
        Some(weights)
    }
}

/// How many tags a group has.
fn in_group(group: usize, tags: usize) -> usize {
    tags.saturating_sub(4 * group).min(4)
}

/// Reads `count` rows of `tags` weights.
pub(super) fn read(bytes: &mut Bytes, count: usize, tags: usize) -> Result<Vec<Row>, FileError> {
    let mut slots = Vec::with_capacity(CODES << LONGEST);
    for code in 0..CODES {
        match code < GROUPS * SIZES {
            true => prefix::read(bytes, &mut slots, slot_of_group)?,
            false => prefix::read(bytes, &mut slots, slot_of_weight)?,
        }
    }
    let bits = bytes.u32()? as usize;
    let digits = bytes.take(bits.div_ceil(8))?;
    let mut decoder = Decoder {
        slots,
        bytes: &[digits, &[0; 8]].concat(),
        at: 0,
        tags,
    };
    let mut rows = vec![[0; LANES]; count];
    for row in &mut rows {
        decoder.row(row).ok_or(FileError::Value)?;
    }
    if decoder.at != bits {
        return Err(FileError::Value);
    }
    Ok(rows)
}

/// Appends `rows`, of `tags` weights each.
pub(super) fn write(rows: &[i8], tags: usize, out: &mut Vec<u8>) {
    let codes = codes(rows, tags);
    for code in &codes {
        code.write(out);
    }
    let mut bits = BitWriter::default();
    for (group, size, weights) in groups(rows, tags) {
        let code = &codes[code_of(group, size)];
        match pack(weights).and_then(|symbol| code.get(symbol)) {
            Some(code) => bits.push(code),
            None => {
                bits.push(code.get(RARE).unwrap_or_default());
                for weight in &weights[..in_group(group, tags)] {
                    let code = codes[code_of_rare(size)].get(symbol_of_weight(*weight));
                    bits.push(code.unwrap_or_default());
                }
            }
        }
    }
    out.extend(bits.count.to_le_bytes());
    out.extend(bits.bytes);
}

fn symbol_of_weight(weight: i8) -> u16 {
    u16::from(weight as u8)
}

/// The groups of all rows: their places in the row, sizes before, weights.
fn groups(rows: &[i8], tags: usize) -> impl Iterator<Item = (usize, usize, Group)> {
    rows.chunks_exact(tags).flat_map(|weights| {
        let mut row = [0; LANES];
        row[..weights.len()].copy_from_slice(weights);
        let mut before = 0;
        let mut at = 0;
        let groups: [Group; GROUPS] = std::array::from_fn(|group| {
            std::array::from_fn(|place| row[4 * group + place])
        });
        groups.map(move |group| {
            let size = size(at, before);
            before += sum(group);
            at += 1;
            (at - 1, size, group)
        })
    })
}

fn codes(rows: &[i8], tags: usize) -> Vec<Code> {
    let mut counts: Vec<BTreeMap<u16, u32>> = vec![BTreeMap::new(); CODES];
    for (group, size, weights) in groups(rows, tags) {
        let symbol = pack(weights).unwrap_or(RARE);
        *counts[code_of(group, size)].entry(symbol).or_default() += 1;
    }
    for counts in &mut counts {
        let all: u32 = counts.values().sum();
        counts.retain(|symbol, count| *symbol != RARE && *count >= OFTEN);
        let often: u32 = counts.values().sum();
        if often < all {
            counts.insert(RARE, all - often);
        }
    }
    for (group, size, weights) in groups(rows, tags) {
        let symbol = pack(weights).unwrap_or(RARE);
        if symbol == RARE || !counts[code_of(group, size)].contains_key(&symbol) {
            for weight in &weights[..in_group(group, tags)] {
                let counts = &mut counts[code_of_rare(size)];
                *counts.entry(symbol_of_weight(*weight)).or_default() += 1;
            }
        }
    }
    counts.iter().map(Code::new).collect()
}
