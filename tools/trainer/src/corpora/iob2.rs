//! Reading IOB2: `token<TAB>tag` a line, an empty line after each sentence, `# doc ...` before each
//! document. Of more columns the first and the last count. Other lines that begin with `#` and have
//! no tab are comments.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Article;
use super::detokenize::detokenize;

/// Without marks of documents, so many sentences are taken for one: about a short news item, since
/// what a document shows of a word is part of the features.
const SENTENCES_A_DOCUMENT: usize = 15;

/// A token with its tag.
pub type Tagged<'a> = (&'a str, &'a str);

/// The articles of a file.
///
/// # Errors
/// When it cannot be read, or holds no line of a token and a tag.
pub fn read(path: &Path) -> Result<Vec<Article>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let articles = parse(&text);
    ensure!(
        !articles.is_empty(),
        "{} holds no line of the form token<TAB>tag",
        path.display()
    );
    Ok(articles)
}

/// The articles of a file's text.
pub fn parse(text: &str) -> Vec<Article> {
    let marked = text.lines().any(|line| line.starts_with("# doc"));
    let mut parser = Parser::default();
    for line in text.lines() {
        if line.starts_with("# doc") {
            parser.end_document();
        } else if line.trim().is_empty() {
            parser.end_sentence();
            if !marked && parser.sentences.len() >= SENTENCES_A_DOCUMENT {
                parser.end_document();
            }
        } else if let Some((token, rest)) = line.split_once('\t') {
            let tag = rest.rsplit('\t').next().unwrap_or(rest);
            parser.sentence.push((token, tag.trim_end()));
        } else if !line.starts_with('#') {
            parser.sentence.push((line, "O"));
        }
    }
    parser.end_document();
    parser.articles
}

#[derive(Default)]
struct Parser<'a> {
    sentence: Vec<Tagged<'a>>,
    sentences: Vec<Vec<Tagged<'a>>>,
    articles: Vec<Article>,
}

impl Parser<'_> {
    fn end_sentence(&mut self) {
        if !self.sentence.is_empty() {
            self.sentences.push(std::mem::take(&mut self.sentence));
        }
    }

    fn end_document(&mut self) {
        self.end_sentence();
        if !self.sentences.is_empty() {
            self.articles.push(detokenize(&self.sentences));
            self.sentences.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_and_sentences_are_parted() {
        let articles = parse(
            "# doc = one\nRain\tO\nfell\tO\n.\tO\n\nPeople\tO\nstayed\tO\nin\tO\n.\tO\n\n# doc = two\n# text = Sun\nSun\tO\n",
        );
        let texts: Vec<&str> = articles.iter().map(|a| a.text.as_str()).collect();
        assert_eq!(texts, ["Rain fell. People stayed in.", "Sun"]);
    }

    #[test]
    fn the_last_column_is_the_tag() {
        let articles = parse("Oslo\tNNP\tB-LOC\nslept\tVBD\tO\n");
        assert_eq!(articles[0].names.len(), 1);
        assert_eq!(articles[0].names[0].label, 2);
    }

    #[test]
    fn without_marks_documents_are_cut() {
        let articles = parse(&"Word\tO\n\n".repeat(40));
        assert_eq!(articles.len(), 3);
    }

    #[test]
    fn a_hash_sign_can_be_a_token() {
        assert_eq!(parse("#\tO\n1\tO\n")[0].text, "# 1");
    }
}
