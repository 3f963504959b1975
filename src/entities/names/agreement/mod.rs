//! Names agree over a document: one that is sure decides those that are not.

mod labels;
mod repeats;
mod short_forms;
mod surnames;

use std::ops::Range;

use super::Name;
use crate::annotations::Label;
use crate::text::{Document, TokenKind};

/// Names whose margin is less, in nats, follow the others of the document.
const UNSURE: f32 = 2.0;

/// The margin of a name that was found by agreement alone.
const BY_AGREEMENT: f32 = 1.0;

/// Makes unsure names follow sure ones, and adds those that the tagger passed over.
pub(super) fn agree(document: &Document, names: &mut Vec<Name>) {
    labels::follow(document, names);
    surnames::follow(document, names);
    short_forms::follow(document, names);
    for find in [surnames::missed, short_forms::missed, repeats::missed] {
        let gaps = Gaps::new(document, names);
        let found = find(document, names, &gaps);
        names.extend(found);
        names.sort_by_key(|name| name.tokens.start);
    }
}

/// What no name covers.
struct Gaps<'a> {
    document: &'a Document<'a>,
    taken: Vec<bool>,
}

impl<'a> Gaps<'a> {
    fn new(document: &'a Document<'a>, names: &[Name]) -> Self {
        let mut taken = vec![false; document.tokens.len()];
        for name in names {
            taken[name.tokens.clone()].fill(true);
        }
        Gaps { document, taken }
    }

    /// The capitalized words that no name covers.
    fn capitals(&self) -> impl Iterator<Item = usize> {
        (0..self.taken.len()).filter(|&at| !self.taken[at] && self.is_capital(at))
    }

    /// Whether `tokens` are free and no capitalized word stands beside them.
    fn fit(&self, tokens: &Range<usize>) -> bool {
        let beside = tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.is_capital(at));
        let free = self.taken.get(tokens.clone());
        !beside && !self.is_capital(tokens.end) && free.is_some_and(|t| !t.contains(&true))
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.document.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalized())
    }
}

fn by_agreement(tokens: Range<usize>, label: Label) -> Name {
    Name {
        tokens,
        label,
        margin: BY_AGREEMENT,
    }
}
