//! Quotations right beside a cue: who stands between the two, whose they are, where they end.

use std::ops::Range;

use crate::quotes::attribution::{Layout, Side};
use crate::quotes::marks::quoted::Quoted;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Case, Class, Classes, Role, TokenKind};

/// A quotation is no sentence where it has fewer tokens, without a terminal mark.
const SENTENCE_TOKENS: usize = 3;

/// How far into a quotation its finite verb is looked for, in tokens; it bounds the work.
const VERB_TOKENS: usize = 40;

/// The longest phrase between a cue and the colon before its quotation, in tokens: "said with a smile:".
const MANNER_TOKENS: usize = 20;

/// A quotation in an opening phrase is a title up to so many tokens, with so many before it: a longer
/// or later one is what somebody said.
const TITLE_TOKENS: usize = 5;
const OPENING_TOKENS: usize = 10;

/// How far before the end of a quotation its last mark is looked for, in tokens: past the closing marks
/// of quotations inside it.
const CLOSING_TOKENS: usize = 3;

impl Reader<'_> {
    /// `Lee said "A", Ray said "B"`: a quotation belongs to the cue that introduces it; the cue
    /// after it then has the next one.
    pub fn share_quotations(&self, layouts: &mut [Layout]) {
        for k in 1..layouts.len() {
            let (before, rest) = layouts.split_at_mut(k);
            let Some(layout) = rest.first_mut() else {
                return;
            };
            let Side::Before { end, after } = layout.side else {
                continue;
            };
            let ended = self.phase.marks.ended_before(end);
            let introduced = ended.is_some_and(|q| before.iter().any(|l| self.introduces(l, q)));
            let from = after + usize::from(self.is_break(after) || self.lower(after) == ":");
            if introduced && self.phase.marks.opened_at(from).is_some() {
                layout.side = Side::After { from };
            }
        }
    }

    /// Whether `quoted` follows `layout` without other words in between.
    fn introduces(&self, layout: &Layout, quoted: &Quoted) -> bool {
        match layout.side {
            // a quotation after a colon can go on past the words that part it
            Side::After { from } => from == quoted.open && self.lower(from - 1) != ":",
            Side::Before { end, after } => {
                let next = after + usize::from(self.is_break(after));
                next == quoted.open && self.ends_quote(end)
            }
        }
    }

    /// Whether layout `k` goes on with the quotation that the cue before it parted: the same
    /// speaker again, between two of its pieces.
    pub fn resumes(&self, layouts: &[Layout], k: usize) -> bool {
        let Some(before) = k.checked_sub(1).and_then(|k| layouts.get(k)) else {
            return false;
        };
        let layout = &layouts[k];
        let opens = matches!(layout.side, Side::After { from } if self.phase.marks.opened_at(from).is_some());
        let words = |l: &Layout| {
            let speaker = l.speaker.clone();
            speaker.map(|s| s.map(|i| self.lower(i)).collect::<Vec<_>>())
        };
        opens
            && matches!(before.side, Side::Before { .. })
            && self.ends_quote(layout.begin)
            && layout.speaker.is_some()
            && words(before) == words(layout)
    }

    /// Where words that open with a quotation end with it: it is a sentence of its own, or nothing
    /// but a time or the next attribution follows.
    pub fn quotation_end(&self, layouts: &[Layout], k: usize, from: usize) -> Option<usize> {
        let quoted = self
            .phase
            .marks
            .opened_at(from)
            .filter(|q| q.closed && q.end < self.end())?;
        let end = quoted.end;
        let next = end + usize::from(self.is_break(end));
        let joined = usize::from(self.has(next, Term::Coordinator));
        let piece = next + joined + usize::from(joined > 0 && self.is_break(next + joined));
        if self.phase.marks.opened_at(piece).is_some() {
            return None;
        }
        let followed = layouts[k + 1..].iter().any(|l| l.begin == next);
        let time = self.past_times(end);
        let timed = time > end && self.is_over(time);
        (followed || timed || self.is_sentence(quoted)).then_some(end)
    }

    /// Whether what is quoted is a whole sentence or several.
    fn is_sentence(&self, quoted: &Quoted) -> bool {
        let Some(last) = quoted.inner.end.checked_sub(1).filter(|i| *i > quoted.open) else {
            return false;
        };
        let first = quoted.inner.start;
        let several = self.document.sentence_of(first) != self.document.sentence_of(last);
        if several || matches!(self.lower(last), "." | "?" | "!") {
            return true;
        }
        if self.role(first) == Some(Role::Headline) {
            return false;
        }
        let capital = self
            .get(first)
            .is_some_and(|token| token.case == Case::Title)
            && !self.has(first, Term::I);
        let before = quoted.open.wrapping_sub(1);
        let set_off = self.is_break(before) || self.lower(before) == ":";
        let finite = || {
            quoted
                .inner
                .clone()
                .take(VERB_TOKENS)
                .any(|i| self.is_finite(i))
        };
        capital && quoted.inner.len() >= SENTENCE_TOKENS && (set_off || finite())
    }

    /// Whether a clause that begins at `i` hangs on another: "Asked why,", "Speaking on Monday,".
    fn is_subordinate(&self, i: usize) -> bool {
        self.is(i, Class::Preposition) || self.has(i, Term::Ing) || self.has(i, Term::Subordinator)
    }

    /// "a smile|: “Yes”": the quotation after a colon that only a phrase parts from its cue.
    pub fn after_colon(&self, p: usize) -> Option<usize> {
        let manner =
            self.has(p, Term::Adverb) || self.is(p, Class::Preposition) || self.is_break(p);
        if !manner {
            return None;
        }
        let limit = self.end().min(p + MANNER_TOKENS);
        let colon =
            (p..limit).find(|i| self.lower(*i) == ":" || self.phase.marks.at(*i).is_some())?;
        let other = |i: usize| {
            self.is_finite(i) || self.has(i, Term::That) || self.is_break(i) && self.lower(i) != ","
        };
        let apart = !(p..colon).any(other);
        (apart && self.phase.marks.opened_at(colon + 1).is_some()).then_some(colon + 1)
    }

    /// Whether a quotation after the comma at `p` begins a sentence: `Lee said, |"We knew."`
    pub fn begins_sentence(&self, p: usize) -> bool {
        const GRAMMATICAL: Classes =
            Classes::of(&[Class::Pronoun, Class::Article, Class::FunctionWord]);
        let Some(quoted) = self
            .phase
            .marks
            .opened_at(p + 1)
            .filter(|_| self.is_break(p))
        else {
            return false;
        };
        let first = quoted.inner.start;
        let opens = self.meets(first, GRAMMATICAL) && !self.has(first, Term::I);
        self.capitalized(first) && (opens || self.is_subordinate(self.start()))
    }

    /// Whether what ends before token `at`, a comma apart, is a quotation.
    pub fn ends_quote(&self, at: usize) -> bool {
        let Some(k) = at.checked_sub(1).filter(|k| *k >= self.start()) else {
            return false;
        };
        self.phase
            .marks
            .ended_at(k)
            .is_some_and(|q| self.is_spoken(q.inner.clone()))
            || self.is_break(k)
                && k > self.start()
                && self
                    .phase
                    .marks
                    .ended_at(k - 1)
                    .is_some_and(|q| q.inner.len() > 1)
    }

    /// "On the broadcast of “Morning News,” |Smith said": the name of a thing, in an opening phrase.
    pub fn ends_title(&self, at: usize) -> bool {
        let found = self.phase.marks.ended_before(at);
        found.is_some_and(|q| {
            q.inner.len() <= TITLE_TOKENS
                && q.open > self.start()
                && q.open < self.start() + OPENING_TOKENS
                && self.is(self.start(), Class::Preposition)
        })
    }

    /// A quotation that ends with a comma or a terminal mark is spoken, not mentioned.
    fn is_spoken(&self, inner: Range<usize>) -> bool {
        let last = inner
            .clone()
            .rev()
            .take(CLOSING_TOKENS)
            .find(|i| !self.kind(*i, TokenKind::Quotation));
        inner.len() > 1
            && matches!(
                self.lower(last.unwrap_or(inner.end - 1)),
                "," | "." | "?" | "!" | "…" | "..." | "—" | "-" | "--"
            )
    }
}
