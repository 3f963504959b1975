//! A name that is sure in one place is a name wherever its words stand again.

use rustc_hash::FxHashMap;

use super::{Gaps, UNSURE, by_agreement};
use crate::annotations::Label;
use crate::entities::names::Name;
use crate::text::Document;

/// Sure names that the tagger passed over elsewhere.
pub(super) fn missed(document: &Document, names: &[Name], gaps: &Gaps) -> Vec<Name> {
    let known = known(document, names);
    let mut found: Vec<Name> = Vec::new();
    for at in gaps.capitals() {
        if found.last().is_some_and(|last| at < last.tokens.end) {
            continue;
        }
        let names = known.get(document.form(at)).into_iter().flatten();
        let longest = names
            .filter(|(words, _)| stands(document, at, words))
            .map(|(words, label)| (at..at + words.len(), *label))
            .filter(|(tokens, _)| gaps.fit(tokens))
            .max_by_key(|(tokens, _)| tokens.len());
        found.extend(longest.map(|(tokens, label)| by_agreement(tokens, label)));
    }
    found
}

/// Sure names by their first word.
fn known<'d>(
    document: &'d Document,
    names: &[Name],
) -> FxHashMap<&'d str, Vec<(Vec<&'d str>, Label)>> {
    let mut known: FxHashMap<&str, Vec<(Vec<&str>, Label)>> = FxHashMap::default();
    for name in names.iter().filter(|name| name.margin > UNSURE) {
        let words: Vec<&str> = name.tokens.clone().map(|at| document.form(at)).collect();
        let same = known.entry(words[0]).or_default();
        if same.iter().all(|(other, _)| *other != words) {
            same.push((words, name.label));
        }
    }
    known
}

fn stands(document: &Document, at: usize, words: &[&str]) -> bool {
    let there = |(offset, word): (usize, &&str)| {
        at + offset < document.tokens.len() && document.form(at + offset) == *word
    };
    words.iter().enumerate().all(there)
}
