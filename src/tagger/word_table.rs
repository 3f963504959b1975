//! Clusters and flags of words, kept as hashes.
//!
//! A word that is not in the table is taken for one that is about once in 480 times (140,000 words): the table
//! keeps [`KEY_BITS`] bits of a hash instead of the word. The keys are sorted, and the steps between
//! them are written as Golomb-Rice codes (Rice 1979).
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1 | `NMWT`, the version |
//! | 2 x 1024 | for each fine cluster its middle and its coarse cluster, one byte each |
//! | 4, 1, 4 | the number of words `n`, the Rice parameter, the bytes of the codes |
//! | ... | the codes: quotient in unary (ones, then a zero), remainder; high bit first |
//! | n, n, n, n | planes of bytes: the low and high byte of the fine cluster, of the flags |

use rustc_hash::FxHashMap;

use super::bytes::{Bytes, FileError};
use super::features::hash;

const KIND: [u8; 4] = *b"NMWT";
const VERSION: u8 = 1;

/// Bits of a hash that are kept. One bit more halves the share of words that are taken for others
/// and costs a bit a word.
const KEY_BITS: u32 = 26;

/// Fine clusters there are at most.
const FINE: usize = 1024;

/// The cluster of a word that has none.
pub const NO_CLUSTER: u16 = u16::MAX;

/// What the table says of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordFacts {
    /// The fine, the middle and the coarse cluster.
    pub clusters: [u16; 3],
    /// Bits whose meaning the writer and the reader of the table agree on.
    pub flags: u16,
}

impl WordFacts {
    /// Of a word that is not in the table.
    pub const UNKNOWN: WordFacts = WordFacts {
        clusters: [NO_CLUSTER; 3],
        flags: 0,
    };
}

/// The table, ready for use.
#[derive(Debug, Clone, Default)]
pub struct WordTable {
    words: FxHashMap<u32, (u16, u16)>,
    /// Of each fine cluster: the middle and the coarse one.
    coarser: Vec<[u8; 2]>,
}

/// What a file of words holds, for the program that writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordTableParts {
    /// For each fine cluster, at most 1024, the middle and the coarse one.
    pub coarser: Vec<[u8; 2]>,
    /// Lower-cased words with fine cluster (or [`NO_CLUSTER`]) and flags.
    pub words: Vec<(String, u16, u16)>,
}

impl WordTableParts {
    /// The file. Of words whose keys agree, the first is kept.
    pub fn write(&self) -> Vec<u8> {
        let mut entries: Vec<(u32, u16, u16)> = self
            .words
            .iter()
            .map(|(word, cluster, flags)| (key(word), *cluster, *flags))
            .collect();
        entries.sort_by_key(|entry| entry.0);
        entries.dedup_by_key(|entry| entry.0);
        let parameter = rice_parameter(entries.len());
        let mut codes = Codes::default();
        let mut previous = 0;
        for (key, ..) in &entries {
            codes.push(key - previous, parameter);
            previous = *key;
        }
        let codes = codes.finish();
        let mut out = KIND.to_vec();
        out.push(VERSION);
        for cluster in 0..FINE {
            out.extend(self.coarser.get(cluster).copied().unwrap_or_default());
        }
        out.extend((entries.len() as u32).to_le_bytes());
        out.push(parameter as u8);
        out.extend((codes.len() as u32).to_le_bytes());
        out.extend(codes);
        out.extend(entries.iter().map(|entry| entry.1 as u8));
        out.extend(entries.iter().map(|entry| (entry.1 >> 8) as u8));
        out.extend(entries.iter().map(|entry| entry.2 as u8));
        out.extend(entries.iter().map(|entry| (entry.2 >> 8) as u8));
        out
    }
}

impl WordTable {
    /// Reads a file of words.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(file: &[u8]) -> Result<Self, FileError> {
        let mut bytes = Bytes::open(file, KIND, VERSION)?;
        let coarser = bytes
            .take(2 * FINE)?
            .chunks_exact(2)
            .map(|pair| [pair[0], pair[1]])
            .collect();
        let count = bytes.u32()? as usize;
        let parameter = u32::from(bytes.u8()?);
        let length = bytes.u32()? as usize;
        let mut codes = Bits {
            bytes: bytes.take(length)?,
            at: 0,
        };
        let clusters = bytes.take(count)?.iter().zip(bytes.take(count)?);
        let flags = bytes.take(count)?.iter().zip(bytes.take(count)?);
        bytes.end()?;
        let mut words = FxHashMap::with_capacity_and_hasher(count, Default::default());
        let mut key = 0_u32;
        for (cluster, flags) in clusters.zip(flags) {
            let step = codes.next(parameter).ok_or(FileError::Value)?;
            key = key.checked_add(step).ok_or(FileError::Value)?;
            let wide = |(low, high): (&u8, &u8)| u16::from_le_bytes([*low, *high]);
            words.insert(key, (wide(cluster), wide(flags)));
        }
        Ok(WordTable { words, coarser })
    }

    /// What is known of a lower-cased word.
    pub fn get(&self, lower: &str) -> WordFacts {
        let Some((fine, flags)) = self.words.get(&key(lower)).copied() else {
            return WordFacts::UNKNOWN;
        };
        let coarser = self.coarser.get(usize::from(fine));
        let [middle, coarse] = coarser.map_or([NO_CLUSTER; 2], |pair| pair.map(u16::from));
        WordFacts {
            clusters: [fine, middle, coarse],
            flags,
        }
    }
}

fn key(lower: &str) -> u32 {
    (hash(lower.as_bytes()) >> (64 - KEY_BITS)) as u32
}

/// About the logarithm of the mean step, which makes the codes shortest.
fn rice_parameter(count: usize) -> u32 {
    ((1_u64 << KEY_BITS) / (count as u64).max(1)).max(1).ilog2()
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

    fn finish(self) -> Vec<u8> {
        self.bytes
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
        let mut quotient = 0_u32;
        while self.bit()? {
            quotient += 1;
        }
        let mut value = quotient;
        for _ in 0..parameter {
            value = value.checked_mul(2)? | u32::from(self.bit()?);
        }
        Some(value)
    }
}
