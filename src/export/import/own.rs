//! Our own file.

use std::collections::BTreeSet;

use super::report::{Imported, Read, Report};
use super::{check, comes_to, unreadable};
use crate::Error;
use crate::review::{Action, Decision, Kind, Review, Target};

/// Reads a review. Its decisions stand or fall together: each counts into the text that the ones
/// before have left.
pub(super) fn review(content: &str) -> Result<Review, Error> {
    let review: Review = serde_json::from_str(content)
        .map_err(|error| unreadable(format!("The review cannot be read: {error}.")))?;
    if review.format != Review::FORMAT || review.version != Review::VERSION {
        return Err(unreadable(format!(
            "The review has version {}; this program reads version {}.",
            review.version,
            Review::VERSION
        )));
    }
    review.options.validate()?;
    Ok(review)
}

/// `review` with a report; its article has become `text`, where that is given.
pub(super) fn imported(mut review: Review, text: Option<&str>) -> Result<Imported, Error> {
    let mut report = Report::default();
    count(&review, &mut report.read);
    let now = comes_to(&review)?;
    renew(&mut review, &now.text, text)?;
    Ok(Imported { review, report })
}

/// Adds the new version of the article to `review`, where `text` is another one than `now`.
pub(super) fn renew(review: &mut Review, now: &str, text: Option<&str>) -> Result<(), Error> {
    let Some(text) = text.filter(|text| *text != now) else {
        return Ok(());
    };
    check(text)?;
    let last = review.decisions.last();
    review.decisions.push(Decision {
        // no later than what it follows: the clock is the caller's
        at: last.map(|decision| decision.at.clone()).unwrap_or_default(),
        by: String::new(),
        action: Action::Replace { text: text.into() },
    });
    Ok(())
}

/// Counts what the decisions of `review` are about.
pub(super) fn count(review: &Review, read: &mut Read) {
    let mut seen: BTreeSet<&Target> = BTreeSet::new();
    for decision in &review.decisions {
        match &decision.action {
            Action::Accept { targets }
            | Action::Reject { targets }
            | Action::Reset { targets }
            | Action::Change { targets, .. } => seen.extend(targets),
            Action::Add { target, .. }
            | Action::Note { target, .. }
            | Action::Verdict { target, .. } => {
                seen.insert(target);
            }
            Action::Edit { .. } | Action::Replace { .. } => {}
        }
    }
    let of = |kind: Kind| seen.iter().filter(|target| target.kind == kind).count();
    *read = Read { mentions: of(Kind::Mention), quotes: of(Kind::Quote), claims: of(Kind::Claim) };
}
