//! The quotes that stand, with their speakers.

use super::entities::{Entities, over};
use super::mentions::RULE;
use super::{Merge, Placed, Standing, take_over};
use crate::annotations::{
    Entity, EntityId, Extent, Mention, Quote, QuoteId, QuoteKind, Speaker, SpeakerKind,
};
use crate::review::file::Kind;
use crate::review::item::Item;
use crate::review::reviewed::State;
use crate::text::{Span, is_quotation};

/// The quotes, ordered by where they start; entities are those of the draft.
pub fn stand(
    merge: &Merge,
    mentions: &[Standing<Mention>],
    entities: &Entities,
) -> Vec<Standing<Quote>> {
    let list = &merge.machine.quotes;
    let mut quotes = take_over(merge, Kind::Quote, list, |item, base| {
        quote(merge.text, item, base)
    });
    for standing in &mut quotes {
        let quote = &mut standing.value;
        let item = standing.item.map(|index| &merge.items[index]);
        quote.speaker = match item.and_then(|item| item.change.name.as_deref()) {
            Some(name) => named(name.trim(), quote, mentions, entities),
            None => followed(quote.speaker.take(), mentions, entities),
        };
    }
    quotes
}

fn quote(text: &str, item: &Item, base: Option<(&Quote, bool)>) -> Quote {
    let pieces = &item.place.pieces;
    if let (Some((base, true)), Some(State::Accepted | State::Suggested)) = (base, item.state) {
        return base.clone();
    }
    let base = base.map(|(base, _)| base);
    let kind = item.change.quote_kind.or(base.map(|base| base.kind));
    Quote {
        id: QuoteId(0),
        content: pieces.iter().map(|piece| Extent(*piece)).collect(),
        text: item.place.words(text),
        kind: kind.unwrap_or_else(|| told_by_marks(text, pieces)),
        cue: base.and_then(|base| base.cue.clone()),
        stance: base.and_then(|base| base.stance),
        speaker: base.and_then(|base| base.speaker.clone()),
        confidence: 1.0,
        rule: RULE.into(),
    }
}

/// Direct between quotation marks, mixed with marks inside, else indirect.
fn told_by_marks(text: &str, pieces: &[Span]) -> QuoteKind {
    let opened = |piece: &Span| {
        let before = text[..piece.start as usize].chars().next_back();
        before.is_some_and(is_quotation) || piece.of(text).starts_with(is_quotation)
    };
    if pieces.iter().all(opened) {
        QuoteKind::Direct
    } else if pieces
        .iter()
        .any(|p| p.of(text).contains(['"', '“', '”', '«']))
    {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}

/// The speaker whom a person named; nobody for an empty name.
fn named(
    name: &str,
    quote: &Quote,
    mentions: &[Standing<Mention>],
    entities: &Entities,
) -> Option<Speaker> {
    if name.is_empty() {
        return None;
    }
    let entity = entities.named(name);
    // the words beside the quotation, unless they are another's name
    let beside = quote.speaker.as_ref().filter(|speaker| {
        let mention = over(mentions, speaker.span);
        mention.is_none_or(|mention| Some(mention.value.entity) == entity)
    });
    let words = match beside {
        Some(speaker) => Some((speaker.span, speaker.text.clone())),
        None => entity.and_then(|entity| nearest(entity, quote, mentions)),
    };
    // nothing in the text names the speaker: no words, where the quotation begins
    let (span, text) = words.unwrap_or((Span::new(quote.start(), quote.start()), String::new()));
    Some(Speaker {
        span,
        text,
        entity,
        name: Some(name.to_owned()),
        role: entity.and_then(|id| entities.get(id)?.role.clone()),
        kind: SpeakerKind::Name,
        reason: None,
        candidates: Vec::new(),
    })
}

fn nearest(
    entity: EntityId,
    quote: &Quote,
    mentions: &[Standing<Mention>],
) -> Option<(Span, String)> {
    let its = mentions.iter().map(|standing| &standing.value);
    let its = its.filter(|mention| mention.entity == entity);
    let end = quote.pieces().last().map_or(0, |piece| piece.end);
    let away = |span: Span| match span.end <= quote.start() {
        true => quote.start() - span.end,
        false => span.start.saturating_sub(end),
    };
    let nearest = its.min_by_key(|mention| away(mention.span))?;
    Some((nearest.span, nearest.text.clone()))
}

/// The machine's speaker, where its mention or its entity is now another's.
fn followed(
    speaker: Option<Speaker>,
    mentions: &[Standing<Mention>],
    entities: &Entities,
) -> Option<Speaker> {
    let mut speaker = speaker?;
    for candidate in &mut speaker.candidates {
        *candidate = entities.now(*candidate);
    }
    speaker.candidates.dedup();
    let Some(before) = speaker.entity else {
        return Some(speaker);
    };
    let moved = over(mentions, speaker.span)
        .filter(|mention| mention.item.is_some() && mention.value.span.contains(speaker.span));
    let now = moved.map_or_else(|| entities.now(before), |mention| mention.value.entity);
    if now != before {
        speaker.entity = Some(now);
        if let Some(Entity { name, role, .. }) = entities.get(now) {
            speaker.name = Some(name.clone());
            speaker.role.clone_from(role);
        }
    }
    Some(speaker)
}
