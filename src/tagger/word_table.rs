//! Clusters and flags of words, kept as hashes.
//!
//! A word that is not in the table is taken for one that is about once in 480 times (140,000 words): the table
//! keeps [`KEY_BITS`] bits of a hash instead of the word.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1 | `NMWT`, the version |
//! | 2 x 1024 | for each fine cluster its middle and its coarse cluster, one byte each |
//! | ... | the keys of the `n` words, as [`keys`](super::keys) writes them |
//! | n, n, n, n | planes of bytes: the low and high byte of the fine cluster, of the flags |

use super::bytes::{Bytes, FileError, FileKind};
use super::features::hash;
use super::keys;

const KIND: FileKind = FileKind::WordTable;
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
    /// Sorted; word by word with `facts`.
    keys: Vec<u32>,
    /// The fine cluster and the flags.
    facts: Vec<(u16, u16)>,
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
        let sorted: Vec<u32> = entries.iter().map(|entry| entry.0).collect();
        let mut out = KIND.as_str().as_bytes().to_vec();
        out.push(VERSION);
        for cluster in 0..FINE {
            out.extend(self.coarser.get(cluster).copied().unwrap_or_default());
        }
        keys::write(&sorted, KEY_BITS, &mut out);
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
        let keys = keys::read(&mut bytes)?;
        let count = keys.len();
        let clusters = bytes.take(count)?.iter().zip(bytes.take(count)?);
        let flags = bytes.take(count)?.iter().zip(bytes.take(count)?);
        bytes.end()?;
        let wide = |(low, high): (&u8, &u8)| u16::from_le_bytes([*low, *high]);
        let facts = clusters.map(wide).zip(flags.map(wide)).collect();
        Ok(WordTable {
            keys,
            facts,
            coarser,
        })
    }

    /// What is known of a lower-cased word.
    pub fn get(&self, lower: &str) -> WordFacts {
        let place = self.keys.binary_search(&key(lower)).ok();
        let Some((fine, flags)) = place.and_then(|at| self.facts.get(at)).copied() else {
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
