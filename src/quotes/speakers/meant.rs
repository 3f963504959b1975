//! What the words for a speaker stand for.

use super::reasons::Why;
use crate::annotations::EntityId;
use crate::text::Span;

/// Whom a pronoun or a noun means, and why.
#[derive(Debug, Clone)]
pub struct Meant {
    /// The entity, where one is meant.
    pub entity: Option<EntityId>,
    /// What the text calls it, where it is no entity.
    pub name: Option<String>,
    pub why: Why,
    /// The words that it points to.
    pub evidence: Vec<Span>,
    /// Whom it may mean where the text does not decide, likeliest first.
    pub candidates: Vec<EntityId>,
}

impl Meant {
    /// The entity `id`, by the words at `evidence`.
    pub fn entity(id: EntityId, why: Why, evidence: Span) -> Self {
        Meant {
            entity: Some(id),
            evidence: vec![evidence],
            ..Meant::nobody(why)
        }
    }

    /// Nobody that is known.
    pub fn nobody(why: Why) -> Self {
        Meant {
            entity: None,
            name: None,
            why,
            evidence: Vec::new(),
            candidates: Vec::new(),
        }
    }
}

/// Persons who cannot have said the words.
#[derive(Default)]
pub struct Excluded(pub Vec<EntityId>);
