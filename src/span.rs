//! A stretch of a text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A stretch of a text, end exclusive. Inside the engine: UTF-8 bytes on character boundaries.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

impl Span {
    /// The stretch `start..end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// How many units it covers.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range of bytes.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that it covers; `self` counts bytes.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether the two share a unit.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// From the start of `self` to the end of `other`.
    pub const fn to(self, other: Span) -> Span {
        Span::new(self.start, other.end)
    }
}
