//! Articles made ready for training: tokens as the library finds them, with the rows of weights that
//! they have and the tags that they should get.

use std::ops::Range;

use super::corpora::Corpus;
use super::gold::{Article, GoldName};
use super::register::Register;
use crate::engine::names::{Features, tags};
use crate::engine::{self, Document};

/// A sentence to train on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// Its tokens, by number.
    pub tokens: Range<usize>,
    /// How much it counts.
    pub weight: f32,
    /// What kind of text it is from.
    pub register: Register,
}

/// Sentences with the rows and tags of their tokens.
#[derive(Debug, Default)]
pub struct Examples {
    rows: Vec<u32>,
    /// Where the rows of each token end.
    ends: Vec<usize>,
    gold: Vec<u8>,
    /// In the order of the corpora.
    pub sentences: Vec<Sentence>,
}

impl Examples {
    /// Adds the sentences of articles, no further article once there are `corpus.most`. A sentence
    /// is left out when a name of it crosses its end, as the library sees it. Returns how many
    /// sentences and tokens there are more.
    pub fn add(
        &mut self,
        articles: &[Article],
        corpus: &Corpus,
        features: Features,
    ) -> (usize, usize) {
        let before = (self.sentences.len(), self.gold.len());
        let mut seen = 0;
        for article in articles {
            let document = engine::document(&article.text);
            seen += document.sentences.len();
            self.add_document(&document, &article.names, corpus, features);
            if seen >= corpus.most {
                break;
            }
        }
        (self.sentences.len() - before.0, self.gold.len() - before.1)
    }

    fn add_document(
        &mut self,
        document: &Document,
        names: &[GoldName],
        corpus: &Corpus,
        features: Features,
    ) {
        let first = self.gold.len();
        features.each_token(document, |_, rows| {
            self.rows.extend_from_slice(rows);
            self.ends.push(self.rows.len());
        });
        self.gold.extend(gold_tags(document, names));
        for sentence in &document.sentences {
            let tokens = first + sentence.tokens.start..first + sentence.tokens.end;
            if is_whole(&self.gold[tokens.clone()]) {
                self.sentences.push(Sentence {
                    tokens,
                    weight: corpus.weight,
                    register: corpus.register,
                });
            }
        }
    }

    /// How many tokens there are.
    pub fn tokens(&self) -> usize {
        self.gold.len()
    }

    /// The rows of a token.
    pub fn rows(&self, token: usize) -> &[u32] {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.rows[start..self.ends[token]]
    }

    /// The tags of a sentence's tokens.
    pub fn gold(&self, sentence: &Sentence) -> &[u8] {
        &self.gold[sentence.tokens.clone()]
    }
}

/// The tags that spell `names` on the tokens of a document. A token that is partly in a name is
/// wholly in it.
fn gold_tags(document: &Document, names: &[GoldName]) -> Vec<u8> {
    let mut gold = vec![0; document.tokens.len()];
    for name in names {
        let tokens = &document.tokens;
        let from = tokens.partition_point(|token| token.span.end <= name.span.start);
        let to = tokens.partition_point(|token| token.span.start < name.span.end);
        if from < to {
            tags::encode(name.label, &mut gold[from..to]);
        }
    }
    gold
}

/// Whether the tags of a sentence can follow one another.
fn is_whole(gold: &[u8]) -> bool {
    let mut before = None;
    let follow = gold
        .iter()
        .all(|tag| tags::may_follow(before.replace(*tag), *tag));
    follow && before.is_some_and(tags::may_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::names::Vocabulary;
    use crate::engine::words::WordTable;
    use crate::names::corpora::OWN;
    use crate::names::gold;

    fn examples(iob2: &str, most: usize) -> Examples {
        let vocabulary = Vocabulary::new(WordTable::default());
        let features = Features {
            vocabulary: &vocabulary,
            bits: 12,
        };
        let mut examples = Examples::default();
        let corpus = Corpus { most, ..OWN };
        examples.add(&gold::parse(iob2), &corpus, features);
        examples
    }

    #[test]
    fn names_are_projected_to_the_library_s_tokens() {
        let examples = examples(
            "Ada\tB-PER\nHolm-Berg\tI-PER\n's\tO\naunt\tO\nleft\tO\nOslo\tB-LOC\n.\tO\n",
            9,
        );
        // the library takes "Holm-Berg" for three tokens
        let gold = examples.gold(&examples.sentences[0]);
        assert_eq!(
            tags::decode(gold),
            [(0..4, 0), (7..8, 2)],
            "tags were {gold:?}"
        );
    }

    #[test]
    fn a_name_across_sentences_leaves_both_out() {
        let gold = [1, 2];
        assert!(!is_whole(&gold));
        assert!(!is_whole(&[3]));
        assert!(is_whole(&[1, 3, 0]));
    }

    #[test]
    fn no_article_is_read_past_the_most() {
        let article = "# doc = a\nRain\tO\nfell\tO\n.\tO\n\n";
        assert_eq!(examples(&article.repeat(5), 2).sentences.len(), 2);
    }

    #[test]
    fn each_token_has_rows_of_its_own() {
        let examples = examples("Rain\tO\nfell\tO\n.\tO\n", 9);
        assert_eq!(examples.tokens(), 3);
        assert!((0..3).all(|token| !examples.rows(token).is_empty()));
        assert_ne!(examples.rows(0), examples.rows(1));
    }
}
