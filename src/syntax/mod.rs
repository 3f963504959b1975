//! Parts of speech and chunks of the sentences that somebody asks about: shallow, and fast.
//!
//! The tags are those of Universal Dependencies with the forms of verbs and nouns; base noun phrases and
//! verb groups follow from them. Nothing here knows what a quote or a claim is.

mod chunks;
mod features;
mod tag;
mod tagger;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::cell::OnceCell;
use std::ops::Range;

use crate::text::{Document, TokenView, WordSets};
use tagger::PosTagger;

pub use chunks::{NounPhrase, Tense, VerbGroup};
pub use features::SyntaxFeatures;
pub use tag::Tag;
pub use vocabulary::{Term, Vocabulary};

/// What is known of one sentence. Tokens are numbered as in the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SentenceSyntax {
    /// The tag of each of its tokens, in order.
    pub tags: Vec<Tag>,
    /// Its base noun phrases, in order, without overlap.
    pub noun_phrases: Vec<NounPhrase>,
    /// Its verb groups, in order, without overlap.
    pub verb_groups: Vec<VerbGroup>,
}

impl SentenceSyntax {
    /// The base noun phrase that holds the token at `at`.
    pub fn noun_phrase(&self, at: usize) -> Option<&NounPhrase> {
        let next = self.noun_phrases.partition_point(|np| np.tokens.end <= at);
        let phrase = self.noun_phrases.get(next);
        phrase.filter(|phrase| phrase.tokens.start <= at)
    }

    /// The verb group that holds the token at `at`.
    pub fn verb_group(&self, at: usize) -> Option<&VerbGroup> {
        let next = self.verb_groups.partition_point(|vg| vg.tokens.end <= at);
        let group = self.verb_groups.get(next);
        group.filter(|group| group.tokens.start <= at)
    }
}

/// Reads the sentences of one document, each once, when it is first asked about.
pub struct Syntax<'a> {
    document: &'a Document<'a>,
    terms: WordSets<'a, Term>,
    tagger: PosTagger<'a>,
    sentences: Vec<OnceCell<SentenceSyntax>>,
}

impl<'a> Syntax<'a> {
    /// For `document`; tags nothing yet.
    pub fn new(document: &'a Document<'a>, vocabulary: &'a Vocabulary) -> Self {
        Syntax {
            document,
            terms: WordSets::new(&document.words, &vocabulary.lexicon),
            tagger: PosTagger::new(document, vocabulary),
            sentences: vec![OnceCell::new(); document.sentences.len()],
        }
    }

    /// The sentence that holds the token at `at`.
    pub fn sentence_of(&self, at: usize) -> Option<&SentenceSyntax> {
        let index = self.document.sentence_of(at);
        let sentence = self.document.sentences.get(index)?;
        let cell = self.sentences.get(index)?;
        Some(cell.get_or_init(|| self.sentence(&sentence.tokens)))
    }

    /// The tag of the token at `at`, if it lies in a sentence.
    pub fn tag(&self, at: usize) -> Option<Tag> {
        let sentence = self.document.sentences.get(self.document.sentence_of(at))?;
        let index = at.checked_sub(sentence.tokens.start)?;
        self.sentence_of(at)?.tags.get(index).copied()
    }

    /// The base noun phrase that holds the token at `at`.
    pub fn noun_phrase(&self, at: usize) -> Option<&NounPhrase> {
        self.sentence_of(at)?.noun_phrase(at)
    }

    /// The verb group that holds the token at `at`.
    pub fn verb_group(&self, at: usize) -> Option<&VerbGroup> {
        self.sentence_of(at)?.verb_group(at)
    }

    /// The tags and chunks of the sentence with these tokens.
    pub fn sentence(&self, sentence: &Range<usize>) -> SentenceSyntax {
        let mut tags = Vec::with_capacity(sentence.len());
        self.tagger.tag(sentence, &mut tags);
        let tagged = chunks::Tagged {
            terms: &self.terms,
            tags: &tags,
        };
        let view = TokenView::new(self.document, &tagged, sentence.clone());
        let (noun_phrases, verb_groups) = (view.noun_phrases(), view.verb_groups());
        SentenceSyntax {
            tags,
            noun_phrases,
            verb_groups,
        }
    }
}
