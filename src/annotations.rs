//! The result of an analysis: plain data for the browser, the command and the exports.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::options::{Options, Unit};
use crate::text::{Block, Offsets, Span};

/// Everything that was found in one text. Offsets count in `options.offsets` units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Annotations {
    /// What made this result.
    pub engine: Engine,
    /// The language whose methods were used, as a BCP 47 tag.
    pub language: Cow<'static, str>,
    /// The options that were in force, defaults filled in.
    pub options: Options,
    /// The blocks of the text, in order, without overlap.
    pub blocks: Vec<Block>,
    /// Every sentence of the article's body, in order, with its worth.
    pub sentences: Vec<Sentence>,
    /// Names, dates, amounts ..., in order, without overlap.
    pub mentions: Vec<Mention>,
    /// What the mentions refer to; every mention belongs to exactly one entity.
    pub entities: Vec<Entity>,
    /// Quotations, ordered by where their content starts.
    pub quotes: Vec<Quote>,
    /// Words between quotation marks that are no quotation, in text order.
    #[serde(default)]
    pub quoted: Vec<QuotedWords>,
    /// Sentences worth checking, in text order.
    pub claims: Vec<Claim>,
}

/// The program and the model that made a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engine {
    /// Always `newsmark`.
    pub name: Cow<'static, str>,
    /// The version of the program.
    pub version: Cow<'static, str>,
    /// The version of the lexicons and weights.
    pub model: Cow<'static, str>,
}

impl Annotations {
    /// Those of a text without a visible character.
    pub(crate) fn none(options: Options) -> Self {
        Annotations {
            engine: Engine::current(),
            language: crate::english::CODE.into(),
            options,
            blocks: Vec::new(),
            sentences: Vec::new(),
            mentions: Vec::new(),
            entities: Vec::new(),
            quotes: Vec::new(),
            quoted: Vec::new(),
            claims: Vec::new(),
        }
    }
}

impl Engine {
    /// This build.
    pub fn current() -> Self {
        Engine {
            name: "newsmark".into(),
            version: env!("CARGO_PKG_VERSION").into(),
            model: crate::english::MODEL.into(),
        }
    }
}

/// A sentence of the article's body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The estimated probability, 0..=1, that an editor would send it to be checked.
    pub worth: f64,
}

macro_rules! id {
    ($name:ident, $letter:literal, $of:literal) => {
        #[doc = concat!("The number of ", $of, "; written `", $letter, "0`, `", $letter, "1` ...")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(from)?;
                let number = text
                    .strip_prefix($letter)
                    .and_then(|digits| digits.parse().ok());
                number
                    .map($name)
                    .ok_or_else(|| de::Error::custom(concat!("not the id of ", $of)))
            }
        }
    };
}

id!(MentionId, "m", "a mention");
id!(EntityId, "e", "an entity");
id!(QuoteId, "q", "a quote");
id!(ClaimId, "c", "a claim");

/// What a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Label {
    Person,
    Organization,
    Place,
    Nationality,
    Date,
    Time,
    Duration,
    Money,
    Percent,
    Quantity,
    Number,
    Event,
    Work,
    Law,
    Product,
    Url,
    Email,
}

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
    /// The entity's name, or else the text.
    pub name: String,
    /// The entity's role, where the text gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

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
    /// As in [`Sentence::worth`].
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

/// One reason for which a sentence is worth checking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// Stable, for programs.
    pub code: Cow<'static, str>,
    /// For people: "names a number: nearly 100".
    pub message: String,
    /// The words that show it.
    pub evidence: Vec<Span>,
}

impl Annotations {
    /// Turns byte offsets into `unit`.
    pub(crate) fn convert_offsets(&mut self, offsets: &Offsets, unit: Unit) {
        if unit == Unit::Byte || offsets.is_identity() {
            return;
        }
        self.for_each_span(|span| *span = offsets.from_bytes(*span, unit));
    }

    /// Calls `change` with every span of the result.
    pub fn for_each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        self.blocks.iter_mut().for_each(|b| change(&mut b.span));
        self.sentences.iter_mut().for_each(|s| change(&mut s.span));
        self.mentions.iter_mut().for_each(|m| change(&mut m.span));
        for quote in &mut self.quotes {
            quote
                .content
                .iter_mut()
                .for_each(|extent| change(&mut extent.0));
            quote.cue.iter_mut().for_each(|cue| change(&mut cue.span));
            quote
                .speaker
                .iter_mut()
                .for_each(|speaker| change(&mut speaker.span));
        }
        self.quoted.iter_mut().for_each(|q| change(&mut q.span));
        for claim in &mut self.claims {
            change(&mut claim.span);
            claim
                .reasons
                .iter_mut()
                .flat_map(|r| &mut r.evidence)
                .for_each(&mut change);
        }
    }
}
