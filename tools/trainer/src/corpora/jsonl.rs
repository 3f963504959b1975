//! Reading JSON Lines: an object a line.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;

use crate::files;

/// The objects of a file, each made into what is wanted by `make`.
///
/// # Errors
/// When the file cannot be read or holds no object, or one is not as wanted; the error names the
/// line.
pub fn read<T: DeserializeOwned, U>(path: &Path, make: impl Fn(T) -> Result<U>) -> Result<Vec<U>> {
    let text = files::read_text(path)?;
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(number, line)| {
        let object = serde_json::from_str(line).map_err(anyhow::Error::from);
        let made = object.and_then(&make);
        made.with_context(|| format!("{}, line {}", path.display(), number + 1))
    });
    let objects = parsed.collect::<Result<Vec<U>>>()?;
    ensure!(!objects.is_empty(), "{} is empty", path.display());
    Ok(objects)
}
