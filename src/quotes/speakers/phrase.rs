//! The whole noun phrase of a source: what hangs on its head belongs to it.

use std::ops::Range;

use super::places::Place;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::Class;

/// At most so many phrases hang on one head: "a friend of a cousin of the mayor of Lisse".
const MAX_LINKS: usize = 4;

/// The source that `place` begins, up to the first comma and to the cue, whose verb group is `group`:
/// the name in apposition to it, where there is one.
pub fn whole(reader: &Reader, place: &Place, group: &Range<usize>) -> Range<usize> {
    let head = place.phrase.head;
    let start = quantified_start(reader, place);
    let subject = place.before && place.clauses == 0;
    let end = if subject {
        subject_end(reader, place, group)
    } else {
        linked_end(reader, place.phrase.tokens.end, place.before)
    };
    let renamed = reader.is_break(end) && !names_several(reader, place, end..group.start);
    let verbal = (start..end).any(|at| reader.phase.syntax.verb_group(at).is_some());
    let named = (renamed && !verbal).then(|| apposition(reader, end));
    let phrase = named
        .flatten()
        .filter(|_| !is_name(reader, head))
        .unwrap_or(start..end);
    with_nickname(reader, phrase)
}

/// `James "Jimbo" |Tarrant|`: a name with the nickname inside it.
fn with_nickname(reader: &Reader, phrase: Range<usize>) -> Range<usize> {
    let around = |at: usize| {
        let quoted = reader.phase.marks.around(at);
        quoted.filter(|_| reader.is_nickname(at))
    };
    let name = |at: &usize| is_name(reader, *at) && reader.phase.marks.at(*at).is_none();
    let after = around(phrase.end).or_else(|| around(phrase.end - 1));
    let end = after.map_or(phrase.end, |quoted| {
        let names = (quoted.end..reader.end()).take_while(name).count();
        quoted.end + names
    });
    let before = phrase.start.checked_sub(1).and_then(around);
    let before = before.or_else(|| around(phrase.start));
    let start = before.map_or(phrase.start, |quoted| {
        let names = (reader.start()..quoted.open).rev().take_while(name).count();
        quoted.open - names.max(1)
    });
    start..end
}

/// Where the subject ends that `place` begins: at the first comma or bracket, at the latest at its verb.
fn subject_end(reader: &Reader, place: &Place, group: &Range<usize>) -> usize {
    let end = place.phrase.tokens.end;
    let limit = reader.before_auxiliaries(group.start).max(end);
    let stops = |at: &usize| reader.is_break(*at) || is_opening(reader, *at);
    (end..limit).find(stops).unwrap_or(limit)
}

/// "the mayor, |Ann Lee|, said": the name after the comma at `comma`, with its titles.
fn apposition(reader: &Reader, comma: usize) -> Option<Range<usize>> {
    let titles = (comma + 1..reader.end()).take_while(|at| is_title(reader, *at));
    let titled = comma + 1 + titles.count();
    let name = reader.phase.syntax.noun_phrase(titled)?;
    let named = |at: &usize| is_name(reader, *at) || is_title(reader, *at);
    let first = name.tokens.start.max(comma + 1);
    let names = (first..name.tokens.end).rev().take_while(named).count();
    // "the photographer |Ann Lee|"
    let start = name.tokens.end - names;
    let whole = names > 0 && is_name(reader, name.head);
    let next = name.tokens.end;
    let verb = reader.phase.syntax.verb_group(next);
    let closed = reader.is_break(next) || reader.is_over(next) || verb.is_some();
    let linked = reader.has(next, Term::HeadLink) && start > comma;
    (whole && next > titled && (next - start > 1) && (closed || linked)).then_some(start..next)
}

/// "|Dr.| Lee"
fn is_title(reader: &Reader, at: usize) -> bool {
    reader.is(at, Class::Title)
        || reader.lower(at) == "." && reader.is(at.wrapping_sub(1), Class::Title)
}

fn is_name(reader: &Reader, at: usize) -> bool {
    reader.phase.syntax.tag(at) == Some(Tag::Name) && !reader.is(at, Class::Demonym)
}

/// "|one resident|, Ann Lee, said": whether `outer` is what the name at `place` is in apposition to. It opens
/// its clause, and a comma stands before the name.
pub fn describes(reader: &Reader, outer: &Place, place: &Place) -> bool {
    let opens = |at: usize| reader.is_break(at) || reader.phase.marks.ended_at(at).is_some();
    let before = |place: &Place| {
        let at = place.phrase.tokens.start.checked_sub(1);
        at.filter(|at| reader.contains(*at))
    };
    let common = matches!(
        reader.phase.syntax.tag(outer.phrase.head),
        Some(Tag::Noun | Tag::Nouns)
    );
    let named =
        is_name(reader, place.phrase.head) && before(place).is_some_and(|at| reader.is_break(at));
    let same_clause =
        outer.before && outer.clauses == 0 && outer.phrase.tokens.end < place.phrase.tokens.start;
    named && common && same_clause && before(outer).is_none_or(opens)
}

/// "the girls, Ann Lee, 9, |and| Sam Lee, 7, said": whether `place` is several and `rest`, up to the verb, lists
/// them.
pub fn names_several(reader: &Reader, place: &Place, mut rest: Range<usize>) -> bool {
    let plural = reader.phase.syntax.tag(place.phrase.head) == Some(Tag::Nouns);
    plural && rest.any(|at| reader.has(at, Term::And))
}

/// "|one of| the advisers": where the count of `place` begins.
pub fn quantified_start(reader: &Reader, place: &Place) -> usize {
    let start = place.phrase.tokens.start;
    let of = start
        .checked_sub(2)
        .filter(|_| reader.has(start - 1, Term::OwnerLink));
    let count = of.filter(|at| reader.contains(*at) && is_count(reader, *at));
    count.unwrap_or(start)
}

fn is_count(reader: &Reader, at: usize) -> bool {
    reader.phase.syntax.tag(at) == Some(Tag::Numeral) || reader.has(at, Term::SubjectPronoun)
}

fn is_opening(reader: &Reader, at: usize) -> bool {
    matches!(reader.lower(at), "(" | "[" | ";" | ":")
}

/// The noun phrase that begins at `start`, with what hangs on its head: "according to |a lawyer for Ann Lee|".
pub fn phrase_from(reader: &Reader, start: usize) -> Option<Range<usize>> {
    let phrase = reader.phase.syntax.noun_phrase(start)?;
    let begins = phrase.tokens.start == start && phrase.tokens.end <= reader.end();
    begins.then(|| start..linked_end(reader, phrase.tokens.end, false))
}

/// Where the phrases end that hang on a head, whose base phrase ends at `end`, by prepositions. Before the
/// verb every one does; after it only those that join names and nouns: "a lawyer |for Ann Lee|".
fn linked_end(reader: &Reader, mut end: usize, before: bool) -> usize {
    let syntax = reader.phase.syntax;
    for _ in 0..MAX_LINKS {
        let link = match before {
            true => syntax.tag(end) == Some(Tag::Preposition),
            false => reader.has(end, Term::HeadLink),
        };
        let link = link && reader.contains(end);
        let next = link.then(|| syntax.noun_phrase(end + 1)).flatten();
        let timed = |head| !reader.has(end, Term::OwnerLink) && is_time(reader, head);
        let next = next.filter(|next| next.tokens.start == end + 1 && !timed(next.head));
        let Some(next) = next else { break };
        end = next.tokens.end.min(reader.end());
    }
    end
}

fn is_time(reader: &Reader, head: usize) -> bool {
    let numeral = reader.phase.syntax.tag(head) == Some(Tag::Numeral);
    numeral || reader.is(head, Class::Weekday) || reader.has(head, Term::Period)
}
