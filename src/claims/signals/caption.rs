//! Against: what is to be seen in a picture.

use crate::claims::{Context, Evidence, Mark};
use crate::text::Role;

/// The whole sentence, where its block is a caption; else its words for a picture.
pub fn find(context: &Context) -> Option<Evidence> {
    if context.role == Role::Caption {
        return Evidence::of([context.sentence.span]);
    }
    context.marked(Mark::Caption)
}
