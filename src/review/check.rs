//! What cannot be in a review. A mistake is told, never passed over.

use super::file::{Action, Change, Decision, Kind, Review, Scale, Target, Verdict};
use crate::Error;
use crate::annotations::Extent;
use crate::date::is_day;

/// Checks what holds before any decision.
///
/// # Errors
/// [`Error::InvalidReview`] and the errors of [`Options::validate`](crate::Options::validate).
pub fn review(review: &Review) -> Result<(), Error> {
    let fail = |message: String| {
        Err(Error::InvalidReview {
            decision: None,
            message,
        })
    };
    if review.format != Review::FORMAT {
        return fail(format!("format: must be `{}`.", Review::FORMAT));
    }
    if review.version != Review::VERSION {
        return fail(format!(
            "version: this program reads version {}, not {}.",
            Review::VERSION,
            review.version
        ));
    }
    let Scale(ratings) = &review.scale;
    if ratings.is_empty() || ratings.iter().any(|rating| rating.trim().is_empty()) {
        return fail("scale: must have ratings, none of them empty.".into());
    }
    let twice = (1..ratings.len()).find(|at| ratings[..*at].contains(&ratings[*at]));
    if let Some(rating) = twice.map(|at| &ratings[at]) {
        return fail(format!("scale: has `{rating}` twice."));
    }
    review.options.validate()
}

/// Checks what can be told of a decision without the text.
///
/// # Errors
/// What is wrong.
pub fn decision(decision: &Decision, scale: &Scale) -> Result<(), String> {
    if !decision.at.get(..10).is_some_and(is_day) {
        return Err("at: must be a time in ISO 8601.".into());
    }
    match &decision.action {
        Action::Accept { targets } | Action::Reject { targets } | Action::Reset { targets } => {
            self::targets(targets)
        }
        Action::Change { targets, change } => {
            self::targets(targets)?;
            if change.spans.is_some() && targets.len() > 1 {
                return Err("spans can be changed of one annotation only.".into());
            }
            targets
                .iter()
                .try_for_each(|t| self::change(t.kind, change))
        }
        Action::Add { target, change } => add(target, change),
        Action::Note { target, .. } => self::target(target),
        Action::Verdict { target, verdict } => {
            self::target(target)?;
            if target.kind != Kind::Claim {
                return Err("a verdict can be given on a claim only.".into());
            }
            verdict.as_ref().map_or(Ok(()), |v| self::verdict(v, scale))
        }
        Action::Edit { .. } | Action::Replace { .. } => Ok(()),
    }
}

fn add(target: &Target, change: &Change) -> Result<(), String> {
    self::target(target)?;
    if change.spans.is_some() {
        return Err("what is added stands where its target says: leave out `spans`.".into());
    }
    if target.kind == Kind::Mention && change.label.is_none() {
        return Err("a mention that is added needs a label.".into());
    }
    self::change(target.kind, change)
}

fn targets(targets: &[Target]) -> Result<(), String> {
    if targets.is_empty() {
        return Err("it has no targets.".into());
    }
    targets.iter().try_for_each(target)
}

fn target(target: &Target) -> Result<(), String> {
    pieces(target.kind, &target.spans)
}

fn pieces(kind: Kind, given: &[Extent]) -> Result<(), String> {
    spans(given)?;
    if kind != Kind::Quote && given.len() > 1 {
        return Err("only a quote can have several pieces.".into());
    }
    Ok(())
}

/// Checks that there are spans, in order, and that none is empty.
///
/// # Errors
/// What is wrong.
pub fn spans(spans: &[Extent]) -> Result<(), String> {
    if spans.is_empty() {
        return Err("it has no spans.".into());
    }
    if let Some(Extent(span)) = spans.iter().find(|Extent(span)| span.start >= span.end) {
        return Err(format!("the span {}..{} is empty.", span.start, span.end));
    }
    if !spans.is_sorted_by(|a, b| a.0.end <= b.0.start) {
        return Err("its spans overlap or are out of order.".into());
    }
    Ok(())
}

/// Says that `spans` are not in the text.
pub fn outside(spans: &[Extent]) -> String {
    let spans: Vec<String> = spans
        .iter()
        .map(|Extent(span)| format!("{}..{}", span.start, span.end))
        .collect();
    let spans = spans.join(", ");
    format!("{spans} is not in the text, or begins or ends inside a character.")
}

fn change(kind: Kind, change: &Change) -> Result<(), String> {
    let only = |given: bool, what: &str| match given {
        true => Err(format!("`{what}` cannot be changed of a {}.", kind.name())),
        false => Ok(()),
    };
    only(kind != Kind::Mention && change.label.is_some(), "label")?;
    only(kind == Kind::Claim && change.name.is_some(), "name")?;
    only(
        kind != Kind::Quote && change.quote_kind.is_some(),
        "quoteKind",
    )?;
    only(
        kind != Kind::Claim && change.claim_kinds.is_some(),
        "claimKinds",
    )?;
    if change.claim_kinds.as_ref().is_some_and(Vec::is_empty) {
        return Err("claimKinds: must not be empty.".into());
    }
    change.spans.as_deref().map_or(Ok(()), |s| pieces(kind, s))
}

fn verdict(verdict: &Verdict, scale: &Scale) -> Result<(), String> {
    if !scale.0.contains(&verdict.rating) {
        return Err(format!("`{}` is not on the scale.", verdict.rating));
    }
    for source in &verdict.sources {
        let web = ["http://", "https://"].iter().any(|scheme| {
            let start = source.url.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                && source.url.len() > scheme.len()
        });
        if !web || source.url.contains(char::is_whitespace) {
            return Err(format!(
                "the source `{}` is no address that begins with http:// or https://.",
                source.url
            ));
        }
    }
    Ok(())
}
