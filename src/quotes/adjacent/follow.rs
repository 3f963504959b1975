//! What stands between a cue and the words that follow it: hearers, times, places, joining words.

use std::ops::Range;

use crate::quotes::adjacent::quotations::after_colon;
use crate::quotes::attribution::CueAt;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Class, Classes, TokenKind};

/// The longest parenthesis between a cue and "that", in tokens.
const PARENTHESIS_TOKENS: usize = 14;

/// How far a phrase for a time or place after a cue is followed to its end, in tokens: it bounds the
/// work, and where more follows nothing is said to end it.
const ADVERBIAL_TOKENS: usize = 40;

/// The fewest tokens before a comma that can be what was said: more where they open like a phrase for a
/// time or place, which are seldom so long.
const SHORT_OPENING: usize = 2;
const LONG_OPENING: usize = 8;

/// Only so many times and occasions between a cue and its content are passed over: more are content.
const MAX_ADVERBIALS: usize = 3;

/// How far a sure start of the content is looked for past other words, in tokens.
const ANNOUNCED_TOKENS: usize = 20;

/// The longest phrase for an occasion, in tokens; a longer one is content.
const OCCASION_TOKENS: usize = 6;

/// The longest phrase for a hearer, in tokens: "told a crowd of supporters". The rest is content.
const HEARER_TOKENS: usize = 8;

/// "explained, in a letter to the council, |that": past what is set off before "that".
fn past_parenthesis(reader: &Reader, p: usize) -> Option<usize> {
    let limit = reader.end().min(p + PARENTHESIS_TOKENS);
    let closing = (p + 1..limit).find(|i| reader.is_break(*i))?;
    let that = reader.is_break(p) && reader.has(closing + 1, Term::That);
    that.then_some(closing + 1)
}

/// The first token past hearers, times and places after a cue; nothing where a clause follows.
pub fn past_adverbials(reader: &Reader, cue: &CueAt) -> Option<usize> {
    let hearer = reader.has(cue.tokens.start, Term::TakesHearer);
    let mut p = if hearer && !starts_content(reader, cue.tokens.end) {
        past_hearer_phrase(reader, cue.tokens.end)
    } else {
        past_hearer(reader, cue.tokens.end)
    };
    p = past_times(reader, p);
    if p < reader.end()
        && (reader.is(p, Class::Preposition) || reader.has(p, Term::CircumstanceOpener))
    {
        let limit = reader.end().min(p + ADVERBIAL_TOKENS);
        let stop = (p..limit).find(|i| {
            reader.is_break(*i)
                || reader.phase.marks.opened_at(*i).is_some()
                || reader.has(*i, Term::That)
        });
        return match stop {
            Some(i) if reader.has(i, Term::That) => None,
            Some(i) => Some(i),
            None => (limit == reader.end()).then_some(reader.end()),
        };
    }
    Some(p)
}

/// Whether the words up to the comma before `begin` are more than a time or place: "In July,
/// the group called ...".
pub fn can_be_content(reader: &Reader, begin: usize) -> bool {
    let start = (reader.start()..begin - 1)
        .rev()
        .find(|i| reader.lower(*i) == ";")
        .map_or(reader.start(), |i| i + 1);
    let opener = reader.is(start, Class::Preposition) || reader.has(start, Term::Subordinator);
    begin - 1 - start >= if opener { LONG_OPENING } else { SHORT_OPENING }
}

fn is_possessive(reader: &Reader, p: usize) -> bool {
    reader.has(p, Term::PossessiveEnding) || reader.lower(p) == "'"
}

fn past_hearer(reader: &Reader, from: usize) -> usize {
    if reader.has(from, Term::Hearer) && !reader.has(from, Term::It) {
        return from + 1;
    }
    from
}

/// The first token past the words for a time at `p`.
pub fn past_times(reader: &Reader, mut p: usize) -> usize {
    while is_time(reader, p) {
        p += 1;
    }
    p
}

fn is_time(reader: &Reader, p: usize) -> bool {
    reader.is(p, Class::Weekday) && !is_possessive(reader, p + 1)
        || reader.has(p, Term::NearPeriod) && reader.has(p + 1, Term::Period)
        || reader.has(p, Term::Period) && reader.has(p.wrapping_sub(1), Term::NearPeriod)
        || reader.has(p, Term::TimeAdverb)
        || reader.has(p, Term::DayLink) && reader.is(p + 1, Class::Weekday)
}

/// The first token of the words that follow the cue.
pub fn content_from(reader: &Reader, cue: &CueAt) -> usize {
    let mut p = cue.tokens.end;
    if let Some(colon) = colon_after_hearer(reader, cue) {
        return colon + 1;
    }
    if reader.has(cue.tokens.start, Term::TakesHearer) && !starts_content(reader, p) {
        p = hearer_end(reader, p);
    }
    p = past_link(reader, cue, p);
    let described = reader.has(p, Term::Relative);
    if let Some(found) = announced_start(reader, p).filter(|_| described) {
        return past_opener(reader, found);
    }
    if let Some(that) = past_parenthesis(reader, p) {
        return that;
    }
    for _ in 0..MAX_ADVERBIALS {
        if starts_content(reader, p) {
            return past_opener(reader, p);
        }
        let times = past_times(reader, p);
        if times > p {
            p = times;
            continue;
        }
        if !reader.is(p, Class::Preposition) || reader.has(p, Term::To) && !is_object(reader, p + 1)
        {
            break;
        }
        let object = cue.terms.has(Term::SpeechObjectVerb);
        if let Some(found) = announced_start(reader, p).filter(|_| !object) {
            return past_opener(reader, found);
        }
        match reader.phrase_after(p + 1) {
            Some(phrase) if is_occasion(reader, p, &phrase) => p = phrase.end,
            _ => break,
        }
    }
    after_colon(reader, p).unwrap_or_else(|| past_opener(reader, p))
}

/// "told the bursar, Keith Amber|: “Pay it”": nothing but who hears stands between cue and colon.
pub fn colon_after_hearer(reader: &Reader, cue: &CueAt) -> Option<usize> {
    let limit = reader.end().min(cue.tokens.end + ANNOUNCED_TOKENS);
    let hearer = reader.has(cue.tokens.start, Term::TakesHearer);
    let stops = |i: &usize| reader.lower(*i) == ":" || reader.phase.marks.at(*i).is_some();
    let colon = hearer.then(|| (cue.tokens.end..limit).find(stops))??;
    let finite = |i: usize| {
        let group = reader.phase.syntax.verb_group(i);
        group.is_some_and(|group| group.finite) || reader.has(i, Term::That)
    };
    let opens = reader.phase.marks.opened_at(colon + 1).is_some();
    (opens && !(cue.tokens.end..colon).any(finite)).then_some(colon)
}

/// The first token of the words that follow a passive.
pub fn passive_from(reader: &Reader, p: usize) -> usize {
    let timed = past_times(reader, p);
    let start = if starts_content(reader, timed) {
        timed
    } else {
        p
    };
    past_opener(reader, start)
}

/// "told |the crowd| that": past the hearer; "told |his staff to leave|" has none apart.
fn hearer_end(reader: &Reader, p: usize) -> usize {
    let end = past_hearer_phrase(reader, p);
    if reader.has(end, Term::Infinitive) {
        return p;
    }
    let named = end < reader.end()
        && reader.capitalized(end)
        && end > p
        && !reader.is(end, Class::FunctionWord);
    let full = if named {
        past_hearer_phrase(reader, end)
    } else {
        end
    };
    if starts_content(reader, full) {
        full
    } else {
        end
    }
}

/// "called |for", "warned |of", "described |as": the word that joins verb and content.
fn past_link(reader: &Reader, cue: &CueAt, p: usize) -> usize {
    let verb = cue.tokens.start;
    let joined = reader.has(verb, Term::Call) && reader.has(p, Term::CallLink)
        || reader.has(verb, Term::Warn) && reader.has(p, Term::WarnLink);
    p + usize::from(joined)
}

fn is_object(reader: &Reader, p: usize) -> bool {
    reader.is(p, Class::Article) || reader.has(p, Term::Hearer) || reader.is(p, Class::Pronoun)
}

/// "that", a colon or a quotation.
fn starts_content(reader: &Reader, p: usize) -> bool {
    reader.has(p, Term::That)
        || reader.lower(p) == ":"
        || reader.phase.marks.opened_at(p).is_some()
        || reader.is_break(p)
            && p + 1 < reader.end()
            && reader.phase.marks.opened_at(p + 1).is_some()
}

fn past_opener(reader: &Reader, p: usize) -> usize {
    if reader.lower(p) == ":" || reader.is_break(p) {
        p + 1
    } else {
        p
    }
}

/// "said in a speech on Monday |that": the first sure start before a comma.
fn announced_start(reader: &Reader, p: usize) -> Option<usize> {
    let limit = reader.end().min(p + ANNOUNCED_TOKENS);
    let stop = (p..limit).find(|i| starts_content(reader, *i) || reader.lower(*i) == ",")?;
    starts_content(reader, stop).then_some(stop)
}

/// "in a statement", "on Monday", "at a rally".
fn is_occasion(reader: &Reader, p: usize, phrase: &Range<usize>) -> bool {
    reader.has(p, Term::OccasionLink) && phrase.len() <= OCCASION_TOKENS
}

fn past_hearer_phrase(reader: &Reader, p: usize) -> usize {
    if reader.has(p, Term::Hearer) || reader.is(p, Class::Pronoun) {
        return p + 1;
    }
    const GRAMMATICAL: Classes =
        Classes::of(&[Class::FunctionWord, Class::Pronoun, Class::Preposition]);
    let start = p;
    let mut p = p + usize::from(reader.is(p, Class::Article));
    let capital = reader.capitalized(p);
    while p < reader.end() {
        let joins = reader.has(p, Term::PossessiveEnding)
            || matches!(reader.lower(p), "-" | "/") && !reader.spaced(p)
            || capital && reader.lower(p) == "&" && reader.capitalized(p + 1);
        let goes_on = joins
            || (reader.capitalized(p) == capital || p == start)
                && !reader.meets(p, GRAMMATICAL)
                && reader.kind(p, TokenKind::Word)
                && reader.phase.marks.at(p).is_none();
        if !goes_on || p > start + HEARER_TOKENS {
            break;
        }
        p += 1;
    }
    p
}
