//! The result of an analysis: plain data for the browser, the command and the exports.

mod blocks;
mod claims;
mod entities;
mod ids;
mod quotes;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::options::Options;
use crate::span::Span;

pub use crate::label::Label;
pub use blocks::{Block, Role, Sentence};
pub use claims::{Band, Claim, ClaimKind, Reason};
pub use entities::{Bound, Entity, Mention, Value};
pub use ids::{ClaimId, EntityId, MentionId, QuoteId};
pub use quotes::{
    Cue, Extent, Quote, QuoteKind, QuotedReason, QuotedWords, Speaker, SpeakerKind, Stance,
};

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
    /// Those of a text in which nothing is found.
    pub fn empty(engine: Engine, language: &'static str, options: Options) -> Self {
        Annotations {
            engine,
            language: language.into(),
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
            if let Some(speaker) = &mut quote.speaker {
                change(&mut speaker.span);
                let reason = speaker.reason.iter_mut();
                reason.flat_map(|r| &mut r.evidence).for_each(&mut change);
            }
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
