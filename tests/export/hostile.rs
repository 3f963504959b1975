//! Files that mean harm, or nothing.

use newsmark::Span;
use newsmark::annotations::Extent;
use newsmark::export::{self, Format};
use newsmark::review::{Action, Decision, Kind, Review, Target, review};
use newsmark::{Options, Unit};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::*;

#[test]
fn what_is_neither_a_review_nor_annotations_is_refused() {
    let refused = |content: &str, text: Option<&str>| {
        let error = export::import(content, text, Options::default(), NOW).expect_err("an error");
        error.code()
    };
    let deep = "[".repeat(100_000);
    for content in [
        "",
        "null",
        "7",
        "{",
        "\"x\"",
        "{}",
        "{\"format\": \"newsmark-review\"}",
        &deep,
    ] {
        assert_eq!(
            refused(content, Some(TEXT)),
            "unreadable-file",
            "{content:.20}"
        );
    }
    assert_eq!(refused("[]", None), "text-missing");
    assert_eq!(refused("[]", Some(" ")), "text-empty");
    let newer = written(Format::Json, &decided()).replace("\"version\": 1", "\"version\": 2");
    assert_eq!(refused(&newer, None), "unreadable-file");
}

#[test]
fn scripts_and_prototypes_are_only_text() {
    let item = json!({
        "type": "Annotation", "__proto__": { "type": "Annotation" }, "constructor": 1,
        "bodyValue": "<img src=x onerror=alert(1)>", "target": quoting("Ray Dunn"),
    });
    let imported = import(&page(json!([item])), Some(TEXT));
    let page = written(Format::Html, &imported.review);
    assert!(!page.contains("<img"));
}

fn any_json() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(
        &[
            "type",
            "Annotation",
            "AnnotationPage",
            "AnnotationCollection",
            "items",
            "first",
            "next",
            "target",
            "selector",
            "refinedBy",
            "TextQuoteSelector",
            "TextPositionSelector",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
            "body",
            "bodyValue",
            "purpose",
            "value",
            "creator",
            "created",
            "assessing",
            "tagging",
            "linking",
            "True",
            "person",
            "Moss",
            "Ray Dunn",
            "quote",
            "newsmark:kind",
            "newsmark:state",
            "newsmark:review",
            "format",
            "newsmark-review",
            "text",
            "decisions",
            "__proto__",
            "https://a.example/",
            "🏭",
            "name",
            "source",
            "mention",
            "claim",
        ][..],
    );
    let leaf = prop_oneof![
        word.clone().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..200_u32).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(Value::Null),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(word.clone(), inner, 0..6)
                .prop_map(|map| map.into_iter().map(|(k, v)| (k.to_string(), v)).collect()),
        ]
    })
}

/// Annotations that are well-formed but for what stands in them.
fn any_annotation() -> impl Strategy<Value = Value> {
    (
        any_json(),
        any_json(),
        prop::collection::vec(any_json(), 0..3),
        0..260_u32,
        0..260_u32,
        any_json(),
    )
        .prop_map(|(body, creator, selectors, start, end, kind)| {
            let mut selectors = selectors;
            selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
            json!({
                "type": "Annotation", "body": body, "creator": creator, "newsmark:kind": kind,
                "target": [{ "selector": selectors }, quoting("Ray Dunn")],
            })
        })
}

/// A review that was imported is one, whatever it was read from.
fn sound(content: &str) {
    let Ok(imported) = export::import(content, Some(TEXT), Options::default(), NOW) else {
        return;
    };
    let reviewed = review(&imported.review).expect("a review");
    for (_, format) in Format::ALL {
        let _ = format.write(&imported.review, &reviewed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_file_makes_an_import_panic(file in any_json()) {
        sound(&file.to_string());
    }

    #[test]
    fn no_annotation_makes_a_review_that_cannot_be(items in prop::collection::vec(any_annotation(), 0..4)) {
        sound(&page(items.into()));
    }

    #[test]
    fn a_review_of_any_text_is_read_back(
        text in "[a-z A-Z0-9.\"é🙂\u{301}\r\n]{1,80}x",
        title in ".{0,20}",
        notes in prop::collection::vec(("[a-z]{0,5}", ".{0,20}", 0..40_u32, 1..5_u32), 0..4),
        unit in prop::sample::select(&[Unit::Byte, Unit::Utf16, Unit::Codepoint][..]),
    ) {
        let mut before = Review::new(text, Options { offsets: unit, ..Options::default() });
        before.title = title;
        before.decisions = notes.into_iter().map(|(by, note, start, length)| {
            let spans = vec![Extent(Span::new(start, start + length))];
            let target = Target { kind: Kind::Claim, spans };
            Decision { at: NOW.into(), by, action: Action::Note { target, note } }
        }).collect();
        // a decision may cut a character of the text in two: such a review is none
        if review(&before).is_ok() {
            for format in [Format::Json, Format::WebAnnotation] {
                let imported = import(&written(format, &before), None);
                prop_assert_eq!(&imported.review, &before);
                prop_assert_eq!(imported.report.notes, vec![]);
            }
        }
    }
}
