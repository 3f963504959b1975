//! Somebody did something that can be looked up: "sent", "bought", "landed".

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::Act)
}
