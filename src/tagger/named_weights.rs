//! Weights of features that are named by words, kept as hashes.
//!
//! A feature is a name and up to two words. The file keeps [`KEY_BITS`] bits of its hash; with
//! 20,000 weights, one feature in 800 that has none is taken for one that has.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4, 1 | `NMNW`, the version |
//! | 4 | units a nat, a 32-bit float |
//! | ... | the keys, as [`keys`](super::keys) writes them |
//! | n | the weights in units, a signed byte each |

use super::bytes::{Bytes, FileError, FileKind};
use super::keys;

const KIND: FileKind = FileKind::NamedWeights;
const VERSION: u8 = 1;

/// Bits of a hash that are kept.
const KEY_BITS: u32 = 24;

/// The hash of a feature's name and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamedFeature(u32);

impl NamedFeature {
    /// The feature `name` of the words `first` and `second`; a word may be empty.
    pub fn new(name: &str, first: &str, second: &str) -> Self {
        let all = fold(fold(fold(SEED, name), first), second);
        NamedFeature((mix(all) >> (64 - KEY_BITS)) as u32)
    }
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// Hashes `text` eight bytes at a time; the last eight may overlap those before.
fn fold(hash: u64, text: &str) -> u64 {
    let bytes = text.as_bytes();
    let length = bytes.len();
    let mut hash = hash ^ length as u64;
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let mut at = 8;
        while at + 8 < length {
            if let Some(chunk) = bytes[at..].first_chunk() {
                hash = mix(hash ^ u64::from_le_bytes(*chunk));
            }
            at += 8;
        }
        hash = mix(hash ^ u64::from_le_bytes(*first));
        return mix(hash ^ u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (low, high) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return mix(hash ^ u64::from(low) ^ u64::from(high) << 32);
    }
    let of = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte));
    mix(hash ^ of(0) ^ of(1) << 8 ^ of(2) << 16)
}

/// Half of the finalizer of SplitMix64 (Steele et al. 2014).
fn mix(value: u64) -> u64 {
    let mixed = value.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed ^ (mixed >> 29)
}

/// The weights, ready for use.
#[derive(Debug, Clone, Default)]
pub struct NamedWeights {
    /// A table with open addressing, at most half full; a free slot weighs 0.
    slots: Vec<(u32, f32)>,
}

impl NamedWeights {
    /// Reads a file of weights.
    ///
    /// # Errors
    /// As [`FileError`] says: another kind or version, cut off, or out of range.
    pub fn read(file: &[u8]) -> Result<Self, FileError> {
        let mut bytes = Bytes::open(file, KIND, VERSION)?;
        let units = f32::from_bits(bytes.u32()?);
        if !units.is_finite() || units <= 0.0 {
            return Err(FileError::Value);
        }
        let keys = keys::read(&mut bytes)?;
        let weights = bytes.take(keys.len())?;
        bytes.end()?;
        let mut table = NamedWeights {
            slots: vec![(0, 0.0); (2 * keys.len() + 1).next_power_of_two()],
        };
        for (key, weight) in keys.into_iter().zip(weights) {
            let slot = table.slot(NamedFeature(key));
            table.slots[slot] = (key, f32::from(*weight as i8) / units);
        }
        Ok(table)
    }

    /// The weight of a feature, in nats; 0 for one that has none.
    pub fn get(&self, feature: NamedFeature) -> f32 {
        match self.slots.get(self.slot(feature)) {
            Some((_, weight)) => *weight,
            None => 0.0,
        }
    }

    /// The slot of `feature`, or the free one where it would stand.
    fn slot(&self, feature: NamedFeature) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = feature.0 as usize & mask;
        while let Some((key, weight)) = self.slots.get(at) {
            if *key == feature.0 || *weight == 0.0 {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}

/// What a file of named weights holds, for the program that writes it.
#[derive(Debug, Clone, Default)]
pub struct NamedWeightsParts {
    /// Units a nat: a weight is kept to so fine a step, up to 127 steps.
    pub units: f32,
    /// Features with their weights, in nats.
    pub weights: Vec<(NamedFeature, f32)>,
}

impl NamedWeightsParts {
    /// The file. Weights that round to 0 are left out; of features whose keys agree, the first is
    /// kept.
    pub fn write(&self) -> Vec<u8> {
        let unit = |weight: f32| (weight * self.units).round().clamp(-127.0, 127.0) as i8;
        let weights = self.weights.iter();
        let mut entries: Vec<(u32, i8)> = weights.map(|(f, w)| (f.0, unit(*w))).collect();
        entries.retain(|entry| entry.1 != 0);
        entries.sort_by_key(|entry| entry.0);
        entries.dedup_by_key(|entry| entry.0);
        let sorted: Vec<u32> = entries.iter().map(|entry| entry.0).collect();
        let mut out = KIND.as_str().as_bytes().to_vec();
        out.push(VERSION);
        out.extend(self.units.to_le_bytes());
        keys::write(&sorted, KEY_BITS, &mut out);
        out.extend(entries.iter().map(|entry| entry.1 as u8));
        out
    }
}
