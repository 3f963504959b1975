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

use std::ops::Range;

use crate::text::{Document, TokenView, WordSets};
use tagger::PosTagger;

pub use chunks::{NounPhrase, VerbGroup};
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

/// Reads the sentences of one document, each when it is asked about.
pub struct Syntax<'a> {
    document: &'a Document<'a>,
    terms: WordSets<'a, Term>,
    tagger: PosTagger<'a>,
}

impl<'a> Syntax<'a> {
    /// For `document`; tags nothing yet.
    pub fn new(document: &'a Document<'a>, vocabulary: &'a Vocabulary) -> Self {
        Syntax {
            document,
            terms: WordSets::new(&document.words, &vocabulary.lexicon),
            tagger: PosTagger::new(document, vocabulary),
        }
    }

    /// The tags and chunks of the sentence with these tokens.
    pub fn sentence(&mut self, sentence: &Range<usize>) -> SentenceSyntax {
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
