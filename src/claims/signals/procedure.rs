//! Against: the course of a meeting or a match, without a consequence.

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::Procedure)
}
