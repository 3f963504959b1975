//! The one converter between UTF-8 bytes, UTF-16 code units and Unicode code points.
//!
//! The text is cut into blocks of [`BLOCK`] bytes; for each the counts before it are kept. A lookup
//! counts inside one block, so it takes constant time in any order, and the table costs an eighth
//! of the text. A text that is all ASCII needs no table: every unit is a byte.

use super::Span;
use crate::options::Unit;

/// Bytes a block. Smaller is quicker and takes more memory: 8 bytes a block.
const BLOCK: usize = 64;

/// Counts before one block.
#[derive(Clone, Copy, Default)]
struct Before {
    utf16: u32,
    codepoints: u32,
}

/// Converts offsets into one text.
pub struct Offsets<'t> {
    bytes: &'t [u8],
    /// Empty for an ASCII text.
    table: Vec<Before>,
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
        let mut before = Before::default();
        let mut table = vec![before];
        for block in bytes.chunks(BLOCK) {
            let count = count(block);
            before.utf16 += count.utf16;
            before.codepoints += count.codepoints;
            table.push(before);
        }
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
        let block = byte as usize / BLOCK;
        let inside = count(&self.bytes[block * BLOCK..byte as usize]);
        match unit {
            Unit::Byte => byte,
            Unit::Utf16 => self.table[block].utf16 + inside.utf16,
            Unit::Codepoint => self.table[block].codepoints + inside.codepoints,
        }
    }

    /// A span in bytes, in `unit`.
    pub fn from_bytes(&self, span: Span, unit: Unit) -> Span {
        Span::new(
            self.from_byte(span.start, unit),
            self.from_byte(span.end, unit),
        )
    }

    /// The byte offset of `offset` in `unit`; nothing past the end of the text or inside a
    /// character (between the two halves of a surrogate pair).
    pub fn to_byte(&self, offset: u32, unit: Unit) -> Option<u32> {
        if self.is_identity() || unit == Unit::Byte {
            let within = offset as usize <= self.bytes.len();
            return (within && self.is_boundary(offset as usize)).then_some(offset);
        }
        let of = |before: &Before| match unit {
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

/// Counts the characters that begin in `bytes`.
fn count(bytes: &[u8]) -> Before {
    let mut codepoints = 0;
    let mut wide = 0;
    for byte in bytes {
        codepoints += u32::from(!is_continuation(*byte));
        wide += u32::from(*byte >= 0xF0);
    }
    Before {
        utf16: codepoints + wide,
        codepoints,
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
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
