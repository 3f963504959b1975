//! What people decided, put over a fresh analysis.
//!
//! An annotation that somebody decided about takes the place of the machine's at the very same place,
//! of a quote or claim that it mostly covers, and of every mention that it overlaps. It stands
//! whether or not the machine finds it; what the decisions leave open is then filled from what
//! the machine says of the same words. What was rejected hides the machine's at the very same place.

mod claims;
mod entities;
mod mentions;
mod number;
mod quotes;

use std::collections::BTreeMap;

use super::file::{Kind, Review};
use super::item::{Item, target};
use super::replay::Replayed;
use super::reviewed::{Anchoring, Judgement, Orphan, Progress, Rejected, Reviewed};
use crate::Annotations;
use crate::annotations::{Claim, Mention, Quote};
use crate::text::Span;

/// What every part of the merge reads. All spans are bytes.
pub struct Merge<'a> {
    /// The text after all edits.
    text: &'a str,
    /// The analysis of it.
    machine: &'a Annotations,
    /// What was decided.
    items: &'a [Item],
}

/// An annotation of the result and the item that it is made of, if any.
pub struct Standing<T> {
    /// It, with ids of the machine or of the draft.
    value: T,
    /// An index into the items.
    item: Option<usize>,
    /// The machine's that it stands for.
    base: Option<usize>,
}

/// Merges what was decided with the analysis of the same text; spans in bytes.
pub fn merge(review: &Review, replayed: &Replayed, machine: &Annotations) -> Reviewed {
    let merge = Merge {
        text: &replayed.text,
        machine,
        items: &replayed.items,
    };
    let (mut mentions, lost) = mentions::stand(&merge);
    let entities = entities::Entities::new(&merge, &mut mentions);
    let quotes = quotes::stand(&merge, &mentions, &entities);
    let claims = claims::stand(&merge, &mentions, &quotes);
    let rejected = merge.rejected();
    let mut judgements = BTreeMap::new();
    let annotations = Annotations {
        options: review.options.clone(),
        ..number::number(&merge, mentions, entities, quotes, claims, &mut judgements)
    };
    let open = |claim: &Claim| {
        let known = judgements.get(&claim.id.to_string());
        known.is_none_or(|j: &Judgement| j.verdict.is_none())
    };
    let claims = annotations.claims.len() as u32;
    let open = annotations.claims.iter().filter(|c| open(c)).count() as u32;
    let dismissed = rejected.iter().filter(|r| r.target.kind == Kind::Claim);
    Reviewed {
        text: replayed.text.clone(),
        progress: Progress {
            open,
            checked: claims - open,
            dismissed: dismissed.count() as u32,
        },
        orphans: merge.orphans(&lost),
        annotations,
        judgements,
        rejected,
    }
}

impl Merge<'_> {
    /// Items of a kind that stand in the text and were not rejected.
    fn standing(&self, kind: Kind) -> impl Iterator<Item = (usize, &Item)> {
        let items = self.items.iter().enumerate();
        items.filter(move |(_, item)| {
            item.kind == kind && item.place.stands() && !item.is_rejected()
        })
    }

    /// Where nothing of the machine's may stand: what was rejected or moved from there.
    fn hidden(&self, kind: Kind) -> impl Iterator<Item = &[Span]> {
        let items = self.items.iter().filter(move |item| item.kind == kind);
        items.flat_map(|item| {
            let rejected = (item.is_rejected() && item.holds()).then_some(&item.place);
            let places = rejected.into_iter().chain(&item.origin);
            places.map(|place| place.pieces.as_slice())
        })
    }

    /// What was rejected and is there; what a person added and took back is not told.
    fn rejected(&self) -> Vec<Rejected> {
        let known = |item: &Item| !item.added || self.machine_at(item).is_some();
        let rejected = self.items.iter().filter(|item| item.is_rejected());
        let mut rejected: Vec<Rejected> = rejected
            .filter(|item| item.holds() && known(item))
            .map(|item| Rejected {
                target: item.target(),
                text: item.place.words(self.text),
                by: item.by.clone(),
                at: item.at.clone(),
            })
            .collect();
        rejected.sort_by(|a, b| {
            (&a.target.spans, a.target.kind).cmp(&(&b.target.spans, b.target.kind))
        });
        rejected
    }

    fn machine_at(&self, item: &Item) -> Option<usize> {
        let pieces = &item.place.pieces;
        match item.kind {
            Kind::Mention => find(&self.machine.mentions, pieces),
            Kind::Quote => find(&self.machine.quotes, pieces),
            Kind::Claim => find(&self.machine.claims, pieces),
        }
    }

    /// What has no place; `lost` are items whose place others have taken.
    fn orphans(&self, lost: &[usize]) -> Vec<Orphan> {
        let gone = |index: usize, item: &Item| match item.is_rejected() {
            true => !item.holds() && !item.added,
            false => !item.place.stands() || lost.contains(&index),
        };
        let items = self.items.iter().enumerate();
        let mut orphans: Vec<Orphan> = items
            .filter(|(index, item)| gone(*index, item))
            .map(|(_, item)| orphan(item, self.text))
            .collect();
        orphans.sort_by_key(|orphan| orphan.decision);
        orphans
    }
}

fn orphan(item: &Item, text: &str) -> Orphan {
    let anchoring = match item.place.anchoring {
        Anchoring::Ambiguous => Anchoring::Ambiguous,
        _ => Anchoring::Orphaned,
    };
    let candidates = item.place.candidates.iter();
    Orphan {
        decision: item.decision,
        kind: item.kind,
        text: item.place.words(text),
        anchoring,
        places: candidates.map(|pieces| target(item.kind, pieces)).collect(),
        judgement: item.judgement().map(|judgement| Judgement {
            anchoring,
            ..judgement
        }),
    }
}

/// What has a place in the text.
pub trait Placed {
    /// Its pieces, in order; never none.
    fn pieces(&self) -> impl Iterator<Item = Span> + Clone;

    /// Where it begins.
    fn start(&self) -> u32 {
        self.pieces().next().map_or(0, |piece| piece.start)
    }
}

impl Placed for Mention {
    fn pieces(&self) -> impl Iterator<Item = Span> + Clone {
        std::iter::once(self.span)
    }
}

impl Placed for Quote {
    fn pieces(&self) -> impl Iterator<Item = Span> + Clone {
        self.content.iter().map(|extent| extent.0)
    }
}

impl Placed for Claim {
    fn pieces(&self) -> impl Iterator<Item = Span> + Clone {
        std::iter::once(self.span)
    }
}

/// The one with exactly these pieces; `list` is ordered by start.
fn find<T: Placed>(list: &[T], pieces: &[Span]) -> Option<usize> {
    let start = pieces.first()?.start;
    let first = list.partition_point(|placed| placed.start() < start);
    let here = list[first..].iter().take_while(|p| p.start() == start);
    let mut here = here.map(|placed| placed.pieces().eq(pieces.iter().copied()));
    here.position(|same| same).map(|at| first + at)
}

/// The one that shares more than half of what it and `pieces` cover together.
fn mostly<T: Placed>(list: &[T], pieces: &[Span]) -> Option<usize> {
    let end = pieces.last()?.end;
    let near = list.iter().take_while(|placed| placed.start() < end);
    let shares = near.map(|placed| {
        let shared = shared(placed.pieces(), pieces);
        (
            shared,
            length(placed.pieces()) + length(pieces.iter().copied()) - shared,
        )
    });
    let most = shares.enumerate().max_by_key(|(_, (shared, _))| *shared);
    most.and_then(|(at, (shared, all))| (shared * 2 > all).then_some(at))
}

/// How many bytes both cover.
fn shared(pieces: impl Iterator<Item = Span>, others: &[Span]) -> u32 {
    let mut shared = 0;
    for piece in pieces {
        for other in others.iter().filter(|other| other.overlaps(piece)) {
            shared += piece.end.min(other.end) - piece.start.max(other.start);
        }
    }
    shared
}

fn length(pieces: impl Iterator<Item = Span>) -> u32 {
    pieces.map(Span::len).sum()
}

/// The machine's quotes or claims with what was decided of them, in text order.
fn take_over<T: Placed + Clone>(
    merge: &Merge,
    kind: Kind,
    list: &[T],
    make: impl Fn(&Item, Option<(&T, bool)>) -> T,
) -> Vec<Standing<T>> {
    let mut taken = vec![false; list.len()];
    for at in merge.hidden(kind).filter_map(|pieces| find(list, pieces)) {
        taken[at] = true;
    }
    let mut standing = Vec::with_capacity(list.len());
    for (index, item) in merge.standing(kind) {
        let pieces = &item.place.pieces;
        let same = find(list, pieces);
        let origin = || item.origin.as_ref().and_then(|o| find(list, &o.pieces));
        let base = same.or_else(origin).or_else(|| mostly(list, pieces));
        if let Some(base) = base {
            taken[base] = true;
        }
        standing.push(Standing {
            value: make(item, base.map(|at| (&list[at], same.is_some()))),
            item: Some(index),
            base,
        });
    }
    let left = list.iter().enumerate().filter(|(at, _)| !taken[*at]);
    standing.extend(left.map(|(at, value)| Standing {
        value: value.clone(),
        item: None,
        base: Some(at),
    }));
    standing.sort_by_key(|standing| standing.value.start());
    standing
}
