//! The names of kinds, labels and states, as they are written everywhere.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The name of a value without fields: `person`, `high`, `accepted`.
pub(super) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The value called `word`, in any case.
pub(super) fn read<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_lowercase())).ok()
}
