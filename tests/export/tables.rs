//! Tables and pages.

use std::collections::BTreeMap;

use newsmark::export::{self, Format};

use crate::*;

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
fn a_source_without_a_name_is_said_to_have_none() {
    let text = "A lawyer for Ada Moss said the mill had lost 1,200 jobs in 2025.\n";
    let (review, reviewed) = analysed(text);
    let words = "A lawyer for Ada Moss";
    let page = export::html(&review, &reviewed).expect("a page");
    assert!(page.contains(&format!("<b>unnamed source: {words}</b>")));
    let rows = table(&export::csv(&review, &reviewed).expect("a table"));
    let column = |name: &str| rows[0].iter().position(|column| column == name);
    let columns = ["kind", "speaker", "speaker_kind", "speaker_reason"];
    let [kind, speaker, speaker_kind, reason] = columns.map(|name| column(name).expect("a column"));
    let quote = rows.iter().find(|row| row[kind] == "quote");
    let quote = quote.expect("a quote");
    assert_eq!(quote[speaker], format!("unnamed source: {words}"));
    assert_eq!(quote[speaker_kind], "unnamed");
    assert!(quote[reason].starts_with("unnamed"));
    let claims = parsed(&export::claims(&review, &reviewed).expect("claims"));
    assert!(claims["@graph"][0]["text"].is_string() && claims["@graph"][0]["author"].is_null());
    let items = web_annotation(&review, &reviewed)["first"]["items"].clone();
    let items = items.as_array().expect("items").iter();
    let quote = items.clone().find(|item| item["newsmark:kind"] == "quote");
    let quote = quote.expect("a quote");
    assert_eq!(quote["newsmark:source"], words);
    assert_eq!(quote["newsmark:speakerKind"], "unnamed");
    assert!(quote["newsmark:speakerReason"].is_string());
    let bodies = items.flat_map(|item| item["body"].as_array().cloned().unwrap_or_default());
    let identifying = bodies.filter(|body| body["purpose"] == "identifying");
    assert!(identifying.clone().count() > 0);
    assert!(identifying.into_iter().all(|body| body["value"].is_null()));
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
