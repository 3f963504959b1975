//! One annotation that somebody decided about.

use super::file::{Change, Kind, Target, Verdict};
use super::place::Place;
use super::reviewed::{Anchoring, Judgement, State};
use crate::text::Span;

/// An annotation and what was decided of it so far.
#[derive(Debug, Clone)]
pub struct Item {
    /// What kind of annotation it is.
    pub kind: Kind,
    /// Where it stands.
    pub place: Place,
    /// Where the machine had it, when a person moved its edges.
    pub origin: Option<Place>,
    /// What was decided last; nothing for one that was rejected.
    pub state: Option<State>,
    /// Whether it was a person's from the start.
    pub added: bool,
    /// Who decided that, and when.
    pub by: String,
    /// In ISO 8601.
    pub at: String,
    /// What is different from the machine's; its spans are in `place`.
    pub change: Change,
    /// The reviewer's note; empty for none.
    pub note: String,
    /// A claim's verdict.
    pub verdict: Option<Checked>,
    /// The decision that was about it last.
    pub decision: usize,
}

/// A verdict, with who gave it and when.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What was found out.
    pub verdict: Verdict,
    /// Who.
    pub by: String,
    /// When, in ISO 8601.
    pub at: String,
}

impl Item {
    /// An annotation that nobody has judged.
    pub fn new(kind: Kind, pieces: Vec<Span>) -> Self {
        Item {
            kind,
            place: Place::new(pieces),
            origin: None,
            state: Some(State::Suggested),
            added: false,
            by: String::new(),
            at: String::new(),
            change: Change::default(),
            note: String::new(),
            verdict: None,
            decision: 0,
        }
    }

    /// Whether it is among what stands, where it has a place.
    pub fn is_rejected(&self) -> bool {
        self.state.is_none()
    }

    /// Whether nothing is known of it any more that the machine does not know.
    pub fn is_blank(&self) -> bool {
        let plain = self.state == Some(State::Suggested) && self.note.is_empty();
        plain && self.verdict.is_none()
    }

    /// Its places, all of which follow the text.
    pub fn places(&mut self) -> impl Iterator<Item = &mut Place> {
        std::iter::once(&mut self.place).chain(&mut self.origin)
    }

    /// Where it stands, as a target in bytes.
    pub fn target(&self) -> Target {
        target(self.kind, &self.place.pieces)
    }

    /// What was said of it; nothing for one that was rejected.
    pub fn judgement(&self) -> Option<Judgement> {
        let checked = self.verdict.as_ref();
        Some(Judgement {
            state: self.state?,
            by: self.by.clone(),
            at: self.at.clone(),
            anchoring: self.place.anchoring,
            note: Some(self.note.clone()).filter(|note| !note.is_empty()),
            verdict: checked.map(|checked| checked.verdict.clone()),
            checker: checked.map(|checked| checked.by.clone()),
            checked_at: checked.map(|checked| checked.at.clone()),
        })
    }

    /// Whether a rejection still holds: what was rejected is the words as they were.
    pub fn holds(&self) -> bool {
        self.place.stands() && self.place.anchoring != Anchoring::Altered
    }
}

/// A target from spans.
pub fn target(kind: Kind, pieces: &[Span]) -> Target {
    let spans = pieces.iter().map(|p| crate::annotations::Extent(*p));
    Target {
        kind,
        spans: spans.collect(),
    }
}
