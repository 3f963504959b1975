//! Somebody with a name is said to have said it.

use crate::claims::{Context, Evidence, Mark, signals};

/// The word that says that it was said, where no vague source stands before it.
pub fn find(context: &Context) -> Option<Evidence> {
    if signals::unnamed_source::find(context).is_some() {
        return None;
    }
    context.marked(Mark::Report)
}
