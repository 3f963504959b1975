//! The one converter between UTF-8 bytes, UTF-16 code units and Unicode code points.
//!
//! The text is cut into blocks of [`BLOCK`] bytes; for each the counts before it are kept, and a bit
//! for each byte that begins a character. A lookup counts bits of one block, so it takes constant
//! time in any order, and the table costs three eighths of the text. A text that is all ASCII needs
//! no table: every unit is a byte.

use crate::annotations::Annotations;
use crate::span::Span;
use crate::unit::Unit;

/// Bytes a block: as many as a word has bits.
const BLOCK: usize = u64::BITS as usize;

/// Counts before one block, and what its bytes are, lowest bit first.
#[derive(Clone, Copy, Default)]
struct Block {
    utf16: u32,
    codepoints: u32,
    /// Bytes that begin a character.
    leads: u64,
    /// Bytes that begin a character of two UTF-16 units.
    wide: u64,
}

impl Block {
    fn new(utf16: u32, codepoints: u32, bytes: &[u8]) -> Self {
        let (mut leads, mut wide) = (0, 0);
        for byte in bytes.iter().rev() {
            leads = leads << 1 | u64::from(!is_continuation(*byte));
            wide = wide << 1 | u64::from(*byte >= 0xF0);
        }
        Block {
            utf16,
            codepoints,
            leads,
            wide,
        }
    }

    /// Characters before the byte `at`, and how many of them have two UTF-16 units.
    fn count(&self, at: usize) -> (u32, u32) {
        let below = (1_u64 << at).wrapping_sub(1);
        (
            (self.leads & below).count_ones(),
            (self.wide & below).count_ones(),
        )
    }
}

/// Converts offsets into one text.
pub struct Offsets<'t> {
    bytes: &'t [u8],
    /// Empty for an ASCII text.
    table: Vec<Block>,
}

impl<'t> Offsets<'t> {
    /// Prepares conversions for `text`.
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        if text.is_ascii() {
            return Offsets {
                bytes,
                table: Vec::new(),
            };
        }
        let mut table = Vec::with_capacity(bytes.len() / BLOCK + 2);
        let (mut utf16, mut codepoints) = (0, 0);
        for bytes in bytes.chunks(BLOCK) {
            let block = Block::new(utf16, codepoints, bytes);
            codepoints += block.leads.count_ones();
            utf16 += block.leads.count_ones() + block.wide.count_ones();
            table.push(block);
        }
        table.push(Block::new(utf16, codepoints, &[]));
        Offsets { bytes, table }
    }

    /// Whether every unit is one byte long, so that nothing needs converting.
    pub fn is_identity(&self) -> bool {
        self.table.is_empty()
    }

    /// A byte offset on a character boundary, in `unit`.
    pub fn from_byte(&self, byte: u32, unit: Unit) -> u32 {
        if self.is_identity() {
            return byte;
        }
        let block = &self.table[byte as usize / BLOCK];
        let (codepoints, wide) = block.count(byte as usize % BLOCK);
        match unit {
            Unit::Byte => byte,
            Unit::Utf16 => block.utf16 + codepoints + wide,
            Unit::Codepoint => block.codepoints + codepoints,
        }
    }

    /// A span in bytes, in `unit`.
    pub fn from_bytes(&self, span: Span, unit: Unit) -> Span {
        Span::new(
            self.from_byte(span.start, unit),
            self.from_byte(span.end, unit),
        )
    }

    /// Turns the byte offsets of `found` into `unit`.
    pub fn convert(&self, found: &mut Annotations, unit: Unit) {
        if unit != Unit::Byte && !self.is_identity() {
            found.for_each_span(|span| *span = self.from_bytes(*span, unit));
        }
    }

    /// The byte offset of `offset` in `unit`; nothing past the end of the text or inside a
    /// character (between the two halves of a surrogate pair).
    pub fn to_byte(&self, offset: u32, unit: Unit) -> Option<u32> {
        if self.is_identity() || unit == Unit::Byte {
            let within = offset as usize <= self.bytes.len();
            return (within && self.is_boundary(offset as usize)).then_some(offset);
        }
        let of = |before: &Block| match unit {
            Unit::Codepoint => before.codepoints,
            _ => before.utf16,
        };
        let block = self.table.partition_point(|before| of(before) <= offset) - 1;
        let mut byte = self.bytes.len().min(block * BLOCK);
        // a character that began in the block before is counted there
        while byte < self.bytes.len() && !self.is_boundary(byte) {
            byte += 1;
        }
        let mut left = offset - of(&self.table[block]);
        while left > 0 {
            let lead = *self.bytes.get(byte)?;
            let wide = lead >= 0xF0 && unit == Unit::Utf16;
            left = left.checked_sub(1 + u32::from(wide))?;
            byte += width(lead);
        }
        Some(byte as u32)
    }

    /// A span in `unit`, in bytes; nothing where [`Offsets::to_byte`] has nothing.
    pub fn to_bytes(&self, span: Span, unit: Unit) -> Option<Span> {
        Some(Span::new(
            self.to_byte(span.start, unit)?,
            self.to_byte(span.end, unit)?,
        ))
    }

    fn is_boundary(&self, byte: usize) -> bool {
        self.bytes.get(byte).is_none_or(|b| !is_continuation(*b))
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The byte at `offset` in `unit`, or nothing, as [`Offsets::to_byte`]: one lookup without a table,
/// for a text that is edited before the next one.
pub fn locate(text: &str, offset: u32, unit: Unit) -> Option<u32> {
    let (bytes, mut at, mut left) = (text.as_bytes(), 0, offset as usize);
    if unit == Unit::Byte {
        return text.is_char_boundary(left).then_some(offset);
    }
    for block in bytes.chunks(LOCATED) {
        let units = count(block, unit);
        if units > left {
            break;
        }
        left -= units;
        at += block.len();
    }
    // a character that began in the block before is counted there
    while bytes.get(at).is_some_and(|b| is_continuation(*b)) {
        at += 1;
    }
    while left > 0 {
        let lead = *bytes.get(at)?;
        let wide = lead >= 0xF0 && unit == Unit::Utf16;
        left = left.checked_sub(1 + usize::from(wide))?;
        at += width(lead);
    }
    Some(at as u32)
}

/// Bytes that [`locate`] counts at once.
const LOCATED: usize = 1024;

/// The units of the characters that begin in `bytes`.
fn count(bytes: &[u8], unit: Unit) -> usize {
    let codepoints = bytes.iter().filter(|b| !is_continuation(**b)).count();
    match unit {
        Unit::Utf16 => codepoints + bytes.iter().filter(|b| **b >= 0xF0).count(),
        _ => codepoints,
    }
}

/// The bytes of the character that begins with `lead`.
fn width(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aé漢🙂e\u{301}👩\u{200d}🚒";

    #[test]
    fn counts_each_unit() {
        let offsets = Offsets::new(TEXT);
        let end = TEXT.len() as u32;
        assert_eq!(
            offsets.from_byte(end, Unit::Utf16),
            TEXT.encode_utf16().count() as u32
        );
        assert_eq!(
            offsets.from_byte(end, Unit::Codepoint),
            TEXT.chars().count() as u32
        );
    }

    #[test]
    fn one_lookup_is_that_of_the_table() {
        let text = TEXT.repeat(200);
        for text in [TEXT, &text, "plain"] {
            let offsets = Offsets::new(text);
            for unit in [Unit::Byte, Unit::Utf16, Unit::Codepoint] {
                for offset in 0..text.len() as u32 + 2 {
                    let expected = offsets.to_byte(offset, unit);
                    assert_eq!(locate(text, offset, unit), expected, "{offset} {unit:?}");
                }
            }
        }
    }

    #[test]
    fn refuses_the_middle_of_a_surrogate_pair() {
        let offsets = Offsets::new(TEXT);
        let pair = TEXT
            .find('🙂')
            .map(|byte| offsets.from_byte(byte as u32, Unit::Utf16));
        assert_eq!(pair, Some(3));
        assert_eq!(offsets.to_byte(4, Unit::Utf16), None);
        assert_eq!(offsets.to_byte(5, Unit::Utf16), Some(10));
    }

    #[test]
    fn refuses_what_lies_past_the_end() {
        assert_eq!(Offsets::new("abc").to_byte(4, Unit::Utf16), None);
        assert_eq!(Offsets::new(TEXT).to_byte(999, Unit::Codepoint), None);
        assert_eq!(Offsets::new(TEXT).to_byte(2, Unit::Byte), None);
    }
}
