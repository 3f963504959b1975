//! Which sentences are worth checking, and why.

use crate::annotations::{Claim, Quote, Sentence};
use crate::entities::Named;
use crate::language::Language;
use crate::options::Options;
use crate::text::Document;

/// The sentences of the body with their worth, and those of them that are claims.
#[derive(Debug, Default)]
pub struct Judged {
    /// In text order.
    pub sentences: Vec<Sentence>,
    /// In text order.
    pub claims: Vec<Claim>,
}

/// Judges every sentence of the body; spans in bytes.
pub fn find(
    document: &Document,
    _named: &Named,
    _quotes: &[Quote],
    _language: &Language,
    _options: &Options,
) -> Judged {
    let body = document
        .sentences
        .iter()
        .filter(|s| document.role(s).is_body());
    let sentences = body
        .map(|s| Sentence {
            span: s.span,
            worth: 0.0,
        })
        .collect();
    Judged {
        sentences,
        claims: Vec::new(),
    }
}
