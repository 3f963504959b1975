//! What an annotation says, as bodies with a purpose.

use serde_json::{Value, json};

use super::super::standing::{Standing, is_web_address};
use super::super::time::is_utc;
use super::super::urn::Hash;
use super::super::words::word;
use crate::annotations::{Claim, EntityId, Label, Mention, Quote, Speaker};
use crate::review::{Judgement, Verdict};

/// A body of text.
fn text(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain" })
}

/// Makes the bodies of annotations of one article.
pub(super) struct Bodies<'a> {
    pub standing: &'a Standing<'a>,
    pub article: &'a Hash,
}

impl Bodies<'_> {
    pub fn mention(&self, mention: &Mention) -> Vec<Value> {
        let entity = self.standing.entity(mention.entity);
        let entity = entity.map(|e| self.entity(e.id, &e.name, Some(e.label)));
        let label = text("tagging", &word(mention.label));
        [label].into_iter().chain(entity).collect()
    }

    pub fn quote(&self, quote: &Quote) -> Vec<Value> {
        let kind = text("classifying", &word(quote.kind));
        let speaker = quote
            .speaker
            .as_ref()
            .and_then(|speaker| self.speaker(speaker));
        [kind].into_iter().chain(speaker).collect()
    }

    pub fn claim(&self, claim: &Claim) -> Vec<Value> {
        let kinds = claim.kinds.iter();
        kinds.map(|kind| text("classifying", &word(kind))).collect()
    }

    /// None of a speaker whom the text does not name.
    fn speaker(&self, speaker: &Speaker) -> Option<Value> {
        let name = speaker.known_name()?;
        let entity = speaker.entity.and_then(|id| self.standing.entity(id));
        Some(match entity {
            Some(entity) => self.entity(entity.id, name, Some(entity.label)),
            None => text("identifying", name),
        })
    }

    /// The entity `name`: a resource of the article's own, since nothing links it to another.
    fn entity(&self, id: EntityId, name: &str, label: Option<Label>) -> Value {
        let urn = self
            .article
            .clone()
            .with(b"entity")
            .with(id.to_string().as_bytes());
        let mut source = json!({ "id": urn.urn(), "name": name });
        match label {
            Some(Label::Person) => source["type"] = "Person".into(),
            Some(Label::Organization) => source["type"] = "Organization".into(),
            Some(Label::Place) => source["type"] = "schema:Place".into(),
            _ => {}
        }
        json!({ "type": "SpecificResource", "purpose": "identifying", "source": source })
    }
}

/// What people said of an annotation.
pub(super) fn judgement(judgement: &Judgement) -> Vec<Value> {
    let mut bodies = Vec::new();
    if let Some(note) = &judgement.note {
        bodies.push(text("commenting", note));
    }
    if let Some(given) = &judgement.verdict {
        let by = judgement.checker.as_deref().unwrap_or_default();
        bodies.extend(verdict(given, by, judgement.checked_at.as_deref()));
    }
    bodies
}

fn verdict(verdict: &Verdict, by: &str, at: Option<&str>) -> Vec<Value> {
    let mut bodies = vec![text("assessing", &verdict.rating)];
    if !verdict.summary.is_empty() {
        bodies.push(text("describing", &verdict.summary));
    }
    for source in &verdict.sources {
        bodies.push(match is_web_address(&source.url) {
            true => json!({
                "type": "SpecificResource", "purpose": "linking", "source": source.url,
            }),
            // an address that is none may not stand where the specification wants an IRI
            false => text("linking", &source.url),
        });
        if let (Some(body), false) = (bodies.last_mut(), source.note.is_empty()) {
            body["newsmark:note"] = source.note.as_str().into();
        }
    }
    for body in &mut bodies {
        sign(body, by, at);
    }
    bodies
}

/// Adds who made `thing`, and when, where that is known.
pub(super) fn sign(thing: &mut Value, by: &str, at: Option<&str>) {
    if !by.is_empty() {
        thing["creator"] = person(by);
    }
    if let Some(at) = at.filter(|at| is_utc(at)) {
        thing["created"] = at.into();
    }
}

pub(super) fn person(name: &str) -> Value {
    json!({ "type": "Person", "name": name })
}
