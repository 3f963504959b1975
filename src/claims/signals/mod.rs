//! What can be seen in a sentence that calls for a check, or speaks against one: a file each.

mod act;
mod address;
mod allegation;
mod caption;
mod cause;
mod change;
mod codes;
mod comparison;
mod date;
mod decision;
mod duration;
mod event;
mod evidence;
mod feeling;
mod fragment;
mod general;
mod headline;
mod health;
mod hedge;
mod measure;
mod money;
mod named_source;
mod negation;
mod number;
mod opinion;
mod percent;
mod personal;
mod prediction;
mod procedure;
mod public_body;
mod question;
mod record;
mod rule;
mod scene;
mod superlative;
mod universal;
pub(super) mod unnamed_source;

use crate::annotations::ClaimKind;

use super::{Context, Evidence};

pub use codes::SignalCode;

/// One thing that a sentence may show.
pub struct Signal {
    /// Which.
    pub code: SignalCode,
    /// Whether it supports a check; else it opposes one.
    pub supports: bool,
    /// The kind of claim that it tells.
    pub kind: Option<ClaimKind>,
    /// The words that show it.
    pub find: fn(&Context) -> Option<Evidence>,
}

type Find = fn(&Context) -> Option<Evidence>;

const fn supporting(code: SignalCode, kind: Option<ClaimKind>, find: Find) -> Signal {
    Signal {
        code,
        supports: true,
        kind,
        find,
    }
}

const fn opposing(code: SignalCode, kind: Option<ClaimKind>, find: Find) -> Signal {
    Signal {
        supports: false,
        ..supporting(code, kind, find)
    }
}

#[cfg(test)]
mod cases;

/// How many signals there are.
pub const COUNT: usize = SIGNALS.len();

/// All signals, in the order of their codes.
pub const SIGNALS: &[Signal] = &[
    supporting(
        SignalCode::Allegation,
        Some(ClaimKind::Allegation),
        allegation::find,
    ),
    supporting(SignalCode::Event, Some(ClaimKind::Event), event::find),
    supporting(SignalCode::Decision, Some(ClaimKind::Event), decision::find),
    supporting(SignalCode::Act, Some(ClaimKind::Event), act::find),
    supporting(SignalCode::Rule, Some(ClaimKind::Rule), rule::find),
    supporting(SignalCode::Cause, Some(ClaimKind::Cause), cause::find),
    supporting(SignalCode::Number, Some(ClaimKind::Quantity), number::find),
    supporting(
        SignalCode::Percent,
        Some(ClaimKind::Quantity),
        percent::find,
    ),
    supporting(SignalCode::Money, Some(ClaimKind::Quantity), money::find),
    supporting(
        SignalCode::Measure,
        Some(ClaimKind::Quantity),
        measure::find,
    ),
    supporting(
        SignalCode::Duration,
        Some(ClaimKind::Quantity),
        duration::find,
    ),
    supporting(
        SignalCode::Comparison,
        Some(ClaimKind::Comparison),
        comparison::find,
    ),
    supporting(
        SignalCode::Superlative,
        Some(ClaimKind::Comparison),
        superlative::find,
    ),
    supporting(
        SignalCode::Record,
        Some(ClaimKind::Comparison),
        record::find,
    ),
    supporting(
        SignalCode::Change,
        Some(ClaimKind::Comparison),
        change::find,
    ),
    supporting(SignalCode::Evidence, None, evidence::find),
    supporting(SignalCode::UnnamedSource, None, unnamed_source::find),
    supporting(SignalCode::NamedSource, None, named_source::find),
    supporting(
        SignalCode::Prediction,
        Some(ClaimKind::Prediction),
        prediction::find,
    ),
    supporting(SignalCode::Universal, None, universal::find),
    supporting(SignalCode::Negation, None, negation::find),
    supporting(SignalCode::PublicBody, None, public_body::find),
    supporting(SignalCode::General, None, general::find),
    supporting(SignalCode::Health, None, health::find),
    supporting(SignalCode::Date, None, date::find),
    opposing(SignalCode::Opinion, None, opinion::find),
    opposing(SignalCode::Feeling, None, feeling::find),
    opposing(SignalCode::Hedge, None, hedge::find),
    opposing(SignalCode::Question, None, question::find),
    opposing(
        SignalCode::Personal,
        Some(ClaimKind::Personal),
        personal::find,
    ),
    opposing(SignalCode::Address, None, address::find),
    opposing(SignalCode::Scene, None, scene::find),
    opposing(SignalCode::Procedure, None, procedure::find),
    opposing(SignalCode::Headline, None, headline::find),
    opposing(SignalCode::Caption, None, caption::find),
    opposing(SignalCode::Fragment, None, fragment::find),
];

/// The evidence for each of [`SIGNALS`].
pub type Found = [Option<Evidence>; COUNT];

/// Asks every signal.
pub fn find(context: &Context) -> Found {
    let mut found = [None; COUNT];
    for (slot, signal) in found.iter_mut().zip(SIGNALS) {
        *slot = (signal.find)(context);
    }
    found
}

/// How many of the signals that were seen call for a check.
pub fn calls(found: &Found) -> usize {
    let seen = SIGNALS.iter().zip(found);
    seen.filter(|(signal, evidence)| signal.supports && evidence.is_some())
        .count()
}
