//! Places by where they stand: the city that opens a wire report ("OAKLAND, Calif. (AP) —"), and the
//! short form of a region behind a city or a party ("Reston, Va.", "R-Ore.").

use std::ops::Range;

use super::traits::flag;
use super::vocabulary::Vocabulary;
use super::{LISTED, Name};
use crate::annotations::Label;
use crate::text::{Case, Class, Document, Role, TokenKind};

/// The margin of a place that stands so: nothing else does.
const BY_PLACE: f32 = 4.0;

/// The words of a city or a country in a dateline at most: "PORT OF SPAIN, Trinidad and Tobago".
const LONGEST: usize = 4;

/// Adds the places; a name that overlaps one gives way to it, but not a listed one.
pub(super) fn add(document: &Document, vocabulary: &Vocabulary, names: &mut Vec<Name>) {
    let sure = names.iter().filter(|name| !is_forename(name));
    let named = cover(document, sure.map(|name| &name.tokens));
    let mut places = Vec::new();
    let mut block = None;
    for sentence in &document.sentences {
        let opens = block.replace(sentence.block) != Some(sentence.block);
        if opens && document.role(sentence) == Role::Paragraph {
            let found = dateline(document, vocabulary, &sentence.tokens);
            places.extend(found.into_iter().flatten());
        }
        for at in sentence.tokens.clone().skip(2) {
            let goes_on = sentence.tokens.contains(&(at + 1)) && is_word(document, at + 1);
            if stands_behind(document, at) && is_region(document, vocabulary, at) && !goes_on {
                places.extend(city_before(document, at, &sentence.tokens, &named));
                places.push(at..at + 1);
            }
        }
    }
    if !places.is_empty() {
        put(document, places, names);
    }
}

/// A person of one word: before a region it is a city, as "Gary, Ind." and "Madison, Wis." are.
fn is_forename(name: &Name) -> bool {
    name.label == Label::Person && name.tokens.len() == 1
}

/// Of each token: whether it is in one of `runs`.
fn cover<'a>(document: &Document, runs: impl Iterator<Item = &'a Range<usize>>) -> Vec<bool> {
    let mut covered = vec![false; document.tokens.len()];
    runs.for_each(|run| covered[run.clone()].fill(true));
    covered
}

/// The city of a dateline, and the country behind it. Without the name of an agency, only what is
/// known as a place: "ANALYSIS —" opens an article as well.
fn dateline(
    document: &Document,
    vocabulary: &Vocabulary,
    tokens: &Range<usize>,
) -> Option<Vec<Range<usize>>> {
    let city = run(document, tokens, tokens.start, |case| case == Case::Upper)?;
    let mut end = city.end;
    let mut places = vec![city];
    if is(document, end, ",") {
        let behind = run(document, tokens, end + 1, |_| true)?;
        end = behind.end;
        if !is_region(document, vocabulary, behind.start) {
            places.push(behind);
        }
    }
    let agency = is(document, end, "(");
    if agency {
        let most = tokens.end.min(end + LONGEST + 1);
        end = 1 + (end..most).find(|at| is(document, *at, ")"))?;
    }
    let known = |at| vocabulary.words.get(document.lower(at)).flags & flag::PLACES != 0;
    let fits = agency || places.iter().cloned().flatten().all(known);
    let begins = tokens.contains(&(end + 1)) && document.tokens[end + 1].case != Case::Lower;
    (fits && begins && is_dash(document, end)).then_some(places)
}

/// The capitalized words from `start` on; nothing for none and for more than [`LONGEST`].
fn run(
    document: &Document,
    sentence: &Range<usize>,
    start: usize,
    fits: impl Fn(Case) -> bool,
) -> Option<Range<usize>> {
    let word = |at: &usize| is_word(document, *at) && fits(document.tokens[*at].case);
    let words = (start..sentence.end).take_while(word).count();
    (1..=LONGEST).contains(&words).then(|| start..start + words)
}

/// Whether the token at `at` is a capitalized word.
fn is_word(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    token.kind == TokenKind::Word && token.is_capitalized()
}

fn is(document: &Document, at: usize, form: &str) -> bool {
    at < document.tokens.len() && document.form(at) == form
}

fn is_dash(document: &Document, at: usize) -> bool {
    ["-", "–", "—", "--", "_"]
        .iter()
        .any(|dash| is(document, at, dash))
}

fn is_region(document: &Document, vocabulary: &Vocabulary, at: usize) -> bool {
    let form = document.form(at);
    document.tokens[at].is_capitalized() && vocabulary.regions.binary_search(&form).is_ok()
}

/// Whether a city and a comma stand before the token at `at`, or a party and a hyphen.
fn stands_behind(document: &Document, at: usize) -> bool {
    let letter = document.tokens[at - 2].span.len() == 1;
    document.tokens[at - 1].kind == TokenKind::Punctuation
        && is_word(document, at - 2)
        && (is(document, at - 1, ",") || letter && is_dash(document, at - 1))
}

/// The capitalized words before the comma before `at`, if they are in no name.
fn city_before(
    document: &Document,
    at: usize,
    sentence: &Range<usize>,
    named: &[bool],
) -> Option<Range<usize>> {
    let free = |at: &usize| {
        let function = document.tokens[*at].is(Class::FunctionWord);
        is_word(document, *at) && !named[*at] && !function
    };
    let words = (sentence.start..at - 1).rev().take_while(free).count();
    let fits = is(document, at - 1, ",") && (1..=LONGEST).contains(&words);
    fits.then(|| at - 1 - words..at - 1)
}

/// A name over a place keeps what it has before it: "Gary" of "Gary, Ind.".
fn put(document: &Document, mut places: Vec<Range<usize>>, names: &mut Vec<Name>) {
    let listed = names.iter().filter(|name| name.margin == LISTED);
    let listed = cover(document, listed.map(|name| &name.tokens));
    places.retain(|place| !listed[place.clone()].contains(&true));
    places.sort_by_key(|place| place.start);
    places.dedup();
    let taken = cover(document, places.iter());
    names.retain_mut(|name| {
        let Range { start, end } = name.tokens;
        let free = (start..end).find(|at| taken[*at]).unwrap_or(end);
        let word = |at: &usize| *at == end || document.tokens[at - 1].kind == TokenKind::Word;
        name.tokens.end = (start + 1..=free).rev().find(word).unwrap_or(start);
        !name.tokens.is_empty()
    });
    names.extend(places.into_iter().map(|tokens| Name {
        tokens,
        label: Label::Place,
        margin: BY_PLACE,
    }));
    names.sort_by_key(|name| name.tokens.start);
}
