//! What one step hands to the next: a cue, its layout, an attribution.

use std::ops::Range;

use super::codes::Rule;
use super::terms::TermSet;
use crate::codes::codes;

codes! {
    /// How a cue stands in its sentence.
    pub enum Form {
        /// A verb with a subject of its own: "Smith said".
        Verb = "verb",
        /// A verb in -ing that hangs on the sentence: "adding that".
        Participle = "participle",
        /// A verb whose hearer is its subject: "was asked whether".
        Passive = "passive",
        /// A noun with its owner: "Smith's claim that".
        Noun = "noun",
        /// "according to", "in the words of": the speaker follows.
        Phrase = "phrase",
        /// "Smith:" at the start of a block.
        Label = "label",
    }
}

/// A cue, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueAt {
    /// Its words without auxiliaries.
    pub tokens: Range<usize>,
    /// How it stands.
    pub form: Form,
    /// What the lexicons say of its verb.
    pub terms: TermSet,
    /// Whether it reports by its frame, whatever the word.
    pub framed: bool,
}

/// Where the words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the cue and its speaker, up to token `end`; `after` is the first token past both.
    Before { end: usize, after: usize },
    /// After the cue, from the token `from` on.
    After { from: usize },
}

/// A cue with its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The cue.
    pub cue: CueAt,
    /// The words that name the speaker, where they stand beside the cue.
    pub speaker: Option<Range<usize>>,
    /// Those that name it elsewhere in the unit: the subject of the verb that the cue hangs on.
    pub inherited: Option<Range<usize>>,
    /// The first token of the attribution: of its speaker or its verb.
    pub begin: usize,
    /// Where the words stand.
    pub side: Side,
}

/// One attribution, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The pieces of what was said, in order.
    pub content: Vec<Range<usize>>,
    /// The cue.
    pub cue: Option<Range<usize>>,
    /// The words that name the speaker.
    pub speaker: Option<Range<usize>>,
    /// The rule that found it.
    pub rule: Rule,
}
