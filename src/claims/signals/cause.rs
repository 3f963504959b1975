//! A cause or a correlation: "because of", "led to", "linked to".

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::Cause)
}
