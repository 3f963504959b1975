//! The claims that stand.

use rustc_hash::FxHashSet;

use super::{Merge, Placed, Standing, shared, take_over};
use crate::annotations::{Claim, ClaimId, ClaimKind, EntityId, Mention, Quote, QuoteId, Reason};
use crate::review::file::Kind;
use crate::review::item::Item;
use crate::text::Span;

/// The claims, in text order. `attributed_to` is the index of a quote in `quotes`; entities are those of
/// the draft.
pub fn stand(
    merge: &Merge,
    mentions: &[Standing<Mention>],
    quotes: &[Standing<Quote>],
) -> Vec<Standing<Claim>> {
    let list = &merge.machine.claims;
    let mut claims = take_over(merge, Kind::Claim, list, |item, base| {
        claim(merge, item, base.map(|(base, _)| base))
    });
    let mut now = vec![None; merge.machine.quotes.len()];
    for (at, base) in quotes.iter().enumerate() {
        if let Some(base) = base.base {
            now[base] = Some(QuoteId(at as u32));
        }
    }
    for standing in &mut claims {
        let claim = &mut standing.value;
        let known = claim.attributed_to.and_then(|id| *now.get(id.0 as usize)?);
        claim.attributed_to = known.or_else(|| around(claim.span, quotes, standing.base.is_none()));
        claim.entities = entities(claim.span, mentions);
    }
    claims
}

fn claim(merge: &Merge, item: &Item, base: Option<&Claim>) -> Claim {
    let span = item.place.pieces[0];
    let kinds = item.change.claim_kinds.clone();
    let worth = base.map_or_else(|| worth(merge, span), |base| base.worth);
    let kinds = kinds.or(base.map(|base| base.kinds.clone()));
    Claim {
        id: ClaimId(0),
        span,
        text: span.of(merge.text).to_owned(),
        worth,
        band: crate::claims::band(worth, merge.machine.options.bands),
        kinds: kinds.unwrap_or_else(|| vec![ClaimKind::Other]),
        reasons: base.map_or_else(Vec::new, |base| reasons(base, span)),
        attributed_to: base.and_then(|base| base.attributed_to),
        stands_alone: base.is_none_or(|base| base.stands_alone),
        opinion: base.is_some_and(|base| base.opinion),
        entities: Vec::new(),
    }
}

/// The worth of the sentence that `span` shares most with; none outside of the body.
fn worth(merge: &Merge, span: Span) -> f64 {
    let sentences = &merge.machine.sentences;
    let first = sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let near = sentences[first..].iter();
    let near = near.take_while(|sentence| sentence.span.start < span.end);
    let most = near.max_by_key(|sentence| shared(std::iter::once(sentence.span), &[span]));
    most.map_or(0.0, |sentence| sentence.worth)
}

/// The reasons whose evidence is in `span`.
fn reasons(base: &Claim, span: Span) -> Vec<Reason> {
    let within = |reason: &&Reason| reason.evidence.iter().all(|words| span.contains(*words));
    base.reasons.iter().filter(within).cloned().collect()
}

/// The quote that `span` shares most with. The machine has looked at its own for its own claims.
fn around(span: Span, quotes: &[Standing<Quote>], new: bool) -> Option<QuoteId> {
    let quotes = (0..).zip(quotes).filter(|(_, q)| new || q.item.is_some());
    let shares = quotes.map(|(at, quote)| (shared(quote.value.pieces(), &[span]), QuoteId(at)));
    let most = shares.max_by_key(|(shared, _)| *shared)?;
    (most.0 > 0).then_some(most.1)
}

/// The entities that are mentioned in `span`, each once, in text order.
fn entities(span: Span, mentions: &[Standing<Mention>]) -> Vec<EntityId> {
    let first = mentions.partition_point(|m| m.value.span.start < span.start);
    let inside = mentions[first..].iter().map(|standing| &standing.value);
    let inside = inside.take_while(|mention| mention.span.end <= span.end);
    let mut seen = FxHashSet::default();
    inside
        .map(|mention| mention.entity)
        .filter(|entity| seen.insert(*entity))
        .collect()
}
