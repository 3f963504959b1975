//! Against: words to the hearer, and advice.

use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.marked(Mark::SecondPerson)
}
