//! Ids in the order of the text, the same in every place that names one.

use std::collections::BTreeMap;

use super::entities::Entities;
use super::{Merge, Standing};
use crate::Annotations;
use crate::annotations::{Claim, ClaimId, EntityId, Mention, MentionId, Quote, QuoteId};
use crate::review::reviewed::Judgement;

/// Puts the parts together.
pub fn number(
    merge: &Merge,
    mentions: Vec<Standing<Mention>>,
    entities: Entities,
    quotes: Vec<Standing<Quote>>,
    claims: Vec<Standing<Claim>>,
    judgements: &mut BTreeMap<String, Judgement>,
) -> Annotations {
    let mut judge = |item: Option<usize>, id: String| {
        let judgement = item.and_then(|index| merge.items[index].judgement());
        judgements.extend(judgement.map(|judgement| (id, judgement)));
    };
    let mut homes = Homes::new(entities);
    let mut result = Annotations {
        mentions: Vec::with_capacity(mentions.len()),
        entities: Vec::new(),
        quotes: Vec::with_capacity(quotes.len()),
        claims: Vec::with_capacity(claims.len()),
        quoted: merge.machine.quoted.clone(),
        engine: merge.machine.engine.clone(),
        language: merge.machine.language.clone(),
        options: merge.machine.options.clone(),
        blocks: merge.machine.blocks.clone(),
        sentences: merge.machine.sentences.clone(),
    };
    for (at, mut standing) in (0..).zip(mentions) {
        standing.value.id = MentionId(at);
        standing.value.entity = homes.mention(standing.value.entity, MentionId(at));
        judge(standing.item, standing.value.id.to_string());
        result.mentions.push(standing.value);
    }
    for (at, mut standing) in (0..).zip(quotes) {
        standing.value.id = QuoteId(at);
        if let Some(speaker) = &mut standing.value.speaker {
            speaker.entity = speaker.entity.and_then(|id| homes.id(id));
            let standing = speaker.candidates.iter().filter_map(|id| homes.id(*id));
            speaker.candidates = standing.collect();
        }
        judge(standing.item, standing.value.id.to_string());
        result.quotes.push(standing.value);
    }
    for (at, mut standing) in (0..).zip(claims) {
        standing.value.id = ClaimId(at);
        let entities = standing.value.entities.iter();
        standing.value.entities = entities.filter_map(|id| homes.id(*id)).collect();
        judge(standing.item, standing.value.id.to_string());
        result.claims.push(standing.value);
    }
    result.entities = homes.finish();
    result
}

/// The entities that have mentions, in the order of the first one.
struct Homes {
    draft: Entities,
    ids: Vec<Option<EntityId>>,
    order: Vec<EntityId>,
}

impl Homes {
    fn new(mut draft: Entities) -> Self {
        draft.list.iter_mut().for_each(|e| e.mentions.clear());
        Homes {
            ids: vec![None; draft.list.len()],
            order: Vec::new(),
            draft,
        }
    }

    /// The id of the entity that is `draft` in the draft, where it has a mention.
    fn id(&self, draft: EntityId) -> Option<EntityId> {
        *self.ids.get(draft.0 as usize)?
    }

    fn mention(&mut self, draft: EntityId, mention: MentionId) -> EntityId {
        let index = draft.0 as usize;
        let next = EntityId(self.order.len() as u32);
        let (Some(entity), Some(id)) = (self.draft.list.get_mut(index), self.ids.get_mut(index))
        else {
            return draft;
        };
        entity.mentions.push(mention);
        if id.is_none() {
            self.order.push(draft);
        }
        *id.get_or_insert(next)
    }

    fn finish(mut self) -> Vec<crate::annotations::Entity> {
        let mut list = Vec::with_capacity(self.order.len());
        for (at, draft) in (0..).zip(&self.order) {
            if let Some(entity) = self.draft.list.get_mut(draft.0 as usize) {
                let mut entity = std::mem::replace(entity, blank(entity.label));
                entity.id = EntityId(at);
                list.push(entity);
            }
        }
        list
    }
}

fn blank(label: crate::annotations::Label) -> crate::annotations::Entity {
    crate::annotations::Entity {
        id: EntityId(0),
        name: String::new(),
        label,
        role: None,
        mentions: Vec::new(),
    }
}
