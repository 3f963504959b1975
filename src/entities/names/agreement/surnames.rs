//! The last words of people's full names are people where they stand alone.

use rustc_hash::FxHashMap;

use super::{Gaps, UNSURE, by_agreement};
use crate::annotations::Label;
use crate::entities::names::Name;
use crate::text::Document;

/// Names of one word that are a surname of the document and less sure than it become people.
pub(super) fn follow(document: &Document, names: &mut [Name]) {
    let surnames = surnames(document, names);
    let alone = |name: &&mut Name| name.tokens.len() == 1 && name.margin < UNSURE;
    for name in names.iter_mut().filter(alone) {
        let sure = surnames.get(document.form(name.tokens.start));
        if sure.is_some_and(|sure| *sure > name.margin) {
            name.label = Label::Person;
        }
    }
}

/// Surnames that the tagger passed over.
pub(super) fn missed(document: &Document, names: &[Name], gaps: &Gaps) -> Vec<Name> {
    let surnames = surnames(document, names);
    let is_surname = |at: &usize| {
        let sure = surnames.get(document.form(*at));
        gaps.fit(&(*at..*at + 1)) && sure.is_some_and(|sure| *sure > UNSURE)
    };
    let found = gaps.capitals().filter(is_surname);
    found
        .map(|at| by_agreement(at..at + 1, Label::Person))
        .collect()
}

/// The last word of each full name, and how sure the surest of these names is.
fn surnames<'d>(document: &'d Document, names: &[Name]) -> FxHashMap<&'d str, f32> {
    let mut surnames = FxHashMap::default();
    let full = |name: &&Name| name.label == Label::Person && name.tokens.len() >= 2;
    for name in names.iter().filter(full) {
        let word = document.form(name.tokens.end - 1);
        let sure: &mut f32 = surnames.entry(word).or_default();
        *sure = sure.max(name.margin);
    }
    surnames
}
