//! Groups of weights, the sizes before them in their row, and the symbols of their codes.

/// Tags there are at most: a row of weights fills one SIMD register.
pub const LANES: usize = 16;

/// A row of weights; places past the last tag are 0.
pub(super) type Row = [i8; LANES];

/// Weights that are coded at once.
pub(super) type Group = [i8; 4];

/// Groups of a row.
pub(super) const GROUPS: usize = LANES / 4;

/// Rows that are read at once, for a processor need not wait for one to read the other. Their number
/// is a multiple of it.
pub(super) const STREAMS: usize = 2;

/// The symbol of groups that have none of their own.
pub(super) const RARE: u16 = 0x8888;

/// Sizes that are told apart.
const SIZES: usize = 8;

/// Codes there are.
pub(super) const CODES: usize = GROUPS * SIZES + SIZES / 2;

/// The size of the weights before `group` in its row, whose absolute values add up to `sum`: all of
/// it for the second group, half of it for the third, a third for the fourth.
#[inline(always)]
pub(super) fn size(group: usize, sum: u32) -> usize {
    const RECIPROCALS: [u32; GROUPS] = [0, 65_536, 32_768, 21_846];
    let size = (sum * RECIPROCALS[group]) >> 16;
    (size as usize).min(SIZES - 1)
}

/// The code of a group.
#[inline(always)]
pub(super) fn code_of(group: usize, size: usize) -> usize {
    group * SIZES + size
}

/// The code of each weight of a rare group.
pub(super) fn code_of_rare(size: usize) -> usize {
    GROUPS * SIZES + size / 2
}

/// How many tags a group has.
pub(super) fn in_group(group: usize, tags: usize) -> usize {
    tags.saturating_sub(4 * group).min(4)
}

/// The sum of absolute values.
pub(super) fn sum(group: Group) -> u32 {
    group.iter().map(|w| u32::from(w.unsigned_abs())).sum()
}

/// The symbol of a group whose weights are small.
pub(super) fn pack(group: Group) -> Option<u16> {
    let small = group.iter().all(|weight| (-8..8).contains(weight));
    let [a, b, c, d] = group.map(|weight| u16::from(weight as u8 & 15));
    let symbol = a | b << 4 | c << 8 | d << 12;
    (small && symbol != RARE).then_some(symbol)
}

/// The group of a symbol.
pub(super) fn unpack(symbol: u16) -> Group {
    [12, 8, 4, 0].map(|shift| ((symbol << shift) as i16 >> 12) as i8)
}
