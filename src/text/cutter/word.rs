//! Words, and the possessives after them.

use super::super::characters::{is_apostrophe, is_letter, is_quotation};
use super::super::tokens::TokenKind;
use super::Cutter;
use crate::text::classes::{Class, Classes};

/// Words that have more bytes are not looked up.
const LONGEST_ABBREVIATION: usize = 8;

impl Cutter<'_, '_> {
    pub(super) fn word(&mut self, end: usize) {
        let start = self.at;
        let piece = &self.text[start..end];
        if let Some(length) = self.currency_code(piece) {
            return self.push(start + length, TokenKind::Word);
        }
        let mut stop = start;
        let mut chars = piece.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let inside = match c {
                _ if is_letter(c) || c.is_ascii_digit() => true,
                '.' => self.stop_belongs(start, start + i, next),
                '&' => next.is_some_and(is_letter),
                _ if is_apostrophe(c) => {
                    next.is_some_and(is_letter)
                        && self.possessive_length(&piece[i..]).is_none()
                        && i > 0
                }
                _ => false,
            };
            if !inside {
                break;
            }
            stop = start + i + c.len_utf8();
        }
        self.push(stop, TokenKind::Word);
    }

    /// Whether the full stop at `at` belongs to the word that began at `start`.
    fn stop_belongs(&self, start: usize, at: usize, next: Option<char>) -> bool {
        let before = &self.text[start..at];
        let last = before.rsplit('.').next().unwrap_or_default();
        let single = last.chars().count() == 1 && last.chars().all(is_letter);
        if single && (before.contains('.') || next.is_some_and(is_letter)) {
            return true;
        }
        if next.is_some_and(is_letter) {
            // "e.g.", "Ph.D.", and names such as "Yahoo.com"; "end.Next" has lost its space
            return next.is_some_and(char::is_lowercase) || last.len() <= 2;
        }
        if single && last.chars().all(char::is_uppercase) {
            return self.is_initial(start);
        }
        self.is_abbreviation(before, at)
    }

    /// Whether the word `before` the full stop at `at` is abbreviated there.
    fn is_abbreviation(&self, before: &str, at: usize) -> bool {
        const ALWAYS: Classes = Classes::of(&[Class::Abbreviation, Class::AbbreviationWithin]);
        const CAPITALIZED: Classes =
            Classes::of(&[Class::AbbreviationBeforeName, Class::AbbreviationOfName]);
        if before.len() > LONGEST_ABBREVIATION || before.ends_with('.') {
            return false;
        }
        let classes = self.lexicon.classes(&before.to_lowercase());
        classes.meets(ALWAYS)
            || classes.meets(CAPITALIZED) && before.starts_with(char::is_uppercase)
            || classes.has(Class::AbbreviationBeforeNumber) && self.number_follows(at + 1)
    }

    fn number_follows(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        rest.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a lone capital at `start` is an initial: not after a hyphen or a number ("5G.").
    fn is_initial(&self, start: usize) -> bool {
        self.text[..start]
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || c == '.' || is_quotation(c))
    }

    pub(super) fn possessive(&mut self, end: usize) -> bool {
        let follows_word = !self.spaced
            && self.out.last().is_some_and(|t| {
                matches!(
                    t.kind,
                    TokenKind::Word | TokenKind::Number | TokenKind::Decade
                )
            });
        let length = follows_word
            .then(|| self.possessive_length(&self.text[self.at..end]))
            .flatten();
        if let Some(length) = length {
            self.push(self.at + length, TokenKind::Possessive);
        }
        length.is_some()
    }
}
