//! Quotations, and quoted words that are none.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::claims::Reason;
use super::ids::{EntityId, QuoteId};
use crate::span::Span;

/// Whether a quotation gives the speaker's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All of it stands between quotation marks.
    Direct,
    /// Part of it stands between quotation marks.
    Mixed,
    /// None of it does.
    Indirect,
}

/// How the cue puts what was said, by its verb or noun. It is the writer's word for the speech, and
/// says nothing of the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// "said", "according to", a colon.
    Neutral,
    /// "claimed", "insisted": the speaker holds it to be so.
    Claimed,
    /// "denied", "rejected": the speaker holds it not to be so.
    Denied,
    /// "warned": the speaker speaks of a danger.
    Warned,
    /// "admitted": it speaks against the speaker.
    Conceded,
    /// "asked".
    Asked,
}

/// Something that somebody is reported to have said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Unique in this result.
    pub id: QuoteId,
    /// What was said, in one or several pieces, in order; quotation marks stay outside.
    pub content: Vec<Extent>,
    /// The texts of the pieces, joined by " ... ".
    pub text: String,
    /// Whether it gives the speaker's own words.
    pub kind: QuoteKind,
    /// The words that say that it was said.
    pub cue: Option<Cue>,
    /// How the cue puts it, where there is a cue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// 0..=1.
    pub confidence: f64,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
}

/// Words between quotation marks that are no quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedWords {
    /// Where they stand; the marks stay outside.
    #[serde(flatten)]
    pub span: Span,
    /// The text at `span`.
    pub text: String,
    /// The rule that sets them apart.
    pub reason: QuotedReason,
}

/// Why words between quotation marks are no quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuotedReason {
    /// The name of a work: the film "Home".
    Title,
    /// A name that goes with another: Earl "Fatha" Hines.
    Nickname,
    /// A word as a word: the term "flood".
    Term,
    /// Words that the writer does not vouch for: a so-called "expert".
    Scare,
    /// More words than that, whose speaker is not told.
    Unattributed,
}

/// A span that is written as the pair `[start, end]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extent(pub Span);

impl Serialize for Extent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.0.start, self.0.end).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Extent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (start, end) = Deserialize::deserialize(from)?;
        Ok(Extent(Span { start, end }))
    }
}

/// The words that introduce a quotation: "said", "according to".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// The text at `span`.
    pub text: String,
}

/// Who is said to have spoken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The words that name the speaker beside the quotation: a name, a pronoun, a noun.
    #[serde(flatten)]
    pub span: Span,
    /// The text at `span`.
    pub text: String,
    /// The entity, where it is known.
    pub entity: Option<EntityId>,
    /// The entity's name, else what the text calls the source; none for a pronoun that stands for
    /// nobody known. Only [`known_name`](Speaker::known_name) says that somebody is named.
    pub name: Option<String>,
    /// The entity's role, where the text gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What the words are. Files without it have a name for every speaker.
    #[serde(default)]
    pub kind: SpeakerKind,
    /// Why the speaker is this one, or why nobody is named; the evidence is what the words refer to.
    /// Always there in what the engine finds; files of earlier versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// Whom a pronoun or a noun may stand for where the text does not decide, likeliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<EntityId>,
}

impl Speaker {
    /// The name, where the text names the speaker: none for "a lawyer for Tom Birk", "officials".
    pub fn known_name(&self) -> Option<&str> {
        let named = match self.kind {
            SpeakerKind::Name => true,
            // "they", of residents who spoke before; "the minister", of nobody who is named
            SpeakerKind::Role | SpeakerKind::Pronoun => self.entity.is_some(),
            SpeakerKind::Group | SpeakerKind::Document | SpeakerKind::Unnamed => false,
        };
        self.name.as_deref().filter(|_| named)
    }

    /// What the text calls a source that it does not name: "a lawyer for Tom Birk". None for a named
    /// one, and where the text does not decide who is meant.
    pub fn unnamed_source(&self) -> Option<&str> {
        if self.known_name().is_some() || !self.candidates.is_empty() {
            return None;
        }
        match self.kind {
            SpeakerKind::Pronoun => self.name.as_deref(),
            _ => Some(&self.text),
        }
    }
}

/// What the words for a speaker are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A name, or a phrase with a name for its head: "Ann Lee".
    #[default]
    Name,
    /// A noun for a person or a body that is named elsewhere: "the minister".
    Role,
    /// "he", "who".
    Pronoun,
    /// Several people or a body without a name: "officials", "police".
    Group,
    /// Something written: "the report".
    Document,
    /// Anything else that has no name: "a lawyer for Tom Birk".
    Unnamed,
}
