//! From text to tokens.
//!
//! The text is cut at white space; each piece is a URL, an e-mail address, a handle, or is cut on:
//! possessives (`'s`) and hyphens stand alone, `U.S.` and `Mr.` keep their full stop, `1,234.5`,
//! `10th` and `1990s` stay whole. Pieces in scripts that have no capitals, and emoji, follow the
//! word boundaries of Unicode Standard Annex 29.

use unicode_segmentation::UnicodeSegmentation;

use super::addresses::address;
use super::characters::{
    is_apostrophe, is_blank, is_cased_script, is_letter, is_punctuation, is_quotation,
};
use super::span::Span;
use super::tokens::{Token, TokenKind};
use super::words::{Word, Words};
use crate::language::{Class, Classes, Lexicon};

/// Cuts `text[span]` into tokens and appends them to `out`.
pub(super) fn tokenize<'t>(
    text: &'t str,
    span: Span,
    lexicon: &Lexicon,
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
    lexicon: &'a Lexicon,
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
        if !piece
            .bytes()
            .any(|b| matches!(b, b'@' | b'#' | b'/' | b'.'))
        {
            return false;
        }
        // opening marks stand before the address
        let open = piece.len()
            - piece
                .trim_start_matches(['(', '[', '<', '"', '\u{201c}', '\u{2018}', '\''])
                .len();
        let Some((length, kind)) = address(&piece[open..]) else {
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
            let double = self.text[self.at..end].starts_with("''")
                || self.text[self.at..end].starts_with("``");
            self.push(
                self.at + if double { 2 } else { first.len_utf8() },
                TokenKind::Quotation,
            );
        } else if first == '.' {
            let dots = self.text[self.at..end]
                .bytes()
                .take_while(|b| *b == b'.')
                .count();
            let length = if dots > 1 { dots } else { 1 };
            self.push(self.at + length, TokenKind::Punctuation);
        } else if self.text[self.at..end].starts_with("--") {
            let dashes = self.text[self.at..end]
                .bytes()
                .take_while(|b| *b == b'-')
                .count();
            self.push(self.at + dashes, TokenKind::Punctuation);
        } else if is_punctuation(first) {
            self.push(self.at + first.len_utf8(), TokenKind::Punctuation);
        } else if first.is_numeric() {
            self.push(self.at + first.len_utf8(), TokenKind::Number);
        } else {
            self.segment(end, TokenKind::Symbol);
        }
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

    fn word(&mut self, end: usize) {
        let start = self.at;
        let piece = &self.text[start..end];
        let mut stop = start;
        let mut chars = piece.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let inside = match c {
                _ if is_letter(c) || c.is_ascii_digit() => true,
                '.' => self.stop_belongs(start, start + i, next),
                '&' => next.is_some_and(is_letter),
                _ if is_apostrophe(c) => {
                    next.is_some_and(is_letter) && !is_possessive(&piece[i..]) && i > 0
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
        if single {
            return last.chars().all(char::is_uppercase) && self.is_initial(start);
        }
        const STOPPED: Classes = Classes::of(&[Class::Abbreviation, Class::AbbreviationBeforeName]);
        self.lexicon.classes(&before.to_lowercase()).meets(STOPPED)
    }

    /// Whether a lone capital at `start` is an initial: not after a hyphen or a number ("5G.").
    fn is_initial(&self, start: usize) -> bool {
        self.text[..start]
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || c == '.' || is_quotation(c))
    }

    fn possessive(&mut self, end: usize) -> bool {
        let follows_word = !self.spaced
            && self.out.last().is_some_and(|t| {
                matches!(
                    t.kind,
                    TokenKind::Word | TokenKind::Number | TokenKind::Decade
                )
            });
        let piece = &self.text[self.at..end];
        if !(follows_word && is_possessive(piece)) {
            return false;
        }
        let mark = piece.chars().next().map_or(0, char::len_utf8);
        self.push(self.at + mark + 1, TokenKind::Possessive);
        true
    }

    fn number(&mut self, end: usize) {
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
        let plural = rest
            .chars()
            .next()
            .filter(|c| is_apostrophe(*c))
            .map_or(0, char::len_utf8);
        match rest[..letters].to_ascii_lowercase().as_str() {
            "st" | "nd" | "rd" | "th" => self.push(stop + 2, TokenKind::Ordinal),
            "s" => self.push(stop + 1, TokenKind::Decade),
            "" if plural > 0
                && rest[plural..].starts_with('s')
                && is_round(&self.text[self.at..stop]) =>
            {
                self.push(stop + plural + 1, TokenKind::Decade);
            }
            _ => self.push(stop, TokenKind::Number),
        }
    }
}

/// "1990's" is a decade, "2019's" a possessive.
fn is_round(digits: &str) -> bool {
    digits.len() >= 2 && digits.ends_with('0')
}

/// `'s` or `'S` at the start of `rest`, and no letter after it.
fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('s' | 'S'))
        && !chars
            .next()
            .is_some_and(|c| is_letter(c) || c.is_ascii_digit())
}
