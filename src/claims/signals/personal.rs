//! Against: what the speaker went through, or wants.

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::FirstPerson)
}
