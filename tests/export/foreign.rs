//! Annotations of other programs.

use newsmark::export::{Format, NoteCode};
use newsmark::review::{Action, Change, Kind};
use serde_json::{Value, json};

use crate::*;

#[test]
fn annotations_of_other_programs_are_read() {
    let page = page(json!([
        {
            "type": "Annotation", "motivation": "tagging", "created": "2025-12-01T00:00:00Z",
            "creator": { "type": "Person", "name": "Kim" },
            "body": { "type": "TextualBody", "value": "Person" }, "target": quoting("Ray Dunn"),
        },
        {
            "@type": "oa:Annotation", "bodyValue": "Really?",
            "target": { "selector": [
                { "type": "XPathSelector", "value": "/p[1]", "refinedBy":
                    { "type": "TextQuoteSelector", "exact": "1,200 jobs", "prefix": "lost " } },
            ] },
        },
    ]));
    let imported = import(&page, Some(TEXT));
    assert_eq!(codes(&imported), [NoteCode::ReadAsClaim]);
    let decisions = &imported.review.decisions;
    let label = Some(newsmark::annotations::Label::Person);
    let action = Action::Add {
        target: target(Kind::Mention, "Ray Dunn"),
        change: Change {
            label,
            ..Change::default()
        },
    };
    assert_eq!(decisions[0].action, action);
    assert_eq!(
        (&*decisions[0].by, &*decisions[0].at),
        ("Kim", "2025-12-01T00:00:00Z")
    );
    let claim = target(Kind::Claim, "1,200 jobs");
    assert_eq!(
        decisions[1].action,
        Action::Add {
            target: claim.clone(),
            change: Change::default()
        }
    );
    assert_eq!(decisions[1].at, NOW);
    assert_eq!(
        decisions[2].action,
        Action::Note {
            target: claim,
            note: "Really?".into()
        }
    );
}

#[test]
fn an_annotation_or_a_list_of_them_is_read_like_a_page() {
    let one = json!({ "type": "Annotation", "body": "x", "target": quoting("Unemployment") });
    for file in [
        one.clone(),
        json!([one]),
        json!({ "type": "AnnotationCollection", "items": one }),
    ] {
        let imported = import(&file.to_string(), Some(TEXT));
        assert_eq!(imported.report.read.claims, 1, "{file}");
    }
}

#[test]
fn one_of_our_annotations_alone_keeps_its_verdict() {
    let collection = parsed(&written(Format::WebAnnotation, &decided()));
    let (review, reviewed) = checked();
    let ours = web_annotation(&review, &reviewed);
    let items = ours["first"]["items"].as_array().expect("items");
    let claim = items
        .iter()
        .find(|item| item["newsmark:state"] == "accepted")
        .expect("a claim");
    let imported = import(&claim.to_string(), Some(TEXT));
    assert_eq!(codes(&imported), []);
    let verdict = imported
        .review
        .decisions
        .iter()
        .find_map(|d| match &d.action {
            Action::Verdict {
                verdict: Some(verdict),
                ..
            } => Some((verdict, &*d.by, &*d.at)),
            _ => None,
        });
    let (verdict, by, at) = verdict.expect("a verdict");
    assert_eq!(
        (&*verdict.rating, by, at),
        ("Mostly true", "Eve Cole", "2026-02-02T10:00:00Z")
    );
    assert_eq!(verdict.summary, "The register has 1,187 & no more.");
    assert_eq!(verdict.sources[0].note, "Table 4");
    // nobody judged the others
    let page = page(collection["first"]["items"].clone());
    assert!(codes(&import(&page, Some(TEXT))).contains(&NoteCode::SuggestionsLeftOut));
}

#[test]
fn what_cannot_be_read_is_reported_with_its_place() {
    let target = |selector: Value| {
        json!({ "type": "Annotation", "bodyValue": "x",
        "target": { "selector": selector } })
    };
    let position = |start: Value, end: Value| {
        target(json!({
        "type": "TextPositionSelector", "start": start, "end": end }))
    };
    let cases = [
        (json!(7), NoteCode::AnnotationUnreadable, "items[0]"),
        (
            json!({ "type": "Note" }),
            NoteCode::AnnotationUnreadable,
            "items[0]",
        ),
        (
            json!({ "type": "Annotation" }),
            NoteCode::TargetUnreadable,
            "items[0]",
        ),
        (
            json!({ "type": "Annotation", "target": "https://a.example/" }),
            NoteCode::TargetUnreadable,
            "items[0].target",
        ),
        (
            json!({ "type": "Annotation", "target": [quoting("Nobody said this")] }),
            NoteCode::Orphaned,
            "items[0].target[0]",
        ),
        (
            target(json!({ "type": "TextQuoteSelector", "exact": "Moss" })),
            NoteCode::Ambiguous,
            "items[0].target",
        ),
        (
            target(json!({ "type": "TextQuoteSelector", "exact": ["Moss"] })),
            NoteCode::TargetUnreadable,
            "items[0].target",
        ),
        (
            target(json!({ "type": "SvgSelector", "value": "<svg onload=alert(1)>" })),
            NoteCode::TargetUnreadable,
            "items[0].target",
        ),
        (
            position(json!(0), json!(99_999)),
            NoteCode::OutOfRange,
            "items[0].target",
        ),
        (
            position(json!(9), json!(3)),
            NoteCode::OutOfRange,
            "items[0].target",
        ),
        (
            position(json!(0), json!(u64::MAX)),
            NoteCode::OutOfRange,
            "items[0].target",
        ),
        (
            position(json!(-1), json!(3)),
            NoteCode::TargetUnreadable,
            "items[0].target",
        ),
        (
            position(json!(0), json!(1e300)),
            NoteCode::TargetUnreadable,
            "items[0].target",
        ),
        (
            json!({ "type": "Annotation", "newsmark:kind": "mention", "target": quoting("Ray Dunn") }),
            NoteCode::AnnotationUnreadable,
            "items[0]",
        ),
        (
            json!({ "type": "Annotation", "body": [7, {}], "target": quoting("Ray Dunn") }),
            NoteCode::BodyUnreadable,
            "items[0].body",
        ),
    ];
    for (item, code, place) in cases {
        let imported = import(&page(json!([item])), Some(TEXT));
        let note = imported.report.notes.first().expect("a note");
        assert_eq!((note.code, &*note.place), (code, place), "{item}");
        assert!(!note.message.is_empty() && !imported.report.is_complete());
    }
}
