//! Constructions of reported speech, one a case, and text that has none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::annotations::{Quote, QuoteKind};
use crate::options::Options;

fn quotes(text: &str) -> Vec<Quote> {
    crate::annotate(text, &Options::default()).unwrap().quotes
}

/// name, text, [(content pieces, speaker, cue, kind)]
type Case = (
    &'static str,
    &'static str,
    &'static [(
        &'static str,
        Option<&'static str>,
        Option<&'static str>,
        QuoteKind,
    )],
);

use QuoteKind::{Direct, Indirect, Mixed};

const CASES: &[Case] = &[
    (
        "speaker before the cue",
        "\"We won,\" Ann Lee said.",
        &[("We won,", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "speaker after the cue",
        "“We won,” said Ann Lee, who leads the club.",
        &[("We won,", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "split quote",
        "“We won,” she said, “and we will win again.”",
        &[(
            "We won, ... and we will win again.",
            Some("she"),
            Some("said"),
            Direct,
        )],
    ),
    (
        "next sentence goes on",
        "“We won,” Ann Lee said. “Nobody else did.”",
        &[(
            "We won, ... Nobody else did.",
            Some("Ann Lee"),
            Some("said"),
            Direct,
        )],
    ),
    (
        "colon",
        "Ann Lee said: “We won the match.”",
        &[("We won the match.", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "inserted clause",
        "“We won,” Ann Lee, who leads the club, said.",
        &[("We won,", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "question mark",
        "“Who won?” the coach asked.",
        &[("Who won?", Some("the coach"), Some("asked"), Direct)],
    ),
    (
        "British single marks",
        "‘It’s the players’ win,’ Ann Lee said.",
        &[(
            "It’s the players’ win,",
            Some("Ann Lee"),
            Some("said"),
            Direct,
        )],
    ),
    (
        "comma outside the marks",
        "'We won', said Ann Lee.",
        &[("We won", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "guillemets",
        "« We won », said Ann Lee.",
        &[("We won", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "German low marks",
        "„We won“, said Ann Lee.",
        &[("We won", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "typewriter marks",
        "``We won,'' Ann Lee said.",
        &[("We won,", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "nested marks",
        "“She told me ‘no’ twice,” Ann Lee said.",
        &[(
            "She told me ‘no’ twice,",
            Some("Ann Lee"),
            Some("said"),
            Direct,
        )],
    ),
    (
        "several paragraphs",
        "“We won the match,” Ann Lee said. “It was hard.\n\n“It was also fun.”",
        &[(
            "We won the match, ... It was hard. ... It was also fun.",
            Some("Ann Lee"),
            Some("said"),
            Direct,
        )],
    ),
    (
        "that-clause",
        "The ministry said that the bridge was closed.",
        &[(
            "that the bridge was closed",
            Some("The ministry"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "clause without that",
        "Police said the bridge was closed.",
        &[(
            "the bridge was closed",
            Some("Police"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "words before the cue",
        "The bridge will stay closed, the ministry said on Monday.",
        &[(
            "The bridge will stay closed",
            Some("the ministry"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "according to",
        "The bridge will stay closed, according to the ministry.",
        &[(
            "The bridge will stay closed",
            Some("the ministry"),
            Some("according to"),
            Indirect,
        )],
    ),
    (
        "according to, first",
        "According to the ministry, the bridge will stay closed.",
        &[(
            "the bridge will stay closed",
            Some("the ministry"),
            Some("According to"),
            Indirect,
        )],
    ),
    (
        "hearer",
        "Ann Lee told reporters that the bridge was closed.",
        &[(
            "that the bridge was closed",
            Some("Ann Lee"),
            Some("told"),
            Indirect,
        )],
    ),
    (
        "adding goes on",
        "Ann Lee said that the bridge was closed, adding it was unsafe.",
        &[(
            "that the bridge was closed ... it was unsafe",
            Some("Ann Lee"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "mixed",
        "Ann Lee said the bridge was “a danger to all” and should go.",
        &[(
            "the bridge was “a danger to all” and should go",
            Some("Ann Lee"),
            Some("said"),
            Mixed,
        )],
    ),
    (
        "two speakers",
        "Ann Lee said the bridge was safe, but Bob Ray said it was not.",
        &[
            (
                "the bridge was safe",
                Some("Ann Lee"),
                Some("said"),
                Indirect,
            ),
            ("it was not", Some("Bob Ray"), Some("said"), Indirect),
        ],
    ),
    (
        "date before the verb",
        "Ann Lee on Monday said the bridge was safe.",
        &[(
            "the bridge was safe",
            Some("Ann Lee"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "name after the role",
        "The city's mayor, Ann Lee, said the bridge was safe.",
        &[(
            "the bridge was safe",
            Some("Ann Lee"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "asked first",
        "Asked about the bridge, Ann Lee said: “It is safe.”",
        &[("It is safe.", Some("Ann Lee"), Some("said"), Direct)],
    ),
    (
        "announced in the block before",
        "Ann Lee wrote:\n\n“The bridge is safe for all who use it.”",
        &[(
            "The bridge is safe for all who use it.",
            Some("Ann Lee"),
            Some("wrote"),
            Direct,
        )],
    ),
    (
        "belief inside speech",
        "Ann Lee said she believes the bridge is safe.",
        &[(
            "she believes the bridge is safe",
            Some("Ann Lee"),
            Some("said"),
            Indirect,
        )],
    ),
    (
        "noun with its owner",
        "The town rejected Ann Lee's claim that the bridge is safe.",
        &[(
            "that the bridge is safe",
            Some("Ann Lee"),
            Some("claim"),
            Indirect,
        )],
    ),
    (
        "scare quotes",
        "The so-called “smart” bridge was closed in May.",
        &[],
    ),
    ("title", "The film “The Long Way Home” opened in May.", &[]),
    (
        "apostrophes",
        "The players' bus left at 5 o'clock, in the '90s style.",
        &[],
    ),
    (
        "noun",
        "The reports were lost and his claims were never read.",
        &[],
    ),
];

#[test]
fn constructions() {
    let mut wrong = String::new();
    for (name, text, expected) in CASES {
        let found: Vec<_> = quotes(text)
            .iter()
            .map(|q| {
                let speaker = q.speaker.as_ref().map(|s| s.text.clone());
                (
                    q.text.clone(),
                    speaker,
                    q.cue.as_ref().map(|c| c.text.clone()),
                    q.kind,
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(c, s, cue, kind)| {
                (
                    (*c).to_owned(),
                    s.map(str::to_owned),
                    cue.map(str::to_owned),
                    *kind,
                )
            })
            .collect();
        if found != expected {
            wrong.push_str(&format!(
                "{name}\n  found    {found:?}\n  expected {expected:?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
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
