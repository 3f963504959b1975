//! What each signal says to people.

use super::signals::{COUNT, SignalCode};
use crate::text::entries;

/// For each signal the words in front of its evidence: "names a number".
#[derive(Debug)]
pub struct Messages([&'static str; COUNT]);

impl Messages {
    /// Reads lines of a signal's code, a tab and its words. Codes of no signal are passed over.
    pub fn from_list(list: &'static str) -> Self {
        let mut messages = Messages([""; COUNT]);
        for (code, words) in entries(list) {
            if let (Some(code), Some(words)) = (SignalCode::of_code(code), words) {
                messages.0[code as usize] = words;
            }
        }
        messages
    }

    /// What the signal says.
    pub const fn of(&self, code: SignalCode) -> &'static str {
        self.0[code as usize]
    }
}
