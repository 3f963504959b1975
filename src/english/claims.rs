//! The words that tell a claim, and the weights of what they show.

use crate::claims::{Cues, Mark, Model};
use crate::language::ClaimLanguage;

macro_rules! lists {
    ($($mark:ident $file:literal,)*) => {
        &[$((Mark::$mark, include_str!(concat!("lexicons/claims/", $file, ".txt"))),)*]
    };
}

const LISTS: &[(Mark, &str)] = lists! {
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
    Question "question",
    Record "record",
    Report "report",
    Rule "rule",
    Scene "scene",
    SecondPerson "second_person",
    State "state",
    Superlative "superlative",
    Universal "universal",
    VagueSource "vague_source",
};

/// English claims.
pub fn claims() -> ClaimLanguage {
    ClaimLanguage {
        cues: Cues::from_lists(LISTS),
        model: Model::from_table(include_str!("weights/claims.txt")),
    }
}
