//! Where an annotation that somebody decided about stands, through edits and new versions.

use super::anchor::Anchor;
use super::edits::{Edit, Mapped};
use super::reviewed::Anchoring;
use crate::text::Span;

/// The place of one annotation in the text as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its pieces in order, in bytes; none where its words are gone or may be meant elsewhere.
    pub pieces: Vec<Span>,
    /// How it got there.
    pub anchoring: Anchoring,
    /// Its words as they were before they were cut into or lost.
    pub anchors: Vec<Anchor>,
    /// How it stood before it was cut into.
    whole: Anchoring,
    /// Where it could stand, when it is ambiguous.
    pub candidates: Vec<Vec<Span>>,
}

impl Place {
    /// Where a person pointed.
    pub fn new(pieces: Vec<Span>) -> Self {
        Place {
            pieces,
            anchoring: Anchoring::Exact,
            anchors: Vec::new(),
            whole: Anchoring::Exact,
            candidates: Vec::new(),
        }
    }

    /// Whether it stands in the text.
    pub fn stands(&self) -> bool {
        !self.pieces.is_empty()
    }

    /// Whether it could stand at `pieces`.
    pub fn may_be(&self, pieces: &[Span]) -> bool {
        self.candidates.iter().any(|candidate| candidate == pieces)
    }

    /// Its words; of lost ones those that it had last.
    pub fn words(&self, text: &str) -> String {
        let words: Vec<&str> = if self.stands() {
            self.pieces.iter().map(|piece| piece.of(text)).collect()
        } else {
            self.anchors.iter().map(|anchor| anchor.text()).collect()
        };
        words.join(" ... ")
    }

    /// Goes through an edit of the text `before`.
    pub fn edit(&mut self, before: &str, edit: &Edit) {
        self.candidates.retain_mut(|pieces| {
            pieces.iter_mut().all(|piece| match edit.map(*piece) {
                Mapped::Whole(span) => {
                    *piece = span;
                    true
                }
                _ => false,
            })
        });
        if self.anchoring == Anchoring::Ambiguous && self.candidates.is_empty() {
            self.anchoring = Anchoring::Orphaned;
        }
        if self.stands() {
            self.edit_pieces(before, edit);
        }
    }

    fn edit_pieces(&mut self, before: &str, edit: &Edit) {
        let mut left = Vec::with_capacity(self.pieces.len());
        let mut cut = false;
        for piece in &self.pieces {
            match edit.map(*piece) {
                Mapped::Whole(span) => left.push(span),
                Mapped::Cut(span) => {
                    left.push(span);
                    cut = true;
                }
                Mapped::Gone => cut = true,
            }
        }
        if cut && self.anchoring != Anchoring::Altered {
            self.remember(before);
            self.whole = self.anchoring;
        }
        if cut {
            self.anchoring = Anchoring::Altered;
        }
        if left.is_empty() {
            self.anchoring = Anchoring::Orphaned;
        }
        self.pieces = left;
    }

    /// Keeps the words that stand there in `text`.
    pub fn remember(&mut self, text: &str) {
        let pieces = self.pieces.iter();
        self.anchors = pieces.map(|piece| Anchor::new(text, *piece)).collect();
    }

    /// Takes an annotation that was cut into for whole again where all its words are back.
    pub fn heal(&mut self, text: &str) {
        if self.anchoring != Anchoring::Altered || self.anchors.len() != self.pieces.len() {
            return;
        }
        let pairs = self.anchors.iter().zip(&self.pieces);
        let healed: Option<Vec<Span>> = pairs
            .map(|(anchor, piece)| anchor.around(text, *piece))
            .collect();
        let Some(healed) = healed else { return };
        if healed.is_sorted_by(|a, b| a.end <= b.start) {
            self.pieces = healed;
            self.anchoring = self.whole;
            self.anchors.clear();
        }
    }

    /// Stands at `pieces` of a new version, or nowhere, or at one of several places.
    pub fn settle(&mut self, found: Found) {
        self.candidates.clear();
        self.pieces.clear();
        match found {
            Found::At(pieces) => {
                self.pieces = pieces;
                self.anchors.clear();
                if self.anchoring != Anchoring::Altered {
                    self.anchoring = Anchoring::Moved;
                }
            }
            Found::Perhaps(places) => {
                self.candidates = places;
                self.anchoring = Anchoring::Ambiguous;
            }
            Found::Nowhere => self.anchoring = Anchoring::Orphaned,
        }
    }
}

/// What the search for the words of an annotation came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Its pieces.
    At(Vec<Span>),
    /// Places that are equally good, or one that may be a look-alike.
    Perhaps(Vec<Vec<Span>>),
    /// Its words are gone.
    Nowhere,
}
