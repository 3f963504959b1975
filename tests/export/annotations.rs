//! Web Annotations as they are written.

use newsmark::export::Format;
use serde_json::json;

use crate::*;

#[test]
fn every_annotation_is_as_the_specification_demands() {
    let texts = articles().into_iter().chain(ODD.map(String::from));
    for text in texts {
        let (review, reviewed) = analysed(&text);
        let collection = web_annotation(&review, &reviewed);
        model::check(&collection, &text);
        let found = &reviewed.annotations;
        let count = found.mentions.len() + found.quotes.len() + found.claims.len();
        assert_eq!(collection["total"], count);
    }
    let (review, reviewed) = checked();
    model::check(&web_annotation(&review, &reviewed), TEXT);
}

#[test]
fn a_split_quote_has_a_target_for_each_piece() {
    let (review, reviewed) = analysed(TEXT);
    let collection = web_annotation(&review, &reviewed);
    let items = collection["first"]["items"].as_array().expect("items");
    let split = items
        .iter()
        .find(|item| item["target"].is_array())
        .expect("a split quote");
    let exact = |i: usize| split["target"][i]["selector"][0]["exact"].as_str();
    assert_eq!(exact(0), Some("We warned them,"));
    assert_eq!(exact(1), Some("and they did not listen."));
}

#[test]
fn the_same_review_gives_the_same_files() {
    let (review, reviewed) = checked();
    for (_, format) in Format::ALL {
        assert_eq!(
            format.write(&review, &reviewed),
            format.write(&review, &reviewed)
        );
    }
}

#[test]
fn a_verdict_is_signed_and_its_sources_are_linked() {
    let (review, reviewed) = checked();
    let collection = web_annotation(&review, &reviewed);
    let items = collection["first"]["items"].as_array().expect("items");
    let claim = items
        .iter()
        .find(|item| item["newsmark:state"] == "accepted")
        .expect("a claim");
    assert!(
        claim["motivation"]
            .as_array()
            .expect("motivations")
            .contains(&json!("assessing"))
    );
    let body = |purpose: &str| {
        let bodies = claim["body"].as_array().expect("bodies");
        bodies
            .iter()
            .find(|body| body["purpose"] == purpose)
            .expect("a body")
            .clone()
    };
    assert_eq!(body("assessing")["value"], "Mostly true");
    assert_eq!(body("assessing")["creator"]["name"], "Eve Cole");
    assert_eq!(
        body("linking")["source"],
        "https://register.example/2025?a=1&b=2"
    );
    assert_eq!(claim["modified"], "2026-02-01T10:00:00Z");
}
