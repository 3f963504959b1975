//! From text to tokens.
//!
//! The text is cut at white space; each piece is a URL, an e-mail address, a handle, or is cut on:
//! possessives (`'s`) and hyphens stand alone, `U.S.` and `Mr.` keep their full stop, `1,234.5`,
//! `10th` and `1990s` stay whole. Pieces in scripts that have no capitals, and emoji, follow the
//! word boundaries of Unicode Standard Annex 29.

mod endings;
mod number;
mod word;

use unicode_segmentation::UnicodeSegmentation;

use super::addresses::{address, opening};
use super::characters::{
    is_apostrophe, is_blank, is_cased_script, is_letter, is_punctuation, is_quotation,
};
use super::tokens::{Token, TokenKind};
use super::words::{Word, Words};
use crate::span::Span;
use crate::text::classes::Class;
use crate::text::lexicon::Lexicon;

/// Cuts `text[span]` into tokens and appends them to `out`.
pub(super) fn tokenize<'t>(
    text: &'t str,
    span: Span,
    lexicon: &Lexicon<Class>,
    words: &mut Words<'t>,
    out: &mut Vec<Token>,
) {
    let mut cutter = Cutter {
        text,
        lexicon,
        words,
        out,
        at: span.start as usize,
        spaced: true,
    };
    let end = span.end as usize;
    while cutter.skip_space(end) {
        let piece_end = cutter.piece_end(end);
        if !cutter.address(piece_end) {
            while cutter.at < piece_end {
                cutter.cut(piece_end);
            }
        }
    }
}

struct Cutter<'a, 't> {
    text: &'t str,
    lexicon: &'a Lexicon<Class>,
    words: &'a mut Words<'t>,
    out: &'a mut Vec<Token>,
    at: usize,
    spaced: bool,
}

impl<'t> Cutter<'_, 't> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Steps over white space; false at `end`.
    fn skip_space(&mut self, end: usize) -> bool {
        while self.at < end {
            match self.peek() {
                Some(c) if is_blank(c) => self.at += c.len_utf8(),
                _ => break,
            }
            self.spaced = true;
        }
        self.at < end
    }

    fn piece_end(&self, end: usize) -> usize {
        let piece = &self.text[self.at..end];
        let ascii = piece.bytes().position(|b| b <= b' ' || b >= 0x7f);
        match ascii {
            None => end,
            Some(i) if piece.as_bytes()[i] <= b' ' => self.at + i,
            Some(i) => piece[i..]
                .find(is_blank)
                .map_or(end, |found| self.at + i + found),
        }
    }

    fn push(&mut self, end: usize, kind: TokenKind) {
        let form = &self.text[self.at..end];
        let word = self.words.intern(form, self.lexicon);
        let &Word { classes, case, .. } = self.words.get(word);
        let span = Span::new(self.at as u32, end as u32);
        self.out.push(Token {
            span,
            word,
            classes,
            kind,
            case,
            spaced: self.spaced,
        });
        self.at = end;
        self.spaced = false;
    }

    /// Takes a web address, e-mail address or handle that begins here.
    fn address(&mut self, end: usize) -> bool {
        let piece = &self.text[self.at..end];
        if !may_hold_address(piece.as_bytes()) {
            return false;
        }
        let open = opening(piece);
        let Some((length, kind)) = address(&piece[open..], self.lexicon) else {
            return false;
        };
        let start = self.at + open;
        while self.at < start {
            self.cut(start);
        }
        self.push(start + length, kind);
        while self.at < end {
            self.cut(end);
        }
        true
    }

    /// Cuts one token off the piece that ends at `end`.
    fn cut(&mut self, end: usize) {
        let Some(first) = self.peek() else { return };
        if first.is_ascii_digit() {
            self.number(end);
        } else if is_letter(first) && !is_cased_script(first) {
            self.segment(end, TokenKind::Word);
        } else if is_letter(first) {
            self.word(end);
        } else if is_apostrophe(first) && self.possessive(end) {
        } else if is_quotation(first) {
            let double = ["''", "``", "\u{2018}\u{2018}", "\u{2019}\u{2019}"]
                .iter()
                .any(|mark| self.text[self.at..end].starts_with(mark));
            let length = first.len_utf8() * if double { 2 } else { 1 };
            self.push(self.at + length, TokenKind::Quotation);
        } else if first == '.' && self.is_decimal(end) {
            self.number(end);
        } else if first == '.' {
            self.push(self.at + self.repeats(b'.', end), TokenKind::Punctuation);
        } else if first == '-' {
            self.push(self.at + self.repeats(b'-', end), TokenKind::Punctuation);
        } else if is_punctuation(first) {
            self.push(self.at + first.len_utf8(), TokenKind::Punctuation);
        } else if first.is_numeric() {
            self.push(self.at + first.len_utf8(), TokenKind::Number);
        } else {
            self.segment(end, TokenKind::Symbol);
        }
    }

    /// How often `mark` stands here in a row.
    fn repeats(&self, mark: u8, end: usize) -> usize {
        let bytes = self.text[self.at..end].bytes();
        bytes.take_while(|b| *b == mark).count()
    }

    /// One word or grapheme cluster after Unicode Standard Annex 29.
    fn segment(&mut self, end: usize, kind: TokenKind) {
        // a long run without a boundary would be scanned again for each token
        let window = self.text[self.at..end]
            .char_indices()
            .nth(64)
            .map_or(end, |(i, _)| self.at + i);
        let piece = &self.text[self.at..window];
        let length = match kind {
            TokenKind::Word => piece.split_word_bounds().next(),
            _ => piece.graphemes(true).next(),
        };
        self.push(self.at + length.map_or(window - self.at, str::len), kind);
    }
}

/// Whether a piece has what every address has: `@`, `#`, `:/`, or a full stop before a letter.
fn may_hold_address(piece: &[u8]) -> bool {
    piece.contains(&b'@')
        || piece.contains(&b'#')
        || piece.windows(2).any(|pair| match pair {
            [b'.', next] => next.is_ascii_alphabetic(),
            pair => pair == b":/",
        })
}
