//! Words, numbers and marks.
//!
//! The text is cut at white space; each piece is a URL, an e-mail address, a handle, or is cut on:
//! possessives (`'s`) and hyphens stand alone, `U.S.` and `Mr.` keep their full stop, `1,234.5`,
//! `10th` and `1990s` stay whole. Pieces in scripts that have no capitals, and emoji, follow the
//! word boundaries of Unicode Standard Annex 29.

use regex::Regex;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

use super::span::Span;
use super::words::{WordId, Words};
use crate::language::{Class, Classes, Lexicon};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits, full stops and apostrophes that belong to them.
    Word,
    /// Digits with their separators: `1,234.5`, `9:30`, `9/11`.
    Number,
    /// Digits with an ordinal ending: `10th`.
    Ordinal,
    /// Digits with a plural ending: `1990s`.
    Decade,
    /// `'s`, or `'` after a plural.
    Possessive,
    /// A quotation mark, or an apostrophe that stands alone.
    Quotation,
    /// Other punctuation: one full stop, comma, dash, bracket; an ellipsis is one token.
    Punctuation,
    /// Currency signs, emoji and whatever else there is.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@name` or `#name`.
    Handle,
}

/// How a token is capitalized.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// It has no letter, or its script has no case.
    None,
    /// No capital.
    Lower,
    /// One capital, at the start.
    Title,
    /// Two or more letters, all capitals.
    Upper,
    /// Capitals elsewhere: `iPhone`, `McCain`.
    Mixed,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its word in [`Words`].
    pub word: WordId,
    /// The word's classes, kept here so that a scan touches one array.
    pub classes: Classes,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalized.
    pub case: Case,
    /// Whether white space, or the start of the text, stands before it.
    pub spaced: bool,
}

impl Token {
    /// Whether its word is in `class`.
    pub fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether it begins with a capital letter.
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper) || self.case == Case::Mixed
    }
}

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

/// White space and characters that are not seen: control and format characters at word edges.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Marks that open or close a quotation.
pub(crate) fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '\u{2018}'..='\u{201f}' | '‹' | '›' | '「'..='』' | '＂')
}

fn is_apostrophe(c: char) -> bool {
    c == '\'' || c == '\u{2019}'
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Letters and marks that stay inside a word; the soft hyphen is not seen.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '\u{ad}' || matches!(c, '\u{300}'..='\u{36f}')
}

/// Letters of scripts whose words are parted by spaces and have capitals.
fn is_cased_script(c: char) -> bool {
    matches!(c, '\0'..='\u{52f}' | '\u{10a0}'..='\u{10ff}' | '\u{1e00}'..='\u{206f}' | '\u{20a0}'..='\u{214f}')
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
        let classes = self.words.get(word).classes;
        let span = Span::new(self.at as u32, end as u32);
        let case = case(form);
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

fn is_punctuation(c: char) -> bool {
    is_hyphen(c)
        || c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~')
        || matches!(
            c,
            '\u{2012}'
                ..='\u{2015}'
                    | '…'
                    | '•'
                    | '·'
                    | '¿'
                    | '¡'
                    | '。'
                    | '，'
                    | '、'
                    | '؟'
                    | '،'
                    | '؛'
        )
}

fn case(form: &str) -> Case {
    let mut letters = form.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Case::None;
    };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        upper += u32::from(c.is_uppercase());
        lower += u32::from(c.is_lowercase());
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        (false, 0, _) if first.is_lowercase() => Case::Lower,
        (false, 0, 0) => Case::None,
        _ => Case::Mixed,
    }
}

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:",
        r"(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
        r"|(?<handle>[@#][\w]*[A-Za-z_][\w]*)",
        r"|(?<url>(?:https?://|www\.)[^\s<>\x22\u{201c}\u{201d}]+",
        r"|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|eu|co\.uk|ac\.uk|org\.uk|gov\.uk)\b(?:/[^\s<>\x22\u{201c}\u{201d}]*)?))",
    ))
    .ok()
});

/// The address at the start of `piece`: its length and what it is.
fn address(piece: &str) -> Option<(usize, TokenKind)> {
    let found = ADDRESS.as_ref()?.captures(piece)?;
    let kinds = [
        ("email", TokenKind::Email),
        ("handle", TokenKind::Handle),
        ("url", TokenKind::Url),
    ];
    let (name, kind) = kinds
        .into_iter()
        .find(|(name, _)| found.name(name).is_some())?;
    let address = found.name(name)?.as_str();
    let mut kept =
        address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '\u{2019}', ']', '*']);
    if kept.ends_with(')') && !kept.contains('(') {
        kept = kept.trim_end_matches([')', '.', ',']);
    }
    (!kept.is_empty()).then_some((kept.len(), kind))
}
