//! Our own file.

use std::collections::BTreeSet;

use super::report::{Imported, Read, Report};
use super::{check, unreadable};
use crate::Error;
use crate::review::{Action, Decision, Kind, Review, Reviewer, Target};

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
///
/// # Errors
/// When the review cannot be worked out.
pub(super) fn imported(
    reviewer: &mut Reviewer,
    mut review: Review,
    text: Option<&str>,
    now: &str,
) -> Result<Imported, Error> {
    let mut report = Report::default();
    count(&review, &mut report.read);
    let present = reviewer.review(&review)?;
    renew(&mut review, &present.text, text, now)?;
    Ok(Imported { review, report })
}

/// Adds the new version of the article to `review`, where `text` is another one than `present`.
///
/// # Errors
/// When `text` cannot be analysed.
pub(super) fn renew(
    review: &mut Review,
    present: &str,
    text: Option<&str>,
    now: &str,
) -> Result<(), Error> {
    let Some(text) = text.filter(|text| *text != present) else {
        return Ok(());
    };
    check(text)?;
    review.decisions.push(Decision {
        at: now.into(),
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
    *read = Read {
        mentions: of(Kind::Mention),
        quotes: of(Kind::Quote),
        claims: of(Kind::Claim),
    };
}
