//! Text made of marks and cues: spans stay in order and time stays linear.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::decisions::feature_names::Feature;
use super::decisions::model::{Decision, Features};
use crate::annotations::{Quote, QuoteKind};
use crate::options::Options;
use crate::syntax::Syntax;
use crate::text::Document;
use crate::{english, entities};

fn quotes(text: &str) -> Vec<Quote> {
    crate::annotate(text, &Options::default()).unwrap().quotes
}

#[test]
fn content_lies_in_order_and_inside() {
    for text in [
        "\"",
        "''''",
        "“““”””",
        "‘“’”",
        "said",
        "said: ",
        ", said",
        "« »",
        "\" said \"",
        "Said, said, said.",
        "(a) (b) said",
        "— said —",
        "\"\n\n\"\n\n\"",
        "He said: \"",
        "according to",
        "in the words of",
        "A: b",
        "\"-\" said he",
    ] {
        for quote in quotes(text) {
            let mut last = 0;
            for piece in &quote.content {
                assert!(
                    piece.0.start >= last && piece.0.start < piece.0.end,
                    "{text}"
                );
                assert!(
                    piece.0.end as usize <= text.encode_utf16().count(),
                    "{text}"
                );
                last = piece.0.end;
            }
        }
    }
}

#[test]
fn marks_and_cues_alone_take_linear_time() {
    for piece in [
        "\" ",
        "' ",
        "“",
        "said ",
        ", said ",
        "he said \"",
        "\"a\" ",
        "and said that ",
        "()",
        "according to ",
    ] {
        quotes(&piece.repeat(20_000));
    }
}

#[test]
fn the_shipped_weights_can_be_read() {
    let model = &english::language().quotes.model;
    let said = |out: &mut dyn Features| out.add(Feature::SpeechCue, "said", "after");
    assert_ne!(model.score(Decision::Speech, said), 0.0);
    let stop = |out: &mut dyn Features| out.add(Feature::EndBias, ",", "");
    assert_ne!(model.score(Decision::End, stop), 0.0);
}

#[test]
fn paired_marks_are_handed_on() {
    let text = "\u{201c}Go,\u{201d} she said of the \u{2018}old \u{201c}big\u{201d} house\u{2019} and \"\".\n\n\u{201c}One.\n\n\u{201c}Two.\u{201d}";
    let language = english::language();
    let document = Document::new(text, &language.text);
    let named = entities::find(&document, &language.entities, &Options::default());
    let quotations = super::find(
        &document,
        &named,
        &Syntax::new(&document, &language.syntax),
        &language.quotes,
    )
    .quotations;
    let found = quotations.iter().map(|q| (q.inner.of(text), q.single));
    let expected = [
        ("Go,", false),
        ("old \u{201c}big\u{201d} house", true),
        ("One.", false),
        ("Two.", false),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// Each order of attribution with each pair of marks, twice in one sentence.
#[test]
fn direct_quotes_hold_no_mark_of_their_own_and_do_not_overlap() {
    let orders = [
        "{A} Ann Lee said",
        "{A} said Ann Lee, 34, of Ohio",
        "{A} Ann Lee, 34, of Ohio, said",
        "Ann Lee said {A}",
        "Ann Lee told reporters: {A}",
        "{A} she said, {A}",
        "according to Ann Lee, {A}",
    ];
    for (open, close) in [("\"", "\""), ("“", "”"), ("«", "»"), ("„", "“")] {
        for words in ["We won,", "we won", "Hello. We won"] {
            for first in orders {
                for second in orders {
                    let quoted = format!("{open}{words}{close}");
                    let text = format!("{first}, {second}.").replace("{A}", &quoted);
                    check_direct(&text, open, close);
                }
            }
        }
    }
}

fn check_direct(text: &str, open: &str, close: &str) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut pieces = Vec::new();
    for quote in quotes(text) {
        if quote.kind == QuoteKind::Direct {
            pieces.extend(quote.content.iter().map(|e| e.0.range()));
        }
    }
    pieces.sort_by_key(|piece| piece.start);
    assert!(pieces.windows(2).all(|w| w[0].end <= w[1].start), "{text}");
    for piece in pieces {
        let words = String::from_utf16(&units[piece]).unwrap();
        assert!(!words.contains(open) && !words.contains(close), "{text}");
    }
}
