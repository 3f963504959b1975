//! A sentence that weighs enough, with its reasons.

use super::context::Context;
use super::evidence::Evidence;
use super::kinds::kinds;
use super::signals::{Found, SIGNALS};
use super::worth::Model;
use crate::annotations::{Band, Claim, ClaimId, EntityId, QuoteId, Reason};
use crate::options::Bands;
use crate::text::Document;

/// Makes the claim number `index` of a sentence.
pub fn claim(
    index: usize,
    context: &Context,
    found: &Found,
    worth: f64,
    attributed_to: Option<QuoteId>,
    model: &Model,
    bands: Bands,
) -> Claim {
    let span = context.sentence.span;
    Claim {
        id: ClaimId(index as u32),
        span,
        text: context.document.slice(span).to_owned(),
        worth,
        band: band(worth, bands),
        kinds: kinds(found),
        reasons: reasons(context.document, found, model),
        attributed_to,
        opinion: is_opinion(found),
        entities: entities(context),
    }
}

fn band(worth: f64, bands: Bands) -> Band {
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
        evidence.is_some() && matches!(signal.code, "opinion" | "feeling")
    })
}

/// The signals that call for a check, the weightiest first.
fn reasons(document: &Document, found: &Found, model: &Model) -> Vec<Reason> {
    let mut seen: Vec<_> = found
        .iter()
        .enumerate()
        .filter_map(|(index, evidence)| evidence.as_ref().map(|e| (index, e)))
        .filter(|(index, _)| SIGNALS[*index].calls)
        .collect();
    seen.sort_by(|a, b| model.weight(b.0).total_cmp(&model.weight(a.0)));
    seen.into_iter()
        .map(|(index, evidence)| reason(document, index, evidence))
        .collect()
}

fn reason(document: &Document, index: usize, evidence: &Evidence) -> Reason {
    let signal = &SIGNALS[index];
    let words: Vec<_> = evidence
        .spans()
        .iter()
        .map(|s| document.slice(*s))
        .collect();
    Reason {
        code: signal.code.into(),
        message: format!("{}: {}", signal.says, words.join(", ")),
        evidence: evidence.spans().to_vec(),
    }
}

/// The entities that are mentioned, each once, in text order.
fn entities(context: &Context) -> Vec<EntityId> {
    let mut entities = Vec::new();
    for mention in context.mentions {
        if !entities.contains(&mention.entity) {
            entities.push(mention.entity);
        }
    }
    entities
}
