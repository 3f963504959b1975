//! Pairs the quotation marks of one block.
//!
//! One pass over the tokens with a stack. What a mark does follows from its shape where it has one,
//! else by the space around it and by what is open. A single mark opens only before a word and
//! closes only what a single mark opened, so that apostrophes stay apart.

use std::ops::Range;

use super::quoted::Quoted;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Class, Document, TokenKind};

/// The family of a mark: marks pair within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Double,
    Single,
    Guillemet,
    SingleGuillemet,
    Corner,
}

/// The family of the mark `form`.
pub fn style(form: &str) -> Style {
    match form.chars().next() {
        Some('\'' | '`' | '´') if form.len() == 2 && form.is_ascii() => Style::Double,
        Some('\'' | '`' | '´' | '\u{2018}'..='\u{201b}') => Style::Single,
        Some('«' | '»') => Style::Guillemet,
        Some('‹' | '›') => Style::SingleGuillemet,
        Some('「'..='』') => Style::Corner,
        _ => Style::Double,
    }
}

/// What the shape of a mark alone says that it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Opens,
    Closes,
    Either,
}

fn shape(form: &str) -> Shape {
    match form {
        "\u{201c}" | "\u{2018}" | "\u{201e}" | "\u{201a}" | "\u{201f}" | "\u{201b}" | "``"
        | "「" | "『" | "`" => Shape::Opens,
        "\u{201d}" | "\u{2019}" | "」" | "』" | "´" => Shape::Closes,
        _ => Shape::Either,
    }
}

/// The marks of one block.
pub struct Block<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    tokens: Range<usize>,
    /// The last token that surely closes a single mark.
    last_closer: usize,
}

struct Open {
    token: usize,
    style: Style,
}

impl<'a> Block<'a> {
    /// The block of these tokens.
    pub fn new(document: &'a Document<'a>, terms: &'a Terms<'a>, tokens: Range<usize>) -> Self {
        let mut block = Block {
            document,
            terms,
            tokens,
            last_closer: 0,
        };
        block.last_closer = block
            .tokens
            .clone()
            .rev()
            .find(|i| block.surely_closes_single(*i))
            .unwrap_or(0);
        block
    }

    /// Appends the quoted stretches; `carried` is the style of one that the paragraph before left
    /// open.
    pub fn pair(&self, carried: Option<Style>, out: &mut Vec<Quoted>) {
        let first = out.len();
        let mut open: Vec<Open> = Vec::new();
        let closing = carried.and_then(|style| self.closes_carried(style));
        if let Some(i) = closing {
            out.push(Quoted {
                inner: self.tokens.start..i,
                ..self.quoted(self.tokens.start, i, true)
            });
        }
        for i in closing.map_or(self.tokens.start, |i| i + 1)..self.tokens.end {
            if self.document.tokens[i].kind != TokenKind::Quotation {
                continue;
            }
            let style = style(self.document.form(i));
            if let Some(level) = self.closes(i, style, &open) {
                let token = open[level].token;
                open.truncate(level);
                if level == 0 {
                    out.push(self.quoted(token, i, true));
                }
            } else if self.opens(i, style) && open.len() < MAX_NESTING {
                self.close_broken(i, style, &mut open, out);
                open.push(Open { token: i, style });
            }
        }
        // a single mark that nothing closes is an apostrophe
        if let Some(left) = open.iter().find(|o| o.style != Style::Single) {
            out.push(self.quoted(left.token, self.tokens.end, false));
        }
        debug_assert!(out[first..].windows(2).all(|w| w[0].end <= w[1].open));
    }

    /// The mark that closes what the paragraph before left open: the first of its style, where it
    /// can only close.
    fn closes_carried(&self, carried: Style) -> Option<usize> {
        let i = self.tokens.clone().find(|i| {
            self.document.tokens[*i].kind == TokenKind::Quotation
                && style(self.document.form(*i)) == carried
        })?;
        let glued = i > self.tokens.start && !self.document.tokens[i].spaced;
        let closes =
            glued && shape(self.document.form(i)) != Shape::Opens && !self.looks_opening(i);
        (closes && carried != Style::Single).then_some(i)
    }

    /// A single mark that nothing closes opens a quotation where the next paragraph, at token
    /// `next`, begins with the same mark.
    pub fn open_single(&self, next: Option<usize>, out: &mut Vec<Quoted>) {
        let Some(form) = next.map(|next| self.document.form(next)) else {
            return;
        };
        let past = out.last().map_or(0, |q| q.end).max(self.last_closer);
        let opens = |i: &usize| {
            self.document.form(*i) == form && self.at_edge(*i) && self.before_word(*i) && {
                let next = &self.document.tokens[i + 1];
                !next.is(Class::Elision) && next.kind != TokenKind::Decade
            }
        };
        let single = style(form) == Style::Single && "'\u{2018}`".contains(form);
        let found = single.then(|| self.tokens.clone().find(|i| *i >= past && opens(i)));
        if let Some(open) = found.flatten() {
            out.push(self.quoted(open, self.tokens.end, false));
        }
    }

    /// A double mark that opens inside an open double one shows that a closing mark was lost; the
    /// stretch is cut there.
    fn close_broken(&self, at: usize, style: Style, open: &mut Vec<Open>, out: &mut Vec<Quoted>) {
        let broken = style == Style::Double
            && open.last().is_some_and(|o| {
                o.style == style && self.document.form(o.token) == self.document.form(at)
            });
        if broken {
            if let [only] = open.as_slice() {
                out.push(self.quoted(only.token, at, false));
            }
            open.pop();
        }
    }

    fn quoted(&self, open: usize, at: usize, closed: bool) -> Quoted {
        Quoted {
            open,
            inner: open + 1..at,
            end: if closed { at + 1 } else { at },
            closed,
            goes_on: false,
            single: style(self.document.form(open)) == Style::Single,
        }
    }

    /// The level that the mark at `i` closes.
    fn closes(&self, i: usize, style: Style, open: &[Open]) -> Option<usize> {
        let level = open.iter().rposition(|o| o.style == style)?;
        let form = self.document.form(i);
        let german = matches!(
            self.document.form(open[level].token),
            "\u{201e}" | "\u{201a}" | "»" | "›"
        );
        let shaped = match shape(form) {
            Shape::Opens => german && matches!(form, "\u{201c}" | "\u{2018}"),
            Shape::Closes => true,
            Shape::Either if style == Style::Guillemet || style == Style::SingleGuillemet => {
                form != self.document.form(open[level].token)
            }
            Shape::Either => !self.looks_opening(i) || open[level].token + 1 == i,
        };
        let single = style != Style::Single || self.closes_single(i);
        (shaped && single).then_some(level)
    }

    fn opens(&self, i: usize, style: Style) -> bool {
        let form = self.document.form(i);
        match (shape(form), style) {
            (_, Style::Single) => shape(form) != Shape::Closes && self.opens_single(i),
            (Shape::Closes, _) => false,
            (Shape::Opens, _) => true,
            (Shape::Either, Style::Double) => self.before_word(i) || self.at_edge(i),
            (Shape::Either, _) => true,
        }
    }

    /// Space or an opening mark before, none after.
    fn looks_opening(&self, i: usize) -> bool {
        self.at_edge(i) && self.before_word(i)
    }

    /// Whether the token before is parted by space, or is an opening bracket, a dash or a mark.
    fn at_edge(&self, i: usize) -> bool {
        i == self.tokens.start
            || self.document.tokens[i].spaced
            || matches!(
                self.document.form(i - 1),
                "(" | "[" | "—" | "–" | "--" | "\"" | "\u{201c}" | "\u{2018}" | "/"
            )
    }

    fn before_word(&self, i: usize) -> bool {
        i + 1 < self.tokens.end && !self.document.tokens[i + 1].spaced
    }

    /// An apostrophe for letters left out ("'em", "'90s") opens nothing.
    fn opens_single(&self, i: usize) -> bool {
        if !(self.at_edge(i) && self.before_word(i)) {
            return false;
        }
        let next = &self.document.tokens[i + 1];
        !next.is(Class::Elision) && !matches!(next.kind, TokenKind::Decade) && i < self.last_closer
    }

    /// A mark after a plural ("the states' rights") closes only when no later mark could.
    fn closes_single(&self, i: usize) -> bool {
        if i == self.tokens.start || self.document.tokens[i].spaced {
            return false;
        }
        let glued = self.before_word(i)
            && !matches!(
                self.document.tokens[i + 1].kind,
                TokenKind::Punctuation | TokenKind::Quotation
            );
        !glued && (self.surely_closes_single(i) || i >= self.last_closer)
    }

    fn surely_closes_single(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        let is_mark = token.kind == TokenKind::Quotation
            && style(self.document.form(i)) == Style::Single
            && shape(self.document.form(i)) != Shape::Opens;
        if !is_mark || i == self.tokens.start || token.spaced {
            return false;
        }
        let after_plural = self.document.tokens[i - 1].kind == TokenKind::Word
            && self.terms.has(self.document, i - 1, Term::Sibilant)
            && i + 1 < self.tokens.end
            && self.document.tokens[i + 1].kind == TokenKind::Word;
        let before_word =
            self.before_word(i) && self.document.tokens[i + 1].kind == TokenKind::Word;
        !(after_plural || before_word)
    }
}

/// Deeper quotations than this are not kept apart; it bounds the work on text made of marks.
const MAX_NESTING: usize = 8;
