//! Measures of a sentence that are no reasons of their own: its length, its names, its place.

use super::Context;
use super::cues::Mark;
use crate::annotations::Label;
use crate::text::{Role, TokenKind};

/// The names of the measures in the table of weights, in the order of [`measure`].
pub const NAMES: [&str; COUNT] = [
    "length",
    "long",
    "short",
    "names",
    "amounts",
    "digits",
    "spoken",
    "spoken-opinion",
    "spoken-personal",
    "lead",
    "late",
    "back-reference",
    "density",
];

/// How many measures there are.
pub const COUNT: usize = 13;

/// The measures, each 0..=1.
pub fn measure(context: &Context, calls: usize) -> [f64; COUNT] {
    let document = context.document;
    let tokens = &document.tokens[context.sentence.tokens.clone()];
    let words = tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
    let names = tokens.iter().skip(1).filter(|t| t.is_capitalized()).count();
    let digits = tokens
        .iter()
        .filter(|t| matches!(t.kind, TokenKind::Number | TokenKind::Ordinal))
        .count();
    let amounts = context
        .mentions
        .iter()
        .filter(|m| is_amount(m.label))
        .count();
    let body = context.role == Role::Paragraph;
    [
        part(words, 0, 20),
        part(words, 20, 20),
        1.0 - part(words, 3, 7),
        part(names, 0, 4),
        part(amounts, 0, 3),
        part(digits, 0, 2),
        context.spoken,
        context.spoken * flag(context.has(Mark::Opinion) || context.has(Mark::Feeling)),
        context.spoken * flag(context.has(Mark::FirstPerson)),
        flag(body && context.place < 3),
        part(context.place, 5, 25),
        flag(refers_back(context)),
        part(calls, 0, 10),
    ]
}

fn is_amount(label: Label) -> bool {
    matches!(
        label,
        Label::Number | Label::Money | Label::Percent | Label::Quantity | Label::Duration
    )
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// How far `count` has come from `from` over `reach`, 0..=1.
fn part(count: usize, from: usize, reach: usize) -> f64 {
    count.saturating_sub(from).min(reach) as f64 / reach as f64
}

/// Whether the sentence begins with a pronoun, and so needs the one before it.
fn refers_back(context: &Context) -> bool {
    let first = context
        .sentence
        .tokens
        .clone()
        .find(|i| context.document.tokens[*i].kind == TokenKind::Word);
    first.is_some_and(|i| context.document.tokens[i].is(crate::text::Class::Pronoun))
}
