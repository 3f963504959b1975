//! Verbs that report speech by their frame, whatever the word: a quotation that is a sentence, right
//! beside a verb with somebody for its subject. `"We lost the nets," sighed Olaf Dahl.`

use crate::quotes::cues::object::{can_speak, is_person};
use crate::quotes::marks::quoted::Quoted;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Class, TokenKind};

/// The longest way from a verb to the colon before its quotation, in tokens: "sighed with relief:".
const MANNER_TOKENS: usize = 8;

/// How far into a quotation its finite verb is looked for, in tokens; it bounds the work.
const VERB_TOKENS: usize = 40;

/// A verb may be no longer a way from its subject, in tokens: "Dahl quietly begins".
const ADVERBS: usize = 2;

/// The verbs of this unit that report the quotation beside them, in order.
pub fn framed_verbs(reader: &Reader) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = reader.start();
    while at < reader.end() {
        let Some(quoted) = reader.phase.marks.around(at) else {
            at += 1;
            continue;
        };
        if quoted.open >= reader.start() && quoted.end <= reader.end() {
            found.extend(announcing_verb(reader, quoted));
            let after = inverted_verb(reader, quoted);
            found.extend(after.or_else(|| closing_verb(reader, quoted)));
        }
        at = quoted.end.max(at + 1);
    }
    found.dedup();
    found
}

/// `"We lost the nets," |sighed| Olaf Dahl`.
fn inverted_verb(reader: &Reader, quoted: &Quoted) -> Option<usize> {
    let verb = after_speech(reader, quoted)?;
    let plain = is_plain_verb(reader, verb) || is_verb_like(reader, verb, Tag::VerbParticiple);
    if !plain && !is_noun_for_verb(reader, verb) {
        return None;
    }
    let speaker = reader.phrase_after(verb + 1)?;
    let end = speaker.end;
    let over = reader.is_over(end) || reader.is_break(end);
    let ends = over || plain && (ends_clause(reader, end) || reader.has(end, Term::Relative));
    let who = plain && can_speak(reader, speaker.start) || is_person(reader, end - 1);
    (ends && who).then_some(verb)
}

/// `"We lost the nets," Olaf Dahl |begins|.`
fn closing_verb(reader: &Reader, quoted: &Quoted) -> Option<usize> {
    let begin = after_speech(reader, quoted)?;
    let phrase = reader.phase.syntax.noun_phrase(begin)?;
    let (head, phrase) = (phrase.head, phrase.tokens.end);
    if head > begin && is_noun_for_verb(reader, head) && is_person(reader, head - 1) {
        let over = reader.is_over(head + 1) || reader.is_break(head + 1);
        return over.then_some(head);
    }
    if !can_speak(reader, begin) {
        return None;
    }
    let verb = (phrase..phrase + ADVERBS).find(|at| is_plain_verb(reader, *at))?;
    let sentence = reader.is_over(verb + 1) || has_finite_verb(reader, quoted);
    let adverb = usize::from(reader.phase.syntax.tag(verb + 1) == Some(Tag::Adverb));
    (sentence && ends_clause(reader, verb + 1 + adverb)).then_some(verb)
}

/// `Olaf Dahl |sighed|: "We lost the nets."`
fn announcing_verb(reader: &Reader, quoted: &Quoted) -> Option<usize> {
    let sign = reader.before(quoted.open, 1)?;
    let colon = reader.lower(sign) == ":";
    if !colon && reader.lower(sign) != "," || !opens_speech(reader, quoted, colon) {
        return None;
    }
    let reach = if colon { MANNER_TOKENS } else { ADVERBS };
    let floor = reader.start().max(sign.saturating_sub(reach));
    let stop = |at: &usize| is_plain_verb(reader, *at) || reader.is_break(*at);
    let verb = (floor..sign)
        .rev()
        .find(stop)
        .filter(|at| is_plain_verb(reader, *at))?;
    let next = verb + 1;
    let manner = next == sign
        || reader.is(next, Class::Preposition)
        || reader.phase.syntax.tag(next) == Some(Tag::Adverb);
    let begins = reader.phase.syntax.verb_group(verb)?.tokens.start;
    let subject = reader.phase.syntax.noun_phrase(begins.checked_sub(1)?)?;
    (manner && reader.contains(subject.tokens.start) && can_speak(reader, subject.tokens.start))
        .then_some(verb)
}

/// The first token after a quotation that is spoken: it begins a sentence and ends with a comma, a
/// question or a dash inside its marks or right after them.
fn after_speech(reader: &Reader, quoted: &Quoted) -> Option<usize> {
    let last = quoted.inner.end.checked_sub(1)?;
    let inside = reader.is_break(last) || matches!(reader.lower(last), "?" | "!" | "…" | "...");
    let comma = reader.is_break(quoted.end);
    let apart = quoted.inner.len() > 2 && quoted.closed && stands_apart(reader, quoted);
    (apart && (inside || comma) && !is_title_like(reader, quoted))
        .then_some(quoted.end + usize::from(comma))
}

/// Whether no word of a clause stands right before the quotation.
fn stands_apart(reader: &Reader, quoted: &Quoted) -> bool {
    let before = reader.before(quoted.open, 1);
    before.is_none_or(|at| reader.kind(at, TokenKind::Punctuation))
}

/// Whether all words are set in capitals, as those of a title, and none is a finite verb.
fn is_title_like(reader: &Reader, quoted: &Quoted) -> bool {
    let words = |at: &usize| reader.kind(*at, TokenKind::Word);
    let small = |at: usize| reader.lower_case(at) && !reader.is(at, Class::FunctionWord);
    !quoted.inner.clone().filter(words).any(small) && !has_finite_verb(reader, quoted)
}

/// Whether what is quoted begins like a sentence, and is one where no colon announces it.
fn opens_speech(reader: &Reader, quoted: &Quoted, colon: bool) -> bool {
    let last = quoted.inner.end.wrapping_sub(1);
    let ended =
        matches!(reader.lower(last), "." | "?" | "!" | ",") || reader.lower(quoted.end) == ".";
    let sentence = colon || ended && has_finite_verb(reader, quoted);
    quoted.inner.len() > 1 && reader.capitalized(quoted.inner.start) && sentence
}

fn has_finite_verb(reader: &Reader, quoted: &Quoted) -> bool {
    let finite = |at: usize| {
        let group = reader.phase.syntax.verb_group(at);
        group.is_some_and(|group| group.finite)
    };
    quoted.inner.clone().take(VERB_TOKENS).any(finite)
}

fn is_verb_like(reader: &Reader, at: usize, tag: Tag) -> bool {
    reader.phase.syntax.tag(at) == Some(tag)
        && reader.lower_case(at)
        && !reader.has(at, Term::Perceives)
}

/// Whether the word at `at` has a verb's ending, though it is tagged a noun or an adjective: after a
/// quotation "shrugs" rarely is one.
fn is_noun_for_verb(reader: &Reader, at: usize) -> bool {
    let tags = [Tag::Noun, Tag::Nouns, Tag::Adjective];
    let ending = reader.has(at, Term::Third) || reader.has(at, Term::Past);
    ending
        && !reader.is(at, Class::RoleNoun)
        && tags.iter().any(|tag| is_verb_like(reader, at, *tag))
}

/// Whether a finite verb stands at `at` that is not one of hearing or reading.
fn is_plain_verb(reader: &Reader, at: usize) -> bool {
    let tag = reader.phase.syntax.tag(at);
    let finite = matches!(tag, Some(Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent));
    finite && reader.contains(at) && reader.lower_case(at) && !reader.has(at, Term::Perceives)
}

/// Whether no object follows at `at`.
fn ends_clause(reader: &Reader, at: usize) -> bool {
    reader.is_over(at)
        || reader.is_break(at)
        || reader.kind(at, TokenKind::Punctuation)
        || reader.kind(at, TokenKind::Quotation)
        || reader.is(at, Class::Preposition)
        || reader.has(at, Term::Subordinator)
        || reader.is(at, Class::Conjunction)
        || reader.has(at, Term::Ing)
}
