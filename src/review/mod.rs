//! What people do with an analysis: they accept, reject, change and add, judge claims, and correct
//! the text. The machine's annotations are never changed in place: a [`Review`] is the text and a
//! list of decisions, and what stands ([`Reviewed`]) is worked out from them.

mod file;
mod reviewed;

pub use file::{Action, Change, Decision, Kind, Review, Scale, Source, Target, Verdict};
pub use reviewed::{Anchoring, Judgement, Orphan, Progress, Rejected, Reviewed, State};

/// Works out what `review` comes to.
///
/// # Errors
/// Those of [`annotate`](crate::annotate).
pub fn review(review: &Review) -> Result<Reviewed, crate::Error> {
    let found = crate::annotate(&review.text, &review.options)?;
    Ok(Reviewed::unjudged(review.text.as_str(), found))
}
