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
    at: usize,
}

impl Bits<'_> {
    fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte & (0x80 >> (self.at % 8)) != 0;
        self.at += 1;
        Some(bit)
    }

    fn next(&mut self, parameter: u32) -> Option<u32> {
        let mut value = 0_u32;
        while self.bit()? {
            value += 1;
        }
        for _ in 0..parameter {
            value = value.checked_mul(2)? | u32::from(self.bit()?);
        }
        Some(value)
    }
}
