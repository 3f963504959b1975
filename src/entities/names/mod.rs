//! People, organizations and places: runs of capitalized words, told apart by lists and context.

mod judge;
mod run;

use rustc_hash::FxHashMap;

use super::found::Found;
use super::reader::Reader;
use crate::annotations::Label;
use crate::text::TokenKind;

/// What one strong mention says of a word that stands alone elsewhere.
#[derive(Debug, Default)]
pub struct Known {
    labels: FxHashMap<Box<str>, Label>,
}

impl Known {
    /// The label of a word, lower-cased, that a fuller name in the text holds.
    pub fn label(&self, word: &str) -> Option<Label> {
        self.labels.get(word).copied()
    }

    /// Remembers the last word of each full name of a person.
    pub fn learn(&mut self, reader: &Reader, finds: &[Found]) {
        let full = finds
            .iter()
            .filter(|f| f.label == Label::Person && f.tokens.len() >= 2);
        for found in full {
            let last = reader.document.lower(found.tokens.end - 1);
            self.labels.entry(last.into()).or_insert(Label::Person);
        }
    }
}

/// Appends the names of one sentence.
pub fn find(reader: &Reader, known: &Known, out: &mut Vec<Found>) {
    let range = reader.range();
    let mut at = range.start;
    let headline = is_headline(reader);
    while at < range.end {
        if !run::begins(reader, at) {
            at += 1;
            continue;
        }
        let end = run::end(reader, at);
        judge::split(reader, known, at..end, headline, out);
        at = end.max(at + 1);
    }
}

/// Whether most words are capitalized, so that a capital says little.
fn is_headline(reader: &Reader) -> bool {
    let words = |at: &usize| reader.kind(*at, TokenKind::Word);
    let all = reader.range().filter(words).count();
    let capitalized = reader
        .range()
        .filter(words)
        .filter(|at| reader.capitalized(*at))
        .count();
    all >= 4 && capitalized * 4 >= all * 3
}
