//! The words that tell a quote, and the weights of the decisions on it.

use super::lists;
use crate::quotes::{GivenNames, Messages, Model, ModelFiles, Stances, Term, Vocabulary};
use crate::text::Lexicon;

const LISTS: &[(Term, &str)] = lists! { "quotes", Term {
    SpeechObjectVerb "object_verbs",
    SpeechClauseVerb "clause_verbs",
    SpeechParticleVerb "particle_verbs",
    SpeechWeakVerb "weak_verbs",
    BeliefVerb "belief_verbs",
    ActVerb "act_verbs",
    SpeechNoun "nouns",
    SpeechAdverb "adverbs",
    Hearer "hearers",
    Synonym "synonyms",
    KindOf "kinds",
    PersonNoun "person_nouns",
} };

/// Without files of weights that can be read nothing weighs, which a test forbids.
pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary::new(
        Lexicon::from_lists(LISTS).with_table(include_str!("lexicons/quotes/grammar.txt")),
        include_str!("lexicons/quotes/phrases.txt"),
        Stances::from_list(include_str!("lexicons/quotes/stances.txt")),
        GivenNames::from_lists(
            include_str!("lexicons/quotes/given_names_women.txt"),
            include_str!("lexicons/quotes/given_names_men.txt"),
        ),
        Messages::from_list(include_str!("messages/quotes.txt")),
        Model::read(&ModelFiles {
            start: include_bytes!("weights/quote_starts.bin"),
            end: include_bytes!("weights/quote_ends.bin"),
            speech: include_bytes!("weights/quote_speech.bin"),
            source: include_bytes!("weights/quote_sources.bin"),
        })
        .unwrap_or_default(),
    )
}
