//! What holds for the annotations of arbitrary Unicode.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod invariants;

use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of text that tokenizers, counters and quotation finders have stumbled over.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "\u{202e}",
    "é",
    "e\u{301}",
    "\u{301}",
    "İ",
    "ß",
    "ǅ",
    "ﬁ",
    "漢字",
    "かな",
    "한국",
    "नमस्ते",
    "ไทย",
    "שלום",
    "مرحبا",
    "🙂",
    "👩\u{200d}👩\u{200d}👧",
    "👍🏽",
    "🇳🇴",
    "🇳",
    "1️⃣",
    "\"",
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "「",
    "」",
    "``",
    "''",
    ".",
    "..",
    "...",
    "…",
    ",",
    ";",
    ":",
    "!",
    "?",
    "?!",
    "(",
    ")",
    "[",
    "]",
    "-",
    "–",
    "—",
    "--",
    "/",
    "&",
    "@",
    "#",
    "$",
    "€",
    "%",
    "1",
    "12",
    "1,000",
    "3.5",
    "10th",
    "1990s",
    "9:30",
    "'s",
    "’s",
    "U.S.",
    "Mr.",
    "a.m.",
    "Inc.",
    "No.",
    "J.",
    "http://",
    "www.a.org",
    "a@b.org",
    "@name",
    "<b>",
    "</mark><script>",
    "&amp;",
];

/// Words and phrases of the news.
const NEWS: &[&str] = &[
    "said",
    "she said",
    "told reporters",
    "according to",
    "asked",
    "added",
    "the minister",
    "Ada Moss",
    "President Ray Dunn",
    "Oslo",
    "Kenya",
    "the United Nations",
    "Norwegian",
    "March 3",
    "on Monday",
    "next month",
    "nearly 100",
    "more than 50",
    "two",
    "a dozen",
    "million",
    "percent",
    "$4.2 billion",
    "5 km",
    "three years",
    "killed",
    "will",
    "because",
    "rose",
    "than",
    "not",
    "I",
    "He",
    "They",
    "The",
    "in",
    "of",
    "that",
    "by",
    "By Ada Moss",
    "Share this",
    "(file photo)",
    "Reuters",
    "We won,",
    "We will see.",
    "It is over.",
    "claims",
    "believes",
];

fn mixture() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => select(PIECES).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn news() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => select(NEWS).prop_map(|word| format!(" {word}")),
        2 => select(&[",", ".", ". ", ".\n\n", " \"", "\" ", ",\" ", " “", "” ", ",” ", " '", "' "][..])
            .prop_map(String::from),
        1 => select(PIECES).prop_map(String::from),
    ];
    prop::collection::vec(part, 0..120).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn annotations_of_any_mixture_are_sound(text in mixture()) {
        invariants::check(&text);
    }

    #[test]
    fn annotations_of_news_are_sound(text in news()) {
        invariants::check(&text);
    }

    #[test]
    fn annotations_of_arbitrary_characters_are_sound(
        text in prop::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter)
    ) {
        invariants::check(&text);
    }
}
