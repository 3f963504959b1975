//! What a cue has for an object: a clause, a quotation, or a mere thing, which after many verbs is
//! an act and no speech.

use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::codes::ObjectKind;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Class, Classes};

/// How far into an object its finite verb is looked for, in tokens; it bounds the work.
const CLAUSE_TOKENS: usize = 24;

/// What kind of object begins with the piece `first` of the content.
pub fn object_kind(reader: &Reader, first: &Range<usize>) -> ObjectKind {
    let at = first.start;
    let quoted = |i: usize| reader.phase.marks.at(i).is_some();
    if quoted(at) {
        return ObjectKind::Quote;
    }
    let tag = reader.phase.syntax.tag(at);
    let phrase = reader.phase.syntax.noun_phrase(at);
    match tag {
        _ if reader.has(at, Term::That) && tag == Some(Tag::Subordinator) => ObjectKind::That,
        _ if reader.has(at, Term::To) => ObjectKind::To,
        _ if is_circumstance(reader, first) => ObjectKind::Circumstance,
        Some(Tag::Relative | Tag::Subordinator) => ObjectKind::Question,
        _ if has_clause(reader, first) => ObjectKind::Clause,
        Some(Tag::VerbIng) => ObjectKind::Ing,
        Some(Tag::Preposition) => ObjectKind::Preposition,
        _ => match phrase {
            Some(phrase) if is_person(reader, phrase.head) => ObjectKind::Person,
            Some(_) => ObjectKind::Thing,
            None => ObjectKind::Other,
        },
    }
}

/// "before he died", "as he entered the talks": a clause of time or manner, and no other after it.
fn is_circumstance(reader: &Reader, words: &Range<usize>) -> bool {
    let opens =
        reader.has(words.start, Term::Subordinator) && !reader.has(words.start, Term::Unreal);
    let mut finite = 0;
    let mut at = words.start;
    while opens && at < words.end.min(words.start + CLAUSE_TOKENS) {
        let group = reader.phase.syntax.verb_group(at);
        finite += usize::from(group.is_some_and(|group| group.finite));
        at = group.map_or(at + 1, |group| group.tokens.end.max(at + 1));
    }
    opens && finite < 2
}

/// Whether a finite verb stands in the words before any relative or subordinate clause.
fn has_clause(reader: &Reader, words: &Range<usize>) -> bool {
    let syntax = reader.phase.syntax;
    for at in words.clone().take(CLAUSE_TOKENS) {
        let opens = matches!(
            syntax.tag(at),
            Some(Tag::Relative | Tag::Subordinator | Tag::Coordinator)
        );
        if opens && at > words.start {
            return false;
        }
        if syntax.verb_group(at).is_some_and(|group| group.finite) {
            return at > words.start;
        }
    }
    false
}

/// Whether the head of a noun phrase at `head` is somebody.
pub fn is_person(reader: &Reader, head: usize) -> bool {
    const PEOPLE: Classes = Classes::of(&[Class::RoleNoun, Class::Title, Class::Demonym]);
    let pronoun = reader.is(head, Class::Pronoun) && !reader.has(head, Term::It);
    reader.phase.syntax.tag(head) == Some(Tag::Name)
        || pronoun && !reader.has(head, Term::Demonstrative)
        || reader.meets(head, PEOPLE)
        || reader.has(head, Term::Hearer)
        || reader.has(head, Term::GroupNoun)
        || reader.has(head, Term::PersonNoun)
}

/// Whether `layout` tells an act: its verb is no verb of speech with a mere noun phrase for an
/// object, and no part of it is quoted.
pub fn is_act(reader: &Reader, layout: &Layout, content: &[Range<usize>]) -> bool {
    let Some(first) = content.first() else {
        return false;
    };
    let verb = matches!(layout.cue.form, Form::Verb | Form::Participle);
    let after = matches!(layout.side, Side::After { .. });
    let quoted = |piece: &Range<usize>| {
        let mut tokens = piece.clone().take(CLAUSE_TOKENS);
        tokens.any(|at| reader.phase.marks.at(at).is_some())
    };
    if !verb || !after || content.iter().any(quoted) {
        return false;
    }
    match object_kind(reader, first) {
        ObjectKind::Circumstance => !layout.cue.terms.has(Term::Ask),
        ObjectKind::Quote
        | ObjectKind::That
        | ObjectKind::Question
        | ObjectKind::Clause
        | ObjectKind::To => false,
        kind => {
            // what a survey finds is what it says
            let finds = layout.cue.terms.has(Term::BeliefVerb)
                && !is_document(reader, layout.speaker.as_ref());
            finds || is_mere_object(reader, &layout.cue, first, kind)
        }
    }
}

fn is_document(reader: &Reader, source: Option<&Range<usize>>) -> bool {
    let mut words = source.into_iter().flat_map(Clone::clone);
    words.any(|at| reader.has(at, Term::DocumentNoun))
}

/// "wrote on her page:" before the words in the next block: where the last cue of the unit has but
/// a place or a manner after it, its words begin past the colon.
pub fn open_next_block(reader: &Reader, layouts: &mut [Layout]) {
    let Some(last) = reader.end().checked_sub(1) else {
        return;
    };
    let Some(layout) = layouts.last_mut().filter(|_| reader.lower(last) == ":") else {
        return;
    };
    let Side::After { from } = layout.side else {
        return;
    };
    let near = from < last && last - from <= CLAUSE_TOKENS;
    let quoted = |at: usize| reader.phase.marks.at(at).is_some();
    let manner = near
        && !(from..last).any(quoted)
        && matches!(
            object_kind(reader, &(from..last)),
            ObjectKind::Preposition | ObjectKind::Ing | ObjectKind::Circumstance
        );
    if manner {
        layout.side = Side::After { from: reader.end() };
    }
}

/// Whether the object of `cue` is a thing or a person with nothing said of it.
fn is_mere_object(reader: &Reader, cue: &CueAt, object: &Range<usize>, kind: ObjectKind) -> bool {
    let phrase = reader.phase.syntax.noun_phrase(object.start);
    let head_is = |term| phrase.is_some_and(|phrase| reader.has(phrase.head, term));
    let end = phrase.map_or(object.start, |phrase| phrase.tokens.end);
    let mut words = end..object.end.min(end + CLAUSE_TOKENS);
    // "described him as a hero"
    if head_is(Term::Allegation) || words.any(|at| reader.has(at, Term::As)) {
        return false;
    }
    let ends = end >= object.end || reader.is(end, Class::Preposition) || reader.is_break(end);
    let direct = object.start == cue.tokens.end && ends;
    let work = head_is(Term::DocumentNoun) || head_is(Term::WorkNoun);
    let place = matches!(kind, ObjectKind::Preposition | ObjectKind::Ing);
    cue.terms.has(Term::ActVerb)
        || cue.terms.has(Term::PersonActVerb) && direct && kind == ObjectKind::Person
        || cue.terms.has(Term::WorkActVerb) && (work || place)
}

/// `Seagrass has died back since 2000, |the authors write|.`: a sentence, a comma, somebody who says or
/// writes, and no more.
pub fn closes_report(reader: &Reader, layout: &Layout, content: &[Range<usize>]) -> bool {
    let (Side::Before { after, .. }, Some(speaker)) = (layout.side, &layout.speaker) else {
        return false;
    };
    let cue = layout.cue.tokens.start;
    let telling = reader.has(cue, Term::Say) || layout.cue.terms.has(Term::WorkActVerb);
    let clause = |words: &Range<usize>| object_kind(reader, words) == ObjectKind::Clause;
    let who = can_speak(reader, speaker.start)
        || reader.phase.syntax.tag(speaker.end - 1) == Some(Tag::Nouns);
    telling
        && layout.cue.form == Form::Verb
        && speaker.end <= cue
        && reader.is_over(after)
        && content.first().is_some_and(clause)
        && who
}

/// Whether the noun phrase that begins at `start` is somebody who can speak.
pub fn can_speak(reader: &Reader, start: usize) -> bool {
    let phrase = reader.phase.syntax.noun_phrase(start);
    phrase.is_some_and(|phrase| {
        let pronoun = reader.has(phrase.head, Term::SubjectPronoun)
            && !reader.has(phrase.head, Term::It)
            && !reader.has(phrase.head, Term::Relative);
        pronoun || !reader.is(phrase.head, Class::Pronoun) && is_person(reader, phrase.head)
    })
}
