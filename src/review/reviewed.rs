//! What a review comes to: the analysis of the text as it is now, with what people decided.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::file::{Kind, Target, Verdict};
use crate::Annotations;

/// A text with what stands of its annotations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reviewed {
    /// The text after all edits.
    pub text: String,
    /// What stands: the machine's and people's annotations of `text`, changes made, without what
    /// was rejected.
    pub annotations: Annotations,
    /// What people said of an annotation, by its id in `annotations`. One without an entry is a
    /// suggestion of the machine that nobody has judged.
    pub judgements: BTreeMap<String, Judgement>,
    /// What was rejected and stands in the text, in text order.
    pub rejected: Vec<Rejected>,
    /// What has no place in the text any more, in the order of the decisions.
    pub orphans: Vec<Orphan>,
    /// How far the check of the claims is.
    pub progress: Progress,
}

/// What people said of one annotation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Judgement {
    /// What was decided last.
    pub state: State,
    /// Who decided it.
    pub by: String,
    /// When, in ISO 8601.
    pub at: String,
    /// How the annotation found its place in the text as it is now.
    pub anchoring: Anchoring,
    /// The reviewer's note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A claim's verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Who gave the verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
    /// When the verdict was given, in ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_at: Option<String>,
}

/// What was decided of an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nothing yet; there is only a note or a verdict.
    Suggested,
    /// It is right.
    Accepted,
    /// It was the machine's and is a person's now.
    Changed,
    /// A person added it.
    Added,
}

/// How an annotation found its place in a text that has changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchoring {
    /// Its words stand where the edits have moved them.
    Exact,
    /// Its words were found elsewhere in a new version.
    Moved,
    /// An edit cut into its words.
    Altered,
    /// Its words stand at several places that are equally good.
    Ambiguous,
    /// Its words are gone.
    Orphaned,
}

/// An annotation that was rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rejected {
    /// Which, in offsets of the text as it is now.
    pub target: Target,
    /// Its words.
    pub text: String,
    /// Who rejected it.
    pub by: String,
    /// When, in ISO 8601.
    pub at: String,
}

/// Something decided about words that are not in the text any more, or at several places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Orphan {
    /// The decision that it last stood in: an index into [`Review::decisions`](super::Review).
    pub decision: usize,
    /// What kind of annotation it was.
    pub kind: Kind,
    /// Its words.
    pub text: String,
    /// `ambiguous` or `orphaned`.
    pub anchoring: Anchoring,
    /// Where it could stand, when it is ambiguous.
    pub places: Vec<Target>,
    /// What was said of it.
    pub judgement: Option<Judgement>,
}

/// How many claims are open, checked and dismissed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Without a verdict.
    pub open: u32,
    /// With a verdict.
    pub checked: u32,
    /// Rejected.
    pub dismissed: u32,
}

impl Reviewed {
    /// What `found` in `text` comes to before anybody judged it.
    pub fn unjudged(text: impl Into<String>, found: Annotations) -> Self {
        let open = found.claims.len() as u32;
        Reviewed {
            text: text.into(),
            annotations: found,
            judgements: BTreeMap::new(),
            rejected: Vec::new(),
            orphans: Vec::new(),
            progress: Progress {
                open,
                ..Progress::default()
            },
        }
    }
}
