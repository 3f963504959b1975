//! `newsmark convert` and the forms of `newsmark annotate`, run as a program.

#![cfg(feature = "command")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const TEXT: &str = "Unemployment fell by 12 percent in May, Mayor Ada Moss said on Monday.\n";

fn newsmark(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_newsmark"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    // a command that refuses its arguments does not read
    let _ = child
        .stdin
        .take()
        .expect("standard input")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("output")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file with the article, in a place of this test's own.
fn article(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("convert-{test}.txt"));
    fs::write(&path, TEXT).expect("a file");
    path
}

/// A review with a verdict on the claim of `TEXT`, signed by `checker`.
fn checked(checker: &str) -> String {
    json!({
        "format": "newsmark-review", "version": 1, "title": "Jobs", "text": TEXT,
        "decisions": [{
            "at": "2026-02-01T10:00:00Z", "by": checker, "action": "verdict",
            "target": { "kind": "claim", "spans": [[0, 70]] },
            "verdict": { "rating": "True", "summary": "So it did.", "sources": [] },
        }],
    })
    .to_string()
}

#[test]
fn annotate_writes_the_forms_of_other_programs() {
    for (format, start) in [
        ("web-annotation", "{"),
        ("claims", "{"),
        ("csv", "\u{feff}\"kind\""),
    ] {
        let output = newsmark(&["annotate", "--format", format], TEXT);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).starts_with(start), "{format}");
        let two = newsmark(&["annotate", "--format", format, "-", "-"], TEXT);
        assert_eq!(two.status.code(), Some(2));
        assert!(stderr(&two).starts_with("newsmark: usage: "));
    }
}

#[test]
fn web_annotations_become_the_review_that_they_came_from() {
    let annotations = newsmark(&["annotate", "--format", "web-annotation"], TEXT);
    let output = newsmark(&["convert"], &stdout(&annotations));
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(0), String::new())
    );
    let review: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(review["format"], "newsmark-review");
    assert_eq!(review["text"], TEXT);
    assert_eq!(review["decisions"], json!([]));
}

#[test]
fn a_review_is_written_in_every_form() {
    let review = checked("Eve Cole");
    for format in [
        "json",
        "web-annotation",
        "csv",
        "html",
        "claim-review",
        "claims",
    ] {
        let output = newsmark(&["convert", "--to", format, "-"], &review);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{format}: {}",
            stderr(&output)
        );
        assert!(
            format == "claims" || stdout(&output).contains("So it did."),
            "{format}"
        );
    }
}

#[test]
fn a_claim_review_without_a_reviewer_is_refused() {
    let output = newsmark(&["convert", "--to", "claim-review"], &checked(""));
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("A claim review needs more: c0: the reviewer's name."));
}

#[test]
fn annotations_of_another_program_need_the_article() {
    let annotation = json!({
        "type": "Annotation", "body": { "value": "place", "purpose": "tagging" },
        "target": { "selector": { "type": "TextQuoteSelector", "exact": "May" } },
    });
    let annotation = annotation.to_string().replace("place", "date");
    let output = newsmark(&["convert"], &annotation);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("give its text as well"));
    let article = article("foreign");
    let article = article.to_str().expect("UTF-8");
    let often = annotation.replace("\"May\"", "\"y\"");
    let output = newsmark(&["convert", "--text", article], &often);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("newsmark: ambiguous: annotation.target: "));
    // the beginning of "Mayor" is another word
    let output = newsmark(&["convert", "--to", "csv", "--text", article], &annotation);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("\"May\",\"date\""));
}

#[test]
fn what_is_no_file_of_annotations_is_refused() {
    for content in [
        "",
        "{}",
        "[[[",
        "{\"format\": \"newsmark-review\", \"version\": 1}",
    ] {
        let output = newsmark(&["convert"], content);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            stderr(&output).starts_with("newsmark: unreadable-file: standard input: "),
            "{}",
            stderr(&output)
        );
    }
    let output = newsmark(&["convert", "no such file"], "");
    assert_eq!(output.status.code(), Some(2));
    let output = newsmark(&["convert", "--to", "pdf"], "");
    assert_eq!(output.status.code(), Some(2));
}
