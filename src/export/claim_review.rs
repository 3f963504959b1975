//! schema.org `ClaimReview`: what people found out about claims.

use serde_json::{Value, json};

use super::schema_org::Graph;
use super::standing::{Standing, is_web_address};
use super::time::day;
use crate::Error;
use crate::annotations::Claim;
use crate::review::{Judgement, Review, Reviewed, Source, Verdict};

/// The claims with a verdict as a graph of `ClaimReview`s, in text order.
///
/// # Errors
/// [`Error::ClaimReviewIncomplete`] when no claim has a verdict, or when one of the verdicts lacks
/// its rating (or has one that is not on the scale), its reviewer, its date or the claim's words.
/// The machine never makes up for them.
pub fn claim_review(review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
    let graph = Graph::new(Standing::new(review, reviewed));
    let mut missing = Vec::new();
    let mut reviews = Vec::new();
    for claim in &graph.standing.found.claims {
        let Some(judgement) = graph.standing.judgement(claim.id) else {
            continue;
        };
        let Some(verdict) = &judgement.verdict else {
            continue;
        };
        let lacks = lacks(review, claim, judgement, verdict);
        match lacks.is_empty() {
            true => reviews.push(write(&graph, claim, judgement, verdict)),
            false => missing.push(format!("{}: {}", claim.id, lacks.join(", "))),
        }
    }
    if reviews.is_empty() && missing.is_empty() {
        missing.push("a verdict on a claim".into());
    }
    if !missing.is_empty() {
        return Err(Error::ClaimReviewIncomplete { missing });
    }
    Ok(graph.file(reviews))
}

/// What a person has still to give.
fn lacks(
    review: &Review,
    claim: &Claim,
    judgement: &Judgement,
    verdict: &Verdict,
) -> Vec<&'static str> {
    let checker = judgement.checker.as_deref().unwrap_or_default();
    let at = judgement.checked_at.as_deref().unwrap_or_default();
    let wanted = [
        (
            "a verdict on the scale",
            review.scale.0.contains(&verdict.rating),
        ),
        ("the reviewer's name", !checker.trim().is_empty()),
        ("the date of the review", day(at).is_some()),
        ("the claim's words", !claim.text.trim().is_empty()),
    ];
    wanted
        .iter()
        .filter(|(_, given)| !given)
        .map(|(what, _)| *what)
        .collect()
}

fn write(graph: &Graph, claim: &Claim, judgement: &Judgement, verdict: &Verdict) -> Value {
    let checker = judgement.checker.as_deref().unwrap_or_default().trim();
    let at = judgement.checked_at.as_deref().unwrap_or_default();
    let mut thing = json!({
        "@type": "ClaimReview",
        "@id": graph.urn("claim-review", claim),
        "claimReviewed": claim.text,
        "author": { "@type": "Person", "name": checker },
        "datePublished": day(at),
        "reviewRating": rating(graph.standing.review, &verdict.rating),
        "itemReviewed": graph.claim(claim),
    });
    if !verdict.summary.is_empty() {
        thing["reviewBody"] = verdict.summary.as_str().into();
    }
    if !verdict.sources.is_empty() {
        thing["citation"] = verdict.sources.iter().map(citation).collect();
    }
    thing
}

/// A rating without a place on the scale ("Unproven") has no number.
fn rating(review: &Review, label: &str) -> Value {
    let mut rating = json!({ "@type": "Rating", "alternateName": label });
    if let Some((value, best)) = review.scale.place(label) {
        rating["ratingValue"] = value.into();
        rating["bestRating"] = best.into();
        rating["worstRating"] = 1.into();
    }
    rating
}

fn citation(source: &Source) -> Value {
    let mut work = json!({ "@type": "CreativeWork" });
    match is_web_address(&source.url) {
        true => work["url"] = source.url.as_str().into(),
        false => work["name"] = source.url.as_str().into(),
    }
    if !source.note.is_empty() {
        work["description"] = source.note.as_str().into();
    }
    work
}
