//! Attributes of words, features of tokens, and the rows of weights that they have.

use std::ops::Range;

/// The places of the window around a token: two before it to two after it.
pub const OFFSETS: usize = 5;

/// The place that stands for no place of the window: features of the token itself.
const OWN: usize = 7;

/// A set of places in the window; bit 2 is the token itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window(pub u8);

impl Window {
    /// The token itself.
    pub const SELF: Window = Window(0b00100);
    /// The token and its neighbours.
    pub const NEAR: Window = Window(0b01110);
    /// The whole window.
    pub const WIDE: Window = Window(0b11111);

    /// Whether `place`, 0 to 4, is in the set.
    pub const fn has(self, place: usize) -> bool {
        self.0 & (1 << place) != 0
    }
}

/// One attribute of a word, and the places of the window from which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute {
    /// From [`feature`].
    pub feature: Feature,
    /// Where it counts.
    pub window: Window,
}

/// A hashed feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature(u32);

/// What is known of the words and tokens of one document.
pub trait Evidence {
    /// Appends the attributes of the distinct word numbered `word`.
    fn word(&self, word: usize, out: &mut Vec<Attribute>);

    /// Appends the features of the token at `token` in its sentence, a range of tokens.
    fn token(&self, token: usize, sentence: &Range<usize>, out: &mut Vec<Feature>);
}

/// Hashes a feature: the number of its template and its value.
pub fn feature(template: u8, value: u64) -> Feature {
    let salt = u64::from(template) << 56 | u64::from(template);
    Feature((mix(value ^ salt) >> 32) as u32)
}

/// Two values as one.
pub fn pair(first: u64, second: u64) -> u64 {
    first.rotate_left(21).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ second
}

/// A hash of some bytes, the same on every machine (FNV-1a with a final mix).
pub fn hash(bytes: &[u8]) -> u64 {
    let fold = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    mix(bytes.iter().fold(0xCBF2_9CE4_8422_2325, fold))
}

/// Characters of a word that its shape shows.
const SHAPE_CHARACTERS: usize = 64;

/// The kinds of characters in a word, runs cut to two: `Xxx`, `XX-dd`. A shape is made of them.
pub fn shape_kinds(form: &str) -> impl Iterator<Item = u64> {
    let (mut last, mut run) = (0, 0);
    form.chars().take(SHAPE_CHARACTERS).filter_map(move |c| {
        let kind = match c {
            _ if c.is_uppercase() => 1,
            _ if c.is_lowercase() => 2,
            _ if c.is_ascii_digit() => 3,
            _ if c.is_alphabetic() => 4,
            _ => 5 + u64::from(c),
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        (run <= 2).then_some(kind)
    })
}

/// The row of a feature at one place of the window (or of the token's own, for `None`), in a table
/// of `1 << bits` rows.
pub fn row(feature: Feature, place: Option<usize>, bits: u32) -> usize {
    let place = place.unwrap_or(OWN) as u32;
    let mixed = (feature.0 ^ place.wrapping_mul(0x85EB_CA6B)).wrapping_mul(0xC2B2_AE35);
    ((mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D) >> (32 - bits)) as usize
}

/// The finalizer of SplitMix64 (Steele et al. 2014), one round.
fn mix(value: u64) -> u64 {
    let mixed = value.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}
