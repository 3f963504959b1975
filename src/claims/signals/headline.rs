//! Against: a headline, which the article repeats and bears out.

use crate::claims::{Context, Evidence};
use crate::text::Role;

/// The whole sentence.
pub fn find(context: &Context) -> Option<Evidence> {
    (context.role == Role::Headline)
        .then(|| Evidence::of([context.sentence.span]))
        .flatten()
}
