//! Reading the sets that the weights are measured on: a JSON object a line,
//! `{"text": ..., "entities": [[start, end, label], ...]}`, in Unicode code points, end exclusive.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::gold::{Article, GoldName, label};
use crate::corpora::jsonl;
use crate::corpora::offsets::CodePoints;

#[derive(Deserialize)]
struct Line {
    text: String,
    entities: Vec<(usize, usize, String)>,
}

/// The articles of a file.
///
/// # Errors
/// When it cannot be read, a line is not as said above, or an offset is past the text.
pub fn read(path: &Path) -> Result<Vec<Article>> {
    jsonl::read(path, article)
}

fn article(Line { text, entities }: Line) -> Result<Article> {
    let places = CodePoints::new(&text);
    let mut names = Vec::new();
    for (start, end, spelling) in &entities {
        if let Some(label) = label(spelling) {
            let span = places.span(*start, *end)?;
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
        let article = article(serde_json::from_str(line).unwrap()).unwrap();
        let spans: Vec<_> = article
            .names
            .iter()
            .map(|name| (name.span.start, name.span.end, name.label))
            .collect();
        assert_eq!(spans, [(0, 4, 0), (9, 13, 2)]);
    }
}
