//! The news sentences that the project judged.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::Documents;
use super::news::{self, Article};
use super::samples::{self, Sample, worth_of_grade};
use crate::files;
use crate::progress::Step;

/// By the checksum of the sentence: its grade, 0..=3.
type Judged = BTreeMap<u32, u8>;

/// The articles with judged sentences; a sentence that has changed since is not judged. None where
/// the articles are not in `data`.
///
/// # Errors
/// When a file cannot be read, or `labels` has a line that is none.
pub fn judged(labels: &Path, data: &Path) -> Result<Documents> {
    if !data.join(news::FILE).exists() {
        println!("{}: not there, passed over", news::FILE);
        return Ok(Documents::new());
    }
    let table = files::read_text(labels)?;
    let by_document = parse(&table).with_context(|| labels.display().to_string())?;
    let articles = news::articles(data)?;
    let step = Step::new("reading", by_document.len());
    let of = |article: &Article| {
        let judged = by_document.get(&*article.id)?;
        step.advance(1);
        Some(with_worth(article, judged))
    };
    let documents = articles.iter().filter_map(of).collect();
    step.end();
    Ok(documents)
}

fn parse(table: &str) -> Result<BTreeMap<&str, Judged>> {
    let mut by_document: BTreeMap<&str, Judged> = BTreeMap::new();
    for line in files::entries(table) {
        let (document, sum, grade) = label(line).with_context(|| format!("no label: {line:?}"))?;
        by_document.entry(document).or_default().insert(sum, grade);
    }
    Ok(by_document)
}

/// The document, the checksum and the grade; the number of the sentence is for people.
fn label(line: &str) -> Option<(&str, u32, u8)> {
    let [document, _, sum, grade] = line.split('\t').collect::<Vec<_>>()[..] else {
        return None;
    };
    let sum = u32::from_str_radix(sum, 16).ok()?;
    Some((document, sum, grade.parse().ok()?))
}

fn with_worth(article: &Article, judged: &Judged) -> Vec<Sample> {
    let mut found = samples::of(&article.text);
    for sample in &mut found {
        let grade = judged.get(&checksum(sample.span.of(&article.text)));
        sample.worth = grade.map(|grade| worth_of_grade(f64::from(*grade)));
    }
    found
}

/// FNV-1a of the ASCII letters and digits, in lower case.
fn checksum(text: &str) -> u32 {
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    letters.fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn spaces_and_marks_do_not_change_a_checksum() {
        assert_eq!(
            checksum("An anti-war vote."),
            checksum("an anti - war vote")
        );
        assert_ne!(checksum("An anti-war vote."), checksum("A war vote."));
    }

    #[test]
    fn a_line_that_is_no_label_is_an_error() {
        let judged = parse("# comment\na_1\t0\t8b9e6cbf\t2\n").unwrap();
        assert_eq!(judged["a_1"][&0x8b9e_6cbf], 2);
        assert!(parse("a_1\t0\n").is_err());
    }
}
