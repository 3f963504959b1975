//! Reading the sets that the weights are measured on: a JSON object a line,
//! `{"text": ..., "entities": [[start, end, label], ...]}`, in Unicode code points, end exclusive.

use std::path::Path;

use anyhow::{Context, Result};
use newsmark::Unit;
use newsmark::text::{Offsets, Span};
use serde::Deserialize;

use super::{Article, GoldName, label};

#[derive(Deserialize)]
struct Line {
    text: String,
    entities: Vec<(u32, u32, String)>,
}

/// The articles of a file.
///
/// # Errors
/// When it cannot be read, a line is not as said above, or an offset is past the text.
pub fn read(path: &Path) -> Result<Vec<Article>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let lines = text.lines().enumerate();
    lines
        .map(|(number, line)| {
            parse(line).with_context(|| format!("{}, line {}", path.display(), number + 1))
        })
        .collect()
}

fn parse(line: &str) -> Result<Article> {
    let Line { text, entities } = serde_json::from_str(line)?;
    let offsets = Offsets::new(&text);
    let byte = |offset: u32| {
        offsets
            .to_byte(offset, Unit::Codepoint)
            .with_context(|| format!("offset {offset} is not in the text"))
    };
    let mut names = Vec::new();
    for (start, end, spelling) in &entities {
        if let Some(label) = label(spelling) {
            let span = Span {
                start: byte(*start)?,
                end: byte(*end)?,
            };
            names.push(GoldName { span, label });
        }
    }
    Ok(Article { text, names })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn offsets_count_code_points() {
        let line = r#"{"id": "a", "text": "Zoë saw Oslo.", "entities": [[0, 3, "PER"], [8, 12, "LOC"], [4, 7, "DATE"]]}"#;
        let article = parse(line).unwrap();
        let spans: Vec<_> = article
            .names
            .iter()
            .map(|name| (name.span.start, name.span.end, name.label))
            .collect();
        assert_eq!(spans, [(0, 4, 0), (9, 13, 2)]);
    }

    #[test]
    fn an_offset_past_the_end_is_told() {
        let line = r#"{"text": "Oslo", "entities": [[0, 9, "LOC"]]}"#;
        assert!(parse(line).unwrap_err().to_string().contains('9'));
    }
}
