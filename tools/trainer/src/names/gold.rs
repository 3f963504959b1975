//! Articles in which somebody marked the names.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::corpora::detokenize::{Marks, append};
use crate::corpora::iob2::{self, Tagged};
use crate::engine::Span;
use crate::files;

/// A text with its names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// As it would be printed.
    pub text: String,
    /// In the order of the text, none over another.
    pub names: Vec<GoldName>,
}

/// A name as a person marked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoldName {
    /// In bytes of the article's text.
    pub span: Span,
    /// 0 for a person, 1 for an organization, 2 for a place: the numbers of
    /// [`crate::engine::names::LABELS`].
    pub label: u8,
}

/// The articles of an IOB2 file.
///
/// # Errors
/// When it cannot be read, or holds no line of a token and a tag.
pub fn read(path: &Path) -> Result<Vec<Article>> {
    let articles = parse(&files::read_text(path)?);
    ensure!(
        !articles.is_empty(),
        "{} holds no line of the form token<TAB>tag",
        path.display()
    );
    Ok(articles)
}

/// The articles of an IOB2 file's text.
pub fn parse(text: &str) -> Vec<Article> {
    let documents = iob2::parse(text);
    documents.iter().map(|d| article(&d.sentences)).collect()
}

/// A document's text, with a line break before every third sentence so that some paragraphs end.
fn article(sentences: &[Vec<Tagged>]) -> Article {
    let mut article = Article::default();
    for (number, sentence) in sentences.iter().enumerate() {
        if number > 0 {
            article.text.push(if number % 3 == 0 { '\n' } else { ' ' });
        }
        let mut open: Option<GoldName> = None;
        let names = &mut article.names;
        append(sentence, Marks::Apart, &mut article.text, |tag, span| {
            open = follow(open, tag, span, names);
        });
        names.extend(open);
    }
    article
}

/// The name that is open after a token with `tag` at `span`; one that ended goes to `names`.
fn follow(
    open: Option<GoldName>,
    tag: &str,
    span: Span,
    names: &mut Vec<GoldName>,
) -> Option<GoldName> {
    let (part, spelling) = tag.split_once('-').unwrap_or(("O", ""));
    match (open, label(spelling)) {
        (Some(mut name), Some(label)) if part == "I" && name.label == label => {
            name.span.end = span.end;
            Some(name)
        }
        (ended, label) => {
            names.extend(ended);
            label.map(|label| GoldName { span, label })
        }
    }
}

/// The number of a label, in the spellings of the corpora; `None` for what is no name here.
pub fn label(spelling: &str) -> Option<u8> {
    match spelling {
        "PER" | "PERSON" => Some(0),
        "ORG" | "ORGANIZATION" => Some(1),
        "LOC" | "LOCATION" => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_place() {
        let tokens = "Ms\tO\nAda\tB-PER\nHolm\tI-PER\n's\tO\nOslo\tB-LOC\nBergen\tB-LOC\ntrip\tO\nFriday\tB-DATE\n";
        let article = &parse(tokens)[0];
        assert_eq!(article.text, "Ms Ada Holm's Oslo Bergen trip Friday");
        let names = article.names.iter();
        let found: Vec<_> = names
            .map(|name| (name.span.of(&article.text), name.label))
            .collect();
        assert_eq!(found, [("Ada Holm", 0), ("Oslo", 2), ("Bergen", 2)]);
    }

    #[test]
    fn a_name_that_begins_inside_is_still_one() {
        assert_eq!(parse("Ada\tI-PER\nOslo\tI-LOC\n")[0].names.len(), 2);
    }

    #[test]
    fn every_third_sentence_begins_a_line() {
        assert_eq!(parse(&"Yes\tO\n\n".repeat(4))[0].text, "Yes Yes Yes\nYes");
    }
}
