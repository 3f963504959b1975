//! Ranks: "the 11th", "a 60th birthday", "the first woman", "twenty-first".

use crate::annotations::{Label, Value};
use crate::entities::found::Found;
use crate::entities::numeral;
use crate::entities::reader::Reader;
use crate::language::{Class, Classes};
use crate::text::TokenKind;

/// The rank at `at`, also where a space parts its ending: "11 th".
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    let parted = parted(reader, at);
    if !parted && !reader.kind(at, TokenKind::Ordinal) {
        return None;
    }
    let form = reader.form(at);
    let digits = form
        .find(|c: char| !c.is_ascii_digit() && c != ',')
        .unwrap_or(form.len());
    let rank: f64 = form.get(..digits)?.replace(',', "").parse().ok()?;
    let end = at + 1 + usize::from(parted);
    // in a name ("the 7th Circuit") a rank is no number
    if reader.capitalized(end) {
        return None;
    }
    Some(found(at..end, rank))
}

/// Whether the number at `at` has the ending of a rank after a space.
pub fn parted(reader: &Reader, at: usize) -> bool {
    reader.kind(at, TokenKind::Number) && matches!(reader.lower(at + 1), "st" | "nd" | "rd" | "th")
}

/// "the first woman", "her third term", "finished second", "the second-largest bank"; not "at first"
/// and "he first heard", which order the telling.
pub fn spelled(reader: &Reader, at: usize) -> Option<Found> {
    let rank = reader.number(at, Class::OrdinalWord)?;
    let end = at + 1;
    let hyphened = reader.hyphen(end);
    let named = reader.capitalized(end) || reader.capitalized(at) && at > reader.range().start;
    if named || hyphened && !is_superlative(reader, end + 1) {
        return None;
    }
    let noun = hyphened || begins_noun(reader, end);
    let ranked = reader.before(at, 1).is_some_and(|i| reader.cue(i, "rank"));
    let article = matches!(reader.lower_before(at, 1), "a" | "an");
    let definite = numeral::is_definite(reader, at);
    let told =
        ranked && !noun || noun && (article || definite) || definite && reader.ends_phrase(end);
    told.then(|| found(at..end, rank))
}

/// "twenty-first", save where a century follows.
pub fn compound(reader: &Reader, at: usize) -> Option<Found> {
    let (end, rank) = numeral::compound_ordinal(reader, at)?;
    let century = reader.lower(reader.past_hyphen(end)).starts_with("centur");
    (!century && !reader.capitalized(end)).then(|| found(at..end, rank))
}

fn is_superlative(reader: &Reader, at: usize) -> bool {
    let word = reader.lower(at);
    word.ends_with("est") || matches!(word, "most" | "least")
}

/// Whether a noun or an adjective can stand at `at`.
fn begins_noun(reader: &Reader, at: usize) -> bool {
    const NO_NOUN: Classes = Classes::of(&[
        Class::FunctionWord,
        Class::Preposition,
        Class::Conjunction,
        Class::Pronoun,
        Class::Article,
        Class::Modal,
        Class::BeForm,
        Class::Quantifier,
    ]);
    let word = reader.kind(at, TokenKind::Word) || reader.kind(at, TokenKind::Number);
    word && !reader.meets(at, NO_NOUN) && !matches!(reader.lower(at), "ago" | "later")
}

fn found(tokens: std::ops::Range<usize>, rank: f64) -> Found {
    let value = Value {
        amount: Some(rank),
        unit: Some("rank".into()),
        ..Value::default()
    };
    let found = Found::new(tokens, Label::Number, "ordinal", 0.7);
    found.valued(value).at_priority(0)
}
