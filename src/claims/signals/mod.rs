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
    /// Whether it calls for a check.
    pub calls: bool,
    /// The kind of claim that it tells.
    pub kind: Option<ClaimKind>,
    /// The words that show it.
    pub find: fn(&Context) -> Option<Evidence>,
}

type Find = fn(&Context) -> Option<Evidence>;

const fn pro(code: SignalCode, kind: Option<ClaimKind>, find: Find) -> Signal {
    Signal {
        code,
        calls: true,
        kind,
        find,
    }
}

const fn contra(code: SignalCode, kind: Option<ClaimKind>, find: Find) -> Signal {
    Signal {
        calls: false,
        ..pro(code, kind, find)
    }
}

#[cfg(test)]
mod cases;

/// How many signals there are.
pub const COUNT: usize = SIGNALS.len();

/// All signals, in the order of their codes.
pub const SIGNALS: &[Signal] = &[
    pro(
        SignalCode::Allegation,
        Some(ClaimKind::Allegation),
        allegation::find,
    ),
    pro(SignalCode::Event, Some(ClaimKind::Event), event::find),
    pro(SignalCode::Decision, Some(ClaimKind::Event), decision::find),
    pro(SignalCode::Act, Some(ClaimKind::Event), act::find),
    pro(SignalCode::Rule, Some(ClaimKind::Rule), rule::find),
    pro(SignalCode::Cause, Some(ClaimKind::Cause), cause::find),
    pro(SignalCode::Number, Some(ClaimKind::Quantity), number::find),
    pro(
        SignalCode::Percent,
        Some(ClaimKind::Quantity),
        percent::find,
    ),
    pro(SignalCode::Money, Some(ClaimKind::Quantity), money::find),
    pro(
        SignalCode::Measure,
        Some(ClaimKind::Quantity),
        measure::find,
    ),
    pro(
        SignalCode::Duration,
        Some(ClaimKind::Quantity),
        duration::find,
    ),
    pro(
        SignalCode::Comparison,
        Some(ClaimKind::Comparison),
        comparison::find,
    ),
    pro(
        SignalCode::Superlative,
        Some(ClaimKind::Comparison),
        superlative::find,
    ),
    pro(
        SignalCode::Record,
        Some(ClaimKind::Comparison),
        record::find,
    ),
    pro(
        SignalCode::Change,
        Some(ClaimKind::Comparison),
        change::find,
    ),
    pro(SignalCode::Evidence, None, evidence::find),
    pro(SignalCode::UnnamedSource, None, unnamed_source::find),
    pro(SignalCode::NamedSource, None, named_source::find),
    pro(
        SignalCode::Prediction,
        Some(ClaimKind::Prediction),
        prediction::find,
    ),
    pro(SignalCode::Universal, None, universal::find),
    pro(SignalCode::Negation, None, negation::find),
    pro(SignalCode::PublicBody, None, public_body::find),
    pro(SignalCode::General, None, general::find),
    pro(SignalCode::Health, None, health::find),
    pro(SignalCode::Date, None, date::find),
    contra(SignalCode::Opinion, None, opinion::find),
    contra(SignalCode::Feeling, None, feeling::find),
    contra(SignalCode::Hedge, None, hedge::find),
    contra(SignalCode::Question, None, question::find),
    contra(
        SignalCode::Personal,
        Some(ClaimKind::Personal),
        personal::find,
    ),
    contra(SignalCode::Address, None, address::find),
    contra(SignalCode::Scene, None, scene::find),
    contra(SignalCode::Procedure, None, procedure::find),
    contra(SignalCode::Headline, None, headline::find),
    contra(SignalCode::Caption, None, caption::find),
    contra(SignalCode::Fragment, None, fragment::find),
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
    seen.filter(|(signal, evidence)| signal.calls && evidence.is_some())
        .count()
}
