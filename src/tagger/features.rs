//! Attributes of words, features of tokens, and the rows of weights that they have.

/// The places of the window around a token: two before it to two after it.
pub const OFFSETS: usize = 5;

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
}

/// One attribute of a word, and the places of the window from which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute {
    /// From [`feature`].
    pub hash: u32,
    /// Where it counts.
    pub window: Window,
    /// Whether it names the word itself.
    pub lexical: bool,
}

/// What is known of the words and tokens of one document.
pub trait Evidence {
    /// Appends the attributes of the distinct word `word`.
    fn word(&self, word: usize, out: &mut Vec<Attribute>);

    /// Appends the features of the token `token` in its sentence, hashed by [`feature`].
    fn token(&self, token: usize, sentence: std::ops::Range<usize>, out: &mut Vec<(u32, bool)>);
}

/// Hashes a feature: the number of its template and its value.
pub fn feature(template: u8, value: u64) -> u32 {
    let mixed = (value ^ (u64::from(template) << 56 | u64::from(template))).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 32) as u32
}

/// The row of a hashed feature at one place of the window, in a table of `1 << bits` rows.
pub fn bucket(hash: u32, offset: usize, bits: u32) -> usize {
    let mixed = (hash ^ (offset as u32).wrapping_mul(0x85EB_CA6B)).wrapping_mul(0xC2B2_AE35);
    ((mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D) >> (32 - bits)) as usize
}
