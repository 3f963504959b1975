//! Documents of CoNLL-U files, put back together as text.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files::read_text;

/// A word with its place in the text, in bytes. The words of a multiword token that they do not spell
/// have its place.
pub struct Word {
    pub span: Range<usize>,
    pub upos: String,
    pub feats: String,
    /// The index of its head in the sentence; none for the root.
    pub head: Option<usize>,
    pub relation: String,
}

impl Word {
    /// Its relation without what is special to a language: `nmod` of `nmod:poss`.
    pub fn relation(&self) -> &str {
        self.relation.split(':').next().unwrap_or_default()
    }
}

/// A document.
#[derive(Default)]
pub struct Gold {
    pub text: String,
    pub sentences: Vec<Vec<Word>>,
}

/// All documents of a file: paragraphs are apart by an empty line, sentences by a space.
pub fn read(path: &Path) -> Result<Vec<Gold>> {
    parse(&read_text(path)?).with_context(|| path.display().to_string())
}

fn parse(file: &str) -> Result<Vec<Gold>> {
    let mut documents: Vec<Gold> = Vec::new();
    let (mut text, mut paragraph) = ("", false);
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for line in file.lines().chain([""]) {
        if line.starts_with("# newdoc") || documents.is_empty() {
            documents.push(Gold::default());
            paragraph = false;
        }
        if line.starts_with("# newpar") {
            paragraph = true;
        } else if let Some(rest) = line.strip_prefix("# text =") {
            text = rest.trim();
        } else if line.contains('\t') {
            rows.push(line.split('\t').collect());
        } else if line.is_empty() && !rows.is_empty() {
            if let Some(document) = documents.last_mut() {
                document.add(text, paragraph, &rows)?;
            }
            rows.clear();
            paragraph = false;
        }
    }
    Ok(documents)
}

impl Gold {
    fn add(&mut self, text: &str, paragraph: bool, rows: &[Vec<&str>]) -> Result<()> {
        if !self.text.is_empty() {
            self.text.push_str(if paragraph { "\n\n" } else { " " });
        }
        let start = self.text.len();
        self.text.push_str(text);
        let mut places = Places { text, at: 0 };
        let mut words = Vec::new();
        let (mut until, mut whole, mut inner) = (0, 0..0, None);
        for row in rows {
            let [id, form, ..] = row[..] else { continue };
            if let Some((first, last)) = id.split_once('-') {
                until = last.parse()?;
                whole = places.next(form);
                let parts = rows.iter().filter(|row| {
                    let id = row[0].parse::<usize>().unwrap_or(0);
                    first.parse().is_ok_and(|first: usize| first <= id) && id <= until
                });
                let spelled: String = parts.map(|row| row[1]).collect();
                inner = (spelled == form).then_some(whole.start);
                continue;
            }
            let Ok(number) = id.parse::<usize>() else {
                continue;
            };
            let span = match inner {
                _ if number > until => places.next(form),
                Some(at) => {
                    inner = Some(at + form.len());
                    at..at + form.len()
                }
                None => whole.clone(),
            };
            words.push(word(row, start + span.start..start + span.end)?);
        }
        self.sentences.push(words);
        Ok(())
    }
}

fn word(row: &[&str], span: Range<usize>) -> Result<Word> {
    let cell = |at: usize| row.get(at).copied().context("a line has too few columns");
    let head: usize = cell(6)?.parse().unwrap_or(0);
    Ok(Word {
        span,
        upos: cell(3)?.to_owned(),
        feats: cell(5)?.to_owned(),
        head: head.checked_sub(1),
        relation: cell(7)?.to_owned(),
    })
}

/// Finds one form after the other in a text, white space passed over.
struct Places<'a> {
    text: &'a str,
    at: usize,
}

impl Places<'_> {
    fn next(&mut self, form: &str) -> Range<usize> {
        self.skip();
        let start = self.at;
        for _ in form.chars().filter(|c| !c.is_whitespace()) {
            self.skip();
            let next = self.text[self.at..].chars().next();
            self.at += next.map_or(0, char::len_utf8);
        }
        start..self.at
    }

    fn skip(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_places() {
        let row = |id: &str, form: &str| format!("{id}\t{form}\t_\tX\t_\t_\t0\troot\t_\t_\n");
        let file = format!(
            "# newdoc id = a\n# newpar\n# text = It's so.\n{}{}{}{}{}\n# newpar\n# text = No\n{}\n",
            row("1-2", "It's"),
            row("1", "It"),
            row("2", "'s"),
            row("3", "so"),
            row("4", "."),
            row("1", "No"),
        );
        let documents = parse(&file).unwrap_or_default();
        assert_eq!(documents[0].text, "It's so.\n\nNo");
        let spans = documents[0]
            .sentences
            .iter()
            .flatten()
            .map(|w| w.span.clone());
        assert_eq!(spans.collect::<Vec<_>>(), [0..2, 2..4, 5..7, 7..8, 10..12]);
    }
}
