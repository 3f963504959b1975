//! A sentence that weighs enough, with its reasons.

use rustc_hash::FxHashSet;

use super::kinds::kinds;
use super::messages::Messages;
use super::reasons::Reasons;
use super::signals::{Found, SIGNALS, SignalCode};
use crate::annotations::{Band, Claim, ClaimId, EntityId, Mention, QuoteId};
use crate::options::Bands;
use crate::text::{Document, Span};

/// A sentence whose signals were found and whose worth waits for the sentence after it.
pub struct Reading<'a> {
    /// Where it stands.
    pub span: Span,
    /// Its mentions.
    pub mentions: &'a [Mention],
    /// What it shows.
    pub found: Found,
    /// Its score alone.
    pub score: f64,
    /// The quotation that it stands in.
    pub quote: Option<QuoteId>,
    /// Whether it is understood without the sentence before it.
    pub stands_alone: bool,
}

/// Makes the claim number `index` of a sentence.
pub fn claim(
    index: usize,
    document: &Document,
    reading: &Reading,
    reasons: &Reasons,
    worth: f64,
    messages: &Messages,
    bands: Bands,
) -> Claim {
    Claim {
        id: ClaimId(index as u32),
        span: reading.span,
        text: document.slice(reading.span).to_owned(),
        worth,
        band: band(worth, bands),
        kinds: kinds(&reading.found, reasons),
        reasons: reasons.told(document, messages),
        attributed_to: reading.quote,
        stands_alone: reading.stands_alone,
        opinion: is_opinion(&reading.found),
        entities: entities(reading.mentions),
    }
}

/// The band that `worth` falls in.
pub fn band(worth: f64, bands: Bands) -> Band {
    if worth >= bands.high {
        Band::High
    } else if worth >= bands.medium {
        Band::Medium
    } else {
        Band::Low
    }
}

fn is_opinion(found: &Found) -> bool {
    let mut seen = SIGNALS.iter().zip(found);
    seen.any(|(signal, evidence)| {
        evidence.is_some() && matches!(signal.code, SignalCode::Opinion | SignalCode::Feeling)
    })
}

/// The entities that are mentioned, each once, in text order.
fn entities(mentions: &[Mention]) -> Vec<EntityId> {
    let mut seen = FxHashSet::default();
    let entities = mentions.iter().map(|mention| mention.entity);
    entities.filter(|entity| seen.insert(*entity)).collect()
}
