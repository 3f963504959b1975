//! Names agree over a document: one that is sure decides those that are not.

use rustc_hash::FxHashMap;

use super::Name;
use crate::annotations::Label;
use crate::text::{Document, TokenKind};

/// Names whose margin is less, in nats, follow the others of the document.
const UNSURE: f32 = 2.0;

/// The margin of a name that was found by agreement alone.
const BY_AGREEMENT: f32 = 1.0;

/// Makes unsure names follow sure ones, and adds surnames that the tagger passed over.
pub(super) fn agree(document: &Document, names: &mut Vec<Name>) {
    same_text_same_label(document, names);
    surnames(document, names);
}

/// Names with the same text get the label that is surest in sum, where they were unsure.
fn same_text_same_label(document: &Document, names: &mut [Name]) {
    let text = |name: &Name| document.slice(document.span(name.tokens.clone()));
    let mut votes: FxHashMap<&str, [f32; 3]> = FxHashMap::default();
    for name in names.iter() {
        votes.entry(text(name)).or_default()[place(name.label)] += name.margin;
    }
    for name in names.iter_mut().filter(|name| name.margin < UNSURE) {
        let Some(votes) = votes.get(text(name)) else {
            continue;
        };
        let best = (0..3).fold(0, |best, label| {
            if votes[label] > votes[best] {
                label
            } else {
                best
            }
        });
        if votes[best] > 2.0 * votes[place(name.label)] {
            name.label = super::LABELS[best];
        }
    }
}

fn place(label: Label) -> usize {
    super::LABELS
        .iter()
        .position(|other| *other == label)
        .unwrap_or(0)
}

/// The last words of people's full names are people where they stand alone.
fn surnames(document: &Document, names: &mut Vec<Name>) {
    let mut surnames: FxHashMap<&str, f32> = FxHashMap::default();
    let full = |name: &&Name| name.label == Label::Person && name.tokens.len() >= 2;
    for name in names.iter().filter(full) {
        let sure = surnames
            .entry(document.form(name.tokens.end - 1))
            .or_default();
        *sure = sure.max(name.margin);
    }
    for name in names
        .iter_mut()
        .filter(|n| n.tokens.len() == 1 && n.margin < UNSURE)
    {
        if surnames
            .get(document.form(name.tokens.start))
            .is_some_and(|sure| *sure > name.margin)
        {
            name.label = Label::Person;
        }
    }
    let mut taken = vec![false; document.tokens.len()];
    for name in names.iter() {
        taken[name.tokens.clone()].fill(true);
    }
    let missed = (0..taken.len()).filter(|at| {
        let token = &document.tokens[*at];
        let neighbour = |at: usize| {
            document
                .tokens
                .get(at)
                .is_some_and(|t| t.is_capitalized() && t.kind == TokenKind::Word)
        };
        !taken[*at]
            && token.kind == TokenKind::Word
            && token.is_capitalized()
            && !neighbour(*at + 1)
            && !(*at > 0 && neighbour(*at - 1))
            && surnames
                .get(document.form(*at))
                .is_some_and(|sure| *sure > UNSURE)
    });
    let added = missed.map(|at| Name {
        tokens: at..at + 1,
        label: Label::Person,
        margin: BY_AGREEMENT,
    });
    let added: Vec<Name> = added.collect();
    names.extend(added);
    names.sort_by_key(|name| name.tokens.start);
}
