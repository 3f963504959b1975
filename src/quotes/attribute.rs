//! From the cues of a unit to its attributions: the words, the cue and the speaker.

use std::ops::Range;

use super::cues::{CueAt, Form};
use super::grammar::Reader;
use super::layout::{Layout, Side};
use crate::language::Class;

/// One attribution, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The pieces of what was said, in order.
    pub content: Vec<Range<usize>>,
    /// The cue.
    pub cue: Option<Range<usize>>,
    /// The words that name the speaker.
    pub speaker: Option<Range<usize>>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Only so many cues of one unit are read, so that text made of cues stays linear.
const MAX_CUES: usize = 24;

/// Words without a sentence's end that go on for longer, in tokens, are no prose.
const MAX_CONTENT: usize = 400;

impl Reader<'_> {
    /// Appends the attributions that the cues of this unit make.
    pub fn attributions(&self, cues: &[CueAt], out: &mut Vec<Attribution>) {
        let layouts: Vec<Layout> = cues
            .iter()
            .take(MAX_CUES)
            .filter_map(|cue| self.layout(cue))
            .collect();
        let first = out.len();
        for (k, layout) in layouts.iter().enumerate() {
            let speaker = layout
                .speaker
                .clone()
                .or_else(|| self.inherited(&layouts[..k], layout));
            if layout.cue.form == Form::Verb && speaker.is_none() {
                continue;
            }
            if self.is_nested_belief(&layouts[..k], layout) {
                continue;
            }
            let content = match layout.side {
                Side::Before { end, after } => self.before(&layouts, k, end, after),
                Side::After { from } => self.after(&layouts, k, from),
            };
            if content.is_empty() && self.announces(layout) {
                out.push(Attribution {
                    content,
                    cue: Some(layout.cue.tokens.clone()),
                    speaker,
                    rule: "colon",
                });
                break;
            }
            if content.is_empty() || self.is_repeated(&content, &out[first..]) {
                continue;
            }
            let follows = k > 0 && matches!(layouts[k - 1].side, Side::After { .. });
            let open = out.len() > first && self.adds(layout) && follows;
            if let Some(last) = out.last_mut().filter(|_| open) {
                extend(&mut last.content, &content);
                continue;
            }
            out.push(Attribution {
                content,
                cue: Some(layout.cue.tokens.clone()),
                speaker,
                rule: rule(layout),
            });
        }
    }

    /// "said he believes": the belief is part of what was said.
    fn is_nested_belief(&self, before: &[Layout], layout: &Layout) -> bool {
        layout.cue.classes.has(Class::BeliefVerb)
            && before.last().is_some_and(|outer| {
                matches!(outer.side, Side::After { from } if from <= layout.begin)
                    && self.cuts(layout, outer.cue.tokens.end).is_none()
            })
    }

    /// Whether the words stand in the next block, after a colon.
    fn announces(&self, layout: &Layout) -> bool {
        matches!(layout.side, Side::After { from } if from >= self.end)
            && matches!(self.word(self.end - 1), ":" | ",")
    }

    /// Whether the words are overlong prose, or an attribution before has them already.
    fn is_repeated(&self, content: &[Range<usize>], before: &[Attribution]) -> bool {
        let overlong = content
            .iter()
            .any(|c| c.len() > MAX_CONTENT && self.marks.at(c.start).is_none());
        overlong || before.iter().any(|a| a.content == content)
    }

    /// "..., adding that ..." goes on with the quote before it.
    fn adds(&self, layout: &Layout) -> bool {
        layout.cue.form == Form::Participle && self.word(layout.cue.tokens.start) == "adding"
    }

    /// The speaker of a verb without a subject of its own: that of the verb before it, or the first
    /// noun phrase of the sentence.
    fn inherited(&self, before: &[Layout], layout: &Layout) -> Option<Range<usize>> {
        let spoken = |l: &&Layout| l.cue.form == Form::Verb && l.begin != layout.begin;
        if let Some(found) = before
            .iter()
            .rev()
            .filter(spoken)
            .find_map(|l| l.speaker.clone())
        {
            return Some(found);
        }
        let conjunction = self.is(self.start, Class::Conjunction)
            && !matches!(self.word(self.start), "while" | "when" | "as" | "after");
        let start = self.start + usize::from(conjunction);
        let within = |phrase: &Range<usize>| phrase.end <= layout.begin;
        self.phrase_after(start).filter(within).or_else(|| {
            // "On Thursday, the group met ..., saying"
            let comma = (start..layout.begin.min(start + 15)).find(|i| self.is_break(*i))?;
            self.phrase_after(comma + 1).filter(within)
        })
    }

    fn before(&self, layouts: &[Layout], k: usize, end: usize, after: usize) -> Vec<Range<usize>> {
        let start = layouts[..k]
            .iter()
            .map(|l| match l.side {
                Side::Before { after, .. } => after,
                Side::After { .. } => self.start,
            })
            .max()
            .unwrap_or(self.start);
        let mut content = Vec::new();
        self.push(&mut content, self.left(start, end)..end);
        let after = self
            .quotation_goes_on(&layouts[k + 1..], &content, after)
            .unwrap_or(after);
        let next = after + usize::from(self.is_break(after) || self.word(after) == ":");
        let apposition = layouts[k]
            .speaker
            .as_ref()
            .is_some_and(|s| s.start >= layouts[k].cue.tokens.end);
        let goes_on =
            self.marks.opened_at(next).is_some() || !apposition && self.goes_on(&content, next);
        if next < self.end && goes_on {
            let stop = self.cut(layouts, k, next);
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
            .is_some_and(|c| self.marks.at(c.start).is_some());
        let limit = later.first().map_or(self.end, |l| l.begin).min(after + 30);
        let opens = |i: &usize| self.marks.opened_at(*i).is_some() && self.is_break(*i - 1);
        (after.max(self.start + 1)..limit)
            .find(opens)
            .filter(|_| quoted)
    }

    /// Where the words before a cue begin: at the quotation, where a colon parts it from the rest.
    fn left(&self, start: usize, end: usize) -> usize {
        let quoted = [1, 2]
            .iter()
            .filter_map(|n| self.marks.ended_at(end.checked_sub(*n)?))
            .next();
        match quoted {
            Some(q) if q.open > start && matches!(self.word(q.open - 1), ":" | ";") => q.open,
            _ => start,
        }
    }

    /// Whether the words go on at `next`, after an inserted attribution.
    fn goes_on(&self, content: &[Range<usize>], next: usize) -> bool {
        if self.marks.opened_at(next).is_some() {
            return true;
        }
        let quoted = content
            .first()
            .is_some_and(|c| self.marks.at(c.start).is_some());
        let word = self.word(next);
        !quoted
            && self.is_break(next - 1)
            && !word.ends_with("ing")
            && !self.is(next, Class::Preposition)
            && !matches!(
                word,
                "who"
                    | "which"
                    | "whose"
                    | "when"
                    | "as"
                    | "while"
                    | "citing"
                    | "according"
                    | "but"
                    | "and"
            )
    }

    fn after(&self, layouts: &[Layout], k: usize, from: usize) -> Vec<Range<usize>> {
        let layout = &layouts[k];
        let mut content = Vec::new();
        if from >= self.end || !self.is_content(&layout.cue, from) {
            return content;
        }
        let stop = self.cut(layouts, k, from);
        self.push(&mut content, from..self.before_aside(from, stop));
        content
    }

    /// The words up to `stop` without a clause in the writer's own voice: ", after ...".
    fn before_aside(&self, from: usize, stop: usize) -> usize {
        let aside = |i: &usize| {
            self.word(*i) == ","
                && self.marks.at(*i).is_none()
                && matches!(self.word(*i + 1), "while" | "after")
        };
        (from + 3..stop).find(aside).unwrap_or(stop)
    }

    /// Whether what begins at `from` is what the verb reports.
    fn is_content(&self, cue: &CueAt, from: usize) -> bool {
        let has = |class| cue.classes.has(class);
        let sure = self.word(from) == "that"
            || self.marks.opened_at(from).is_some()
            || self.word(from.wrapping_sub(1)) == ":";
        if sure || cue.form == Form::Phrase || cue.form == Form::Label {
            return true;
        }
        if has(Class::SpeechWeakVerb) {
            return false;
        }
        if has(Class::BeliefVerb) {
            let clause = self.is(from, Class::Pronoun)
                || self.is(from, Class::Article)
                || self.doc.tokens[from].is_capitalized();
            return has(Class::SpeechClauseVerb) && clause;
        }
        !self.is_break(from) && !self.is_over(from)
    }

    /// Where the words that begin at `from` end: before the next attribution that does not belong
    /// to them, else with the unit.
    fn cut(&self, layouts: &[Layout], k: usize, from: usize) -> usize {
        let next = layouts[k + 1..].iter().filter(|l| l.begin > from);
        let mut end = self.end;
        for layout in next {
            if let Some(at) = self.cuts(layout, from) {
                end = at;
                break;
            }
        }
        end
    }

    fn cuts(&self, layout: &Layout, from: usize) -> Option<usize> {
        let k = layout.begin - 1;
        if k <= from {
            return None;
        }
        let before_break = |k: usize| if self.is_break(k - 1) { k - 1 } else { k };
        match layout.cue.form {
            Form::Phrase | Form::Participle => self.is_break(k).then_some(k),
            _ if self.is_break(k) || self.word(k) == ";" => Some(k),
            _ => matches!(
                self.word(k),
                "and" | "but" | "while" | "as" | "though" | "although" | "or"
            )
            .then(|| before_break(k)),
        }
    }

    /// Adds `piece` without the marks at its edges; nothing where no word is left.
    fn push(&self, content: &mut Vec<Range<usize>>, piece: Range<usize>) {
        if let Some(piece) = self.trimmed(piece) {
            content.push(piece);
        }
    }

    /// `piece` without edge punctuation and without marks that enclose all of it.
    pub fn trimmed(&self, mut piece: Range<usize>) -> Option<Range<usize>> {
        while piece.start < piece.end
            && matches!(
                self.word(piece.start),
                "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | ")"
            )
        {
            piece.start += 1;
        }
        while piece.start < piece.end
            && self.marks.at(piece.end - 1).is_none()
            && matches!(
                self.word(piece.end - 1),
                "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | "("
            )
        {
            piece.end -= 1;
        }
        while piece.start < piece.end
            && self.marks.at(piece.end - 1).is_none()
            && self.word(piece.end - 1).starts_with("..")
        {
            piece.end -= 1;
        }
        if piece.start >= piece.end {
            return None;
        }
        let enclosing = self.marks.opened_at(piece.start);
        if let Some(quoted) = enclosing.filter(|q| q.end >= piece.end) {
            piece.start += 1;
            piece.end = quoted.inner.end.min(piece.end);
        }
        (piece.start < piece.end).then_some(piece)
    }
}

fn extend(content: &mut Vec<Range<usize>>, more: &[Range<usize>]) {
    for piece in more {
        if content.last().is_none_or(|last| last.end <= piece.start) {
            content.push(piece.clone());
        }
    }
}

fn rule(layout: &Layout) -> &'static str {
    match (layout.cue.form, layout.side) {
        (Form::Label, _) => "label",
        (Form::Phrase, _) => "according-to",
        (Form::Participle, _) => "participle",
        (Form::Verb, Side::Before { .. }) => "cue-after",
        (Form::Verb, Side::After { .. }) => "cue-before",
    }
}
