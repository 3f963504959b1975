//! One annotation of a page.

use rustc_hash::FxHashSet;
use serde_json::{Value, json};

use super::super::standing::Standing;
use super::super::time::is_utc;
use super::super::urn::Hash;
use super::super::words::word;
use super::bodies::{self, Bodies, person, sign};
use super::target::targets;
use crate::annotations::{Claim, Extent, Mention, Quote};
use crate::review::{Anchoring, Judgement, Kind, State};

/// Makes the items of one article, each with an id of its own.
pub(super) struct Items<'a> {
    standing: &'a Standing<'a>,
    article: &'a Hash,
    source: &'a str,
    given: FxHashSet<String>,
}

impl<'a> Items<'a> {
    pub fn new(standing: &'a Standing<'a>, article: &'a Hash, source: &'a str) -> Self {
        let given = FxHashSet::default();
        Items {
            standing,
            article,
            source,
            given,
        }
    }

    /// Mentions, quotes and claims, each in text order.
    pub fn all(mut self) -> Vec<Value> {
        let found = &self.standing.found;
        let mut items: Vec<Value> = Vec::new();
        items.extend(found.mentions.iter().map(|mention| self.mention(mention)));
        items.extend(found.quotes.iter().map(|quote| self.quote(quote)));
        items.extend(found.claims.iter().map(|claim| self.claim(claim)));
        items
    }

    fn bodies(&self) -> Bodies<'a> {
        Bodies {
            standing: self.standing,
            article: self.article,
        }
    }

    fn mention(&mut self, mention: &Mention) -> Value {
        let body = self.bodies().mention(mention);
        let judged = self.standing.judgement(mention.id);
        let mut item = self.item(Kind::Mention, &[Extent(mention.span)], body, judged);
        item["newsmark:confidence"] = mention.confidence.into();
        item["newsmark:rule"] = mention.rule.as_ref().into();
        item
    }

    fn quote(&mut self, quote: &Quote) -> Value {
        let body = self.bodies().quote(quote);
        let judged = self.standing.judgement(quote.id);
        let mut item = self.item(Kind::Quote, &quote.content, body, judged);
        item["newsmark:confidence"] = quote.confidence.into();
        item["newsmark:rule"] = quote.rule.as_ref().into();
        if let Some(cue) = &quote.cue {
            item["newsmark:cue"] = cue.text.as_str().into();
        }
        if let Some(speaker) = &quote.speaker {
            item["newsmark:source"] = speaker.text.as_str().into();
            item["newsmark:speakerKind"] = word(speaker.kind).into();
            if let Some(reason) = &speaker.reason {
                item["newsmark:speakerReason"] = reason.message.as_str().into();
            }
        }
        item
    }

    fn claim(&mut self, claim: &Claim) -> Value {
        let body = self.bodies().claim(claim);
        let judged = self.standing.judgement(claim.id);
        let mut item = self.item(Kind::Claim, &[Extent(claim.span)], body, judged);
        let reasons: Vec<&str> = claim.reasons.iter().map(|r| r.message.as_str()).collect();
        item["newsmark:worth"] = claim.worth.into();
        item["newsmark:band"] = word(claim.band).into();
        item["newsmark:opinion"] = claim.opinion.into();
        item["newsmark:reasons"] = reasons.into();
        item
    }

    fn item(
        &mut self,
        kind: Kind,
        pieces: &[Extent],
        mut body: Vec<Value>,
        judged: Option<&Judgement>,
    ) -> Value {
        body.extend(judged.map(bodies::judgement).unwrap_or_default());
        let mut item = json!({
            "id": self.id(kind, pieces),
            "type": "Annotation",
            "motivation": motivations(kind, judged),
            "body": body,
            "target": targets(self.standing, self.source, pieces),
            "generator": software(self.standing),
            "newsmark:kind": word(kind),
            "newsmark:state": word(judged.map_or(State::Suggested, |j| j.state)),
        });
        attribute(&mut item, judged, self.standing);
        item
    }

    /// The same for the same kind and place in the same article.
    fn id(&mut self, kind: Kind, pieces: &[Extent]) -> String {
        let mut hash = self.article.clone().with(word(kind).as_bytes());
        for Extent(span) in pieces {
            hash = hash
                .with(&span.start.to_le_bytes())
                .with(&span.end.to_le_bytes());
        }
        // two of a kind at one place: the later one counts on
        while !self.given.insert(hash.urn()) {
            hash = hash.with(b"again");
        }
        hash.urn()
    }
}

fn motivations(kind: Kind, judged: Option<&Judgement>) -> Vec<&'static str> {
    let mut motivations = match kind {
        Kind::Mention => vec!["identifying", "tagging"],
        Kind::Quote => vec!["classifying", "identifying"],
        Kind::Claim => vec!["classifying"],
    };
    if judged.is_some_and(|j| j.verdict.is_some()) {
        motivations.push("assessing");
    }
    if judged.is_some_and(|j| j.note.is_some()) {
        motivations.push("commenting");
    }
    motivations
}

/// Says who made the annotation, and when a person decided about it.
fn attribute(item: &mut Value, judged: Option<&Judgement>, standing: &Standing) {
    let Some(judged) = judged else {
        item["creator"] = software(standing);
        return;
    };
    if judged.state == State::Added {
        sign(item, &judged.by, Some(&judged.at));
    } else if judged.state == State::Changed && !judged.by.is_empty() {
        item["creator"] = json!([software(standing), person(&judged.by)]);
    } else {
        item["creator"] = software(standing);
    }
    if judged.state != State::Suggested && is_utc(&judged.at) {
        item["modified"] = judged.at.as_str().into();
    }
    if judged.anchoring != Anchoring::Exact {
        item["newsmark:anchoring"] = word(judged.anchoring).into();
    }
}

/// The program that found the machine's annotations.
pub(super) fn software(standing: &Standing) -> Value {
    let engine = &standing.found.engine;
    let name = format!("{} {} ({})", engine.name, engine.version, engine.model);
    let urn = Hash::new().with(b"software").with(name.as_bytes()).urn();
    json!({ "id": urn, "type": "Software", "name": name })
}
