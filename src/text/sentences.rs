//! Where sentences end.
//!
//! A sentence ends after `.`, `!`, `?` or an ellipsis, with the marks that close after it, when the
//! next token can begin one. A full stop inside a token (`U.S.`, `Inc.`) ends one only before a
//! capital that no name continues. The edge of a block always ends a sentence.

use std::ops::Range;

use super::case::Case;
use super::tokens::{Token, TokenKind};
use crate::span::Span;
use crate::text::classes::{Class, Classes};

/// A sentence, as a run of tokens. It never crosses the edge of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, in bytes, without the space around it.
    pub span: Span,
    /// Its tokens, never none.
    pub tokens: Range<usize>,
    /// The index of its block.
    pub block: usize,
}

/// Appends the sentences that `tokens[range]`, the tokens of one block, make up.
pub(super) fn sentences(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    block: usize,
    out: &mut Vec<Sentence>,
) {
    let splitter = Splitter {
        text,
        tokens,
        end: range.end,
    };
    let mut first = range.start;
    let mut at = range.start;
    while at < range.end {
        let after = splitter.end_after(first, at);
        if let Some(after) = after {
            out.push(sentence(tokens, first..after, block));
            first = after;
        }
        at = after.unwrap_or(at + 1);
    }
    if first < range.end {
        out.push(sentence(tokens, first..range.end, block));
    }
}

fn sentence(tokens: &[Token], range: Range<usize>, block: usize) -> Sentence {
    let span = tokens[range.start].span.to(tokens[range.end - 1].span);
    Sentence {
        span,
        tokens: range,
        block,
    }
}

struct Splitter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    end: usize,
}

impl Splitter<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    /// The end of the sentence that began at `first`, if the token at `at` ends it.
    fn end_after(&self, first: usize, at: usize) -> Option<usize> {
        let form = self.form(at);
        let terminal = match self.tokens[at].kind {
            TokenKind::Punctuation => match form {
                "." => Terminal::Stop,
                "!" | "?" | "。" | "؟" => Terminal::Mark,
                "…" => Terminal::Ellipsis,
                _ if form.starts_with("..") => Terminal::Ellipsis,
                _ => return None,
            },
            TokenKind::Word if form.ends_with('.') => Terminal::Abbreviation,
            _ => return None,
        };
        let mut after = self.after_footnote(at + 1);
        while after < self.end && self.closes(after) {
            after += 1;
        }
        let next = (after < self.end).then_some(after)?;
        let enumerates =
            at == first + 1 && terminal == Terminal::Stop && is_enumerator(self.form(first));
        (!enumerates && self.begins(next, at, after > at + 1, terminal)).then_some(after)
    }

    /// The index after the footnote mark at `at`, "[1]", else `at`.
    fn after_footnote(&self, at: usize) -> usize {
        let is_mark = at + 2 < self.end
            && !self.tokens[at].spaced
            && self.form(at) == "["
            && self.tokens[at + 1].kind == TokenKind::Number
            && self.form(at + 2) == "]";
        if is_mark { at + 3 } else { at }
    }

    /// Whether the token at `at` is a mark that still belongs to the sentence before it.
    fn closes(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match self.form(at) {
            "\u{201d}" | "\u{2019}" | "»" | "›" | "''" | "\u{2019}\u{2019}" | "」" | "』" => {
                !token.spaced
            }
            ")" | "]" => true,
            "!" | "?" | "." | "…" => !token.spaced,
            "\"" | "'" => !token.spaced && !self.glued(at + 1),
            _ => false,
        }
    }

    /// Whether the token at `at` follows without a space and is a word.
    fn glued(&self, at: usize) -> bool {
        at < self.end
            && !self.tokens[at].spaced
            && !matches!(
                self.tokens[at].kind,
                TokenKind::Punctuation | TokenKind::Quotation
            )
    }

    /// Whether a sentence can begin at `next`, after the terminal at `at`.
    fn begins(&self, next: usize, at: usize, closed: bool, terminal: Terminal) -> bool {
        let token = &self.tokens[next];
        let word = self.first_word(next);
        let starts = match word {
            Some(word) => {
                self.tokens[word].is_capitalized() || self.tokens[word].case == Case::None
            }
            None => true,
        };
        let opens = token.kind == TokenKind::Quotation && starts;
        if !(token.spaced || closed || opens) {
            // "end.Next", where a space was lost in pasting
            let lost =
                terminal != Terminal::Abbreviation && token.case == Case::Title && next == at + 1;
            return lost && self.tokens[at.saturating_sub(1)].case == Case::Lower;
        }
        match terminal {
            Terminal::Stop => starts,
            Terminal::Mark => starts && (!closed || !self.continues(word)),
            Terminal::Ellipsis => {
                starts && token.is_capitalized() || word.is_some_and(|w| w != next && starts)
            }
            Terminal::Abbreviation => starts && self.abbreviation_ends(at, next, word),
        }
    }

    /// The first token from `at` that is no opening mark.
    fn first_word(&self, at: usize) -> Option<usize> {
        (at..self.end.min(at + 4)).find(|i| {
            !matches!(self.tokens[*i].kind, TokenKind::Quotation)
                && !matches!(
                    self.form(*i),
                    "(" | "[" | "¿" | "¡" | "-" | "–" | "—" | "•" | "…" | "..."
                )
        })
    }

    /// After `?"`: a lower-case word, or a name followed by a speech verb, continues the sentence.
    fn continues(&self, word: Option<usize>) -> bool {
        let Some(word) = word else { return false };
        let speaks = |i: usize| {
            i < self.end
                && self.tokens[i].is(Class::SpeechVerb)
                && self.tokens[i].case == Case::Lower
        };
        self.tokens[word].is(Class::Pronoun) && speaks(word + 1)
            || self.tokens[word].is_capitalized()
                && (speaks(word + 1) || speaks(word + 2) && self.tokens[word + 1].is_capitalized())
    }

    /// Whether a sentence ends after the abbreviation at `at`.
    fn abbreviation_ends(&self, at: usize, next: usize, word: Option<usize>) -> bool {
        const NEVER: Classes = Classes::of(&[
            Class::AbbreviationBeforeName,
            Class::AbbreviationBeforeNumber,
            Class::AbbreviationWithin,
        ]);
        let token = &self.tokens[at];
        if token.classes.meets(NEVER) {
            return false;
        }
        let Some(word) = word else { return true };
        let opens = &self.tokens[word];
        if is_initial(self.form(at)) {
            // "J. Smith", "Vitamin C. The ..."
            return opens.is(Class::FunctionWord)
                && self.tokens[at.saturating_sub(1)].case == Case::Lower;
        }
        if opens.case == Case::None || opens.kind != TokenKind::Word {
            // "Sept. 11"; but "6 p.m. 20 people" is rare enough
            return false;
        }
        let named = !opens.is(Class::FunctionWord) && !opens.is(Class::Article);
        // the comma of "U.S.," before a reporting clause is missing, so that the stop is the end
        let closed = self.tokens[next - 1].kind == TokenKind::Quotation;
        closed || next != word || !named || !self.name_continues(at, word)
    }

    /// Whether a name may go on from the abbreviation at `at` to the capital at `word`.
    fn name_continues(&self, at: usize, word: usize) -> bool {
        const DAY: Classes = Classes::of(&[Class::Month, Class::Weekday]);
        let (token, opens) = (&self.tokens[at], &self.tokens[word]);
        if token.case == Case::Lower {
            return opens.classes.meets(DAY)
                || opens.is(Class::TimeZone) && opens.case == Case::Upper;
        }
        // a month or day is followed by a number or another day, by no name
        !token.classes.meets(DAY) || opens.classes.meets(DAY)
    }
}

/// "J."
fn is_initial(form: &str) -> bool {
    form.bytes().filter(u8::is_ascii_alphabetic).count() == 1
}

/// "1." and "a." at the start of a list item.
fn is_enumerator(form: &str) -> bool {
    form.len() <= 2 && (form.bytes().all(|b| b.is_ascii_digit()) || form.len() == 1)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Terminal {
    Stop,
    Mark,
    Ellipsis,
    Abbreviation,
}
