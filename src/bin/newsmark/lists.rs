//! The user's own names, read from a file.

use newsmark::Lists;

use crate::failure::Failure;
use crate::input::Input;

/// Reads `{"add": [{"name", "label"}], "remove": ["name"]}`.
pub fn read(input: &Input) -> Result<Lists, Failure> {
    let text = input.text()?;
    serde_json::from_str(&text).map_err(|error| Failure::Usage {
        message: format!("--lists {input}: {error}"),
    })
}
