//! Sorted keys of hashes in a file: the steps between them as Golomb-Rice codes (Rice 1979).
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1, 4 | the number of keys, the Rice parameter, the bytes of the codes |
//! | ... | the codes: quotient in unary (ones, then a zero), remainder; high bit first |

use super::bytes::{Bytes, FileError};

/// Appends `keys`, which are sorted and below `1 << bits`.
pub(super) fn write(keys: &[u32], bits: u32, out: &mut Vec<u8>) {
    let parameter = rice_parameter(keys.len(), bits);
    let mut codes = Codes::default();
    let mut previous = 0;
    for key in keys {
        codes.push(key - previous, parameter);
        previous = *key;
    }
    out.extend((keys.len() as u32).to_le_bytes());
    out.push(parameter as u8);
    out.extend((codes.bytes.len() as u32).to_le_bytes());
    out.extend(codes.bytes);
}

/// Reads what [`write`] wrote.
pub(super) fn read(bytes: &mut Bytes) -> Result<Vec<u32>, FileError> {
    let count = bytes.u32()? as usize;
    let parameter = u32::from(bytes.u8()?);
    let length = bytes.u32()? as usize;
    let mut codes = Bits {
        bytes: bytes.take(length)?,
        at: 0,
    };
    // a code has a bit at least, so that a damaged count cannot ask for more memory than that
    let mut keys = Vec::with_capacity(count.min(8 * length));
    let mut key = 0_u32;
    for _ in 0..count {
        let step = codes.next(parameter).ok_or(FileError::Value)?;
        key = key.checked_add(step).ok_or(FileError::Value)?;
        keys.push(key);
    }
    Ok(keys)
}

/// About the logarithm of the mean step, which makes the codes shortest.
fn rice_parameter(count: usize, bits: u32) -> u32 {
    ((1_u64 << bits) / (count as u64).max(1)).max(1).ilog2()
}

#[derive(Default)]
struct Codes {
    bytes: Vec<u8>,
    used: u32,
}

impl Codes {
    fn bit(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let (true, Some(last)) = (bit, self.bytes.last_mut()) {
            *last |= 0x80 >> (self.used % 8);
        }
        self.used += 1;
    }

    fn push(&mut self, value: u32, parameter: u32) {
        for _ in 0..value >> parameter {
            self.bit(true);
        }
        self.bit(false);
        for place in (0..parameter).rev() {
            self.bit(value >> place & 1 == 1);
        }
    }
}

struct Bits<'a> {
    bytes: &'a [u8],
    /// The bit that is read next.
    at: usize,
}

impl Bits<'_> {
    /// The next bits, at least [`WINDOW`] of them, high bit first; zeros past the end.
    fn window(&self) -> u64 {
        let rest = self.bytes.get(self.at / 8..).unwrap_or_default();
        let word = match rest.first_chunk() {
            Some(chunk) => u64::from_be_bytes(*chunk),
            None => rest
                .iter()
                .zip((0..8).rev())
                .fold(0, |word, (byte, place)| {
                    word | u64::from(*byte) << (8 * place)
                }),
        };
        word << (self.at % 8)
    }

    fn skip(&mut self, bits: u32) -> Option<()> {
        self.at += bits as usize;
        (self.at <= 8 * self.bytes.len()).then_some(())
    }

    /// The next code; nothing past the end, and for one that no file holds.
    fn next(&mut self, parameter: u32) -> Option<u32> {
        let mut quotient = 0;
        loop {
            let ones = self.window().leading_ones().min(WINDOW);
            quotient += ones;
            self.skip(ones)?;
            if ones < WINDOW {
                break;
            }
        }
        self.skip(1)?;
        let rest = match parameter {
            0 => 0,
            1..32 => (self.window() >> (64 - parameter)) as u32,
            _ => return None,
        };
        self.skip(parameter)?;
        quotient.checked_mul(1 << parameter)?.checked_add(rest)
    }
}

/// Bits that a window of eight bytes has at least, wherever in a byte it begins.
const WINDOW: u32 = 57;
