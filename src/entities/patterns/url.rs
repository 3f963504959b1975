//! Web addresses: the tokenizer has told them.

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;

/// The web address at `at`.
pub fn find(_: &Reader, at: usize) -> Option<Found> {
    Some(Found::new(at..at + 1, Label::Url, Rule::Url, 1.0))
}
