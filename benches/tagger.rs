//! The speed of the tagger alone: evidence, scores and best tags of every word near a capital.

use std::hint::black_box;

use newsmark::training::Document;
use newsmark::training::english;
use newsmark::training::names::NameEvidence;
use newsmark::training::tagger::{Decoder, Scorer};

/// Tags the names of `document` and returns how many tokens it has; none without a model.
pub fn tag(document: &Document) -> usize {
    let names = &english::language().entities.names;
    let Some(tagger) = &names.tagger else {
        return 0;
    };
    let evidence = NameEvidence::new(document, names);
    let scorer = Scorer::new(tagger, &evidence, document.words.len());
    let word = |at: usize| document.tokens[at].word.0 as usize;
    let mut decoder = Decoder::default();
    let (mut own, mut scores, mut tags) = (vec![], vec![], vec![]);
    for sentence in document.sentences.iter().map(|sentence| &sentence.tokens) {
        for part in evidence.near_capitals(sentence) {
            scorer.score(&evidence, &part, sentence, word, &mut own, &mut scores);
            tags.clear();
            decoder.decode(&scores, tagger.transitions(), &mut tags);
            black_box(&tags);
        }
    }
    document.tokens.len()
}
