//! What an annotation says, in our terms.

use serde_json::Value;

use super::super::standing::is_web_address;
use super::super::words;
use super::body::{self, Body, named_label};
use crate::annotations::QuoteKind;
use crate::review::{Change, Kind, Review, Verdict};

/// What an annotation says, in our terms.
pub(super) struct Said {
    pub kind: Kind,
    /// Whether the kind was not given.
    pub is_guess: bool,
    pub change: Change,
    pub note: String,
    /// With who gave it, and when.
    pub verdict: Option<(Verdict, String, String)>,
    /// A rating that is not on the scale.
    pub unknown_rating: Option<String>,
    pub by: String,
    pub at: String,
}

impl Said {
    pub fn new(item: &Value, bodies: &[Body], review: &Review) -> Self {
        let given = body::text(item, "newsmark:kind").and_then(|kind| words::read(&kind));
        let label = bodies.iter().find_map(named_label);
        let guess = if label.is_some() {
            Kind::Mention
        } else {
            Kind::Claim
        };
        let kind = given.unwrap_or(guess);
        let moments = ["modified", "created"];
        let mut said = Said {
            kind,
            is_guess: given.is_none() && label.is_none(),
            change: Change::default(),
            note: String::new(),
            verdict: None,
            unknown_rating: None,
            by: body::creator(item).unwrap_or_default(),
            at: moments
                .iter()
                .find_map(|key| body::text(item, key))
                .unwrap_or_default(),
        };
        let mut rest: Vec<&Body> = bodies.iter().collect();
        said.change.label = label.filter(|_| kind == Kind::Mention);
        rest.retain(|body| !said.takes(body));
        if kind == Kind::Claim {
            said.judge(&mut rest, review);
        }
        let lines: Vec<String> = rest.iter().map(|body| body.line()).collect();
        said.note = lines.join("\n");
        said
    }

    /// Takes `body` as what the annotation is, where it says that.
    fn takes(&mut self, body: &Body) -> bool {
        let word = body.text.trim();
        let classifies = body.is_for("classifying");
        match self.kind {
            Kind::Mention if named_label(body).is_some() && body.label.is_none() => true,
            Kind::Mention | Kind::Quote if body.is_for("identifying") && !word.is_empty() => {
                self.change.name = Some(word.into());
                true
            }
            Kind::Quote if classifies => {
                self.change.quote_kind = self.change.quote_kind.or(words::read(word));
                words::read::<QuoteKind>(word).is_some()
            }
            Kind::Claim if classifies => match words::read(word) {
                Some(kind) => {
                    self.change.claim_kinds.get_or_insert_default().push(kind);
                    true
                }
                None => false,
            },
            _ => false,
        }
    }

    /// Takes a verdict out of the `rest` of the bodies.
    fn judge(&mut self, rest: &mut Vec<&Body>, review: &Review) {
        let Some(rating) = rest.iter().find(|b| b.is_for("assessing")).copied() else {
            return;
        };
        let known = review
            .scale
            .0
            .iter()
            .find(|known| known.trim() == rating.text.trim());
        let Some(known) = known else {
            self.unknown_rating = Some(rating.text.clone());
            return;
        };
        let mut verdict = Verdict {
            rating: known.clone(),
            ..Verdict::default()
        };
        rest.retain(|body| {
            let source = body.source();
            if body.is_for("describing") {
                verdict.summary.push_str(&body.text);
                return false;
            }
            if body.is_for("linking") && is_web_address(&source.url) {
                verdict.sources.push(source);
                return false;
            }
            !std::ptr::eq(*body, rating)
        });
        let by = rating.by.clone().unwrap_or_else(|| self.by.clone());
        let at = rating.at.clone().unwrap_or_else(|| self.at.clone());
        self.verdict = Some((verdict, by, at));
    }
}
