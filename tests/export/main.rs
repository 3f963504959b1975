//! What other programs get of a review, and what is read back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod annotations;
mod claim_reviews;
mod foreign;
mod hostile;
mod model;
mod reading;
mod tables;

use std::fs;

use newsmark::Options;
use newsmark::Span;
use newsmark::annotations::Extent;
use newsmark::export::{self, Format, NoteCode};
use newsmark::review::{
    Action, Anchoring, Change, Decision, Judgement, Kind, Progress, Review, Reviewed, Source,
    State, Target, Verdict, review,
};
use serde_json::{Value, json};

const NOW: &str = "2026-03-01T09:00:00Z";

const TEXT: &str = "PORT AMSEL — The mill 🏭 lost 1,200 jobs in 2025, Mayor Ada Moss said on Monday.\n\n\
    \"We warned them,\" said Moss, \"and they did not listen.\" Unemployment is the highest in the \
    country, the café owner Ray Dunn told reporters.\n";

fn analysed(text: &str) -> (Review, Reviewed) {
    let review = Review::new(text, Options::default());
    let found = newsmark::annotate(text, &review.options).expect("annotations");
    (review, Reviewed::unjudged(text, found))
}

/// A review in which the first claim is checked.
fn checked() -> (Review, Reviewed) {
    let (review, mut reviewed) = analysed(TEXT);
    let judgement = Judgement {
        state: State::Accepted,
        by: "Eve <b>Cole</b>".into(),
        at: "2026-02-01T10:00:00Z".into(),
        anchoring: Anchoring::Exact,
        note: Some("=HYPERLINK(\"https://evil.example\")".into()),
        verdict: Some(Verdict {
            rating: "Mostly true".into(),
            summary: "The register has 1,187 & no more.".into(),
            sources: vec![
                Source {
                    url: "https://register.example/2025?a=1&b=2".into(),
                    note: "Table 4".into(),
                },
                Source {
                    url: "javascript:alert(1)".into(),
                    note: String::new(),
                },
            ],
        }),
        checker: Some("Eve Cole".into()),
        checked_at: Some("2026-02-02T10:00:00Z".into()),
    };
    let claim = reviewed
        .annotations
        .claims
        .first()
        .expect("a claim")
        .id
        .to_string();
    reviewed.judgements.insert(claim, judgement);
    reviewed.progress = Progress {
        checked: 1,
        ..reviewed.progress
    };
    (review, reviewed)
}

fn articles() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut texts: Vec<String> = fs::read_dir(folder)
        .expect("articles")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect();
    texts.sort();
    texts
}

/// Texts whose characters are more than one code unit, more than one code point, or right to left.
const ODD: [&str; 5] = [
    TEXT,
    "👩\u{200d}🚒 said \"we 👨\u{200d}👩\u{200d}👧 won 12 cups,\" Ada 🇳🇴 Moss added on 3 March 👍🏽.",
    "Jose\u{301} Pen\u{303}a said that 40 cafe\u{301}s closed in May 2024.\r\n\r\nHe left.\r\n",
    "قالت الوزيرة Ada Moss إن 12 شخصا ماتوا.\n\n\u{202e}\"No,\" she said in Oslo.\u{202c} שלום",
    "\u{feff}</script><img src=x onerror=alert(1)> said \"5 people died,\" Ray Dunn told the BBC.",
];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn web_annotation(review: &Review, reviewed: &Reviewed) -> Value {
    parsed(&export::web_annotation(review, reviewed).expect("a collection"))
}

/// A decision on the words of `TEXT`.
fn decision(action: Action) -> Decision {
    Decision {
        at: "2026-02-01T10:00:00Z".into(),
        by: "Eve".into(),
        action,
    }
}

/// The place of `words` in `TEXT`.
fn target(kind: Kind, words: &str) -> Target {
    let start = TEXT.find(words).expect("words");
    let units = |text: &str| text.encode_utf16().count() as u32;
    let span = Span::new(units(&TEXT[..start]), units(&TEXT[..start + words.len()]));
    Target {
        kind,
        spans: vec![Extent(span)],
    }
}

/// A review with a decision of each sort.
fn decided() -> Review {
    let mut review = Review::new(TEXT, Options::default());
    review.title = "Mill".into();
    let label = Some(newsmark::annotations::Label::Organization);
    let claim = target(Kind::Claim, "Unemployment is the highest in the country");
    let verdict = Verdict {
        rating: "False".into(),
        ..Verdict::default()
    };
    review.decisions = [
        Action::Add {
            target: target(Kind::Mention, "The mill"),
            change: Change {
                label,
                ..Change::default()
            },
        },
        Action::Reject {
            targets: vec![target(Kind::Mention, "Ray Dunn")],
        },
        Action::Add {
            target: claim.clone(),
            change: Change::default(),
        },
        Action::Note {
            target: claim.clone(),
            note: "Ask the office.".into(),
        },
        Action::Verdict {
            target: claim,
            verdict: Some(verdict),
        },
    ]
    .map(decision)
    .to_vec();
    review
}

fn written(format: Format, of: &Review) -> String {
    let reviewed = review(of).expect("a review");
    format.write(of, &reviewed).expect("an export")
}

fn import(content: &str, text: Option<&str>) -> export::Imported {
    export::import(content, text, Options::default(), NOW).expect("an import")
}

fn codes(imported: &export::Imported) -> Vec<NoteCode> {
    imported.report.notes.iter().map(|note| note.code).collect()
}

fn page(items: Value) -> String {
    json!({ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items })
        .to_string()
}

fn quoting(exact: &str) -> Value {
    json!({ "source": "https://a.example/", "selector": { "type": "TextQuoteSelector", "exact": exact } })
}
