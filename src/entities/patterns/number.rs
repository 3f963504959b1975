//! Counts: "nearly 100", "a dozen", "hundreds of thousands", "between 10 and 20".

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::patterns::{counted_range, ordinal, ratio};
use crate::entities::reader::Reader;
use crate::text::TokenKind;

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
    let unsure = matches!(reader.lower(at), "one" | "half");
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
    if reader.lower(at) != "one" || end != at + 1 {
        return false;
    }
    let after = reader.lower(end);
    let subject = matches!(
        after,
        "another"
            | "would"
            | "could"
            | "can"
            | "must"
            | "should"
            | "might"
            | "may"
            | "has"
            | "that"
            | "who"
            | "day"
            | "thing"
    );
    let before = reader.lower_before(at, 1);
    let determined = matches!(
        before,
        "no" | "any"
            | "every"
            | "some"
            | "this"
            | "that"
            | "which"
            | "another"
            | "such"
            | "the"
            | "only"
    );
    // "a bitter one", "Albanian one,": nothing follows that it could count
    let ends = after.is_empty()
        || matches!(
            after,
            "." | "," | ";" | "?" | "!" | "but" | "and" | "in" | "with" | "for"
        );
    let adjective = reader.before(at, 1).is_some_and(|i| {
        reader.kind(i, TokenKind::Word) && !reader.is(i, crate::text::Class::FunctionWord)
    });
    subject
        || reader.kind(end, TokenKind::Possessive)
        || matches!(
            before,
            "no" | "any" | "every" | "this" | "that" | "which" | "another" | "such"
        )
        || (ends && (determined || adjective))
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
    let numbered = matches!(reader.lower_before(at, 1), "no." | "nos." | "number");
    code || glued || numbered
}
