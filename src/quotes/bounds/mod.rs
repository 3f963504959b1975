//! What was said: where the words of a cue begin and end.

pub mod beginning;
pub mod beside;
pub mod content;
pub mod cuts;
pub mod direct;
pub mod ending;
pub mod lookahead;
pub mod signed;
pub mod turns;
pub mod units;
