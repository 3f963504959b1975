//! Against: a line that is no sentence, such as a label or a crosshead.

use crate::claims::{Context, Evidence};
use crate::text::Role;

/// The whole line, where it ends without a mark that closes a sentence.
pub fn find(context: &Context) -> Option<Evidence> {
    let closed = context
        .closing()
        .is_some_and(|last| matches!(last, "." | "!" | "?" | "…" | ";") || last.ends_with('.'));
    (context.role == Role::Paragraph && !closed)
        .then(|| Evidence::of([context.sentence.span]))
        .flatten()
}
