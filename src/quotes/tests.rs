//! Text made of marks and cues: spans stay in order and time stays linear.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::model::{Features, Question};
use crate::annotations::Quote;
use crate::english;
use crate::options::Options;

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
    let model = &english::language().quotes;
    let said = |out: &mut dyn Features| out.add("s.cue", "said", "after");
    assert_ne!(model.score(Question::Speech, said), 0.0);
    let stop = |out: &mut dyn Features| out.add("e.bias", ",", "");
    assert_ne!(model.score(Question::End, stop), 0.0);
}
