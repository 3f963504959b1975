//! What finding claims needs of a language.

use super::{Cues, Messages, Model};

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Marked words and phrases.
    pub cues: Cues,
    /// The weight of each signal.
    pub model: Model,
    /// What each signal says to people.
    pub messages: Messages,
}
