//! From the cues of a unit to its attributions: the words, the cue and the speaker.

use std::ops::Range;

use super::codes::Rule;
use super::cues::speech::Report;
use super::cues::{CueAt, Form};
use super::reader::Reader;
use super::terms::Term;
use crate::quotes::cues::layout::{Layout, Side};
use crate::text::Class;

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
    pub rule: Rule,
}

/// Only so many cues of one unit are read, so that text made of cues stays linear.
const MAX_CUES: usize = 24;

/// Words without a sentence's end that go on for longer, in tokens, are no prose.
const MAX_CONTENT: usize = 400;

/// The subject of a participle is looked for so many tokens back: it bounds the work, and one further
/// back is mostly that of another clause.
const CLAUSE_TOKENS: usize = 40;

/// A phrase of so many tokens is a cue without a look at its weights: these are too rare to be fitted.
const SET_PHRASE: usize = 3;

/// The longest phrase that opens a sentence before its subject, in tokens: "On Thursday, the group".
const OPENING_TOKENS: usize = 15;

impl Reader<'_> {
    /// Appends the attributions that the cues of this unit make.
    pub fn attributions(&self, cues: &[CueAt], out: &mut Vec<Attribution>) {
        let mut all: Vec<Layout> = cues
            .iter()
            .take(MAX_CUES)
            .filter_map(|cue| self.layout(cue))
            .filter(|layout| self.is_asserted(layout))
            .collect();
        self.share_quotations(&mut all);
        self.open_next_block(&mut all);
        let (layouts, mut contents) = self.reporting(all);
        let first = out.len();
        for (k, layout) in layouts.iter().enumerate() {
            let speaker = layout
                .speaker
                .clone()
                .or_else(|| self.inherited(&layouts[..k], layout));
            if layout.cue.form == Form::Verb && speaker.is_none() {
                continue;
            }
            if self.calls_on(layout) || self.is_nested_belief(&layouts[..k], layout) {
                continue;
            }
            let content = std::mem::take(&mut contents[k]);
            if content.is_empty() && self.announces(layout) {
                out.push(Attribution {
                    content,
                    cue: Some(layout.cue.tokens.clone()),
                    speaker,
                    rule: Rule::Colon,
                });
                break;
            }
            if content.is_empty() || self.is_repeated(&content, &out[first..]) {
                continue;
            }
            let follows = k > 0 && matches!(layouts[k - 1].side, Side::After { .. });
            let adds = self.adds(layout) && follows || self.resumes(&layouts, k);
            let open = out.len() > first && adds;
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

    /// The layouts that report speech, each with its content: one that reports none bounds no other's.
    fn reporting(&self, mut layouts: Vec<Layout>) -> (Vec<Layout>, Vec<Vec<Range<usize>>>) {
        let contents = |layouts: &[Layout]| -> Vec<_> {
            (0..layouts.len())
                .map(|k| self.content(layouts, k))
                .collect()
        };
        let bounded = contents(&layouts);
        let nested = |k: usize| {
            let holds = |words: &Range<usize>| words.contains(&layouts[k].begin);
            bounded[..k].iter().flatten().any(holds)
        };
        let reports = |k: usize| {
            let layout = &layouts[k];
            if bounded[k].is_empty()
                || self.calls_on(layout)
                || self.is_transcript(layout)
                || Self::is_set_phrase(layout)
                || layout.cue.framed
                || self.closes_report(layout, &bounded[k])
            {
                return true;
            }
            if self.is_act(layout, &bounded[k]) {
                return false;
            }
            let own = layout.speaker.clone();
            let report = Report {
                reader: self,
                layout,
                source: own.or_else(|| self.inherited(&layouts[..k], layout)),
                content: &bounded[k],
                nested: nested(k),
            };
            report.is_speech()
        };
        let speech: Vec<bool> = (0..layouts.len()).map(reports).collect();
        if speech.iter().all(|reports| *reports) {
            return (layouts, bounded);
        }
        let mut speech = speech.into_iter();
        layouts.retain(|_| speech.next().unwrap_or(false));
        let freed = contents(&layouts);
        (layouts, freed)
    }

    /// "called on the council to act" reports no words, though its subject may speak next.
    fn calls_on(&self, layout: &Layout) -> bool {
        self.has(layout.cue.tokens.start, Term::Call) && self.has(layout.cue.tokens.end, Term::On)
    }

    /// "SMITH:", "Q:": the label of a transcript.
    fn is_transcript(&self, layout: &Layout) -> bool {
        let names = layout.speaker.clone().filter(|s| !s.is_empty());
        layout.cue.form == Form::Label && names.is_some_and(|mut s| s.all(|i| self.is_initials(i)))
    }

    /// "in the words of": a phrase so long means nothing else, and is too rare for its weights.
    fn is_set_phrase(layout: &Layout) -> bool {
        layout.cue.form == Form::Phrase && layout.cue.tokens.len() >= SET_PHRASE
    }

    /// The words that layout `k` reports.
    fn content(&self, layouts: &[Layout], k: usize) -> Vec<Range<usize>> {
        match layouts[k].side {
            Side::Before { end, after } => self.content_before(layouts, k, end, after),
            Side::After { from } => self.content_after(layouts, k, from),
        }
    }

    /// "said he believes": the belief is part of what was said.
    fn is_nested_belief(&self, before: &[Layout], layout: &Layout) -> bool {
        layout.cue.terms.has(Term::BeliefVerb)
            && before.last().is_some_and(|outer| {
                matches!(outer.side, Side::After { from } if from <= layout.begin)
                    && self.cuts(layout, outer.cue.tokens.end).is_none()
            })
    }

    /// Whether the words stand in the next block, after a colon.
    fn announces(&self, layout: &Layout) -> bool {
        matches!(layout.side, Side::After { from } if from >= self.end())
            && matches!(self.lower(self.end() - 1), ":" | ",")
    }

    /// Whether the words are overlong prose, or an attribution before has them already.
    fn is_repeated(&self, content: &[Range<usize>], before: &[Attribution]) -> bool {
        let overlong = content
            .iter()
            .any(|c| c.len() > MAX_CONTENT && self.phase.marks.at(c.start).is_none());
        overlong || before.iter().any(|a| a.content == content)
    }

    /// "..., adding that ..." goes on with the quote before it.
    fn adds(&self, layout: &Layout) -> bool {
        layout.cue.form == Form::Participle && self.has(layout.cue.tokens.start, Term::Adding)
    }

    /// The speaker of a verb without a subject of its own: that of the verb before it, or the first
    /// noun phrase of the sentence.
    fn inherited(&self, before: &[Layout], layout: &Layout) -> Option<Range<usize>> {
        if layout.cue.form == Form::Passive {
            return None;
        }
        let spoken = |l: &&Layout| l.cue.form == Form::Verb && l.begin != layout.begin;
        if let Some(found) = before
            .iter()
            .rev()
            .filter(spoken)
            .find_map(|l| l.speaker.clone())
        {
            return Some(found);
        }
        if let Some(subject) = self.clause_subject(layout.begin) {
            return Some(subject);
        }
        let conjunction = self.is(self.start(), Class::Conjunction)
            && !self.has(self.start(), Term::Subordinator);
        let start = self.start() + usize::from(conjunction);
        let within = |phrase: &Range<usize>| phrase.end <= layout.begin;
        self.phrase_after(start).filter(within).or_else(|| {
            // "On Thursday, the group met ..., saying"
            let comma =
                (start..layout.begin.min(start + OPENING_TOKENS)).find(|i| self.is_break(*i))?;
            self.phrase_after(comma + 1).filter(within)
        })
    }

    /// The subject of the last finite verb before token `end`, relative clauses apart.
    fn clause_subject(&self, end: usize) -> Option<Range<usize>> {
        let floor = self.start().max(end.saturating_sub(CLAUSE_TOKENS));
        (floor..end).rev().find_map(|i| {
            let finite = self.is(i, Class::BeForm)
                || self.has(i, Term::FiniteVerb)
                || self.has(i, Term::Past) && self.lower_case(i);
            if !finite || self.phase.marks.at(i).is_some() {
                return None;
            }
            let subject = self.subject_before(self.before_auxiliaries(i))?;
            (!self.has(subject.end - 1, Term::Relative)).then_some(subject)
        })
    }
}

fn extend(content: &mut Vec<Range<usize>>, more: &[Range<usize>]) {
    for piece in more {
        if content.last().is_none_or(|last| last.end <= piece.start) {
            content.push(piece.clone());
        }
    }
}

fn rule(layout: &Layout) -> Rule {
    match (layout.cue.form, layout.side) {
        (Form::Label, _) => Rule::Label,
        (Form::Passive, _) => Rule::Passive,
        (Form::Noun, _) => Rule::Noun,
        (Form::Phrase, _) => Rule::AccordingTo,
        (Form::Participle, _) => Rule::Participle,
        (Form::Verb, Side::Before { .. }) => Rule::CueAfter,
        (Form::Verb, Side::After { .. }) => Rule::CueBefore,
    }
}
