//! What is saved of a review: the text as it came, and what people decided, in order.

use serde::{Deserialize, Serialize};

use crate::annotations::{ClaimKind, Extent, Label, QuoteKind};
use crate::{Options, Unit};

/// The review of one article. Its state follows from `text` and `decisions`: dropping the last
/// decision is an undo, and a fresh analysis keeps every decision that still has its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Review {
    /// Always [`Review::FORMAT`].
    pub format: String,
    /// Always [`Review::VERSION`].
    pub version: u32,
    /// What people call the document.
    #[serde(default)]
    pub title: String,
    /// Where the article was published; `http` or `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The article as it was first given.
    pub text: String,
    /// How it is analysed. `options.offsets` is the unit of every offset in `decisions`.
    #[serde(default)]
    pub options: Options,
    /// The scale that verdicts are given on.
    #[serde(default)]
    pub scale: Scale,
    /// What people decided, the oldest first.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// The ratings that a newsroom gives, from worst to best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scale(pub Vec<String>);

/// One thing that a person decided. Its offsets count into the text as it was at that moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// When, in ISO 8601; the caller's clock.
    pub at: String,
    /// Who; may be empty.
    #[serde(default)]
    pub by: String,
    /// What.
    #[serde(flatten)]
    pub action: Action,
}

/// What a person can do. One action with several targets is one decision, undone at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "action",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Action {
    /// The annotations are right.
    Accept {
        /// Which.
        targets: Vec<Target>,
    },
    /// The annotations are wrong; a claim is dismissed. One that a person added is deleted.
    Reject {
        /// Which.
        targets: Vec<Target>,
    },
    /// Takes back what was decided of the annotations: they are suggestions again.
    Reset {
        /// Which.
        targets: Vec<Target>,
    },
    /// The annotations are right but for what is changed; what `change` leaves out stays.
    Change {
        /// Which.
        targets: Vec<Target>,
        /// How they should be.
        change: Change,
    },
    /// Something that the machine missed.
    Add {
        /// What and where.
        target: Target,
        /// How it should be: a mention needs a label.
        change: Change,
    },
    /// A note on an annotation; an empty one is taken away.
    Note {
        /// On which.
        target: Target,
        /// In the reviewer's words.
        note: String,
    },
    /// A verdict on a claim; `null` takes it back.
    Verdict {
        /// The claim.
        target: Target,
        /// What was found out.
        verdict: Option<Verdict>,
    },
    /// A correction of the text.
    Edit {
        /// The first unit that is replaced.
        start: u32,
        /// One past the last.
        end: u32,
        /// What takes its place.
        insert: String,
    },
    /// A new version of the article: annotations look for their words in it.
    Replace {
        /// All of it.
        text: String,
    },
}

/// The kinds of annotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Kind {
    Mention,
    Quote,
    Claim,
}

/// The annotation that a decision is about, told by its kind and place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Target {
    /// Its kind.
    pub kind: Kind,
    /// Its pieces, in order; only a quote can have more than one.
    pub spans: Vec<Extent>,
}

/// How an annotation should be; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Change {
    /// Its place; only with a single target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<Extent>>,
    /// What a mention names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// Who a mention or the speaker of a quote is: the name of an entity, an existing one or a new one.
    /// An empty name says that nobody is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether a quote gives the speaker's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_kind: Option<QuoteKind>,
    /// What a claim is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim_kinds: Option<Vec<ClaimKind>>,
}

/// What a person found out about a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Verdict {
    /// One of [`Review::scale`].
    pub rating: String,
    /// In the checker's words.
    #[serde(default)]
    pub summary: String,
    /// What it rests on.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// Something that a verdict rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its address; `http` or `https`.
    pub url: String,
    /// What it shows.
    #[serde(default)]
    pub note: String,
}

impl Kind {
    /// As it is written in files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Mention => "mention",
            Kind::Quote => "quote",
            Kind::Claim => "claim",
        }
    }
}

impl Review {
    /// Tells our files from others.
    pub const FORMAT: &str = "newsmark-review";
    /// A file of another version is refused.
    pub const VERSION: u32 = 1;

    /// The review of `text` before anybody decided anything.
    pub fn new(text: impl Into<String>, options: Options) -> Self {
        Review {
            format: Self::FORMAT.into(),
            version: Self::VERSION,
            title: String::new(),
            url: None,
            text: text.into(),
            options,
            scale: Scale::default(),
            decisions: Vec::new(),
        }
    }

    /// The unit of the offsets in `decisions`.
    pub fn unit(&self) -> Unit {
        self.options.offsets
    }
}

impl Scale {
    /// Ratings that say that nothing could be found out: they have no place between worst and best.
    const OPEN: [&str; 5] = [
        "unproven",
        "unverified",
        "unverifiable",
        "not rated",
        "unrated",
    ];

    /// The place of `rating` among those that have one, from 1, and how many these are.
    pub fn place(&self, rating: &str) -> Option<(usize, usize)> {
        let is_open = |r: &&String| Self::OPEN.contains(&r.trim().to_lowercase().as_str());
        let ordered: Vec<&String> = self.0.iter().filter(|r| !is_open(r)).collect();
        let at = ordered.iter().position(|r| *r == rating)?;
        Some((at + 1, ordered.len()))
    }
}

impl Default for Scale {
    /// As fact-checkers of the International Fact-Checking Network commonly rate, worst to best.
    fn default() -> Self {
        let ratings = [
            "False",
            "Mostly false",
            "Mixture",
            "Mostly true",
            "True",
            "Unproven",
        ];
        Scale(ratings.map(String::from).to_vec())
    }
}
