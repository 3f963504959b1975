//! Claims of whole texts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::annotations::{Annotations, Band, Claim, ClaimKind};
use crate::claims::signals::SignalCode;
use crate::claims::training::names;
use crate::options::Options;
use crate::text::keys;

fn annotate(text: &str) -> Annotations {
    crate::annotate(text, &Options::default()).unwrap()
}

const NEWS: &str = "Ferry sinks off the northern coast\n\n\
A ferry sank off the northern coast on Tuesday, and at least 41 people were killed, police said.\n\n\
Prosecutors accused the owner of bribery and charged two officials with fraud.\n\n\
\"I am so sad, and I love this town,\" said Ann Lee, who watched from the quay.\n\n\
What a lovely morning it was!";

#[test]
fn deaths_and_charges_outrank_feelings() {
    let found = annotate(NEWS);
    let worth = |start: &str| {
        let sentence = found
            .sentences
            .iter()
            .find(|s| s.span.start as usize == NEWS.find(start).unwrap());
        sentence.unwrap().worth
    };
    assert!(worth("A ferry") > 0.5);
    assert!(worth("Prosecutors") > 0.5);
    assert!(worth("\"I am") < 0.35);
    assert!(worth("What a") < 0.35);
}

#[test]
fn a_claim_says_why_and_of_what_kind() {
    let found = annotate(NEWS);
    let claim = found
        .claims
        .iter()
        .find(|c| c.text.starts_with("Prosecutors"))
        .unwrap();
    assert!(claim.kinds.contains(&ClaimKind::Allegation));
    let reason = claim
        .reasons
        .iter()
        .find(|r| r.code == "allegation")
        .unwrap();
    assert!(
        reason
            .message
            .starts_with("says that somebody did wrong: accused")
    );
    assert!(reason.evidence.iter().all(|e| claim.span.contains(*e)));
}

#[test]
fn reasons_are_three_at_most_with_whole_phrases() {
    let text = "Old boats of the port\n\nIn March the mayor denied that 14 boats were unsafe. \
Nine boats sank off Cape Orrin in 2021, 40 people were killed, and losses rose by 12 percent to 3 million euros.";
    let found = annotate(text);
    let reasons: Vec<_> = found.claims.iter().map(|claim| &claim.reasons).collect();
    assert!(reasons.iter().all(|reasons| reasons.len() <= 3));
    let mut messages = reasons.into_iter().flatten().map(|reason| &*reason.message);
    assert!(messages.any(|message| message.ends_with(": denied that 14 boats were unsafe")));
}

#[test]
fn phrases_of_reasons_are_not_cut() {
    let text = "Prices and ports\n\nInflation fell to 3.1% in May after two bad years. \
Critics called the council's auditing weak in June, in a letter of 14 members.";
    let found = annotate(text);
    let reasons = found.claims.iter().flat_map(|claim| &claim.reasons);
    let messages: Vec<_> = reasons.map(|reason| &*reason.message).collect();
    for phrase in ["fell to 3.1%", "called the council's auditing"] {
        assert!(
            messages.iter().any(|message| message.ends_with(phrase)),
            "{messages:?}"
        );
    }
}

#[test]
fn opinion_alone_is_never_in_the_high_band() {
    let text = "Why our park matters\n\n\
I think the park is beautiful, and I feel that we should love it more.\n\n\
It is a shame that so few of us care. We must do better, and I hope we will.\n\n\
Honestly, nothing is more important than trees, and I am proud of ours.\n\n\
You deserve a quiet bench. Is that too much to ask?";
    let found = annotate(text);
    assert!(found.claims.iter().all(|c| c.band != Band::High));
}

#[test]
fn furniture_gets_no_worth() {
    let text = "Share this article\n\nSubscribe to our newsletter\n\nClick here";
    assert!(annotate(text).claims.is_empty());
}

#[test]
fn bands_can_be_set() {
    let mut options = Options::default();
    options.bands.low = 0.0;
    let found = crate::annotate(NEWS, &options).unwrap();
    // what no signal calls for is no claim at any band
    let called_for = |claims: &[Claim]| claims.iter().all(|claim| !claim.reasons.is_empty());
    assert!(called_for(&found.claims));
    assert!(found.claims.len() > annotate(NEWS).claims.len());
    options.bands.high = 1.0;
    options.bands.medium = 1.0;
    options.bands.low = 1.0;
    assert!(crate::annotate(NEWS, &options).unwrap().claims.is_empty());
}

fn stands_alone(text: &str) -> Vec<bool> {
    let claims = annotate(text).claims;
    claims.iter().map(|claim| claim.stands_alone).collect()
}

#[test]
fn a_claim_that_begins_with_a_pronoun_needs_its_neighbour() {
    let text =
        "Output of the mine reached 4 million tonnes in 2019. It fell by 50 percent in 2020.";
    assert_eq!(stands_alone(text), [true, false]);
}

#[test]
fn a_claim_in_a_quotation_tells_its_quote() {
    let text = "\"Crime fell by 12 percent last year,\" said Ann Lee.\n\n\
Two miners were killed on Tuesday.";
    let found = annotate(text);
    let quoted = |start: &str| {
        let claim = found.claims.iter().find(|c| c.text.starts_with(start));
        claim.unwrap().attributed_to
    };
    assert_eq!(quoted("\"Crime"), Some(found.quotes[0].id));
    assert_eq!(quoted("Two miners"), None);
}

#[test]
fn the_table_of_weights_names_every_feature_and_no_other() {
    let table = include_str!("../english/weights/claims.txt");
    let mut listed: Vec<_> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .filter(|name| !matches!(*name, "bias" | "neighbours"))
        .collect();
    let mut known: Vec<_> = names().collect();
    listed.sort_unstable();
    known.sort_unstable();
    assert_eq!(listed, known);
}

#[test]
fn the_list_of_messages_names_every_signal_and_no_other() {
    let mut listed: Vec<_> = keys(include_str!("../english/messages/claims.txt")).collect();
    let mut known: Vec<_> = SignalCode::ALL.iter().map(|code| code.as_str()).collect();
    listed.sort_unstable();
    known.sort_unstable();
    assert_eq!(listed, known);
    let messages = &crate::english::language().claims.messages;
    assert!(
        SignalCode::ALL
            .iter()
            .all(|code| !messages.of(*code).is_empty())
    );
}

#[test]
fn odd_input_does_no_harm() {
    let odd = [
        "\"",
        "\u{201c}\u{201d}",
        "a",
        "?",
        "...",
        "\u{0}x",
        "no no no",
        "accused of",
        "( ) ]",
    ];
    for text in odd {
        let _ = crate::annotate(text, &Options::default());
    }
}
