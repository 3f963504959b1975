//! Counts: "nearly 100", "a dozen", "hundreds of thousands", "between 10 and 20".

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::patterns::amounts::{counted_range, ordinal, ratio};
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Class, TokenKind};

/// A number that counts nothing that another recognizer knows; its modifier is part of it.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let at = numeral.tokens.start;
    let end = numeral.tokens.end;
    if let Some(ratio) = ratio::find(reader, numeral) {
        return Some(ratio);
    }
    if is_pronoun(reader, numeral)
        || is_part_of_name(reader, numeral)
        || ordinal::parted(reader, at)
    {
        return None;
    }
    let range = counted_range::read(reader, numeral);
    let first = range.as_ref().map_or(at, |range| range.start);
    let (start, bound) = numeral::modifier(reader, first);
    let mut value = numeral.value(bound);
    let mut tokens = start..end;
    if let Some(range) = range {
        (value.amount, value.upper) = (Some(range.low), range.upper.amount);
        tokens.end = range.upper.tokens.end;
    }
    let unsure = reader.has(at, Term::UnsureCount);
    let confidence = if unsure { 0.6 } else { 0.9 };
    Some(
        Found::new(tokens, Label::Number, Rule::Number, confidence)
            .valued(value)
            .at_priority(0),
    )
}

/// "no one", "one another", "this one", "the big one", "one's own", "one would think".
fn is_pronoun(reader: &Reader, numeral: &Numeral) -> bool {
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    if !reader.has(at, Term::One) || end != at + 1 {
        return false;
    }
    reader.has(end, Term::PronounFollower)
        || reader.kind(end, TokenKind::Possessive)
        || reader.has_before(at, 1, Term::PronounDeterminer)
        || ends_phrase(reader, end) && is_determined(reader, at)
}

/// Whether nothing follows that "one" could count: "a bitter one", "Albanian one,".
fn ends_phrase(reader: &Reader, end: usize) -> bool {
    reader.get(end).is_none()
        || matches!(reader.lower(end), "." | "," | ";" | "?" | "!")
        || reader.has(end, Term::PhraseEnder)
}

/// Whether a determiner or a word with content stands before "one".
fn is_determined(reader: &Reader, at: usize) -> bool {
    let content = |i| reader.kind(i, TokenKind::Word) && !reader.is(i, Class::FunctionWord);
    reader.has_before(at, 1, Term::PhraseDeterminer) || reader.before(at, 1).is_some_and(content)
}

/// "Boeing 747", "G-7", "Covid-19": a number that a hyphen ties to the word before it.
fn is_part_of_name(reader: &Reader, numeral: &Numeral) -> bool {
    let at = numeral.tokens.start;
    let tied = |i: usize| reader.hyphen(i) && !reader.spaced(i) && !reader.spaced(at);
    let code = reader.before(at, 2).is_some_and(|word| {
        tied(at - 1) && reader.kind(word, TokenKind::Word) && reader.capitalized(word)
    });
    let glued = numeral.digits
        && !reader.spaced(at)
        && reader.before(at, 1).is_some_and(|i| {
            reader.kind(i, TokenKind::Word) || matches!(reader.lower(i), "_" | "/" | "#")
        });
    let numbered = reader.has_before(at, 1, Term::NumberLabel);
    code || glued || numbered
}
