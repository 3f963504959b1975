//! One text, one label.

use rustc_hash::FxHashMap;

use super::UNSURE;
use crate::annotations::Label;
use crate::entities::names::{LABELS, Name};
use crate::text::Document;

/// Names with the same text get the label that is surest in sum, where they were unsure.
pub(super) fn follow(document: &Document, names: &mut [Name]) {
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
            name.label = LABELS[best];
        }
    }
}

fn place(label: Label) -> usize {
    LABELS.iter().position(|other| *other == label).unwrap_or(0)
}
