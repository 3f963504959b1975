//! What can be seen in a sentence that calls for a check, or speaks against one: a file each.

mod act;
mod address;
mod allegation;
mod caption;
mod cause;
mod change;
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

/// One thing that a sentence may show.
pub struct Signal {
    /// Stable, for programs; also its name in the table of weights.
    pub code: &'static str,
    /// For people, in front of the evidence: "names a number".
    pub says: &'static str,
    /// Whether it calls for a check.
    pub calls: bool,
    /// The kind of claim that it tells.
    pub kind: Option<ClaimKind>,
    /// The words that show it.
    pub find: fn(&Context) -> Option<Evidence>,
}

type Find = fn(&Context) -> Option<Evidence>;

const fn pro(
    code: &'static str,
    says: &'static str,
    kind: Option<ClaimKind>,
    find: Find,
) -> Signal {
    Signal {
        code,
        says,
        calls: true,
        kind,
        find,
    }
}

const fn contra(
    code: &'static str,
    says: &'static str,
    kind: Option<ClaimKind>,
    find: Find,
) -> Signal {
    Signal {
        calls: false,
        ..pro(code, says, kind, find)
    }
}

#[cfg(test)]
mod cases;

/// How many signals there are.
pub const COUNT: usize = SIGNALS.len();

/// All signals.
pub const SIGNALS: &[Signal] = &[
    pro(
        "allegation",
        "says that somebody did wrong",
        Some(ClaimKind::Allegation),
        allegation::find,
    ),
    pro(
        "event",
        "says what happened",
        Some(ClaimKind::Event),
        event::find,
    ),
    pro(
        "decision",
        "says what was decided",
        Some(ClaimKind::Event),
        decision::find,
    ),
    pro(
        "act",
        "says who did what",
        Some(ClaimKind::Event),
        act::find,
    ),
    pro(
        "rule",
        "says what is allowed or required",
        Some(ClaimKind::Rule),
        rule::find,
    ),
    pro(
        "cause",
        "says that one thing leads to another",
        Some(ClaimKind::Cause),
        cause::find,
    ),
    pro(
        "number",
        "names a number",
        Some(ClaimKind::Quantity),
        number::find,
    ),
    pro(
        "percent",
        "names a percentage",
        Some(ClaimKind::Quantity),
        percent::find,
    ),
    pro(
        "money",
        "names a sum of money",
        Some(ClaimKind::Quantity),
        money::find,
    ),
    pro(
        "measure",
        "speaks of an amount",
        Some(ClaimKind::Quantity),
        measure::find,
    ),
    pro(
        "duration",
        "says how long",
        Some(ClaimKind::Quantity),
        duration::find,
    ),
    pro(
        "comparison",
        "compares",
        Some(ClaimKind::Comparison),
        comparison::find,
    ),
    pro(
        "superlative",
        "says that something stands out from all others",
        Some(ClaimKind::Comparison),
        superlative::find,
    ),
    pro(
        "record",
        "names a rank or a record",
        Some(ClaimKind::Comparison),
        record::find,
    ),
    pro(
        "change",
        "says that something changed",
        Some(ClaimKind::Comparison),
        change::find,
    ),
    pro(
        "evidence",
        "rests on a study or on figures",
        None,
        evidence::find,
    ),
    pro(
        "unnamed_source",
        "rests on a source without a name",
        None,
        unnamed_source::find,
    ),
    pro(
        "named_source",
        "repeats what somebody said",
        None,
        named_source::find,
    ),
    pro(
        "prediction",
        "says what will happen",
        Some(ClaimKind::Prediction),
        prediction::find,
    ),
    pro("universal", "allows no exception", None, universal::find),
    pro("negation", "denies something", None, negation::find),
    pro(
        "public_body",
        "is about a public body",
        None,
        public_body::find,
    ),
    pro("general", "is about many people", None, general::find),
    pro("health", "is about health", None, health::find),
    pro("date", "says when", None, date::find),
    contra("opinion", "judges", None, opinion::find),
    contra("feeling", "voices a feeling", None, feeling::find),
    contra("hedge", "guesses", None, hedge::find),
    contra("question", "asks", None, question::find),
    contra(
        "personal",
        "tells what the speaker lived through",
        Some(ClaimKind::Personal),
        personal::find,
    ),
    contra("address", "speaks to the hearer", None, address::find),
    contra("scene", "sets the scene", None, scene::find),
    contra(
        "procedure",
        "tells the course of a meeting or match",
        None,
        procedure::find,
    ),
    contra("headline", "is a headline", None, headline::find),
    contra("caption", "is a caption", None, caption::find),
    contra("fragment", "is no sentence", None, fragment::find),
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
