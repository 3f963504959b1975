//! What people do with an analysis: they accept, reject, change and add, judge claims, and correct
//! the text. The machine's annotations are never changed in place: a [`Review`] is the text and a
//! list of decisions, and what stands ([`Reviewed`]) is worked out from them.

mod anchor;
mod anchoring;
mod check;
mod draft;
mod edits;
mod file;
mod haystack;
mod item;
mod merge;
mod place;
mod replay;
mod reviewed;
mod reviewer;

pub(crate) use anchor::spaced;
pub use file::{Action, Change, Decision, Kind, Review, Scale, Source, Target, Verdict};
pub(crate) use haystack::Haystack;
pub use reviewed::{Anchoring, Judgement, Orphan, Progress, Rejected, Reviewed, State};
pub use reviewer::Reviewer;

use crate::Error;

/// What `review` comes to; a [`Reviewer`] does the same and keeps the analysis for the next time.
///
/// # Errors
/// Those of [`Reviewer::review`].
pub fn review(review: &Review) -> Result<Reviewed, Error> {
    Reviewer::default().review(review)
}
