//! Units of offsets.

use serde::{Deserialize, Serialize};

/// The unit in which offsets are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// UTF-8 bytes, as Rust slices strings.
    Byte,
    /// UTF-16 code units, as JavaScript slices strings.
    #[default]
    Utf16,
    /// Unicode code points, as Python slices strings and W3C Web Annotation counts.
    Codepoint,
}
