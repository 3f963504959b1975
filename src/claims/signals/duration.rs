//! How long it took.

use crate::annotations::Label;
use crate::claims::{Context, Evidence};

/// The words that show it.
pub fn find(context: &Context) -> Option<Evidence> {
    context.labelled(&[Label::Duration])
}
