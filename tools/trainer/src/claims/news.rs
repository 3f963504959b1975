//! The articles that the project judged, put back together as text.

use std::path::Path;

use anyhow::Result;

use crate::corpora::detokenize::{Marks, append};
use crate::corpora::iob2;
use crate::files;

/// The file of articles, below the folder of the corpora.
pub const FILE: &str = "train/entities/en-worldwide-newswire.train.iob2";

/// How the file names an article, behind its name.
const ENDING: &str = ".txt.tsv";

/// An article.
pub struct Article {
    pub id: String,
    pub text: String,
}

/// All articles.
///
/// # Errors
/// When the file cannot be read.
pub fn articles(data: &Path) -> Result<Vec<Article>> {
    let text = files::read_text(&data.join(FILE))?;
    let documents = iob2::parse(&text);
    Ok(documents.iter().map(article).collect())
}

/// What IOB2 calls a sentence is a paragraph in this file.
fn article(document: &iob2::Document) -> Article {
    let mut text = String::new();
    for paragraph in &document.sentences {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        append(paragraph, Marks::InWords, &mut text, |_, _| ());
    }
    Article {
        id: document.name.trim_end_matches(ENDING).to_owned(),
        text,
    }
}
