//! Names that a nickname in quotation marks parts: `Peter "Ox" Holm`.

use crate::annotations::Label;
use crate::entities::found::Found;
use crate::text::{Document, TokenKind};

/// The longest nickname, in tokens without its marks.
const NICKNAME_TOKENS: usize = 3;

/// Joins two persons of `finds`, which are in order, where nothing but a nickname stands between them.
pub fn join(document: &Document, finds: Vec<Found>) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::with_capacity(finds.len());
    for found in finds {
        match joined
            .last_mut()
            .filter(|last| is_parted(document, last, &found))
        {
            Some(last) => {
                last.tokens.end = found.tokens.end;
                last.confidence = last.confidence.min(found.confidence);
            }
            None => joined.push(found),
        }
    }
    joined
}

fn is_parted(document: &Document, first: &Found, second: &Found) -> bool {
    let between = first.tokens.end..second.tokens.start;
    let persons = first.label == Label::Person && second.label == Label::Person;
    if !persons || !(3..=NICKNAME_TOKENS + 2).contains(&between.len()) {
        return false;
    }
    let tokens = &document.tokens[between.clone()];
    let mark = |i: usize| tokens[i].kind == TokenKind::Quotation;
    let inner = &tokens[1..tokens.len() - 1];
    let word = inner.iter().all(|token| token.kind == TokenKind::Word);
    let spaced = tokens[0].spaced && document.tokens[between.end].spaced;
    mark(0) && mark(tokens.len() - 1) && word && spaced && inner[0].is_capitalized()
}
