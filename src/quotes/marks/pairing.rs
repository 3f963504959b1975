//! Pairs the quotation marks of one block.
//!
//! Of all ways to pair them the cheapest is chosen, by dynamic programming over the marks in order. A
//! mark opens, closes or stays alone; what each costs follows from its shape, the space around it and
//! its partner ([`super::style`]). A mark that was lost, doubled or typed the wrong way thus costs its
//! own pair, and no other. Only the outermost pairs are kept.

use super::inner::Inner;
use super::quoted::Quoted;
use super::style::{Style, Surroundings, mismatch, style};
use crate::text::TokenKind;

/// A pair holds at most so many marks: it bounds the work on text made of marks.
const MAX_INNER: usize = 48;

/// What an opening mark that nothing closes costs, up to the next pair or the end of the block.
const UNCLOSED: f32 = 2.5;
/// The same where the next paragraph opens with the mark again.
const REOPENED: f32 = 0.5;
/// What it costs beside to end one in the middle of a sentence.
const BROKEN_INSIDE: f32 = 4.0;
/// What a quotation costs that goes on from the paragraph before, beside its closing mark.
const CARRIED: f32 = 0.3;

/// What stands about the block.
#[derive(Debug, Clone, Copy, Default)]
pub struct Neighbours<'a> {
    /// The mark whose quotation the paragraph before left open.
    pub carried: Option<&'a str>,
    /// The first token of the next paragraph.
    pub next: Option<&'a str>,
}

/// Appends the quoted stretches of a block.
pub fn pair(here: &Surroundings, neighbours: Neighbours, out: &mut Vec<Quoted>) {
    let is_mark = |i: &usize| here.document.tokens[*i].kind == TokenKind::Quotation;
    let marks: Vec<usize> = here.tokens.clone().filter(is_mark).collect();
    if marks.is_empty() {
        return;
    }
    let first = out.len();
    let chart = Chart {
        here,
        marks: &marks,
        neighbours,
    };
    out.extend(chart.best());
    debug_assert!(out[first..].windows(2).all(|w| w[0].end <= w[1].open));
}

/// How the marks before one are taken.
#[derive(Debug, Clone, Copy)]
enum Step {
    Stray,
    /// The mark at this place opens what the last one closes.
    Pair(usize),
    /// The mark at this place opens, and what follows ends it.
    Open(usize),
    /// The last one closes what the paragraph before left open.
    Carried,
}

struct Chart<'a> {
    here: &'a Surroundings<'a>,
    /// The tokens that are marks.
    marks: &'a [usize],
    neighbours: Neighbours<'a>,
}

impl Chart<'_> {
    /// The outermost stretches of the cheapest pairing, in order.
    fn best(&self) -> Vec<Quoted> {
        let count = self.marks.len();
        let mut best = vec![(f32::INFINITY, Step::Stray); count + 1];
        best[0].0 = 0.0;
        self.carry(&mut best);
        for k in 0..count {
            let (cost, _) = best[k];
            let mut reach = |to: usize, more: f32, step: Step| {
                if cost + more < best[to].0 {
                    best[to] = (cost + more, step);
                }
            };
            reach(k + 1, self.here.stray(self.marks[k]), Step::Stray);
            self.open(k, &mut reach);
        }
        self.trace(&best)
    }

    /// Reaches what the mark at `k` can open.
    fn open(&self, k: usize, reach: &mut impl FnMut(usize, f32, Step)) {
        let at = self.marks[k];
        let form = self.here.form(at);
        let opening = self.here.opening(at);
        if opening.is_finite() {
            let mut inner = Inner::default();
            for (j, mark) in self.marks.iter().enumerate().skip(k + 1).take(MAX_INNER) {
                let other = self.here.form(*mark);
                let cost =
                    mismatch(form, other) + self.here.closing(*mark) + inner.cost(style(form));
                if cost.is_finite() {
                    reach(j + 1, opening + cost, Step::Pair(k));
                }
                inner.add(self.here, style(form), *mark);
            }
            self.end_broken(k, opening, reach);
            if k + 1 + MAX_INNER > self.marks.len() {
                self.leave_open(k, opening + inner.cost(style(form)), reach);
            }
        }
        if style(form) == Style::Single && self.reopens_single(at) {
            reach(self.marks.len(), 0.0, Step::Open(k));
        }
    }

    /// A double mark whose closing mark was lost ends before the next that opens.
    fn end_broken(&self, k: usize, opening: f32, reach: &mut impl FnMut(usize, f32, Step)) {
        let form = self.here.form(self.marks[k]);
        let same = |m: &usize| style(self.here.form(*m)) == style(form);
        let next = self.marks[k + 1..].iter().take(MAX_INNER).position(same);
        let Some(ahead) = next.filter(|_| style(form) != Style::Single) else {
            return;
        };
        let to = k + 1 + ahead;
        let inside = if self.here.follows_stop(self.marks[to]) {
            0.0
        } else {
            BROKEN_INSIDE
        };
        reach(to, opening + UNCLOSED + inside, Step::Open(k));
    }

    /// A double mark that nothing closes ends with the block.
    fn leave_open(&self, k: usize, cost: f32, reach: &mut impl FnMut(usize, f32, Step)) {
        let form = self.here.form(self.marks[k]);
        if style(form) == Style::Single {
            return;
        }
        let again = self.neighbours.next == Some(form);
        let unclosed = if again { REOPENED } else { UNCLOSED };
        reach(self.marks.len(), cost + unclosed, Step::Open(k));
    }

    /// Whether a single mark opens a quotation that the next paragraph opens again.
    fn reopens_single(&self, at: usize) -> bool {
        let here = self.here;
        self.neighbours.next == Some(here.form(at))
            && matches!(here.form(at), "'" | "\u{2018}" | "`")
            && here.past_last_closer(at)
            && here.at_edge(at)
            && here.before_word(at)
            && !here.is_elision(at)
    }

    /// The first mark of its family may close what the paragraph before left open.
    fn carry(&self, best: &mut [(f32, Step)]) {
        let Some(carried) = self
            .neighbours
            .carried
            .filter(|form| style(form) != Style::Single)
        else {
            return;
        };
        let same = |m: &usize| style(self.here.form(*m)) == style(carried);
        let Some(k) = self.marks.iter().position(same) else {
            return;
        };
        let closing = self.here.closing(self.marks[k]);
        if self.marks[k] > self.here.tokens.start && closing.is_finite() {
            let cost = CARRIED + closing + mismatch(carried, self.here.form(self.marks[k]));
            best[k + 1] = (cost, Step::Carried);
        }
    }

    fn trace(&self, best: &[(f32, Step)]) -> Vec<Quoted> {
        let mut found = Vec::new();
        let mut to = self.marks.len();
        while to > 0 {
            let last = self.marks[to - 1];
            to = match best[to].1 {
                Step::Stray => to - 1,
                Step::Pair(k) => {
                    found.push(self.quoted(self.marks[k], last, true));
                    k
                }
                Step::Open(k) => {
                    let end = self.marks.get(to).copied().unwrap_or(self.here.tokens.end);
                    found.push(self.quoted(self.marks[k], end, false));
                    k
                }
                Step::Carried => {
                    let start = self.here.tokens.start;
                    found.push(Quoted {
                        inner: start..last,
                        ..self.quoted(start, last, true)
                    });
                    0
                }
            };
        }
        found.reverse();
        self.widen(&mut found);
        found
    }

    /// `""We won,""`: a doubled mark is one.
    fn widen(&self, found: &mut [Quoted]) {
        let tokens = &self.here.document.tokens;
        let form = |i: usize| self.here.form(i);
        for k in 0..found.len() {
            let floor = k
                .checked_sub(1)
                .map_or(self.here.tokens.start, |k| found[k].end);
            let ceiling = found
                .get(k + 1)
                .map_or(self.here.tokens.end, |next| next.open);
            let quoted = &mut found[k];
            if !quoted.closed || quoted.single || quoted.inner.start == quoted.open {
                continue;
            }
            let (open, last) = (quoted.open, quoted.end - 1);
            if open > floor && form(open - 1) == form(open) && !tokens[open].spaced {
                quoted.open -= 1;
            }
            if quoted.end < ceiling && form(quoted.end) == form(last) && !tokens[quoted.end].spaced
            {
                quoted.end += 1;
            }
        }
    }

    fn quoted(&self, open: usize, at: usize, closed: bool) -> Quoted {
        Quoted {
            open,
            inner: open + 1..at,
            end: if closed { at + 1 } else { at },
            closed,
            goes_on: false,
            single: style(self.here.form(open)) == Style::Single,
        }
    }
}
