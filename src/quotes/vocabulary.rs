//! What finding quotes needs of a language.

use super::terms::{Term, TermSet};
use super::{GivenNames, Messages, Model, Stances};
use crate::text::{Lexicon, keys};

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words that its methods ask for.
    pub lexicon: Lexicon<Term>,
    /// The words of each phrase after which a speaker follows, the longest phrase first.
    pub phrases: Vec<Vec<&'static str>>,
    /// How verbs and nouns of speech put what was said.
    pub stances: Stances,
    /// Given names of women and of men.
    pub given_names: GivenNames,
    /// What the reasons for a speaker say to people.
    pub messages: Messages,
    /// The weights of its decisions.
    pub model: Model,
}

impl Vocabulary {
    /// The words of `lexicon`, and a list of phrases after which a speaker follows, one a line.
    pub fn new(
        mut lexicon: Lexicon<Term>,
        phrases: &'static str,
        stances: Stances,
        given_names: GivenNames,
        messages: Messages,
        model: Model,
    ) -> Self {
        let mut phrases: Vec<Vec<_>> = keys(phrases)
            .map(|phrase| phrase.split(' ').collect())
            .collect();
        for first in phrases.iter().filter_map(|words| words.first()) {
            lexicon.add(first, TermSet::of(&[Term::OpensPhrase]));
        }
        phrases.sort_by_key(|words| std::cmp::Reverse(words.len()));
        Vocabulary {
            lexicon,
            phrases,
            stances,
            given_names,
            messages,
            model,
        }
    }
}
