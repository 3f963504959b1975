//! An annotated text as a page.

use crate::annotations::Annotations;

/// The page.
pub fn html(_text: &str, _found: &Annotations) -> String {
    String::new()
}
