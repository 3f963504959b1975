//! From the cues of a unit to its attributions: the words, the cue and the speaker.

use std::ops::Range;

use super::codes::Rule;
use super::cues::speech::Report;
use super::reader::Reader;
use super::terms::Term;
use crate::quotes::adjacent::follow::past_times;
use crate::quotes::attribution::{Attribution, CueAt, Form, Layout, Side};
use crate::quotes::bounds::beginning::with_beginning;
use crate::quotes::bounds::beside::{resumes, share_quotations};
use crate::quotes::bounds::content::{content_after, content_before};
use crate::quotes::bounds::cuts::cuts;
use crate::quotes::cues::assertion::is_asserted;
use crate::quotes::cues::object::{closes_report, is_act, open_next_block};
use crate::quotes::layout::layout;

/// Only so many cues of one unit are read, so that text made of cues stays linear.
const MAX_CUES: usize = 24;

/// Words without a sentence's end that go on for longer, in tokens, are no prose.
const MAX_CONTENT: usize = 400;

/// A phrase of so many tokens is a cue without a look at its weights: these are too rare to be fitted.
const SET_PHRASE: usize = 3;

/// Appends the attributions that the cues of this unit make.
pub fn attributions(reader: &Reader, cues: &[CueAt], out: &mut Vec<Attribution>) {
    let mut all: Vec<Layout> = cues
        .iter()
        .take(MAX_CUES)
        .filter_map(|cue| layout(reader, cue))
        .map(|layout| with_beginning(reader, layout))
        .filter(|layout| is_asserted(reader, layout))
        .collect();
    share_quotations(reader, &mut all);
    open_next_block(reader, &mut all);
    let (layouts, mut contents) = reporting(reader, all);
    let first = out.len();
    for (k, layout) in layouts.iter().enumerate() {
        let speaker = layout.speaker.clone().or_else(|| layout.inherited.clone());
        if layout.cue.form == Form::Verb && speaker.is_none() {
            continue;
        }
        if calls_on(reader, layout) || is_nested_belief(reader, &layouts[..k], layout) {
            continue;
        }
        let content = std::mem::take(&mut contents[k]);
        if content.is_empty() && announces(reader, layout) {
            out.push(Attribution {
                content,
                cue: Some(layout.cue.tokens.clone()),
                speaker,
                rule: Rule::Colon,
            });
            break;
        }
        if content.is_empty() || is_repeated(reader, &content, &out[first..]) {
            continue;
        }
        let follows = k > 0 && matches!(layouts[k - 1].side, Side::After { .. });
        let adds = adds(reader, layout) && follows || resumes(reader, &layouts, k);
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
fn reporting(reader: &Reader, mut layouts: Vec<Layout>) -> (Vec<Layout>, Vec<Vec<Range<usize>>>) {
    let contents = |layouts: &[Layout]| -> Vec<_> {
        (0..layouts.len())
            .map(|k| content(reader, layouts, k))
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
            || calls_on(reader, layout)
            || is_labelled(reader, layout)
            || is_set_phrase(layout)
            || closes_sentence(reader, layout)
            || layout.cue.form == Form::Passive && layout.speaker.is_some()
            || layout.cue.framed
            || closes_report(reader, layout, &bounded[k])
        {
            return true;
        }
        if is_act(reader, layout, &bounded[k]) {
            return false;
        }
        let own = layout.speaker.clone();
        let report = Report {
            reader,
            layout,
            source: own.or_else(|| layout.inherited.clone()),
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
fn calls_on(reader: &Reader, layout: &Layout) -> bool {
    reader.has(layout.cue.tokens.start, Term::Call) && reader.has(layout.cue.tokens.end, Term::On)
}

/// `Smith: "..."`: a quotation after who says it needs no verb.
fn is_labelled(reader: &Reader, layout: &Layout) -> bool {
    let quoted = reader.phase.marks.opened_at(layout.cue.tokens.end);
    layout.cue.form == Form::Label && quoted.is_some()
}

/// "..., the mayor |said|.": the words come first, and nothing but a time follows the cue.
fn closes_sentence(reader: &Reader, layout: &Layout) -> bool {
    let cue = &layout.cue;
    let trails = matches!(layout.side, Side::Before { .. });
    trails
        && cue.form == Form::Verb
        && cue.terms.has(Term::SpeechClauseVerb)
        && cue.tokens.end < reader.end()
        && reader.is_over(past_times(reader, cue.tokens.end))
}

/// "in the words of": a phrase so long means nothing else, and is too rare for its weights.
fn is_set_phrase(layout: &Layout) -> bool {
    layout.cue.form == Form::Phrase && layout.cue.tokens.len() >= SET_PHRASE
}

/// The words that layout `k` reports.
fn content(reader: &Reader, layouts: &[Layout], k: usize) -> Vec<Range<usize>> {
    match layouts[k].side {
        Side::Before { end, after } => content_before(reader, layouts, k, end, after),
        Side::After { from } => content_after(reader, layouts, k, from),
    }
}

/// "said he believes": the belief is part of what was said.
fn is_nested_belief(reader: &Reader, before: &[Layout], layout: &Layout) -> bool {
    layout.cue.terms.has(Term::BeliefVerb)
        && before.last().is_some_and(|outer| {
            matches!(outer.side, Side::After { from } if from <= layout.begin)
                && cuts(reader, layout, outer.cue.tokens.end).is_none()
        })
}

/// Whether the words stand in the next block, after a colon.
fn announces(reader: &Reader, layout: &Layout) -> bool {
    matches!(layout.side, Side::After { from } if from >= reader.end())
        && matches!(reader.lower(reader.end() - 1), ":" | ",")
}

/// Whether the words are overlong prose, or an attribution before has them already.
fn is_repeated(reader: &Reader, content: &[Range<usize>], before: &[Attribution]) -> bool {
    let overlong = content
        .iter()
        .any(|c| c.len() > MAX_CONTENT && reader.phase.marks.at(c.start).is_none());
    overlong || before.iter().any(|a| a.content == content)
}

/// "..., adding that ..." goes on with the quote before it.
fn adds(reader: &Reader, layout: &Layout) -> bool {
    layout.cue.form == Form::Participle && reader.has(layout.cue.tokens.start, Term::Adding)
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
