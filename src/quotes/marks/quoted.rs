//! What stands between two quotation marks.

use std::ops::Range;

/// A stretch between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The token of the opening mark; the first token of the paragraph where it goes on with the
    /// one before without a mark.
    pub open: usize,
    /// The tokens between the marks.
    pub inner: Range<usize>,
    /// One past the closing mark, or past the block where none closes it.
    pub end: usize,
    /// Whether a closing mark stands there.
    pub closed: bool,
    /// Whether the next paragraph opens the same quotation again.
    pub goes_on: bool,
    /// Whether single marks set it off.
    pub single: bool,
}
