//! A sum of money, or a word for one.

use crate::annotations::Label;
use crate::claims::{Context, Evidence, Mark};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context
        .labelled(&[Label::Money])
        .or_else(|| context.marked(Mark::Money))
}
