//! Against: a question, which asserts nothing.

use crate::claims::{Context, Evidence};

/// The question mark.
pub fn find(context: &Context) -> Option<Evidence> {
    let asks = context.closing().is_some_and(|last| last == "?");
    asks.then(|| Evidence::of([context.sentence.span]))
        .flatten()
}
