//! Endings that are written behind a number or an apostrophe: "10th", "1990s", "it's".

use super::Cutter;
use crate::text::characters::{is_apostrophe, is_letter};
use crate::text::classes::{Class, Classes};

/// The longest ending, in bytes: longer ones are not looked up.
const LONGEST_ENDING: usize = 4;

impl Cutter<'_, '_> {
    /// The classes of the ending `letters`, in any case.
    pub(super) fn ending(&self, letters: &str) -> Classes {
        if letters.is_empty() || letters.len() > LONGEST_ENDING {
            Classes::default()
        } else if letters.bytes().any(|b| b.is_ascii_uppercase()) {
            self.lexicon.classes(&letters.to_ascii_lowercase())
        } else {
            self.lexicon.classes(letters)
        }
    }

    /// The length of the possessive that `rest`, which begins with an apostrophe, begins with:
    /// `'s` or `'S`, and no letter or digit after it.
    pub(super) fn possessive_length(&self, rest: &str) -> Option<usize> {
        let mark = rest.chars().next().map_or(0, char::len_utf8);
        let ending = &rest[mark..];
        let length = ending.find(|c| !is_letter(c) && !c.is_ascii_digit());
        let ending = &ending[..length.unwrap_or(ending.len())];
        let known = self.ending(ending).has(Class::PossessiveEnding);
        known.then_some(mark + ending.len())
    }

    /// The length of the plural that `rest` begins with, the `'s` of "1990's", in small letters.
    pub(super) fn plural_length(&self, rest: &str) -> Option<usize> {
        let mut chars = rest.chars();
        let mark = chars.next().filter(|c| is_apostrophe(*c))?.len_utf8();
        let length = mark + chars.next()?.len_utf8();
        let known = self.lexicon.classes(&rest[mark..length]);
        known.has(Class::DecadeEnding).then_some(length)
    }
}
