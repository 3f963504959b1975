//! What a quotation mark can do: by its shape, and by the space around it.

use std::ops::Range;

use crate::quotes::terms::{Term, Terms};
use crate::text::{Class, Document, Token, TokenKind};

/// The family of a mark.
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
    let mut marks = form.chars();
    let (first, second) = (marks.next(), marks.next());
    match first {
        Some('\'' | '`' | '´' | '\u{2018}'..='\u{201b}') if second.is_some() => Style::Double,
        Some('\'' | '`' | '´' | '\u{2018}'..='\u{201b}') => Style::Single,
        Some('«' | '»') => Style::Guillemet,
        Some('‹' | '›') => Style::SingleGuillemet,
        Some('「'..='』') => Style::Corner,
        _ => Style::Double,
    }
}

/// What the shape of a mark alone says that it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Opens,
    Closes,
    Either,
}

/// The shape of the mark `form`.
pub fn shape(form: &str) -> Shape {
    match form {
        "\u{201c}" | "\u{2018}" | "\u{2018}\u{2018}" | "\u{201e}" | "\u{201a}" | "\u{201f}"
        | "\u{201b}" | "``" | "「" | "『" | "`" => Shape::Opens,
        "\u{201d}" | "\u{2019}" | "\u{2019}\u{2019}" | "」" | "』" | "´" => Shape::Closes,
        _ => Shape::Either,
    }
}

/// How badly `close` goes with `open`: the marks of one pair mostly are of one kind.
pub fn mismatch(open: &str, close: &str) -> f32 {
    let low = matches!(open, "\u{201e}" | "\u{201a}");
    match (style(open), style(close)) {
        (Style::Guillemet | Style::SingleGuillemet, other) if other == style(open) => {
            // "»A»" is Swedish and Finnish
            if open == close { 1.0 } else { 0.0 }
        }
        (first, second) if first != second => f32::INFINITY,
        _ if low && matches!(close, "\u{201c}" | "\u{2018}" | "\u{201d}" | "\u{2019}") => 0.0,
        _ => match (shape(open), shape(close)) {
            (Shape::Opens, Shape::Closes) => 0.0,
            // two marks that turn the same way
            (Shape::Opens, Shape::Opens) | (Shape::Closes, Shape::Closes) => 1.2,
            (Shape::Either, Shape::Either) if open == close => 0.0,
            (Shape::Opens, Shape::Either) if open == "``" => 0.0,
            (Shape::Closes, Shape::Opens) => 3.0,
            _ => 0.7,
        },
    }
}

/// What stands about the marks of one block.
pub struct Surroundings<'a> {
    pub document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    /// The tokens of the block.
    pub tokens: Range<usize>,
    /// The last token that surely closes a single mark.
    last_closer: usize,
}

/// What it costs to take a mark against the space around it.
const AGAINST_SPACE: f32 = 4.0;
/// The same, where space stands on both sides or on none.
const ODD_SPACE: f32 = 1.5;
/// The share of this cost that remains where the shape of the mark decides.
const SHAPED: f32 = 0.25;

impl<'a> Surroundings<'a> {
    /// The surroundings of the marks in the block of these tokens.
    pub fn new(document: &'a Document<'a>, terms: &'a Terms<'a>, tokens: Range<usize>) -> Self {
        let mut here = Surroundings {
            document,
            terms,
            tokens,
            last_closer: 0,
        };
        let mut backwards = here.tokens.clone().rev();
        here.last_closer = backwards
            .find(|i| here.surely_closes_single(*i))
            .unwrap_or(0);
        here
    }

    /// The text of the token at `i`.
    pub fn form(&self, i: usize) -> &'a str {
        self.document.form(i)
    }

    fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.contains(&i).then(|| &self.document.tokens[i])
    }

    fn is_kind(&self, i: usize, kind: TokenKind) -> bool {
        self.token(i).is_some_and(|token| token.kind == kind)
    }

    /// What it costs to take the mark at `i` for an opening one.
    pub fn opening(&self, i: usize) -> f32 {
        if style(self.form(i)) == Style::Single {
            return if self.opens_single(i) {
                0.0
            } else {
                f32::INFINITY
            };
        }
        if i + 1 >= self.tokens.end {
            return f32::INFINITY;
        }
        let announced = i > self.tokens.start && matches!(self.form(i - 1), "," | ":");
        let space = match (self.at_edge(i), self.before_word(i)) {
            (true, true) => 0.0,
            (true, false) => ODD_SPACE,
            (false, true) if announced => ODD_SPACE / 2.0,
            (false, true) => ODD_SPACE,
            (false, false) if announced => AGAINST_SPACE - ODD_SPACE,
            (false, false) => AGAINST_SPACE,
        };
        let stopped =
            self.before_word(i) && matches!(self.form(i + 1), "," | "." | ";" | "?" | "!");
        let opener = self.token(i + 1).is_some_and(Token::is_capitalized);
        let weight = match shape(self.form(i)) {
            Shape::Opens => SHAPED,
            Shape::Closes | Shape::Either => 1.0,
        };
        weight * (space + if stopped { ODD_SPACE } else { 0.0 }) - if opener { HINT } else { 0.0 }
    }

    /// What it costs to take the mark at `i` for a closing one.
    pub fn closing(&self, i: usize) -> f32 {
        if style(self.form(i)) == Style::Single {
            return if self.closes_single(i) {
                0.0
            } else {
                f32::INFINITY
            };
        }
        if i == self.tokens.start {
            return f32::INFINITY;
        }
        let ended = matches!(self.form(i - 1), "," | "." | "?" | "!" | "…");
        let glued = !self.document.tokens[i].spaced;
        let free = !self.is_kind_glued(i + 1);
        let space = match (glued, free) {
            (true, true) => 0.0,
            (true, false) if ended => ODD_SPACE / 2.0,
            (true, false) | (false, true) => ODD_SPACE,
            (false, false) => AGAINST_SPACE,
        };
        let weight = match shape(self.form(i)) {
            Shape::Closes => SHAPED,
            Shape::Opens | Shape::Either => 1.0,
        };
        weight * space - if ended { HINT } else { 0.0 }
    }

    /// What it costs to pair the mark at `i` with none.
    pub fn stray(&self, i: usize) -> f32 {
        let glued = i > self.tokens.start && !self.document.tokens[i].spaced;
        let doubled =
            |k: usize| self.is_kind(k, TokenKind::Quotation) && self.form(k) == self.form(i);
        match style(self.form(i)) {
            Style::Single => STRAY_SINGLE,
            _ if self.is_unit(i) => STRAY_UNIT,
            Style::Guillemet | Style::SingleGuillemet if self.begins_line(i) => 0.0,
            _ if glued && doubled(i - 1)
                || doubled(i + 1) && !self.document.tokens[i + 1].spaced =>
            {
                STRAY_DOUBLED
            }
            _ => STRAY,
        }
    }

    /// Whether the mark at `i` may stand for feet or inches: it is glued to a number.
    pub fn is_unit(&self, i: usize) -> bool {
        let glued = i > self.tokens.start && !self.document.tokens[i].spaced;
        glued && self.is_kind(i - 1, TokenKind::Number)
    }

    /// Whether a sentence or a clause has ended before the mark at `i`.
    pub fn follows_stop(&self, i: usize) -> bool {
        i > self.tokens.start
            && self.is_kind(i - 1, TokenKind::Punctuation)
            && !matches!(self.form(i - 1), "(" | "[")
    }

    /// Whether the token at `i` is the first of its line.
    fn begins_line(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).filter(|k| *k >= self.tokens.start) else {
            return true;
        };
        let tokens = &self.document.tokens;
        let between = self
            .document
            .text
            .get(tokens[before].span.end as usize..tokens[i].span.start as usize);
        between.is_some_and(|between| between.contains('\n'))
    }

    /// Whether the token at `i` follows without a space, and is no mark or punctuation.
    fn is_kind_glued(&self, i: usize) -> bool {
        let apart =
            |token: &Token| matches!(token.kind, TokenKind::Punctuation | TokenKind::Quotation);
        self.token(i).is_some_and(|token| {
            !token.spaced && (!apart(token) || matches!(self.form(i), "(" | "["))
        })
    }

    /// Whether the token before is parted by space, or is an opening bracket, a dash or a mark.
    pub fn at_edge(&self, i: usize) -> bool {
        i == self.tokens.start
            || self.document.tokens[i].spaced
            || matches!(
                self.form(i - 1),
                "(" | "[" | "—" | "–" | "--" | "\"" | "\u{201c}" | "\u{2018}" | "/"
            )
    }

    /// Whether the next token follows without a space.
    pub fn before_word(&self, i: usize) -> bool {
        self.token(i + 1).is_some_and(|token| !token.spaced)
    }

    /// An apostrophe for letters left out ("'em", "'90s") opens nothing.
    pub fn is_elision(&self, i: usize) -> bool {
        let next = self.token(i + 1);
        next.is_some_and(|next| next.is(Class::Elision) || next.kind == TokenKind::Decade)
    }

    /// Whether no later mark surely closes a single one.
    pub fn past_last_closer(&self, i: usize) -> bool {
        i >= self.last_closer
    }

    fn opens_single(&self, i: usize) -> bool {
        let shaped = shape(self.form(i)) != Shape::Closes;
        let set = self.at_edge(i) && self.before_word(i) && !self.is_elision(i);
        shaped && set && !self.past_last_closer(i)
    }

    /// A mark after a plural ("the states' rights") closes only when no later mark could.
    fn closes_single(&self, i: usize) -> bool {
        let apart = i > self.tokens.start && !self.document.tokens[i].spaced;
        let shaped = shape(self.form(i)) != Shape::Opens;
        apart
            && shaped
            && !self.is_kind_glued(i + 1)
            && (self.surely_closes_single(i) || self.past_last_closer(i))
    }

    fn surely_closes_single(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        let is_mark = token.kind == TokenKind::Quotation
            && style(self.form(i)) == Style::Single
            && shape(self.form(i)) != Shape::Opens;
        if !is_mark || i == self.tokens.start || token.spaced {
            return false;
        }
        let after_plural = self.is_kind(i - 1, TokenKind::Word)
            && self.terms.has(self.document, i - 1, Term::Sibilant)
            && self.is_kind(i + 1, TokenKind::Word);
        let before_word = self.before_word(i) && self.is_kind(i + 1, TokenKind::Word);
        !(after_plural || before_word)
    }
}

/// What a capital after an opening mark, or a stop before a closing one, takes off.
const HINT: f32 = 0.1;

/// What a mark without a partner costs: more than a pair that is odd in one way, less than one that is
/// odd in two.
const STRAY: f32 = 3.0;
const STRAY_SINGLE: f32 = 0.2;
const STRAY_UNIT: f32 = 0.5;
const STRAY_DOUBLED: f32 = 0.3;
