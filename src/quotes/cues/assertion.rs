//! Whether a cue asserts that something was said: what is denied, refused, supposed, asked for or still to
//! come is no quote.

use std::ops::Range;

use crate::quotes::attribution::{Form, Layout};
use crate::quotes::inflection::Inflection;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::{Tag, Tense, VerbGroup};
use crate::text::{Class, TokenKind};

/// How far before "as saying" the word that calls it wrong is looked for, in tokens: "was wrongly
/// |quoted by the paper as".
const MISQUOTED_TOKENS: usize = 8;

/// "he'd said": a group of so many tokens with a form of the past is no possibility.
const CONTRACTED: usize = 2;

/// "said |nothing| about it", and not "insisted |nothing| improper was done": whether the words that
/// begin at `at` are none.
fn says_nothing(reader: &Reader, at: usize) -> bool {
    let verbs = (at..reader.end()).take_while(|i| !reader.is_break(*i));
    let mut verbs = verbs.filter_map(|i| reader.phase.syntax.verb_group(i));
    reader.has(at, Term::Nothing) && !verbs.any(|group| group.finite)
}

/// Whether what `layout` reports is said to have been said.
pub fn is_asserted(reader: &Reader, layout: &Layout) -> bool {
    let cue = layout.cue.tokens.start;
    match layout.cue.form {
        Form::Label | Form::Phrase | Form::Noun => return true,
        Form::Verb | Form::Participle | Form::Passive => {}
    }
    if lacks_subject(reader, layout)
        || layout.cue.terms.has(Term::Withholds)
        || says_nothing(reader, layout.cue.tokens.end)
    {
        return false;
    }
    let group = reader.phase.syntax.verb_group(cue);
    let begins = group.map_or(cue, |group| group.tokens.start);
    let begins = begins
        .min(reader.before_auxiliaries(cue))
        .max(reader.start());
    let misquoted =
        reader.has(cue, Term::Quoted) && (begins..cue).any(|at| reader.has(at, Term::Wrongly));
    if misquoted || is_denied(reader, begins, cue) || is_supposed(reader, layout, begins) {
        return false;
    }
    match layout.cue.form {
        Form::Participle if reader.inflection(cue) == Inflection::Ing => {
            !is_avoided(reader, begins)
        }
        Form::Participle => {
            let to = (begins.saturating_sub(1)..cue).rev();
            let to = { to }.find(|at| reader.has(*at, Term::To));
            to.is_none_or(|to| comes_true(reader, to))
        }
        _ => {
            let open = group.is_some_and(|group| is_open(reader, group, layout));
            !(open || layout.cue.form == Form::Passive && asks_for_words(reader, layout))
        }
    }
}

/// "arrested |key accused| Shaibin": what stands before the verb ends with no noun and has no article.
fn lacks_subject(reader: &Reader, layout: &Layout) -> bool {
    let cue = layout.cue.tokens.start;
    let before = |speaker: &&Range<usize>| !speaker.is_empty() && speaker.end <= cue;
    let Some(speaker) = layout.speaker.as_ref().filter(before) else {
        return false;
    };
    let last = speaker.end - 1;
    let tag = reader.phase.syntax.tag(last);
    layout.cue.form == Form::Verb
        && tag == Some(Tag::Adjective)
        && reader.lower_case(last)
        && !reader.is(speaker.start, Class::Article)
        && !reader.has(speaker.start, Term::PhraseOpener)
        && !reader.has(last, Term::SubjectPronoun)
        && !reader.has(last, Term::PluralSubject)
}

/// "did not |say|", "has never |said|": a negation between `begins` and the verb, or right before.
fn is_denied(reader: &Reader, begins: usize, cue: usize) -> bool {
    let before = begins.checked_sub(1).filter(|at| reader.contains(*at));
    let mut words = before.into_iter().chain(begins..cue);
    words.any(|at| reader.has(at, Term::Denies) && !reader.has(at + 1, Term::OnlyJust))
}

/// Whether nobody says it, or the clause is a condition, a wish or a question: "if he says", "had
/// he said", "nobody said".
fn is_supposed(reader: &Reader, layout: &Layout, begins: usize) -> bool {
    let subject = match &layout.speaker {
        Some(speaker) if speaker.end <= begins => speaker.start,
        _ => layout.begin.min(begins),
    };
    let relative = reader.is_relative(begins) && is_nobody(reader, begins.wrapping_sub(2));
    if relative || subject < begins && is_nobody(reader, subject) {
        return true;
    }
    let Some(before) = reader.before(subject, 1) else {
        return false;
    };
    is_nobody(reader, before)
        || reader.is(before, Class::Preposition) && is_nobody(reader, before.wrapping_sub(1))
        || reader.has(before, Term::Unreal)
        || is_inverted_question(reader, before)
}

/// "nobody", "|no| official"; not "No 10".
fn is_nobody(reader: &Reader, at: usize) -> bool {
    reader.has(at, Term::Nobody) && !reader.kind(at + 1, TokenKind::Number)
}

/// "|Had| he said so, ...", "What |did| he say": an auxiliary before the subject, at the start of its
/// clause.
fn is_inverted_question(reader: &Reader, auxiliary: usize) -> bool {
    if !reader.contains(auxiliary) || reader.phase.syntax.tag(auxiliary) != Some(Tag::Auxiliary) {
        return false;
    }
    let Some(before) = reader.before(auxiliary, 1) else {
        return true;
    };
    reader.kind(before, TokenKind::Punctuation)
        || reader.kind(before, TokenKind::Quotation)
        || reader.is(before, Class::Conjunction)
        || reader.has(before, Term::Denies)
        || reader.phase.syntax.tag(before) == Some(Tag::Relative)
}

/// "will say", "may have said": it may come, or may have been.
fn is_open(reader: &Reader, group: &VerbGroup, layout: &Layout) -> bool {
    let mut words = group.tokens.start.saturating_sub(1)..group.head;
    let habit = words.any(|at| reader.has(at, Term::Habitual));
    let first = layout.speaker.as_ref();
    let first = first.is_some_and(|speaker| reader.has(speaker.start, Term::FirstPerson));
    if habit || first {
        return false;
    }
    let contracted = group.tokens.len() <= CONTRACTED
        && reader.inflection(layout.cue.tokens.start) == Inflection::Past;
    group.tense == Tense::Future || group.modal && !contracted
}

/// "avoided |saying|", "stopped short of |saying|", "wrongly quoted as |saying|".
fn is_avoided(reader: &Reader, verb: usize) -> bool {
    let Some(before) = reader.before(verb, 1) else {
        return false;
    };
    if reader.has(before, Term::As) {
        let floor = reader.start().max(before.saturating_sub(MISQUOTED_TOKENS));
        return (floor..before)
            .any(|at| reader.has(at, Term::Misquoted) || reader.has(at, Term::Wrongly));
    }
    reader.has(before, Term::AvoidsIng) || reader.has_before(before, 1, Term::ShortOf)
}

/// Whether the infinitive whose "to" stands at `to` comes true: "went on to say"; "refused to say"
/// and "wants her to say" do not.
fn comes_true(reader: &Reader, to: usize) -> bool {
    let Some(mut governor) = reader.before(to, 1) else {
        return true;
    };
    let adverb = |at| reader.phase.syntax.tag(at) == Some(Tag::Adverb);
    while adverb(governor)
        && !reader.has(governor, Term::LooksAhead)
        && reader.contains(governor.wrapping_sub(1))
    {
        governor -= 1;
    }
    let verb = reader.phase.syntax.verb_group(governor);
    let negated = verb.is_some_and(|group| group.negated);
    if reader.has(governor, Term::Withholds) {
        return negated;
    }
    if negated || reader.has(governor, Term::LooksAhead) {
        return false;
    }
    let awaited = verb.is_some_and(|group| group.tense == Tense::Future || group.modal);
    !awaited && !is_asked_of(reader, governor)
}

/// "wanted |her| to say", "called on |the minister| to say": the phrase that ends at `last` is to do
/// it.
fn is_asked_of(reader: &Reader, last: usize) -> bool {
    let phrase = reader.phase.syntax.noun_phrase(last);
    let phrase = phrase.map(|phrase| phrase.tokens.start);
    // "her" may be taken for an owner
    let start = phrase.or_else(|| reader.is(last, Class::Pronoun).then_some(last));
    let Some(before) = start.and_then(|start| reader.before(start, 1)) else {
        return false;
    };
    let called = reader.is(before, Class::Preposition) && reader.has_before(before, 1, Term::Call);
    called || reader.has(before, Term::LooksAhead)
}

/// "was asked to |comment|": words are asked for.
fn asks_for_words(reader: &Reader, layout: &Layout) -> bool {
    let to = layout.cue.tokens.end;
    reader.has(to, Term::To)
        && reader.has(to + 1, Term::Comment)
        && reader.has(layout.cue.tokens.start, Term::Ask)
}
