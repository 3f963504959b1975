//! Measures of a sentence that are no reasons of their own: its length, its names, its place.

use super::Context;
use super::cues::Mark;
use crate::codes::codes;
use crate::text::{Class, Role, TokenKind};

codes! {
    /// A measure; its code is its name in the table of weights.
    pub enum Measure {
        Length = "length",
        Long = "long",
        Short = "short",
        Names = "names",
        Amounts = "amounts",
        Digits = "digits",
        Spoken = "spoken",
        SpokenOpinion = "spoken-opinion",
        SpokenPersonal = "spoken-personal",
        Lead = "lead",
        Late = "late",
        BackReference = "back-reference",
        Density = "density",
    }
}

/// How many measures there are.
pub const COUNT: usize = Measure::ALL.len();

/// The measures in the order of [`Measure::ALL`], each 0..=1; `calls` signals call for a check.
pub fn measure(context: &Context, calls: usize) -> [f64; COUNT] {
    let counts = Counts::of(context);
    let mut values = [0.0; COUNT];
    for (value, measure) in values.iter_mut().zip(Measure::ALL) {
        *value = counts.value(*measure, context, calls);
    }
    values
}

/// What a sentence has of each.
struct Counts {
    words: usize,
    names: usize,
    digits: usize,
    amounts: usize,
}

impl Counts {
    fn of(context: &Context) -> Self {
        let tokens = &context.tokens.document.tokens[context.tokens.range()];
        let is_digits = |kind| matches!(kind, TokenKind::Number | TokenKind::Ordinal);
        let mentions = context.mentions.iter();
        Counts {
            words: tokens.iter().filter(|t| t.kind == TokenKind::Word).count(),
            names: tokens.iter().skip(1).filter(|t| t.is_capitalized()).count(),
            digits: tokens.iter().filter(|t| is_digits(t.kind)).count(),
            amounts: mentions.filter(|m| m.label.is_amount()).count(),
        }
    }

    fn value(&self, measure: Measure, context: &Context, calls: usize) -> f64 {
        let judges = || context.has(Mark::Opinion) || context.has(Mark::Feeling);
        match measure {
            Measure::Length => part(self.words, 0, 20),
            Measure::Long => part(self.words, 20, 20),
            Measure::Short => 1.0 - part(self.words, 3, 7),
            Measure::Names => part(self.names, 0, 4),
            Measure::Amounts => part(self.amounts, 0, 3),
            Measure::Digits => part(self.digits, 0, 2),
            Measure::Spoken => context.spoken,
            Measure::SpokenOpinion => context.spoken * flag(judges()),
            Measure::SpokenPersonal => context.spoken * flag(context.has(Mark::FirstPerson)),
            Measure::Lead => flag(context.role == Role::Paragraph && context.place < 3),
            Measure::Late => part(context.place, 5, 25),
            Measure::BackReference => flag(refers_back(context)),
            Measure::Density => part(calls, 0, 10),
        }
    }
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
    let first = context.first_word();
    first.is_some_and(|at| context.tokens.is(at, Class::Pronoun))
}
