//! How a cue lies in its sentence: who speaks, and on which side of it the words stand.

mod verb;

use std::ops::Range;

use crate::quotes::adjacent::follow::{content_from, passive_from};
use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::cues::announced::announced;
use crate::quotes::reader::Reader;
use crate::quotes::speakers::phrase::phrase_from;
use crate::quotes::speakers::source::{Source, source};
use crate::quotes::terms::Term;
use crate::text::{Class, TokenKind};
use verb::{quoted_as, verb_layout};

/// How far past a source its comma is looked for, in tokens: a later one is that of another clause.
const SOURCE_TOKENS: usize = 25;

/// A name between commas after the source, in tokens with its comma: more capitals are a list.
const NAME_TOKENS: usize = 6;

/// The surroundings of `cue`; nothing where nobody speaks.
pub fn layout(reader: &Reader, cue: &CueAt) -> Option<Layout> {
    match cue.form {
        Form::Label => Some(label_layout(reader, cue)),
        Form::Noun => {
            let owner = cue.tokens.start - 1;
            let speaker = if reader.is(owner, Class::Pronoun) {
                Some(owner..owner + 1)
            } else {
                reader.phrase_before(owner).map(|p| proper_end(reader, p))
            }?;
            Some(Layout {
                begin: speaker.start,
                speaker: Some(speaker),
                inherited: None,
                side: Side::After {
                    from: cue.tokens.end,
                },
                cue: cue.clone(),
            })
        }
        Form::Phrase => phrase_layout(reader, cue),
        Form::Participle => quoted_as(reader, cue).or_else(|| Some(participle_layout(reader, cue))),
        Form::Passive => Some(passive_layout(reader, cue)),
        Form::Verb => verb_layout(reader, cue),
    }
}

/// "Smith:", and "Said Smith:" with its verb for the cue.
fn label_layout(reader: &Reader, cue: &CueAt) -> Layout {
    let colon = cue.tokens.start;
    let marked = reader.kind(reader.start(), TokenKind::Quotation);
    let start = reader.start() + usize::from(marked);
    let verb = reader.is(start, Class::SpeechVerb) && start + 1 < colon;
    let mut labelled = cue.clone();
    if verb {
        labelled.tokens = start..start + 1;
        labelled.terms = reader.terms(start);
    }
    let announced = announced(reader, colon).filter(|_| !verb);
    Layout {
        speaker: Some(announced.unwrap_or(start + usize::from(verb)..colon)),
        inherited: None,
        begin: reader.start(),
        side: Side::After {
            from: cue.tokens.end,
        },
        cue: labelled,
    }
}

/// The capitalized words that end `phrase`, where it ends with one: an object's owner has its
/// verb right before it.
fn proper_end(reader: &Reader, phrase: Range<usize>) -> Range<usize> {
    let capital = |i: &usize| reader.capitalized(*i);
    let run = phrase.clone().rev().take_while(capital).count();
    if run > 0 {
        phrase.end - run..phrase.end
    } else {
        phrase
    }
}

/// "footage of |Trump| saying", "|Smith| left, saying": a source right beside the cue, or that of the
/// clause.
fn participle_layout(reader: &Reader, cue: &CueAt) -> Layout {
    let source = source(reader, cue);
    let beside = |source: &Source| source.place.before && source.place.tokens == 0;
    let own = source.as_ref().is_some_and(beside);
    let tokens = source.map(|source| source.tokens);
    Layout {
        speaker: tokens.clone().filter(|_| own),
        inherited: tokens,
        begin: cue.tokens.start,
        side: Side::After {
            from: content_from(reader, cue),
        },
        cue: cue.clone(),
    }
}

fn phrase_layout(reader: &Reader, cue: &CueAt) -> Option<Layout> {
    let begin = cue.tokens.start;
    let after = cue.tokens.end;
    let speaker = phrase_from(reader, after).or_else(|| reader.phrase_after(after))?;
    let first = begin <= reader.start() + 1 || reader.has(begin - 1, Term::That);
    let side = if first {
        Side::After {
            from: past_source(reader, speaker.end),
        }
    } else {
        Side::Before {
            end: begin,
            after: speaker.end,
        }
    };
    Some(Layout {
        speaker: Some(speaker),
        inherited: None,
        begin,
        side,
        cue: cue.clone(),
    })
}

/// "According to the coach|, Ann Lee, |...": past the comma that ends the source, and past a
/// name between two of them; right after the source where no comma follows.
fn past_source(reader: &Reader, end: usize) -> usize {
    let break_in = |from: usize, length: usize| {
        (from..reader.end().min(from + length)).find(|i| reader.is_break(*i))
    };
    let Some(comma) = break_in(end, SOURCE_TOKENS) else {
        return end;
    };
    let proper = |i: usize| reader.capitalized(i) && !reader.is(i, Class::FunctionWord);
    let name = break_in(comma + 1, NAME_TOKENS)
        .filter(|next| *next > comma + 2 && (comma + 1..*next).all(proper));
    name.unwrap_or(comma) + 1
}

/// "was asked |by the host| whether": who spoke stands after the verb, if anywhere.
fn passive_layout(reader: &Reader, cue: &CueAt) -> Layout {
    let agent = reader.has(cue.tokens.end, Term::Agent);
    let speaker = agent
        .then(|| reader.phrase_after(cue.tokens.end + 1))
        .flatten();
    let from = speaker.as_ref().map_or(cue.tokens.end, |s| s.end);
    Layout {
        speaker,
        inherited: None,
        begin: cue.tokens.start,
        side: Side::After {
            from: passive_from(reader, from),
        },
        cue: cue.clone(),
    }
}
