//! Names of several words, found by their first.

use rustc_hash::FxHashMap;

use super::reader::Reader;
use crate::annotations::Label;

/// One name in lower case.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// What follows the first word.
    rest: &'static str,
    label: Label,
    value: Option<&'static str>,
}

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// The token after it.
    pub end: usize,
    /// What it names.
    pub label: Label,
    /// A country's code, where the list has it.
    pub value: Option<&'static str>,
}

/// Lists of names.
#[derive(Debug, Default)]
pub struct Gazetteer {
    entries: FxHashMap<&'static str, Vec<Entry>>,
}

impl Gazetteer {
    /// Reads lists as [`crate::language::Lexicon::from_lists`] does.
    pub fn from_lists(lists: &[(Label, &'static str)]) -> Self {
        let mut gazetteer = Gazetteer::default();
        for (label, list) in lists {
            let names = list
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'));
            for line in names {
                let (name, value) = match line.split_once('\t') {
                    Some((name, value)) => (name, Some(value)),
                    None => (line, None),
                };
                let (first, rest) = name.split_at(name.find([' ', '-']).unwrap_or(name.len()));
                gazetteer.entries.entry(first).or_default().push(Entry {
                    rest,
                    label: *label,
                    value,
                });
            }
        }
        gazetteer
    }

    /// The longest name that begins at `at`.
    pub fn longest(&self, reader: &Reader, at: usize) -> Option<Match> {
        let entries = self.entries.get(reader.lower(at))?;
        entries
            .iter()
            .filter_map(|entry| {
                let end = follow(reader, at + 1, entry.rest)?;
                Some(Match {
                    end,
                    label: entry.label,
                    value: entry.value,
                })
            })
            .rev()
            .max_by_key(|found| found.end)
    }
}

/// The token after `rest`, if its words and hyphens stand at `at`.
fn follow(reader: &Reader, mut at: usize, mut rest: &str) -> Option<usize> {
    while !rest.is_empty() {
        rest = rest.trim_start_matches(' ');
        let word = reader.lower(at);
        if word.is_empty() {
            return None;
        }
        rest = rest.strip_prefix(word)?;
        if !(rest.is_empty() || word == "-" || rest.starts_with([' ', '-', '\'', ',', '/'])) {
            return None;
        }
        at += 1;
    }
    Some(at)
}
