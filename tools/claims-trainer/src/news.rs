//! Articles from IOB2 files, put back together as text.

use std::path::Path;

use anyhow::{Context, Result};

/// The file of articles, below the folder of training data.
const FILE: &str = "entities/en-worldwide-newswire.train.iob2";

/// An article.
pub struct Article {
    pub id: String,
    pub text: String,
}

/// All articles; each line group of the file is a paragraph.
pub fn documents(data: &Path) -> Result<Vec<Article>> {
    let path = data.join(FILE);
    let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut articles: Vec<Article> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("# doc = ") {
            close(&mut articles, &mut words);
            let id = name.split('\t').next().unwrap_or(name);
            articles.push(Article {
                id: id.trim().trim_end_matches(".txt.tsv").to_owned(),
                text: String::new(),
            });
        } else if line.is_empty() {
            close(&mut articles, &mut words);
        } else {
            words.extend(line.split('\t').next());
        }
    }
    close(&mut articles, &mut words);
    Ok(articles)
}

fn close(articles: &mut [Article], words: &mut Vec<&str>) {
    if let Some(article) = articles.last_mut()
        && !words.is_empty()
    {
        if !article.text.is_empty() {
            article.text.push_str("\n\n");
        }
        article.text.push_str(&joined(words));
    }
    words.clear();
}

/// Words with spaces where print has them.
fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    let mut glue = true;
    let mut open = false;
    for word in words {
        let closes = closes(word) || (*word == "\"" && open);
        let joins = closes || matches!(*word, "-" | "/" | "'" | "’");
        if !glue && !joins {
            text.push(' ');
        }
        text.push_str(word);
        if *word == "\"" {
            open = !open;
        }
        glue = (*word == "\"" && open)
            || matches!(
                *word,
                "(" | "[" | "“" | "$" | "‘" | "£" | "€" | "-" | "/" | "'" | "’"
            );
    }
    text
}

fn closes(word: &str) -> bool {
    let ending = word.strip_prefix(['\'', '’']);
    matches!(
        word,
        "," | "." | "!" | "?" | ";" | ":" | ")" | "]" | "”" | "%" | "…" | "..." | "n't"
    ) || matches!(ending, Some("s" | "re" | "ve" | "ll" | "d" | "m" | "t"))
}
