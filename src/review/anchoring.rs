//! Where annotations stand in a new version of the article.
//!
//! An annotation that lies in what both versions begin or end with, up to white space, stays where it
//! is. Any other looks for its words, from edge to edge of words, white space being equal:
//!
//! 1. A piece that is part of a word is looked for with the rest of that word.
//! 2. The pieces of a quotation keep their order, and no gap between them may grow by more than
//!    [`DRIFT`] bytes. Each piece is found or none is.
//! 3. How well a place agrees is the code points of the old context, at most [`CONTEXT`] on each side,
//!    that stand there too, counted outwards from the words up to the first that differs; at the
//!    edge of both texts a side agrees wholly.
//! 4. The best place is taken when it agrees by [`MARGIN`] more than any other and its own words
//!    together with what agrees come to [`EVIDENCE`] code points. So a sentence needs no context,
//!    and a word like "May" needs much: elsewhere it may be another May.
//! 5. Otherwise the annotation is ambiguous, with the places it could stand at, if there are any.
//! 6. Two annotations of one kind that come to the same place are both ambiguous.

use super::anchor::{Anchor, CONTEXT};
use super::haystack::Haystack;
use super::place::{Found, Place};
use crate::text::Span;

/// The least code points, of words and context, that make a place sure: four or five words.
const EVIDENCE: usize = 24;

/// How many code points the best place must agree by more than the second: a long word.
const MARGIN: usize = 8;

/// How much further apart two pieces of a quotation may be than they were: a sentence.
const DRIFT: u32 = 200;

/// The most places that an ambiguous annotation lists: more than anybody would look through.
const PLACES: usize = 20;

/// Looks up where annotations of the old text are in the new one.
pub struct Anchoring<'t> {
    old: &'t str,
    /// What both texts begin with.
    front: u32,
    /// What both texts end with, where it starts in the old one.
    back: u32,
    /// From a place in `back` to the same in the new text.
    shift: i64,
    new: Haystack,
}

impl<'t> Anchoring<'t> {
    /// Prepares for annotations of `old`.
    pub fn new(old: &'t str, new: &'t str) -> Self {
        let (front, back) = shared(old, new);
        Anchoring {
            old,
            front: front as u32,
            back: (old.len() - back) as u32,
            shift: new.len() as i64 - old.len() as i64,
            new: Haystack::new(new),
        }
    }

    /// Moves a place of the old text to the new one.
    pub fn settle(&self, place: &mut Place) {
        if place.stands() && self.keep(&mut place.pieces) {
            return;
        }
        if place.stands() {
            place.remember(self.old);
        }
        let found = self.find(&place.anchors);
        place.settle(found);
    }

    /// Moves `pieces` where all lie in what the texts share.
    fn keep(&self, pieces: &mut [Span]) -> bool {
        if pieces.iter().all(|piece| piece.end <= self.front) {
            return true;
        }
        let shared = pieces
            .iter()
            .all(|p| p.end <= self.front || p.start >= self.back);
        // pieces on both sides of what changed may have been torn apart
        if !shared || pieces.iter().any(|piece| piece.end <= self.front) {
            return false;
        }
        let shifted = |at: u32| (i64::from(at) + self.shift) as u32;
        for piece in pieces {
            *piece = Span::new(shifted(piece.start), shifted(piece.end));
        }
        true
    }

    fn find(&self, anchors: &[Anchor]) -> Found {
        let mut places = self.places(anchors);
        if places.is_empty() {
            return Found::Nowhere;
        }
        places.sort_by_key(|place| std::cmp::Reverse(place.agreement));
        let own: usize = anchors.iter().map(|a| a.words.chars().count()).sum();
        let best = places[0].agreement;
        let second = places.get(1).map(|place| place.agreement);
        let clear = second.is_none_or(|second| best >= second + MARGIN);
        if clear && own + best >= EVIDENCE {
            return Found::At(places.swap_remove(0).pieces);
        }
        places.truncate(PLACES);
        let mut places: Vec<Vec<Span>> = places.into_iter().map(|place| place.pieces).collect();
        places.sort();
        Found::Perhaps(places)
    }

    fn places(&self, anchors: &[Anchor]) -> Vec<Candidate> {
        let Some((first, rest)) = anchors.split_first() else {
            return Vec::new();
        };
        let Some(last) = anchors.last() else {
            return Vec::new();
        };
        let rest: Vec<(u32, &Anchor, Vec<u32>)> = anchors
            .iter()
            .zip(rest)
            .map(|(before, anchor)| {
                let starts = self.new.find(&anchor.words).collect();
                (before.gap(anchor), anchor, starts)
            })
            .collect();
        let starts = self.new.find(&first.words);
        let chains = starts.filter_map(|start| {
            let mut pieces = vec![first.inside(start)];
            let mut end = start + first.words.len() as u32;
            for (gap, anchor, starts) in &rest {
                let next = starts.partition_point(|start| *start < end);
                let start = *starts.get(next)?;
                if start - end > gap + DRIFT {
                    return None;
                }
                pieces.push(anchor.inside(start));
                end = start + anchor.words.len() as u32;
            }
            Some((start, pieces, end))
        });
        chains
            .map(|(start, pieces, end)| Candidate {
                agreement: agreement(
                    first.prefix.chars().rev(),
                    self.new.before(start).chars().rev(),
                ) + agreement(last.suffix.chars(), self.new.after(end).chars()),
                pieces: pieces.into_iter().map(|p| self.new.original(p)).collect(),
            })
            .collect()
    }
}

struct Candidate {
    agreement: usize,
    pieces: Vec<Span>,
}

impl Anchor {
    /// The piece, where its words begin at `start`.
    fn inside(&self, start: u32) -> Span {
        Span::new(start + self.inner.start, start + self.inner.end)
    }
}

/// How many code points agree from the words outwards.
fn agreement(mut old: impl Iterator<Item = char>, mut new: impl Iterator<Item = char>) -> usize {
    for count in 0..CONTEXT {
        match (old.next(), new.next()) {
            (None, None) => return CONTEXT,
            (a, b) if a != b => return count,
            _ => {}
        }
    }
    CONTEXT
}

/// How many bytes both texts begin and end with, cut back to white space so that no word that
/// changed is taken for one that did not.
fn shared(old: &str, new: &str) -> (usize, usize) {
    let front = same(old.chars(), new.chars());
    let blank = |text: &str| text[front..].chars().next().is_none_or(char::is_whitespace);
    let front = match old[..front].rfind(char::is_whitespace) {
        _ if blank(old) && blank(new) => front,
        at => at.unwrap_or(0),
    };
    let (old, new) = (&old[front..], &new[front..]);
    let back = same(old.chars().rev(), new.chars().rev());
    let tail = &old[old.len() - back..];
    let back = tail.find(char::is_whitespace).map_or(0, |at| back - at);
    (front, back)
}

/// The bytes of the characters that both begin with.
fn same(old: impl Iterator<Item = char>, new: impl Iterator<Item = char>) -> usize {
    let same = old.zip(new).take_while(|(a, b)| a == b);
    same.map(|(c, _)| c.len_utf8()).sum()
}
