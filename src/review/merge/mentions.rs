//! The mentions that stand.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Merge, Standing, find};
use crate::annotations::{EntityId, Label, Mention, MentionId};
use crate::review::file::Kind;
use crate::review::item::Item;
use crate::text::Span;

/// The rule of what a person made.
pub const RULE: &str = "review";

/// The mentions that stand, in order and without overlap, each with the entity of the machine's that
/// it stands for; and the items for which there is no place or no label.
pub fn stand(merge: &Merge) -> (Vec<Standing<Mention>>, Vec<usize>) {
    let machine = &merge.machine.mentions;
    let mut taken = vec![false; machine.len()];
    for at in merge.hidden(Kind::Mention).filter_map(|p| find(machine, p)) {
        taken[at] = true;
    }
    let (places, mut lost) = places(merge);
    let mut by_words = None;
    let mut standing = Vec::with_capacity(machine.len());
    for (span, index) in places {
        let item = &merge.items[index];
        let near = overlapping(machine, span);
        let base = find(machine, &[span]);
        let base = base.or_else(|| {
            near.clone()
                .max_by_key(|at| shared(machine[*at].span, span))
        });
        let words = span.of(merge.text);
        let twin = || {
            let known: &FxHashMap<&str, usize> = by_words.get_or_insert_with(|| by_text(machine));
            known.get(words).copied()
        };
        let label = item.change.label.or_else(|| {
            let base = base.or_else(twin);
            base.map(|at| machine[at].label)
        });
        let Some(label) = label else {
            lost.push(index);
            continue;
        };
        near.for_each(|at| taken[at] = true);
        standing.push(Standing {
            value: mention(span, words, label, base.map(|at| &machine[at])),
            item: Some(index),
            base,
        });
    }
    let left = machine.iter().enumerate().filter(|(at, _)| !taken[*at]);
    standing.extend(left.map(|(at, mention)| Standing {
        value: mention.clone(),
        item: None,
        base: Some(at),
    }));
    standing.sort_by_key(|standing| standing.value.span.start);
    (standing, lost)
}

/// The items that stand, by place. Of two that a new version brought together the one that was
/// decided about last has the place.
fn places(merge: &Merge) -> (Vec<(Span, usize)>, Vec<usize>) {
    let mut items: Vec<(usize, &Item)> = merge.standing(Kind::Mention).collect();
    items.sort_by_key(|(_, item)| Reverse(item.decision));
    let mut held: BTreeMap<u32, (u32, usize)> = BTreeMap::new();
    let mut lost = Vec::new();
    for (index, item) in items {
        for span in &item.place.pieces {
            let before = held.range(..span.end).next_back();
            if before.is_some_and(|(_, (end, _))| *end > span.start) {
                lost.push(index);
            } else {
                held.insert(span.start, (span.end, index));
            }
        }
    }
    let held = held.into_iter();
    let places = held.map(|(start, (end, index))| (Span::new(start, end), index));
    (places.collect(), lost)
}

fn mention(span: Span, words: &str, label: Label, base: Option<&Mention>) -> Mention {
    match base {
        Some(base) if base.span == span && base.label == label => base.clone(),
        _ => Mention {
            id: MentionId(0),
            span,
            text: words.to_owned(),
            label,
            entity: base.map_or(EntityId(u32::MAX), |base| base.entity),
            value: None,
            confidence: 1.0,
            rule: RULE.into(),
        },
    }
}

fn overlapping(mentions: &[Mention], span: Span) -> impl Iterator<Item = usize> + Clone {
    let first = mentions.partition_point(|mention| mention.span.end <= span.start);
    let last = mentions.partition_point(|mention| mention.span.start < span.end);
    first..last
}

fn shared(a: Span, b: Span) -> u32 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn by_text(mentions: &[Mention]) -> FxHashMap<&str, usize> {
    let named = mentions.iter().enumerate();
    named
        .map(|(at, mention)| (mention.text.as_str(), at))
        .collect()
}
