//! Which entity each mention refers to, after people have moved some.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Merge, Standing};
use crate::annotations::{Entity, EntityId, Label, Mention};
use crate::text::Span;

/// The machine's entities, and behind them those that people made. An index is the id of a draft.
pub struct Entities {
    /// Some may have no mention left.
    pub list: Vec<Entity>,
    /// Of each of the machine's whose mentions all went to one other: that one.
    moved: FxHashMap<EntityId, EntityId>,
    /// By name and label; by name alone the first.
    by_name: FxHashMap<String, Vec<EntityId>>,
}

impl Entities {
    /// Gives each mention its entity.
    pub fn new(merge: &Merge, mentions: &mut [Standing<Mention>]) -> Self {
        let mut entities = Entities {
            list: merge.machine.entities.clone(),
            moved: FxHashMap::default(),
            by_name: FxHashMap::default(),
        };
        for entity in &merge.machine.entities {
            entities.know(&entity.name, entity.id);
        }
        let words = same_words(merge);
        let mut relabelled = FxHashMap::default();
        for standing in mentions.iter_mut() {
            let Some(item) = standing.item.map(|index| &merge.items[index]) else {
                continue;
            };
            let mention = &standing.value;
            let base = standing.base.map(|at| &merge.machine.mentions[at]);
            let name = item.change.name.as_deref().map(str::trim);
            let entity = match (name, base) {
                (Some(""), _) => entities.add(&mention.text, mention.label),
                (Some(name), _) => entities.of(name, mention.label),
                (None, Some(base)) if base.label == mention.label => base.entity,
                (None, Some(base)) => entities.relabelled(mention, base, &mut relabelled),
                (None, None) => match words.get(&(mention.text.as_str(), mention.label)) {
                    Some(entity) => *entity,
                    None => entities.of_label(&mention.text, mention.label),
                },
            };
            standing.value.entity = entity;
        }
        entities.follow(merge, mentions);
        entities
    }

    /// The entity of this name.
    pub fn named(&self, name: &str) -> Option<EntityId> {
        self.by_name.get(name)?.first().copied()
    }

    /// Where the mentions of the machine's entity `id` went, when all went to one place.
    pub fn now(&self, id: EntityId) -> EntityId {
        self.moved.get(&id).copied().unwrap_or(id)
    }

    /// The entity `id`.
    pub fn get(&self, id: EntityId) -> Option<&Entity> {
        self.list.get(id.0 as usize)
    }

    fn know(&mut self, name: &str, id: EntityId) {
        self.by_name.entry(name.to_owned()).or_default().push(id);
    }

    fn add(&mut self, name: &str, label: Label) -> EntityId {
        let id = EntityId(self.list.len() as u32);
        self.list.push(Entity {
            id,
            name: name.to_owned(),
            label,
            role: None,
            mentions: Vec::new(),
        });
        self.know(name, id);
        id
    }

    fn labelled(&self, name: &str, label: Label) -> Option<EntityId> {
        let known = self.by_name.get(name)?;
        let mut known = known.iter().copied();
        known.find(|id| self.get(*id).is_some_and(|entity| entity.label == label))
    }

    /// The entity that a person named: of the same label, or else of any.
    fn of(&mut self, name: &str, label: Label) -> EntityId {
        let known = self.labelled(name, label).or_else(|| self.named(name));
        known.unwrap_or_else(|| self.add(name, label))
    }

    fn of_label(&mut self, name: &str, label: Label) -> EntityId {
        let known = self.labelled(name, label);
        known.unwrap_or_else(|| self.add(name, label))
    }

    /// Mentions of one entity that got the same new label stay together.
    fn relabelled(
        &mut self,
        mention: &Mention,
        base: &Mention,
        made: &mut FxHashMap<(EntityId, Label), EntityId>,
    ) -> EntityId {
        let key = (base.entity, mention.label);
        if let Some(known) = made.get(&key) {
            if let Some(entity) = self.list.get_mut(known.0 as usize)
                && entity.name.len() < mention.text.len()
            {
                entity.name.clone_from(&mention.text);
            }
            return *known;
        }
        if let Some(known) = self.labelled(&mention.text, mention.label) {
            return known;
        }
        let id = self.add(&mention.text, mention.label);
        made.insert(key, id);
        id
    }

    /// Notes which entities went to others as a whole; what the text calls them goes with them.
    fn follow(&mut self, merge: &Merge, mentions: &[Standing<Mention>]) {
        let mut stay = FxHashSet::default();
        let mut went: FxHashMap<EntityId, Option<EntityId>> = FxHashMap::default();
        for standing in mentions {
            let Some(base) = standing.base.map(|at| &merge.machine.mentions[at]) else {
                continue;
            };
            let now = standing.value.entity;
            if now == base.entity {
                stay.insert(now);
            } else {
                let known = went.entry(base.entity).or_insert(Some(now));
                *known = known.filter(|known| *known == now);
            }
        }
        for (from, to) in went {
            let Some(to) = to.filter(|_| !stay.contains(&from)) else {
                continue;
            };
            self.moved.insert(from, to);
            self.inherit(from, to);
        }
    }

    fn inherit(&mut self, from: EntityId, to: EntityId) {
        let Some(old) = self.get(from) else { return };
        let (label, role) = (old.label, old.role.clone());
        if let Some(new) = self.list.get_mut(to.0 as usize)
            && new.label == label
            && new.role.is_none()
        {
            new.role = role;
        }
    }
}

/// The machine's entity for a text and a label.
fn same_words<'a>(merge: &Merge<'a>) -> FxHashMap<(&'a str, Label), EntityId> {
    let mentions = merge.machine.mentions.iter();
    mentions
        .map(|mention| ((mention.text.as_str(), mention.label), mention.entity))
        .collect()
}

/// The mention that stands over some of `span`.
pub fn over(mentions: &[Standing<Mention>], span: Span) -> Option<&Standing<Mention>> {
    let first = mentions.partition_point(|m| m.value.span.end <= span.start);
    mentions.get(first).filter(|m| m.value.span.overlaps(span))
}
