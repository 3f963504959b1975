//! Who has a role.

use std::ops::Range;

use crate::annotations::EntityId;
use crate::text::Span;

/// A place that gives somebody a role.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who has it.
    pub entity: EntityId,
    /// Where it is named there.
    pub mention: Span,
    /// The token of the noun.
    pub at: usize,
    /// The words of the role.
    pub tokens: Range<usize>,
    /// Whether it is held no more: "former".
    pub past: bool,
    /// Whether the noun is another word than the one looked for.
    pub synonym: bool,
}
