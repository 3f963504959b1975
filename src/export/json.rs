//! Our own file: all that a review consists of, so that work goes on where it ended.

use crate::Error;
use crate::review::{Review, Reviewed};

/// `review` as JSON, indented. [`import`](super::import) gives the same review back.
///
/// # Errors
/// None now; the signature is that of all forms.
pub fn json(review: &Review, _: &Reviewed) -> Result<String, Error> {
    Ok(pretty(review))
}

/// `value` with a line break at the end.
pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    // strings, numbers and maps with keys that are strings can always be written
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
