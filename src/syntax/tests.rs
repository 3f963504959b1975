//! Tags and chunks of sentences.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::chunks::Tense;
use super::{SentenceSyntax, Syntax, Tag};
use crate::english;
use crate::text::Document;

fn read(text: &str) -> (Vec<String>, SentenceSyntax) {
    let language = english::language();
    let document = Document::new(text, &language.text);
    let sentence = document.sentences[0].tokens.clone();
    let read = Syntax::new(&document, &english::language().syntax).sentence(&sentence);
    let forms = sentence.map(|at| document.form(at).to_owned());
    (forms.collect(), read)
}

fn tag(text: &str, word: &str) -> Tag {
    let (forms, read) = read(text);
    let at = forms.iter().position(|form| form == word).unwrap();
    read.tags[at]
}

fn phrases(text: &str) -> Vec<String> {
    let (forms, read) = read(text);
    let phrases = read.noun_phrases.iter();
    phrases
        .map(|phrase| forms[phrase.tokens.clone()].join(" "))
        .collect()
}

#[test]
fn the_shipped_weights_can_be_read() {
    let weights = &english::language().syntax.weights;
    assert_eq!(weights.tags(), Tag::ALL.len());
}

#[test]
fn words_have_their_part_of_speech() {
    for (text, word, expected) in [
        ("The minister said that prices rose.", "said", Tag::VerbPast),
        (
            "The minister said that prices rose.",
            "that",
            Tag::Subordinator,
        ),
        ("The minister said that prices rose.", "prices", Tag::Nouns),
        ("She says it will rain.", "says", Tag::VerbThird),
        ("She says it will rain.", "rain", Tag::VerbInfinitive),
        ("The rain stopped the match.", "rain", Tag::Noun),
        (
            "He was told to leave by the guards.",
            "told",
            Tag::VerbParticiple,
        ),
        ("He was told to leave by the guards.", "to", Tag::Particle),
        ("He drove to the harbour.", "to", Tag::Preposition),
        ("They did not answer.", "did", Tag::Auxiliary),
        ("They did not answer.", "not", Tag::Particle),
        (
            "A woman who saw the fire called for help.",
            "who",
            Tag::Relative,
        ),
        ("Three boats sank near Port Amsel.", "Three", Tag::Numeral),
        ("Three boats sank near Port Amsel.", "Amsel", Tag::Name),
    ] {
        assert_eq!(tag(text, word), expected, "{word} in {text}");
    }
}

#[test]
fn noun_phrases_have_what_belongs_to_their_noun() {
    for (text, expected) in [
        (
            "The retired goalkeeper saved two penalties.",
            vec!["The retired goalkeeper", "two penalties"],
        ),
        (
            "Russia's foreign ministry denied it.",
            vec!["Russia 's foreign ministry", "it"],
        ),
        (
            "A lawyer for Tom Birk said so.",
            vec!["A lawyer", "Tom Birk"],
        ),
        (
            "Her brother bought a very small house.",
            vec!["Her brother", "a very small house"],
        ),
        (
            "The minister who resigned spoke.",
            vec!["The minister", "who"],
        ),
        (
            "He did not say whether rents would rise.",
            vec!["He", "rents"],
        ),
    ] {
        assert_eq!(phrases(text), expected, "{text}");
    }
}

/// Tense, passive, negated, modal of the first verb group.
fn group(text: &str) -> (Tense, bool, bool, bool) {
    let (_, read) = read(text);
    let group = &read.verb_groups[0];
    (group.tense, group.passive, group.negated, group.modal)
}

#[test]
fn verb_groups_have_tense_voice_polarity_and_modality() {
    for (text, expected) in [
        ("She said so.", (Tense::Past, false, false, false)),
        ("She says so.", (Tense::Present, false, false, false)),
        ("She will say so.", (Tense::Future, false, false, false)),
        ("She has said so.", (Tense::Past, false, false, false)),
        ("She did not say so.", (Tense::Past, false, true, false)),
        ("She never claimed so.", (Tense::Past, false, true, false)),
        ("She was told so.", (Tense::Past, true, false, false)),
        ("She would say so.", (Tense::Present, false, false, true)),
    ] {
        assert_eq!(group(text), expected, "{text}");
    }
}

#[test]
fn chunks_of_articles_are_in_order_and_do_not_overlap() {
    let language = english::language();
    for text in [
        include_str!("../../tests/articles/wire.txt"),
        include_str!("../../tests/articles/interview.txt"),
        include_str!("../../tests/articles/court.txt"),
    ] {
        let document = Document::new(text, &language.text);
        let syntax = Syntax::new(&document, &english::language().syntax);
        for sentence in &document.sentences {
            let read = syntax.sentence(&sentence.tokens);
            assert_eq!(read.tags.len(), sentence.tokens.len());
            let phrases = read
                .noun_phrases
                .iter()
                .map(|phrase| (&phrase.tokens, phrase.head));
            let groups = read
                .verb_groups
                .iter()
                .map(|group| (&group.tokens, group.head));
            for chunks in [phrases.collect::<Vec<_>>(), groups.collect()] {
                for (tokens, head) in &chunks {
                    assert!(tokens.contains(head) && tokens.end <= sentence.tokens.end);
                }
                assert!(
                    chunks
                        .windows(2)
                        .all(|pair| pair[0].0.end <= pair[1].0.start)
                );
            }
        }
    }
}
