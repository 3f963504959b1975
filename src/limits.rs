//! Limits that several modules keep.

/// The longest text that is analysed, in UTF-8 bytes.
///
/// Offsets are 32 bits wide; the limit leaves room for the memory that a browser tab has, at about
/// ten bytes of working memory for each byte of text.
pub const MAX_TEXT_BYTES: usize = 64 << 20;
