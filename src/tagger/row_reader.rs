//! Reads rows of weights. Made for the start of a program: each look into a table gives four weights,
//! and the rows of all streams are read side by side.

use super::bytes::{Bytes, FileError};
use super::groups::{
    GROUPS, RARE, Row, STREAMS, code_of, code_of_rare, in_group, size, sum, unpack,
};
use super::prefix::{LONGEST, SLOTS};

/// What a slot holds: the symbol (16 bits), the bits of its code (8), the sum of its weights'
/// absolute values (7), and [`IS_RARE`].
fn slot(symbol: u16, length: u32, sum: u32) -> u32 {
    u32::from(symbol) | length << 16 | sum << 24
}

const IS_RARE: u32 = 1 << 31;

fn length(slot: u32) -> u32 {
    slot >> 16 & 0xff
}

/// Of a symbol that is a group, or [`RARE`].
pub(super) fn slot_of_group(symbol: u16, length: u32) -> u32 {
    if symbol == RARE {
        return IS_RARE | slot(0, length, 0);
    }
    slot(symbol, length, sum(unpack(symbol)))
}

/// Of a symbol that is a weight of a rare group.
pub(super) fn slot_of_weight(symbol: u16, length: u32) -> u32 {
    slot(symbol, length, 0)
}

/// Where the reading stands.
pub(super) struct RowReader {
    /// By code and bits.
    slots: Vec<u32>,
    /// All streams, with eight bytes more.
    bytes: Vec<u8>,
    /// The next bit of each stream.
    at: [usize; STREAMS],
    ends: [usize; STREAMS],
    tags: usize,
}

/// A row of which a part was read.
#[derive(Clone, Copy, Default)]
struct Partial {
    /// The bit with which the window began.
    start: usize,
    /// The next bits, more than four codes can have.
    window: u64,
    /// Bits of the window that were read.
    used: u32,
    /// The sum of the weights' absolute values.
    sum: u32,
    /// The weights, of 4 bits; 0 for those of rare groups.
    packed: u64,
    /// The weights of rare groups, of 8 bits.
    rare: u128,
}

impl RowReader {
    /// Begins with the lengths of the streams.
    pub(super) fn new(slots: Vec<u32>, bytes: &mut Bytes, tags: usize) -> Result<Self, FileError> {
        let mut lengths = [0; STREAMS];
        for length in &mut lengths {
            *length = bytes.u32()? as usize;
        }
        let mut reader = RowReader {
            slots,
            bytes: Vec::new(),
            at: [0; STREAMS],
            ends: [0; STREAMS],
            tags,
        };
        for (stream, length) in lengths.into_iter().enumerate() {
            reader.at[stream] = 8 * reader.bytes.len();
            reader.bytes.extend(bytes.take(length.div_ceil(8))?);
            reader.ends[stream] = reader.at[stream] + length;
        }
        reader.bytes.extend([0; 8]);
        Ok(reader)
    }

    /// Whether all was read, and no more.
    pub(super) fn is_done(&self) -> bool {
        self.at == self.ends
    }

    /// The next row of each stream; none if the bits end. A function of its own: a browser compiles
    /// again, better, what is called often, but not a loop that runs.
    #[inline(never)]
    pub(super) fn next(&mut self) -> Option<[Row; STREAMS]> {
        let mut partials = [Partial::default(); STREAMS];
        for (partial, at) in partials.iter_mut().zip(self.at) {
            (partial.start, partial.window) = (at, self.window(at)?);
        }
        for group in 0..GROUPS {
            for partial in &mut partials {
                self.read_group(group, partial)?;
            }
        }
        self.at = partials.map(|partial| partial.start + partial.used as usize);
        Some(partials.map(|partial| {
            let row = unpacked(partial.packed) | partial.rare;
            row.to_le_bytes().map(|weight| weight as i8)
        }))
    }

    #[inline(always)]
    fn read_group(&self, group: usize, partial: &mut Partial) -> Option<()> {
        let size = size(group, partial.sum);
        let slot = self.slot(code_of(group, size), partial.window)?;
        partial.window = partial.window.wrapping_shr(length(slot));
        partial.used += length(slot);
        if slot & IS_RARE != 0 {
            let start = partial.start + partial.used as usize;
            let (weights, start) = self.read_rare_group(group, size, start)?;
            partial.rare |= u128::from(weights) << (32 * group);
            partial.sum += sum(weights.to_le_bytes().map(|weight| weight as i8));
            (partial.start, partial.window, partial.used) = (start, self.window(start)?, 0);
            return Some(());
        }
        partial.packed |= u64::from(slot as u16) << (16 * group);
        partial.sum += slot >> 24;
        Some(())
    }

    /// The weights of a rare group, which begin at the bit `at`, and the bit after them.
    #[cold]
    #[inline(never)]
    fn read_rare_group(&self, group: usize, size: usize, mut at: usize) -> Option<(u32, usize)> {
        let mut window = self.window(at)?;
        let mut weights = [0; 4];
        for weight in weights.iter_mut().take(in_group(group, self.tags)) {
            let slot = self.slot(code_of_rare(size), window)?;
            window = window.wrapping_shr(length(slot));
            at += length(slot) as usize;
            *weight = slot as u8;
        }
        Some((u32::from_le_bytes(weights), at))
    }

    /// The bits from `at` on, the lowest first.
    #[inline(always)]
    fn window(&self, at: usize) -> Option<u64> {
        let rest = self.bytes.get(at / 8..)?;
        Some(u64::from_le_bytes(*rest.first_chunk()?) >> (at % 8))
    }

    #[inline(always)]
    fn slot(&self, code: usize, window: u64) -> Option<u32> {
        let bits = window as usize % SLOTS;
        self.slots.get(code << LONGEST | bits).copied()
    }
}

/// Sixteen weights of 4 bits as ones of 8.
#[inline(always)]
fn unpacked(packed: u64) -> u128 {
    const SIGNS: u64 = 0x8080_8080_8080_8080;
    const SIGNS_OF_4: u64 = 0x0808_0808_0808_0808;
    let half = |packed: u64| {
        let wide = (packed | packed << 16) & 0x0000_ffff_0000_ffff;
        let wide = (wide | wide << 8) & 0x00ff_00ff_00ff_00ff;
        let wide = (wide | wide << 4) & 0x0f0f_0f0f_0f0f_0f0f;
        // bytes of 0 to 15 become -8 to 7; the high bits keep one byte from borrowing from the next
        (((wide ^ SIGNS_OF_4) | SIGNS) - SIGNS_OF_4) ^ SIGNS
    };
    u128::from(half(packed & 0xffff_ffff)) | u128::from(half(packed >> 32)) << 64
}
