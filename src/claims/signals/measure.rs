//! An amount without digits: "thousands", "nearly half".

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::Measure)
}
