//! The words that a cue reports: where they begin and end on either side of it.

use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::Class;

/// How far after an attribution the next piece of its quotation is looked for, in tokens: a later one is
/// another quotation.
const PARTED_TOKENS: usize = 30;

impl Reader<'_> {
    /// The content before a cue, and what goes on with it after the cue.
    pub fn content_before(
        &self,
        layouts: &[Layout],
        k: usize,
        end: usize,
        after: usize,
    ) -> Vec<Range<usize>> {
        let start = layouts[..k]
            .iter()
            .map(|l| match l.side {
                Side::Before { after, .. } => after,
                Side::After { .. } => self.start(),
            })
            .max()
            .unwrap_or(self.start());
        let mut content = Vec::new();
        let left = self.left(start, end);
        let left = self.beginning_before(&layouts[k].cue, left..end);
        self.push(&mut content, left..end);
        let after = self
            .quotation_goes_on(&layouts[k + 1..], &content, after)
            .unwrap_or(after);
        let next = after + usize::from(self.is_break(after) || self.lower(after) == ":");
        let apposition = layouts[k]
            .speaker
            .as_ref()
            .is_some_and(|s| s.start >= layouts[k].cue.tokens.end);
        let goes_on = self.phase.marks.opened_at(next).is_some()
            || self.predicate_after(&content, next).is_some()
            || !apposition && self.goes_on(&content, next);
        if next < self.end() && goes_on {
            let stop = self
                .quotation_end(layouts, k, next)
                .unwrap_or_else(|| self.cut(layouts, k, next));
            self.push(&mut content, next..stop);
        }
        content
    }

    /// `"A," he said at a rally in Ames, Iowa, |"B"`: the mark that goes on with the quotation.
    fn quotation_goes_on(
        &self,
        later: &[Layout],
        content: &[Range<usize>],
        after: usize,
    ) -> Option<usize> {
        let quoted = content
            .last()
            .is_some_and(|c| self.phase.marks.at(c.start).is_some());
        let limit = later
            .first()
            .map_or(self.end(), |l| l.begin)
            .min(after + PARTED_TOKENS);
        let opens = |i: &usize| self.phase.marks.opened_at(*i).is_some() && self.is_break(*i - 1);
        (after.max(self.start() + 1)..limit)
            .find(opens)
            .filter(|_| quoted)
    }

    /// `"The plan", he said, |was "never mine"`: the sentence that a quotation without a verb began.
    fn predicate_after(&self, content: &[Range<usize>], next: usize) -> Option<usize> {
        let subject = self.phase.marks.around(content.last()?.start)?;
        let parted = next < self.end()
            && self.is_break(next - 1)
            && (self.is(next, Class::BeForm) || self.is(next, Class::Modal));
        (parted && !subject.inner.clone().any(|i| self.is_finite(i))).then_some(next)
    }

    /// Where the words before a cue begin: at the quotation, where a colon parts it from the rest.
    fn left(&self, start: usize, end: usize) -> usize {
        match self.phase.marks.ended_before(end) {
            Some(q) if q.open > start && matches!(self.lower(q.open - 1), ":" | ";" | "(") => {
                q.open
            }
            _ => start,
        }
    }

    /// Whether the words go on at `next`, after an inserted attribution.
    fn goes_on(&self, content: &[Range<usize>], next: usize) -> bool {
        if self.phase.marks.opened_at(next).is_some() {
            return true;
        }
        let quoted = content
            .first()
            .is_some_and(|c| self.phase.marks.at(c.start).is_some());
        !quoted
            && self.is_break(next - 1)
            && !self.has(next, Term::Ing)
            && !self.is(next, Class::Preposition)
            && !self.has(next, Term::ReportStopper)
    }

    /// The content after a cue.
    pub fn content_after(&self, layouts: &[Layout], k: usize, from: usize) -> Vec<Range<usize>> {
        let layout = &layouts[k];
        let mut content = Vec::new();
        if from >= self.end() || !self.is_content(&layout.cue, from) {
            return content;
        }
        let end = self
            .inserted_end(layout, from)
            .or_else(|| self.quotation_end(layouts, k, from))
            .unwrap_or_else(|| self.ending(layouts, k, from));
        self.push(&mut content, from..end);
        content
    }

    /// "The mill, which the owner says |has run at a loss|, employs 140": the end of the relative clause whose
    /// verb the cue parts from its pronoun.
    fn inserted_end(&self, layout: &Layout, from: usize) -> Option<usize> {
        let syntax = self.phase.syntax;
        let pronoun = layout
            .begin
            .checked_sub(1)
            .filter(|at| self.contains(*at))?;
        let relative = syntax.tag(pronoun) == Some(Tag::Relative);
        let verb = syntax.verb_group(from);
        let parted = verb.is_some_and(|group| group.finite && group.tokens.start == from);
        let opens = pronoun > self.start() && self.is_break(pronoun - 1);
        let closes = |at: &usize| self.is_break(*at) && self.phase.marks.at(*at).is_none();
        (relative && parted && opens).then(|| (from..self.end()).find(closes))?
    }

    /// Whether what begins at `from` is what the verb reports.
    fn is_content(&self, cue: &CueAt, from: usize) -> bool {
        let sure = self.has(from, Term::That)
            || self.phase.marks.opened_at(from).is_some()
            || self.lower(from.wrapping_sub(1)) == ":";
        if sure || cue.form == Form::Phrase || cue.form == Form::Label {
            return true;
        }
        !self.is_break(from) && !self.is_over(from)
    }

    /// Where the words that begin at `from` end: before the next attribution that does not belong
    /// to them, else with the unit.
    fn cut(&self, layouts: &[Layout], k: usize, from: usize) -> usize {
        let next = layouts[k + 1..].iter().filter(|l| l.begin > from);
        let mut end = self.end();
        for layout in next {
            if let Some(at) = self.cuts(layout, from) {
                end = at;
                break;
            }
        }
        end
    }

    /// Where `layout` cuts off the words that began at `from` before it.
    pub fn cuts(&self, layout: &Layout, from: usize) -> Option<usize> {
        let k = layout.begin - 1;
        if k <= from {
            return None;
        }
        let before_break = |k: usize| if self.is_break(k - 1) { k - 1 } else { k };
        match layout.cue.form {
            Form::Phrase | Form::Participle | Form::Passive => self.is_break(k).then_some(k),
            _ if self.is_break(k) || self.lower(k) == ";" => Some(k),
            _ => self.has(k, Term::ClauseJoiner).then(|| before_break(k)),
        }
    }

    /// Adds `piece` without the marks at its edges; nothing where no word is left.
    fn push(&self, content: &mut Vec<Range<usize>>, piece: Range<usize>) {
        if let Some(piece) = self.trimmed(piece) {
            content.push(piece);
        }
    }

    /// Whether the token at `i` is a bullet before an item, and no mark of a quotation.
    fn is_bullet(&self, i: usize) -> bool {
        matches!(self.form(i), "•" | "·" | "*" | "▪" | "»" | "«" | "›")
            && self.phase.marks.at(i).is_none()
    }

    /// `piece` without edge punctuation and without marks that enclose all of it.
    pub fn trimmed(&self, mut piece: Range<usize>) -> Option<Range<usize>> {
        while piece.start < piece.end
            && (matches!(
                self.lower(piece.start),
                "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | ")"
            ) || self.is_bullet(piece.start))
        {
            piece.start += 1;
        }
        while piece.start < piece.end
            && self.phase.marks.at(piece.end - 1).is_none()
            && matches!(
                self.lower(piece.end - 1),
                "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | "("
            )
        {
            piece.end -= 1;
        }
        while piece.start < piece.end
            && self.phase.marks.at(piece.end - 1).is_none()
            && self.lower(piece.end - 1).starts_with("..")
        {
            piece.end -= 1;
        }
        if piece.start >= piece.end {
            return None;
        }
        let enclosing = self.phase.marks.around(piece.start);
        if let Some(quoted) = enclosing.filter(|q| q.end >= piece.end) {
            piece.start = piece.start.max(quoted.inner.start);
            piece.end = quoted.inner.end.min(piece.end);
        }
        (piece.start < piece.end).then_some(piece)
    }
}
