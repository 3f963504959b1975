//! What other programs get of a review, and what is read back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod web_annotation_model;

use std::collections::BTreeMap;
use std::fs;

use newsmark::annotations::Extent;
use newsmark::export::{self, Format, NoteCode};
use newsmark::review::{
    Action, Anchoring, Change, Decision, Judgement, Kind, Progress, Review, Reviewed, Source,
    State, Target, Verdict, review,
};
use newsmark::text::Span;
use newsmark::{Options, Unit};
use proptest::prelude::*;
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

#[test]
fn every_annotation_is_as_the_specification_demands() {
    let texts = articles().into_iter().chain(ODD.map(String::from));
    for text in texts {
        let (review, reviewed) = analysed(&text);
        let collection = web_annotation(&review, &reviewed);
        web_annotation_model::check(&collection, &text);
        let found = &reviewed.annotations;
        let count = found.mentions.len() + found.quotes.len() + found.claims.len();
        assert_eq!(collection["total"], count);
    }
    let (review, reviewed) = checked();
    web_annotation_model::check(&web_annotation(&review, &reviewed), TEXT);
}

#[test]
fn a_split_quote_has_a_target_for_each_piece() {
    let (review, reviewed) = analysed(TEXT);
    let collection = web_annotation(&review, &reviewed);
    let items = collection["first"]["items"].as_array().expect("items");
    let split = items
        .iter()
        .find(|item| item["target"].is_array())
        .expect("a split quote");
    let exact = |i: usize| split["target"][i]["selector"][0]["exact"].as_str();
    assert_eq!(exact(0), Some("We warned them,"));
    assert_eq!(exact(1), Some("and they did not listen."));
}

#[test]
fn the_same_review_gives_the_same_files() {
    let (review, reviewed) = checked();
    for (_, format) in Format::ALL {
        assert_eq!(
            format.write(&review, &reviewed),
            format.write(&review, &reviewed)
        );
    }
}

#[test]
fn a_verdict_is_signed_and_its_sources_are_linked() {
    let (review, reviewed) = checked();
    let collection = web_annotation(&review, &reviewed);
    let items = collection["first"]["items"].as_array().expect("items");
    let claim = items
        .iter()
        .find(|item| item["newsmark:state"] == "accepted")
        .expect("a claim");
    assert!(
        claim["motivation"]
            .as_array()
            .expect("motivations")
            .contains(&json!("assessing"))
    );
    let body = |purpose: &str| {
        let bodies = claim["body"].as_array().expect("bodies");
        bodies
            .iter()
            .find(|body| body["purpose"] == purpose)
            .expect("a body")
            .clone()
    };
    assert_eq!(body("assessing")["value"], "Mostly true");
    assert_eq!(body("assessing")["creator"]["name"], "Eve Cole");
    assert_eq!(
        body("linking")["source"],
        "https://register.example/2025?a=1&b=2"
    );
    assert_eq!(claim["modified"], "2026-02-01T10:00:00Z");
}

/// The cells of a table, read as RFC 4180 has it.
fn table(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let rows = csv.strip_suffix("\r\n").expect("a last line break");
    let (mut rows, mut quoted) = (rows.chars().peekable(), false);
    let mut table = vec![vec![String::new()]];
    while let Some(c) = rows.next() {
        let row = table.last_mut().expect("a row");
        let cell = row.last_mut().expect("a cell");
        match c {
            '"' if quoted && rows.peek() == Some(&'"') => cell.push(rows.next().expect("a mark")),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted && rows.peek() == Some(&'\n') => {
                rows.next();
                table.push(vec![String::new()]);
            }
            c => cell.push(c),
        }
    }
    table
}

#[test]
fn a_table_has_a_row_for_each_annotation_and_no_formula() {
    let (review, reviewed) = checked();
    let table = table(&export::csv(&review, &reviewed).expect("a table"));
    let found = &reviewed.annotations;
    let count = found.mentions.len() + found.quotes.len() + found.claims.len();
    assert_eq!(table.len(), 1 + count);
    assert!(table.iter().all(|row| row.len() == table[0].len()));
    let cell = |row: &[String], name: &str| {
        row[table[0]
            .iter()
            .position(|column| column == name)
            .expect("a column")]
        .clone()
    };
    let claim = table
        .iter()
        .find(|row| cell(row, "state") == "accepted")
        .expect("a claim");
    assert_eq!(cell(claim, "note"), "'=HYPERLINK(\"https://evil.example\")");
    assert_eq!(cell(claim, "verdict"), "Mostly true");
    assert_eq!(cell(claim, "checker"), "Eve Cole");
    let text: Vec<u16> = TEXT.encode_utf16().collect();
    for row in &table[1..] {
        let at = |name| cell(row, name).parse::<usize>().expect("an offset");
        let words = String::from_utf16(&text[at("start")..at("end")]).expect("whole characters");
        assert!(words.starts_with(&cell(row, "text")[..3]), "{row:?}");
    }
}

#[test]
fn a_page_shows_verdicts_and_runs_nothing() {
    let (review, reviewed) = checked();
    let page = export::html(&review, &reviewed).expect("a page");
    assert!(page.contains("<sup class=\"verdict\">Mostly true</sup>"));
    assert!(page.contains("href=\"https://register.example/2025?a=1&amp;b=2\""));
    assert!(page.contains("checked by Eve Cole on 2026-02-02"));
    assert!(page.contains("accepted by Eve &lt;b&gt;Cole&lt;/b&gt; on 2026-02-01"));
    assert!(!page.contains("href=\"javascript:") && !page.contains("<b>Cole"));
}

#[test]
fn a_claim_review_says_what_was_found_out_and_by_whom() {
    let (mut review, mut reviewed) = checked();
    review.title = "Jobs at the mill".into();
    review.url = Some("https://news.example/mill".into());
    reviewed.annotations.options.published = Some("2026-01-05".into());
    let file = parsed(&export::claim_review(&review, &reviewed).expect("a claim review"));
    assert_eq!(file["@context"], "https://schema.org");
    let [checked] = file["@graph"].as_array().expect("a graph").as_slice() else {
        panic!("one claim was checked");
    };
    assert_eq!(checked["@type"], "ClaimReview");
    assert_eq!(
        checked["author"],
        json!({ "@type": "Person", "name": "Eve Cole" })
    );
    assert_eq!(checked["datePublished"], "2026-02-02");
    assert_eq!(
        checked["reviewRating"],
        json!({
            "@type": "Rating", "alternateName": "Mostly true",
            "ratingValue": 4, "bestRating": 5, "worstRating": 1,
        })
    );
    let claim = &checked["itemReviewed"];
    assert_eq!(claim["text"], checked["claimReviewed"]);
    assert_eq!(claim["author"]["name"], "Ada Moss");
    assert_eq!(claim["appearance"]["url"], "https://news.example/mill");
    assert_eq!(claim["appearance"]["headline"], "Jobs at the mill");
    let claims = parsed(&export::claims(&review, &reviewed).expect("claims"));
    let claims = claims["@graph"].as_array().expect("a graph");
    assert_eq!(claims.len() + 1, reviewed.annotations.claims.len());
}

#[test]
fn a_rating_without_a_place_on_the_scale_has_no_number() {
    let (review, mut reviewed) = checked();
    let judgement = reviewed
        .judgements
        .values_mut()
        .next()
        .expect("a judgement");
    judgement.verdict.as_mut().expect("a verdict").rating = "Unproven".into();
    let file = parsed(&export::claim_review(&review, &reviewed).expect("a claim review"));
    let rating = &file["@graph"][0]["reviewRating"];
    assert_eq!(
        *rating,
        json!({ "@type": "Rating", "alternateName": "Unproven" })
    );
}

#[test]
fn a_claim_review_is_refused_when_a_person_has_not_said_all() {
    let without = |change: fn(&mut Judgement)| {
        let (review, mut reviewed) = checked();
        change(
            reviewed
                .judgements
                .values_mut()
                .next()
                .expect("a judgement"),
        );
        let error = export::claim_review(&review, &reviewed).expect_err("an error");
        assert_eq!(error.code(), "claim-review-incomplete");
        error.to_string()
    };
    assert!(without(|j| j.checker = None).contains("the reviewer's name"));
    assert!(without(|j| j.checker = Some(" ".into())).contains("the reviewer's name"));
    assert!(without(|j| j.checked_at = None).contains("the date of the review"));
    assert!(without(|j| j.checked_at = Some("soon".into())).contains("the date of the review"));
    assert!(without(|j| j.verdict = None).contains("a verdict on a claim"));
    let other = without(|j| j.verdict.as_mut().expect("a verdict").rating = "Liar".into());
    assert!(other.contains("a verdict on the scale"));
    let (review, mut reviewed) = checked();
    for claim in &mut reviewed.annotations.claims {
        claim.text.clear();
    }
    let error = export::claim_review(&review, &reviewed).expect_err("an error");
    assert!(error.to_string().contains("the claim's words"));
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
fn what_was_rejected_or_lost_its_place_is_in_the_table_and_on_the_page() {
    let mut decided = decided();
    let text = TEXT.replace(
        "Unemployment is the highest in the country",
        "Nothing is known",
    );
    decided.decisions.push(decision(Action::Replace { text }));
    let csv = written(Format::Csv, &decided);
    let rows = table(&csv);
    let state = rows[0]
        .iter()
        .position(|column| column == "state")
        .expect("a column");
    let of = |wanted: &str| rows.iter().filter(|row| row[state] == wanted).count();
    assert_eq!((of("rejected"), of("orphaned")), (1, 1), "{csv}");
    let page = written(Format::Html, &decided);
    assert!(page.contains("<h2>Rejected</h2>") && page.contains("Ask the office."));
    assert!(page.contains("<h2>Without a place in the text</h2>"));
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

#[test]
fn judgements_without_annotations_do_no_harm() {
    let (review, mut reviewed) = checked();
    let judgement = reviewed
        .judgements
        .values()
        .next()
        .cloned()
        .expect("a judgement");
    reviewed.judgements = BTreeMap::from([("c999".to_string(), judgement)]);
    for (name, format) in Format::ALL {
        assert_eq!(
            format.write(&review, &reviewed).is_ok(),
            name != "claim-review"
        );
    }
}
