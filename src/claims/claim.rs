//! A sentence that weighs enough, with its reasons.

use rustc_hash::FxHashSet;

use super::evidence::Evidence;
use super::kinds::kinds;
use super::signals::{Found, SIGNALS, SignalCode};
use super::vocabulary::Vocabulary;
use crate::annotations::{Band, Claim, ClaimId, EntityId, Mention, QuoteId, Reason};
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
    worth: f64,
    vocabulary: &Vocabulary,
    bands: Bands,
) -> Claim {
    Claim {
        id: ClaimId(index as u32),
        span: reading.span,
        text: document.slice(reading.span).to_owned(),
        worth,
        band: band(worth, bands),
        kinds: kinds(&reading.found),
        reasons: reasons(document, &reading.found, vocabulary),
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

/// The signals that call for a check, the weightiest first.
fn reasons(document: &Document, found: &Found, vocabulary: &Vocabulary) -> Vec<Reason> {
    let mut seen = Vec::with_capacity(found.len());
    for (index, evidence) in found.iter().enumerate() {
        seen.extend(
            evidence
                .as_ref()
                .filter(|_| SIGNALS[index].supports)
                .map(|e| (index, e)),
        );
    }
    let weight = |index| vocabulary.model.weight(index);
    seen.sort_by(|a, b| weight(b.0).total_cmp(&weight(a.0)));
    let reason = |(index, evidence): (usize, &Evidence)| {
        let code = SIGNALS[index].code;
        reason(document, code, vocabulary.messages.of(code), evidence)
    };
    seen.into_iter().map(reason).collect()
}

/// A reason: what its signal `says`, and the words that show it.
fn reason(document: &Document, code: SignalCode, says: &str, evidence: &Evidence) -> Reason {
    let spans = evidence.spans();
    let words: usize = spans.iter().map(|span| span.len() as usize + 2).sum();
    let mut message = String::with_capacity(says.len() + words);
    message.push_str(says);
    for (at, span) in spans.iter().enumerate() {
        message.push_str(if at == 0 { ": " } else { ", " });
        message.push_str(document.slice(*span));
    }
    Reason {
        code: code.as_str().into(),
        message,
        evidence: spans.to_vec(),
    }
}

/// The entities that are mentioned, each once, in text order.
fn entities(mentions: &[Mention]) -> Vec<EntityId> {
    let mut seen = FxHashSet::default();
    let entities = mentions.iter().map(|mention| mention.entity);
    entities.filter(|entity| seen.insert(*entity)).collect()
}
