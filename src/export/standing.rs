//! What stands of a review, in bytes, with quick ways from one thing to another.

use std::fmt::Display;

use rustc_hash::FxHashMap;

use crate::Unit;
use crate::annotations::{Annotations, Claim, Entity, EntityId, Quote, QuoteId};
use crate::review::{Judgement, Review, Reviewed};
use crate::text::{Offsets, Span};

/// The annotations that an export writes. Spans of `found` count bytes and lie in `text`; one that
/// did not is empty.
pub(super) struct Standing<'a> {
    pub review: &'a Review,
    pub reviewed: &'a Reviewed,
    pub text: &'a str,
    pub found: Annotations,
    pub offsets: Offsets<'a>,
    entities: FxHashMap<EntityId, usize>,
    quotes: FxHashMap<QuoteId, usize>,
}

impl<'a> Standing<'a> {
    pub fn new(review: &'a Review, reviewed: &'a Reviewed) -> Self {
        let text = reviewed.text.as_str();
        let offsets = Offsets::new(text);
        let mut found = reviewed.annotations.clone();
        let unit = found.options.offsets;
        found.for_each_span(|span| *span = in_bytes(&offsets, *span, unit).unwrap_or_default());
        let entities = found.entities.iter().enumerate();
        let quotes = found.quotes.iter().enumerate();
        Standing {
            entities: entities.map(|(i, entity)| (entity.id, i)).collect(),
            quotes: quotes.map(|(i, quote)| (quote.id, i)).collect(),
            review,
            reviewed,
            text,
            offsets,
            found,
        }
    }

    /// What people said of the annotation `id`.
    pub fn judgement(&self, id: impl Display) -> Option<&'a Judgement> {
        self.reviewed.judgements.get(&id.to_string())
    }

    /// Whether a person accepted, changed or added the annotation `id`.
    pub fn is_decided(&self, id: impl Display) -> bool {
        use crate::review::State::Suggested;
        self.judgement(id).is_some_and(|j| j.state != Suggested)
    }

    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(&id).map(|i| &self.found.entities[*i])
    }

    /// The quote that `claim` stands in.
    pub fn quote_of(&self, claim: &Claim) -> Option<&Quote> {
        let id = claim.attributed_to?;
        self.quotes.get(&id).map(|i| &self.found.quotes[*i])
    }

    /// What people call the document: its title, else its headline.
    pub fn title(&self) -> Option<&str> {
        let title = self.review.title.trim();
        if !title.is_empty() {
            return Some(title);
        }
        let mut blocks = self.found.blocks.iter();
        let headline = blocks.find(|block| block.role == crate::text::Role::Headline)?;
        Some(headline.span.of(self.text))
    }

    /// The address of the article, where the review has one that a reader may follow.
    pub fn url(&self) -> Option<&str> {
        self.review.url.as_deref().filter(|url| is_web_address(url))
    }
}

/// `span`, which counts in `unit`, in bytes, if it lies in the text.
pub(super) fn in_bytes(offsets: &Offsets, span: Span, unit: Unit) -> Option<Span> {
    let bytes = offsets.to_bytes(span, unit)?;
    (bytes.start <= bytes.end).then_some(bytes)
}

/// Whether `url` can be followed safely: `javascript:` and its like can not.
pub(super) fn is_web_address(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|s| s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https"))
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}
