//! Sentences worth checking, and why.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::ids::{ClaimId, EntityId, QuoteId};
use crate::span::Span;

/// How strongly a claim calls for a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Band {
    High,
    Medium,
    Low,
}

/// What a claim is about, after Full Fact's annotation schema (arXiv 1809.08193).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum ClaimKind {
    Quantity,
    Comparison,
    Cause,
    Rule,
    Prediction,
    Event,
    Allegation,
    Personal,
    Other,
}

/// A sentence that is worth checking. Whether it is true is not said anywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Unique in this result.
    pub id: ClaimId,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The text at `span`.
    pub text: String,
    /// As in [`Sentence::worth`](super::Sentence::worth).
    pub worth: f64,
    /// The band that `worth` falls in.
    pub band: Band,
    /// What it is about; never empty.
    pub kinds: Vec<ClaimKind>,
    /// Why it is worth checking, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The quote that it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributed_to: Option<QuoteId>,
    /// Whether it is understood without the sentence before it; "It fell by half" is not.
    #[serde(default = "yes")]
    pub stands_alone: bool,
    /// Whether it voices an opinion.
    pub opinion: bool,
    /// The entities that it names, in text order.
    pub entities: Vec<EntityId>,
}

/// Files of earlier versions do not say.
fn yes() -> bool {
    true
}

/// One reason for a finding: why a sentence is worth checking, why a speaker is this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Stable, for programs.
    pub code: Cow<'static, str>,
    /// For people: "names a number: nearly 100".
    pub message: String,
    /// The words that show it.
    pub evidence: Vec<Span>,
}
