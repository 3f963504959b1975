//! The words that tell a claim, the weights of what they show, and what is said of it.

use super::lists;
use crate::claims::{Cues, Mark, Messages, Model, Vocabulary};

const LISTS: &[(Mark, &str)] = lists! { "claims", Mark {
    Act "act",
    Allegation "allegation",
    Back "back",
    Caption "caption",
    Cause "cause",
    Change "change",
    Comparison "comparison",
    Decision "decision",
    Event "event",
    Evidence "evidence",
    Feeling "feeling",
    FirstPerson "first_person",
    General "general",
    Health "health",
    Hedge "hedge",
    Measure "measure",
    Money "money",
    Negation "negation",
    Opinion "opinion",
    Prediction "prediction",
    Procedure "procedure",
    Record "record",
    Report "report",
    Rule "rule",
    Scene "scene",
    SecondPerson "second_person",
    State "state",
    Superlative "superlative",
    Universal "universal",
    VagueSource "vague_source",
} };

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        cues: Cues::from_lists(LISTS),
        model: Model::from_table(include_str!("weights/claims.txt")),
        messages: Messages::from_list(include_str!("messages/claims.txt")),
    }
}
