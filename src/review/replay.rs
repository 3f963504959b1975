//! What the decisions come to, one after the other.

use rustc_hash::FxHashMap;

use super::anchoring::Anchoring as Anchorer;
use super::check;
use super::draft::Draft;
use super::edits::Edit;
use super::file::{Action, Change, Decision, Kind, Review, Target, Verdict};
use super::item::{Checked, Item};
use super::place::Place;
use super::reviewed::{Anchoring, State};
use crate::Error;
use crate::text::Span;

/// The text after all edits, and everything that was decided about.
pub struct Replayed {
    /// The text.
    pub text: String,
    /// In the order in which they were first decided about.
    pub items: Vec<Item>,
}

/// Replays the decisions of `review`.
///
/// # Errors
/// [`Error::InvalidReview`] for a decision that cannot be, [`Error::TextTooLong`] when the text
/// grows over the limit.
pub fn replay(review: &Review) -> Result<Replayed, Error> {
    let mut replay = Replay {
        review,
        draft: Draft::new(&review.text, review.unit())?,
        items: Vec::new(),
    };
    for (index, decision) in review.decisions.iter().enumerate() {
        replay
            .decide(index, decision)
            .map_err(|error| match error {
                Fault::Decision(message) => Error::InvalidReview {
                    decision: Some(index),
                    message,
                },
                Fault::Text(error) => error,
            })?;
    }
    Ok(Replayed {
        text: replay.draft.into_text(),
        items: replay.items,
    })
}

/// Why a decision cannot be replayed.
pub enum Fault {
    /// It makes no sense.
    Decision(String),
    /// The text that it makes is refused.
    Text(Error),
}

impl From<String> for Fault {
    fn from(message: String) -> Self {
        Fault::Decision(message)
    }
}

struct Replay<'r> {
    review: &'r Review,
    draft: Draft,
    items: Vec<Item>,
}

impl Replay<'_> {
    fn decide(&mut self, index: usize, decision: &Decision) -> Result<(), Fault> {
        check::decision(decision, &self.review.scale)?;
        let made = Made { index, decision };
        match &decision.action {
            Action::Accept { targets } => self.each(made, targets, |item| made.accept(item))?,
            Action::Reject { targets } => self.each(made, targets, |item| made.reject(item))?,
            Action::Reset { targets } => self.each(made, targets, reset)?,
            Action::Change { targets, change } => {
                let spans = change.spans.as_deref();
                let spans = spans.map(|spans| self.pieces(spans)).transpose()?;
                self.each(made, targets, |item| made.change(item, change, &spans))?;
            }
            Action::Add { target, change } => {
                let targets = std::slice::from_ref(target);
                self.each(made, targets, |item| made.add(item, change))?;
            }
            Action::Note { target, note } => {
                let targets = std::slice::from_ref(target);
                self.each(made, targets, |item| made.note(item, note))?;
            }
            Action::Verdict { target, verdict } => {
                let targets = std::slice::from_ref(target);
                self.each(made, targets, |item| made.verdict(item, verdict.as_ref()))?;
            }
            Action::Edit { start, end, insert } => self.edit(Span::new(*start, *end), insert)?,
            Action::Replace { text } => self.replace(text)?,
        }
        Ok(())
    }

    fn pieces(&mut self, spans: &[crate::annotations::Extent]) -> Result<Vec<Span>, Fault> {
        check::spans(spans)?;
        let pieces = self.draft.spans(spans);
        Ok(pieces.ok_or_else(|| check::outside(spans))?)
    }

    fn each(
        &mut self,
        made: Made,
        targets: &[Target],
        mut decide: impl FnMut(&mut Item),
    ) -> Result<(), Fault> {
        for target in targets {
            let pieces = self.pieces(&target.spans)?;
            let mut item = self.take(target.kind, pieces);
            decide(&mut item);
            item.decision = made.index;
            if item.kind == Kind::Mention && !item.is_rejected() && !item.is_blank() {
                self.displace(&item);
            }
            if !item.is_blank() {
                self.items.push(item);
            }
        }
        Ok(())
    }

    /// The annotation at `pieces`, or the one that could be meant to be there.
    fn take(&mut self, kind: Kind, pieces: Vec<Span>) -> Item {
        let same = |item: &Item| item.kind == kind && item.place.pieces == pieces;
        let perhaps = |item: &Item| item.kind == kind && item.place.may_be(&pieces);
        let known = self.items.iter().position(same);
        match known.or_else(|| self.items.iter().position(perhaps)) {
            Some(index) => {
                let mut item = self.items.remove(index);
                if !item.place.stands() {
                    item.place = Place::new(pieces);
                }
                item
            }
            None => Item::new(kind, pieces),
        }
    }

    /// Mentions do not overlap: what a person says last takes the place of what was said before.
    fn displace(&mut self, by: &Item) {
        self.items.retain(|item| {
            item.kind != Kind::Mention || item.is_rejected() || !overlap(&item.place, &by.place)
        });
    }

    fn edit(&mut self, deleted: Span, insert: &str) -> Result<(), Fault> {
        let bytes = (deleted.start <= deleted.end).then(|| self.draft.span(deleted));
        let Some(Some(deleted)) = bytes else {
            return Err(check::outside(&[crate::annotations::Extent(deleted)]).into());
        };
        let (edit, inserted) = Edit::new(self.draft.text(), deleted, insert);
        if edit.is_empty() {
            return Ok(());
        }
        for place in self.items.iter_mut().flat_map(Item::places) {
            place.edit(self.draft.text(), &edit);
        }
        let edited = self.draft.edit(&edit, inserted.of(insert));
        edited.map_err(Fault::Text)?;
        for place in self.items.iter_mut().flat_map(Item::places) {
            place.heal(self.draft.text());
        }
        Ok(())
    }

    fn replace(&mut self, text: &str) -> Result<(), Fault> {
        let anchorer = Anchorer::new(self.draft.text(), text);
        for place in self.items.iter_mut().flat_map(Item::places) {
            anchorer.settle(place);
        }
        drop(anchorer);
        tell_apart(&mut self.items);
        self.draft.replace(text).map_err(Fault::Text)
    }
}

fn overlap(a: &Place, b: &Place) -> bool {
    let pairs = a.pieces.iter().zip(&b.pieces);
    pairs.into_iter().any(|(a, b)| a.overlaps(*b))
}

/// Makes those ambiguous that have come to the same place, but for one that never left it.
fn tell_apart(items: &mut [Item]) {
    let mut homes: FxHashMap<(Kind, Vec<Span>), usize> = FxHashMap::default();
    for item in items.iter().filter(|item| item.place.stands()) {
        *homes
            .entry((item.kind, item.place.pieces.clone()))
            .or_default() += 1;
    }
    for item in items.iter_mut() {
        let place = &mut item.place;
        let shared = homes.get(&(item.kind, place.pieces.clone()));
        if place.anchoring == Anchoring::Moved && shared.is_some_and(|count| *count > 1) {
            place.candidates = vec![std::mem::take(&mut place.pieces)];
            place.anchoring = Anchoring::Ambiguous;
        }
    }
}

/// A decision, as it is made on one annotation.
#[derive(Clone, Copy)]
struct Made<'r> {
    index: usize,
    decision: &'r Decision,
}

impl Made<'_> {
    fn sign(self, item: &mut Item) {
        item.by.clone_from(&self.decision.by);
        item.at.clone_from(&self.decision.at);
    }

    fn accept(self, item: &mut Item) {
        self.sign(item);
        item.state = Some(match item.state {
            _ if item.added => State::Added,
            // accepting what a person made of it does not make it the machine's again
            _ if item.change != Change::default() || item.origin.is_some() => State::Changed,
            _ => State::Accepted,
        });
    }

    fn reject(self, item: &mut Item) {
        self.sign(item);
        item.state = None;
    }

    fn add(self, item: &mut Item, change: &Change) {
        self.sign(item);
        item.state = Some(State::Added);
        item.added = true;
        merge(&mut item.change, change);
    }

    fn change(self, item: &mut Item, change: &Change, spans: &Option<Vec<Span>>) {
        self.sign(item);
        item.state = Some(if item.added {
            State::Added
        } else {
            State::Changed
        });
        merge(&mut item.change, change);
        if let Some(pieces) = spans {
            let before = std::mem::replace(&mut item.place, Place::new(pieces.clone()));
            item.origin.get_or_insert(before);
        }
    }

    fn note(self, item: &mut Item, note: &str) {
        if item.state == Some(State::Suggested) {
            self.sign(item);
        }
        note.trim().clone_into(&mut item.note);
    }

    fn verdict(self, item: &mut Item, verdict: Option<&Verdict>) {
        if item.is_rejected() && verdict.is_some() {
            self.accept(item);
        }
        if item.state == Some(State::Suggested) {
            self.sign(item);
        }
        item.verdict = verdict.map(|verdict| Checked {
            verdict: verdict.clone(),
            by: self.decision.by.clone(),
            at: self.decision.at.clone(),
        });
    }
}

fn reset(item: &mut Item) {
    item.state = Some(State::Suggested);
    item.change = Change::default();
    if let Some(origin) = item.origin.take() {
        item.place = origin;
    }
    if item.added {
        // the machine did not suggest it
        item.note.clear();
        item.verdict = None;
    }
}

/// What `change` leaves out stays.
fn merge(known: &mut Change, change: &Change) {
    let Change {
        spans: _,
        label,
        name,
        quote_kind,
        claim_kinds,
    } = change.clone();
    known.label = label.or(known.label.take());
    known.name = name.or(known.name.take());
    known.quote_kind = quote_kind.or(known.quote_kind.take());
    known.claim_kinds = claim_kinds.or(known.claim_kinds.take());
}
