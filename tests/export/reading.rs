//! Our own files, read back.

use newsmark::export::{Format, NoteCode};
use newsmark::review::{Action, review};
use serde_json::json;

use crate::*;

#[test]
fn our_file_read_back_is_the_same_review() {
    let imported = import(&written(Format::Json, &decided()), None);
    assert_eq!(imported.review, decided());
    assert_eq!(imported.report.notes, []);
    assert_eq!(
        (imported.report.read.mentions, imported.report.read.claims),
        (2, 1)
    );
}

#[test]
fn our_web_annotations_read_back_are_the_same_review() {
    let imported = import(&written(Format::WebAnnotation, &decided()), None);
    assert_eq!(imported.review, decided());
    assert_eq!(imported.report.notes, []);
}

#[test]
fn what_another_program_changed_in_our_file_is_read() {
    let mut collection = parsed(&written(Format::WebAnnotation, &decided()));
    let items = collection["first"]["items"].as_array_mut().expect("items");
    items.retain(|item| item["newsmark:kind"] != "quote");
    let claim = items
        .iter_mut()
        .find(|item| item["newsmark:kind"] == "claim")
        .expect("a claim");
    let remark = json!({ "type": "TextualBody", "purpose": "commenting", "value": "Look again." });
    claim["body"].as_array_mut().expect("bodies").push(remark);
    let imported = import(&collection.to_string(), None);
    assert_eq!(codes(&imported), [NoteCode::AnnotationMissing]);
    let reviewed = review(&imported.review).expect("a review");
    let notes: Vec<_> = reviewed
        .judgements
        .values()
        .filter_map(|j| j.note.as_deref())
        .collect();
    assert!(
        notes.iter().any(|note| note.contains("Look again.")),
        "{notes:?}"
    );
}

#[test]
fn a_new_version_of_the_article_is_a_decision() {
    let text = TEXT.replace("PORT AMSEL", "NORTH PORT AMSEL");
    for format in [Format::Json, Format::WebAnnotation] {
        let mut imported = import(&written(format, &decided()), Some(&text)).review;
        let last = imported.decisions.pop().expect("a decision");
        assert_eq!(last.action, Action::Replace { text: text.clone() });
        assert_eq!(last.at, NOW);
        assert_eq!(imported, decided());
    }
}
