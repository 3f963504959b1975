//! Turns annotations into decisions.

use serde_json::Value;

use super::super::time::day;
use super::super::words;
use super::anchor::{Finder, Found};
use super::body;
use super::items::{Item, has_type, list};
use super::report::{Imported, NoteCode, Report};
use super::said::Said;
use super::target;
use crate::annotations::Extent;
use crate::review::{Action, Decision, Kind, Review, State, Target};
use crate::text::Span;

/// Reads annotations of `text`, which is what `review` comes to.
pub(super) struct Reader<'a> {
    review: Review,
    finder: Finder<'a>,
    now: &'a str,
    report: Report,
    suggestions: usize,
}

impl<'a> Reader<'a> {
    pub fn new(review: Review, text: &'a str, now: &'a str, report: Report) -> Self {
        let finder = Finder::new(text);
        Reader {
            review,
            finder,
            now,
            report,
            suggestions: 0,
        }
    }

    /// Adds a decision for each of `items` that a person made or judged.
    pub fn read(mut self, items: &[Item]) -> Imported {
        for item in items {
            self.item(&item.place, item.value);
        }
        if self.suggestions > 0 {
            let message = format!(
                "{} suggestions that nobody judged were left out: the analysis makes its own.",
                self.suggestions
            );
            self.report
                .note(NoteCode::SuggestionsLeftOut, "items", message);
        }
        Imported {
            review: self.review,
            report: self.report,
        }
    }

    fn item(&mut self, place: &str, item: &Value) {
        if !has_type(item, "Annotation") {
            let message = "This is no object with the type Annotation.";
            return self
                .report
                .note(NoteCode::AnnotationUnreadable, place, message);
        }
        let (bodies, unreadable) = body::read(item);
        if unreadable > 0 {
            let message = format!("{unreadable} bodies are neither text nor an address.");
            self.report
                .note(NoteCode::BodyUnreadable, &format!("{place}.body"), message);
        }
        let state = body::text(item, "newsmark:state");
        let state: Option<State> = state.and_then(|state| words::read(&state));
        let said = Said::new(item, &bodies, &self.review);
        if state == Some(State::Suggested) && said.note.is_empty() && said.verdict.is_none() {
            self.suggestions += 1;
            return;
        }
        if said.kind == Kind::Mention && said.change.label.is_none() {
            let message = "A mention needs one of our labels as a tag: person, place ...";
            return self
                .report
                .note(NoteCode::AnnotationUnreadable, place, message);
        }
        let pieces = self.pieces(place, item);
        if !pieces.is_empty() {
            self.tell(place, &said);
            self.decide(said, pieces);
        }
    }

    /// Reports what is read otherwise than it was written.
    fn tell(&mut self, place: &str, said: &Said) {
        if said.is_guess {
            let message = "A remark of no kind that is known here: it is a claim with a note now.";
            self.report.note(NoteCode::ReadAsClaim, place, message);
        }
        if let Some(rating) = &said.unknown_rating {
            let message = format!("\"{rating}\" is not on the scale; it stands in the note.");
            self.report.note(NoteCode::RatingUnknown, place, message);
        }
    }

    /// The places of all targets that are found, in order.
    fn pieces(&mut self, place: &str, item: &Value) -> Vec<Extent> {
        let mut pieces = Vec::new();
        let targets = item.get("target");
        for (i, target) in list(targets).enumerate() {
            let place = match targets {
                Some(Value::Array(_)) => format!("{place}.target[{i}]"),
                _ => format!("{place}.target"),
            };
            pieces.extend(self.piece(&place, target));
        }
        if list(targets).len() == 0 {
            let message = "An annotation needs a target.";
            self.report.note(NoteCode::TargetUnreadable, place, message);
        }
        pieces.sort();
        pieces.dedup();
        pieces
    }

    fn piece(&mut self, place: &str, target: &Value) -> Option<Extent> {
        let wanted = match target::read(target) {
            Ok(wanted) => wanted,
            Err(message) => {
                self.report.note(NoteCode::TargetUnreadable, place, message);
                return None;
            }
        };
        let found = self.finder.find(&wanted);
        let words = wanted.exact.as_deref().unwrap_or_default();
        if let Some((code, message)) = describe(&found, words) {
            self.report.note(code, place, message);
        }
        match found {
            Found::Exact(span) | Found::Moved(span) | Found::Unverified(span) => {
                Some(Extent(self.finder.in_unit(span, self.review.unit())))
            }
            _ => None,
        }
    }

    fn decide(&mut self, said: Said, pieces: Vec<Extent>) {
        let targets: Vec<Target> = match said.kind {
            Kind::Quote => vec![Target {
                kind: said.kind,
                spans: apart(pieces),
            }],
            kind => pieces
                .into_iter()
                .map(|piece| Target {
                    kind,
                    spans: vec![piece],
                })
                .collect(),
        };
        for target in targets {
            self.report.read.add(said.kind);
            let change = said.change.clone();
            self.push(
                &said.by,
                &said.at,
                Action::Add {
                    target: target.clone(),
                    change,
                },
            );
            if !said.note.is_empty() {
                let note = said.note.clone();
                self.push(
                    &said.by,
                    &said.at,
                    Action::Note {
                        target: target.clone(),
                        note,
                    },
                );
            }
            if let Some((verdict, by, at)) = said.verdict.clone() {
                self.push(
                    &by,
                    &at,
                    Action::Verdict {
                        target,
                        verdict: Some(verdict),
                    },
                );
            }
        }
    }

    fn push(&mut self, by: &str, at: &str, action: Action) {
        let at = if day(at).is_some() { at } else { self.now };
        let (by, at) = (by.to_owned(), at.to_owned());
        self.review.decisions.push(Decision { at, by, action });
    }
}

/// Pieces without overlap: one that begins inside another is cut.
fn apart(pieces: Vec<Extent>) -> Vec<Extent> {
    let mut apart: Vec<Extent> = Vec::new();
    for Extent(span) in pieces {
        let start = apart
            .last()
            .map_or(span.start, |last| last.0.end.max(span.start));
        if start < span.end {
            apart.push(Extent(Span::new(start, span.end)));
        }
    }
    apart
}

fn describe(found: &Found, words: &str) -> Option<(NoteCode, String)> {
    // enough to recognize them in a list
    let words: String = words.chars().take(80).collect();
    Some(match found {
        Found::Exact(_) => return None,
        Found::Moved(_) => (
            NoteCode::Moved,
            format!("\"{words}\" stands elsewhere now, or in other surroundings."),
        ),
        Found::Unverified(_) => (
            NoteCode::Unverified,
            "Only a position was given; please look whether these are the words.".into(),
        ),
        Found::Ambiguous(count) => (
            NoteCode::Ambiguous,
            format!("\"{words}\" stands at {count} places that are equally good."),
        ),
        Found::Orphaned => (
            NoteCode::Orphaned,
            format!("\"{words}\" is not in the text, or not in these surroundings."),
        ),
        Found::OutOfRange => (
            NoteCode::OutOfRange,
            "The position is not in the text.".into(),
        ),
    })
}
