//! Mentions, their normal forms, and the entities that they refer to.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::ids::{EntityId, MentionId};
use crate::label::Label;
use crate::span::Span;

/// A stretch of text that names something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Unique in this result.
    pub id: MentionId,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The text at `span`.
    pub text: String,
    /// What it names.
    pub label: Label,
    /// The entity it refers to.
    pub entity: EntityId,
    /// What it says, in a normal form, for dates and amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// 0..=1.
    pub confidence: f64,
    /// The recognizer that found it.
    pub rule: Cow<'static, str>,
}

/// The normal form of a date, a time or an amount. Only what the text states is set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Value {
    /// ISO 8601: `2019-03-28`, `2019-W13`, `199X` and `2019-33` (EDTF for a decade and a
    /// quarter), `T15:00`, `P3D`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// The amount; the lower end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Cow<'static, str>>,
    /// UCUM where it has the unit (`km`, `%`), else the English noun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cow<'static, str>>,
    /// How exact the amount is meant to be; nothing for an exact one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// ISO 3166-1 alpha-2, for a nationality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Cow<'static, str>>,
}

/// How an amount is meant: "nearly 100", "more than 50".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Bound {
    About,
    MoreThan,
    LessThan,
    AtLeast,
    AtMost,
}

/// Somebody or something that one or several mentions refer to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Unique in this result.
    pub id: EntityId,
    /// Its fullest name in the text.
    pub name: String,
    /// What it is.
    pub label: Label,
    /// A person's role, where the text gives it: "Foreign Ministry spokeswoman".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Its mentions, in text order.
    pub mentions: Vec<MentionId>,
}
