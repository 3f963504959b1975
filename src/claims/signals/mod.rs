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

use super::senses::Sense;
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
    /// What those words must be to be given as a reason.
    pub sense: Sense,
}

impl Signal {
    /// The signal, given as a reason only where its words have this sense.
    const fn where_sense(self, sense: Sense) -> Self {
        Signal { sense, ..self }
    }
}

type Find = fn(&Context) -> Option<Evidence>;

const fn supporting(code: SignalCode, kind: Option<ClaimKind>, find: Find) -> Signal {
    Signal {
        code,
        supports: true,
        kind,
        find,
        sense: Sense::Any,
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
    )
    .where_sense(Sense::Said),
    supporting(SignalCode::Event, Some(ClaimKind::Event), event::find).where_sense(Sense::Happened),
    supporting(SignalCode::Decision, Some(ClaimKind::Event), decision::find)
        .where_sense(Sense::Happened),
    supporting(SignalCode::Act, Some(ClaimKind::Event), act::find).where_sense(Sense::Acted),
    supporting(SignalCode::Rule, Some(ClaimKind::Rule), rule::find).where_sense(Sense::Ruled),
    supporting(SignalCode::Cause, Some(ClaimKind::Cause), cause::find).where_sense(Sense::Joined),
    supporting(SignalCode::Number, Some(ClaimKind::Quantity), number::find)
        .where_sense(Sense::Counted),
    supporting(
        SignalCode::Percent,
        Some(ClaimKind::Quantity),
        percent::find,
    ),
    supporting(SignalCode::Money, Some(ClaimKind::Quantity), money::find).where_sense(Sense::Sum),
    supporting(
        SignalCode::Measure,
        Some(ClaimKind::Quantity),
        measure::find,
    )
    .where_sense(Sense::Phrase),
    supporting(
        SignalCode::Duration,
        Some(ClaimKind::Quantity),
        duration::find,
    ),
    supporting(
        SignalCode::Comparison,
        Some(ClaimKind::Comparison),
        comparison::find,
    )
    .where_sense(Sense::TwoSides),
    supporting(
        SignalCode::Superlative,
        Some(ClaimKind::Comparison),
        superlative::find,
    ),
    supporting(
        SignalCode::Record,
        Some(ClaimKind::Comparison),
        record::find,
    )
    .where_sense(Sense::Phrase),
    supporting(
        SignalCode::Change,
        Some(ClaimKind::Comparison),
        change::find,
    )
    .where_sense(Sense::Changed),
    supporting(SignalCode::Evidence, None, evidence::find),
    supporting(SignalCode::UnnamedSource, None, unnamed_source::find),
    supporting(SignalCode::NamedSource, None, named_source::find).where_sense(Sense::Topic),
    supporting(
        SignalCode::Prediction,
        Some(ClaimKind::Prediction),
        prediction::find,
    )
    .where_sense(Sense::Ahead),
    supporting(SignalCode::Universal, None, universal::find),
    supporting(SignalCode::Negation, None, negation::find).where_sense(Sense::Topic),
    supporting(SignalCode::PublicBody, None, public_body::find).where_sense(Sense::Topic),
    supporting(SignalCode::General, None, general::find).where_sense(Sense::Topic),
    supporting(SignalCode::Health, None, health::find).where_sense(Sense::Topic),
    supporting(SignalCode::Date, None, date::find).where_sense(Sense::Topic),
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
