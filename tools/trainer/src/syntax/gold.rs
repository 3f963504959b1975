//! Tags of the library's tokens from the words of a treebank.

use std::collections::BTreeMap;

use super::conllu::{Gold, Word};
use crate::engine::Document;
use crate::engine::syntax::Tag;

/// The tag of each token of the document: that of the word that begins where it begins, or of the word
/// that it is a part of.
pub fn tags(document: &Document, gold: &Gold) -> Vec<Tag> {
    let mut starts: BTreeMap<usize, Tag> = BTreeMap::new();
    for word in gold.sentences.iter().flatten() {
        starts.entry(word.span.start).or_insert(tag(word));
    }
    let of = |start: usize| {
        let word = starts.range(..=start).next_back();
        word.map_or(Tag::Other, |(_, tag)| *tag)
    };
    let tokens = document.tokens.iter();
    tokens.map(|token| of(token.span.start as usize)).collect()
}

/// The tag of a word.
pub fn tag(word: &Word) -> Tag {
    let has = |feature: &str| word.feats.split('|').any(|one| one == feature);
    match word.upos.as_str() {
        "NOUN" if has("Number=Plur") => Tag::Nouns,
        "PRON" if has("PronType=Rel") || has("PronType=Int") => Tag::Relative,
        "AUX" if has("VerbForm=Inf") => Tag::AuxiliaryInfinitive,
        "AUX" if has("VerbForm=Part") || has("VerbForm=Ger") => Tag::AuxiliaryParticiple,
        "VERB" if has("VerbForm=Ger") || has("VerbForm=Part") && has("Tense=Pres") => Tag::VerbIng,
        "VERB" if has("VerbForm=Part") => Tag::VerbParticiple,
        "VERB" if has("VerbForm=Inf") || has("Mood=Imp") => Tag::VerbInfinitive,
        "VERB" if has("Tense=Past") => Tag::VerbPast,
        "VERB" if has("Person=3") && has("Number=Sing") => Tag::VerbThird,
        "VERB" => Tag::VerbPresent,
        upos => Tag::of_code(upos).unwrap_or(Tag::Other),
    }
}
