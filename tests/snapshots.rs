//! What is found in whole articles, drawn under their text: `tests/articles/NAME.txt` and beside
//! it `NAME.snap`. A change of what is found shows as a change of these files.
//!
//! `NEWSMARK_UPDATE=1 cargo test --test snapshots` writes them anew.
//!
//! Text is cut into rows; below a row stand `^` under mentions with their label and value, `"`
//! under quotations with their speaker, `=` under claims with their band, worth and reasons.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use newsmark::Span;
use newsmark::annotations::{Annotations, Claim, Mention, Quote, Value};
use newsmark::{Options, Unit};

/// Characters a row has at most, unless a word is longer.
const COLUMNS: usize = 100;

#[test]
fn articles_are_annotated_as_before() {
    let update = std::env::var_os("NEWSMARK_UPDATE").is_some();
    let mut changed = Vec::new();
    for path in articles() {
        let text = std::fs::read_to_string(&path).expect("an article");
        let drawn = draw(&text);
        let snapshot = path.with_extension("snap");
        if update {
            std::fs::write(&snapshot, &drawn).expect("a snapshot to write");
        } else {
            let before = std::fs::read_to_string(&snapshot).unwrap_or_default();
            changed.extend(difference(&snapshot, &before, &drawn));
        }
    }
    assert!(
        changed.is_empty(),
        "{}\nIf this is meant: NEWSMARK_UPDATE=1 cargo test --test snapshots",
        changed.concat()
    );
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = folder.read_dir().expect("the folder of articles");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 6);
    paths
}

/// The lines that differ, with the line of text that they stand under.
fn difference(path: &Path, before: &str, after: &str) -> Option<String> {
    if before == after {
        return None;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = |lines: &[&str], sign: &str| -> String {
        let shown = lines.iter().skip(same.saturating_sub(2)).take(12);
        shown.map(|line| format!("{sign} {line}\n")).collect()
    };
    Some(format!(
        "\n{}: differs from line {} on\n{}{}",
        path.display(),
        same + 1,
        rest(&old, "-"),
        rest(&new, "+")
    ))
}

/// Something to draw under a stretch of text.
struct Mark {
    span: Span,
    sign: char,
    note: String,
}

fn draw(text: &str) -> String {
    let options = Options {
        offsets: Unit::Byte,
        ..Options::default()
    };
    let found = newsmark::annotate(text, &options).expect("annotations");
    let marks = marks(&found);
    let mut out = String::new();
    for block in &found.blocks {
        out += &format!("[{}]\n", name(&block.role));
        for row in rows(text, block.span) {
            out += row.of(text).trim_end();
            out.push('\n');
            for line in lines_under(text, row, &marks) {
                out += &line;
                out.push('\n');
            }
        }
        out.push('\n');
    }
    out
}

fn marks(found: &Annotations) -> Vec<Mark> {
    let mark = |span, sign, note| Mark { span, sign, note };
    let mentions = found.mentions.iter();
    let mentions = mentions.map(|m| mark(m.span, '^', mention_note(m)));
    let quotes = found.quotes.iter().flat_map(|q| {
        let pieces = q.content.iter();
        pieces.map(move |piece| mark(piece.0, '"', quote_note(q)))
    });
    let claims = found.claims.iter();
    let claims = claims.map(|c| mark(c.span, '=', claim_note(c)));
    mentions.chain(quotes).chain(claims).collect()
}

fn mention_note(mention: &Mention) -> String {
    let value = mention.value.as_ref().map(value_note).unwrap_or_default();
    format!("{}{value}", name(&mention.label))
}

fn value_note(value: &Value) -> String {
    let serde_json::Value::Object(value) = serde_json::to_value(value).expect("a value") else {
        return String::new();
    };
    let shown = value.values().map(|part| match part.as_str() {
        Some(text) => format!(" {text}"),
        None => format!(" {part}"),
    });
    shown.collect()
}

fn quote_note(quote: &Quote) -> String {
    let speaker = match &quote.speaker {
        Some(speaker) => match speaker.known_name() {
            Some(name) => name.to_owned(),
            None => format!("[{}] {}", name(&speaker.kind), speaker.text),
        },
        None => "?".to_string(),
    };
    format!("{} {speaker}", name(&quote.kind))
}

fn claim_note(claim: &Claim) -> String {
    let reasons: Vec<&str> = claim.reasons.iter().map(|r| r.code.as_ref()).collect();
    let band = name(&claim.band);
    format!("{band} {:.2} {}", claim.worth, reasons.join(" "))
}

/// Cuts a block at its line breaks, and at spaces where a row is full.
fn rows(text: &str, block: Span) -> Vec<Span> {
    let mut rows = Vec::new();
    let mut start = block.start as usize;
    let (mut space, mut columns) = (None, 0);
    let block_text = block.of(text);
    for (i, c) in block_text.char_indices() {
        let at = block.start as usize + i;
        columns += 1;
        let full = if columns > COLUMNS { space } else { None };
        let cut = if matches!(c, '\n' | '\r') {
            Some(at + 1)
        } else {
            full
        };
        if let Some(cut) = cut {
            rows.push(Span::new(start as u32, cut as u32));
            start = cut;
            columns = if cut > at {
                0
            } else {
                text[cut..=at].chars().count()
            };
            space = None;
        }
        if c == ' ' {
            space = Some(at + 1);
        }
    }
    rows.push(Span::new(start as u32, block.end));
    rows.retain(|row| !row.of(text).trim().is_empty());
    rows
}

/// The marks over one row, several on a line where they have room.
fn lines_under(text: &str, row: Span, marks: &[Mark]) -> Vec<String> {
    let mut lines: Vec<(char, String)> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.span.overlaps(row)) {
        let from = mark.span.start.max(row.start);
        let to = mark.span.end.min(row.end);
        let column = Span::new(row.start, from).of(text).chars().count();
        let width = Span::new(from, to).of(text).trim_end().chars().count();
        let signs = mark.sign.to_string().repeat(width);
        let fits = |(sign, line): &&mut (char, String)| {
            *sign == mark.sign && (line.is_empty() || line.chars().count() < column)
        };
        let line = match lines.iter_mut().find(fits) {
            Some((_, line)) => line,
            None => {
                lines.push((mark.sign, String::new()));
                &mut lines.last_mut().expect("the line just added").1
            }
        };
        let gap = column - line.chars().count();
        *line += &format!("{}{signs} {}", " ".repeat(gap), mark.note);
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The name of a value that is written as a string.
fn name(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).expect("a value");
    value.as_str().expect("a string").to_string()
}
