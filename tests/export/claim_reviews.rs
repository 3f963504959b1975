//! Claim reviews, and what refuses them.

use newsmark::export;
use newsmark::review::Judgement;
use serde_json::json;

use crate::*;

#[test]
fn a_claim_review_says_what_was_found_out_and_by_whom() {
    let (mut review, mut reviewed) = checked();
    review.title = "Jobs at the mill".into();
    review.url = Some("https://news.example/mill".into());
    reviewed.annotations.options.published = Some("2026-01-05".into());
    let file = parsed(&export::claim_review(&review, &reviewed).expect("a claim review"));
    assert_eq!(file["@context"], "https://schema.org");
    let [checked] = file["@graph"].as_array().expect("a graph").as_slice() else {
        panic!("one claim was checked");
    };
    assert_eq!(checked["@type"], "ClaimReview");
    assert_eq!(
        checked["author"],
        json!({ "@type": "Person", "name": "Eve Cole" })
    );
    assert_eq!(checked["datePublished"], "2026-02-02");
    assert_eq!(
        checked["reviewRating"],
        json!({
            "@type": "Rating", "alternateName": "Mostly true",
            "ratingValue": 4, "bestRating": 5, "worstRating": 1,
        })
    );
    let claim = &checked["itemReviewed"];
    assert_eq!(claim["text"], checked["claimReviewed"]);
    assert_eq!(claim["author"]["name"], "Ada Moss");
    assert_eq!(claim["appearance"]["url"], "https://news.example/mill");
    assert_eq!(claim["appearance"]["headline"], "Jobs at the mill");
    let claims = parsed(&export::claims(&review, &reviewed).expect("claims"));
    let claims = claims["@graph"].as_array().expect("a graph");
    assert_eq!(claims.len() + 1, reviewed.annotations.claims.len());
}

#[test]
fn a_rating_without_a_place_on_the_scale_has_no_number() {
    let (review, mut reviewed) = checked();
    let judgement = reviewed
        .judgements
        .values_mut()
        .next()
        .expect("a judgement");
    judgement.verdict.as_mut().expect("a verdict").rating = "Unproven".into();
    let file = parsed(&export::claim_review(&review, &reviewed).expect("a claim review"));
    let rating = &file["@graph"][0]["reviewRating"];
    assert_eq!(
        *rating,
        json!({ "@type": "Rating", "alternateName": "Unproven" })
    );
}

#[test]
fn a_claim_review_is_refused_when_a_person_has_not_said_all() {
    let without = |change: fn(&mut Judgement)| {
        let (review, mut reviewed) = checked();
        change(
            reviewed
                .judgements
                .values_mut()
                .next()
                .expect("a judgement"),
        );
        let error = export::claim_review(&review, &reviewed).expect_err("an error");
        assert_eq!(error.code(), "claim-review-incomplete");
        error.to_string()
    };
    assert!(without(|j| j.checker = None).contains("the reviewer's name"));
    assert!(without(|j| j.checker = Some(" ".into())).contains("the reviewer's name"));
    assert!(without(|j| j.checked_at = None).contains("the date of the review"));
    assert!(without(|j| j.checked_at = Some("soon".into())).contains("the date of the review"));
    assert!(without(|j| j.verdict = None).contains("a verdict on a claim"));
    let other = without(|j| j.verdict.as_mut().expect("a verdict").rating = "Liar".into());
    assert!(other.contains("a verdict on the scale"));
    let (review, mut reviewed) = checked();
    for claim in &mut reviewed.annotations.claims {
        claim.text.clear();
    }
    let error = export::claim_review(&review, &reviewed).expect_err("an error");
    assert!(error.to_string().contains("the claim's words"));
}
