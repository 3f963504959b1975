//! What `ClaimReview` and `Claim` share: the claim, who made it, and where.

use serde_json::{Value, json};

use super::standing::Standing;
use super::urn::Hash;
use crate::annotations::{Claim, Label, Speaker};

pub(super) const CONTEXT: &str = "https://schema.org";

/// What is made of one article.
pub(super) struct Graph<'a> {
    pub standing: Standing<'a>,
    article: Hash,
}

impl<'a> Graph<'a> {
    pub fn new(standing: Standing<'a>) -> Self {
        let article = Hash::new().with(standing.text.as_bytes());
        Graph { standing, article }
    }

    /// The name of `what` about `claim`.
    pub fn urn(&self, what: &str, claim: &Claim) -> String {
        let place = [claim.span.start.to_le_bytes(), claim.span.end.to_le_bytes()].concat();
        self.article
            .clone()
            .with(what.as_bytes())
            .with(&place)
            .urn()
    }

    /// `claim` as a `Claim`: its words, its claimant where a quote names one, and the article.
    pub fn claim(&self, claim: &Claim) -> Value {
        let mut thing = json!({
            "@type": "Claim",
            "@id": self.urn("claim", claim),
            "text": claim.text,
            "appearance": self.appearance(),
        });
        let quote = self.standing.quote_of(claim);
        let speaker = quote.and_then(|quote| quote.speaker.as_ref());
        if let Some((speaker, name)) = speaker.and_then(|s| Some((s, s.known_name()?))) {
            thing["author"] = self.claimant(speaker, name);
        }
        thing
    }

    fn claimant(&self, speaker: &Speaker, name: &str) -> Value {
        let entity = speaker.entity.and_then(|id| self.standing.entity(id));
        let kind = match entity.map(|e| e.label) {
            Some(Label::Person) => "Person",
            Some(Label::Organization) => "Organization",
            _ => "Thing",
        };
        let mut claimant = json!({ "@type": kind, "name": name });
        if let (Some(role), "Person") = (&speaker.role, kind) {
            claimant["jobTitle"] = role.as_str().into();
        }
        claimant
    }

    /// The article that the claim stands in.
    fn appearance(&self) -> Value {
        let mut article = json!({
            "@type": "NewsArticle",
            "@id": self.standing.url().map_or_else(|| self.article.urn(), str::to_owned),
        });
        if let Some(title) = self.standing.title() {
            article["headline"] = title.into();
        }
        if let Some(url) = self.standing.url() {
            article["url"] = url.into();
        }
        if let Some(day) = &self.standing.found.options.published {
            article["datePublished"] = day.as_str().into();
        }
        article
    }

    /// Everything in one file.
    pub fn file(&self, things: Vec<Value>) -> String {
        super::json::pretty(&json!({ "@context": CONTEXT, "@graph": things }))
    }
}
