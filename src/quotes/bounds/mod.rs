//! What was said: where the words of a cue begin and end.

pub mod beginning;
pub mod beside;
pub mod content;
pub mod cuts;
pub mod ending;
pub mod lookahead;
