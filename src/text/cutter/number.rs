//! Numbers, with their separators and endings.

use super::super::characters::is_letter;
use super::super::tokens::TokenKind;
use super::Cutter;
use crate::text::classes::Class;

/// The longest code of a currency, in letters.
const LONGEST_CODE: usize = 4;

impl Cutter<'_, '_> {
    /// Whether a decimal without a zero before its point begins here: ".312", "$.50".
    pub(super) fn is_decimal(&self, end: usize) -> bool {
        let rest = &self.text.as_bytes()[self.at + 1..end];
        let opens = self.spaced
            || self
                .out
                .last()
                .is_some_and(|token| token.is(Class::CurrencySign));
        opens && rest.first().is_some_and(u8::is_ascii_digit)
    }

    /// Where the code of a currency that begins the word `piece` ends: "EUR5m", "Rs500".
    pub(super) fn currency_code(&self, piece: &str) -> Option<usize> {
        let letters = piece.bytes().take_while(u8::is_ascii_alphabetic).count();
        let digits = piece
            .as_bytes()
            .get(letters)
            .is_some_and(u8::is_ascii_digit);
        if !digits || letters > LONGEST_CODE {
            return None;
        }
        let code = piece.get(..letters)?;
        let spelled = code.starts_with(|c: char| c.is_ascii_uppercase());
        let known = || {
            let classes = self.lexicon.classes(&code.to_ascii_lowercase());
            classes.has(Class::CurrencyCode)
        };
        (spelled && known()).then_some(letters)
    }

    /// Takes a number that begins here.
    pub(super) fn number(&mut self, end: usize) {
        let bytes = self.text.as_bytes();
        let mut stop = self.at;
        while stop < end {
            let joins = matches!(bytes[stop], b'.' | b',' | b':' | b'/')
                && bytes.get(stop + 1).is_some_and(u8::is_ascii_digit)
                && stop + 1 < end;
            if !(bytes[stop].is_ascii_digit() || joins) {
                break;
            }
            stop += 1;
        }
        let rest = &self.text[stop..end];
        let letters = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        let ending = self.ending(&rest[..letters]);
        if ending.has(Class::OrdinalEnding) {
            self.push(stop + letters, TokenKind::Ordinal);
        } else if ending.has(Class::DecadeEnding) {
            self.push(stop + letters, TokenKind::Decade);
        } else if let Some(plural) = self.plural_length(rest)
            && is_round(&self.text[self.at..stop])
        {
            self.push(stop + plural, TokenKind::Decade);
        } else {
            self.push(stop, TokenKind::Number);
        }
    }
}

/// "1990's" is a decade, "2019's" a possessive.
fn is_round(digits: &str) -> bool {
    digits.len() >= 2 && digits.ends_with('0')
}
