//! The layout of a verb: its subject on either side of it, the words before it or after it.

use std::ops::Range;

use crate::quotes::adjacent::follow::{
    can_be_content, colon_after_hearer, content_from, past_adverbials, past_times,
};
use crate::quotes::adjacent::quotations::{after_colon, begins_sentence, ends_quote, ends_title};
use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::reader::Reader;
use crate::quotes::speakers::source::source;
use crate::quotes::speakers::subject::subject_before;
use crate::quotes::terms::Term;
use crate::text::{Case, Class, Token};

/// How far before "as saying" its passive is looked for, in tokens: "was |quoted| by the paper as".
const PASSIVE_TOKENS: usize = 6;

/// The surroundings of a verb; nothing where nobody speaks.
pub fn verb_layout(reader: &Reader, cue: &CueAt) -> Option<Layout> {
    let verb = reader.before_auxiliaries(cue.tokens.start);
    if let Some(layout) = heard(reader, cue, verb) {
        return Some(layout);
    }
    let source = source(reader, cue);
    if let Some(after) = source.as_ref().filter(|source| !source.place.before) {
        return inverted(reader, cue, verb, after.tokens.clone());
    }
    let joined = verb > reader.start() && reader.has(verb - 1, Term::VerbJoiner);
    let (own, inherited) = if joined {
        (None, source)
    } else {
        (source, None)
    };
    let begin = match &own {
        Some(own) if !reader.is_relative(verb) => own.begin,
        None if !joined => return None,
        _ => verb,
    };
    let side = if own.is_some() && trails(reader, cue, begin) {
        Side::Before {
            end: begin,
            after: past_adverbials(reader, cue).unwrap_or(cue.tokens.end),
        }
    } else {
        Side::After {
            from: content_from(reader, cue),
        }
    };
    Some(Layout {
        speaker: own.map(|source| source.tokens),
        inherited: inherited.map(|source| source.tokens),
        begin,
        side,
        cue: cue.clone(),
    })
}

/// Whether the attribution of `cue` that begins at `begin` follows what was said.
fn trails(reader: &Reader, cue: &CueAt, begin: usize) -> bool {
    if begin <= reader.start() || colon_after_hearer(reader, cue).is_some() {
        return false;
    }
    let quoted = ends_quote(reader, begin) && !ends_title(reader, begin);
    // "Did you?" |He answered, "No."
    let titled = |token: &Token| token.case == Case::Title;
    let sentence = reader.is(begin, Class::Pronoun)
        && reader.get(begin).is_some_and(titled)
        && !reader.has(begin, Term::I);
    if quoted && !sentence {
        return true;
    }
    let closes = |p: usize| {
        let parted = reader.is_break(p) || reader.lower(p) == ";";
        reader.is_over(p) || parted || reader.phase.marks.opened_at(p).is_some()
    };
    let follows = |p: usize| {
        (can_be_content(reader, begin) || is_inserted(reader, p))
            && !begins_sentence(reader, p)
            && closes(p)
    };
    reader.is_break(begin - 1) && past_adverbials(reader, cue).is_some_and(follows)
}

/// "But, he said|, it was ...": a comma after the cue, and no quotation after that.
fn is_inserted(reader: &Reader, p: usize) -> bool {
    reader.is_break(p) && p + 1 < reader.end() && reader.phase.marks.opened_at(p + 1).is_none()
}

/// `"...," |Smith was quoted as saying|`: the passive with its participle.
pub fn quoted_as(reader: &Reader, cue: &CueAt) -> Option<Layout> {
    let link = cue
        .tokens
        .start
        .checked_sub(1)
        .filter(|k| reader.has(*k, Term::As))?;
    let floor = reader.start().max(link.saturating_sub(PASSIVE_TOKENS));
    let quoted = (floor..link).rev().find(|i| reader.has(*i, Term::Quoted))?;
    let speaker = subject_before(reader, reader.before_auxiliaries(quoted))?;
    let begin = speaker.start;
    let trailing =
        begin > reader.start() && ends_quote(reader, begin) && !ends_title(reader, begin);
    trailing.then(|| Layout {
        speaker: Some(speaker),
        inherited: None,
        begin,
        side: Side::Before {
            end: begin,
            after: past_adverbials(reader, cue).unwrap_or(cue.tokens.end),
        },
        cue: cue.clone(),
    })
}

/// `"...," said Smith`, and `Said Smith: "..."`.
fn inverted(reader: &Reader, cue: &CueAt, verb: usize, speaker: Range<usize>) -> Option<Layout> {
    let opens = verb <= reader.start();
    let side = if opens {
        Side::After {
            from: after_colon(reader, speaker.end)?,
        }
    } else if ends_quote(reader, verb) || reader.is_break(verb - 1) {
        Side::Before {
            end: verb,
            after: speaker.end,
        }
    } else {
        return None;
    };
    Some(Layout {
        speaker: Some(speaker),
        inherited: None,
        begin: verb,
        side,
        cue: cue.clone(),
    })
}

/// `..., |jury told`: without anybody after it the verb is a passive, and its subject hears. Who
/// speaks is not said.
fn heard(reader: &Reader, cue: &CueAt, verb: usize) -> Option<Layout> {
    let at = cue.tokens.start;
    let told = reader.has(at, Term::Told)
        && reader.has(at, Term::Past)
        && reader.is_over(past_times(reader, cue.tokens.end));
    let hearer = told.then(|| subject_before(reader, verb)).flatten()?;
    let begin = hearer.start;
    let after_content =
        begin > reader.start() && (reader.is_break(begin - 1) || ends_quote(reader, begin));
    after_content.then(|| Layout {
        speaker: None,
        inherited: None,
        begin,
        side: Side::Before {
            end: begin,
            after: cue.tokens.end,
        },
        cue: CueAt {
            form: Form::Passive,
            ..cue.clone()
        },
    })
}
