//! How many names are found as a person marked them: the same span and the same label.

use super::crf::{Viterbi, Weights};
use super::gold::{Article, GoldName};
use crate::engine::names::{Features, LABELS, tags};
use crate::engine::{self, Document, Span};
use crate::metrics::Tally;

/// The scores on one set.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// Of the set's file.
    pub set: String,
    /// By the number of the label.
    pub labels: [Tally; LABELS.len()],
}

impl Score {
    /// Over all labels.
    pub fn all(&self) -> Tally {
        self.labels
            .iter()
            .copied()
            .fold(Tally::default(), Tally::plus)
    }
}

/// Scores what `tag` makes of the articles. `tag` gives the tags of a document's tokens, sentence
/// after sentence.
pub fn score(set: &str, articles: &[Article], mut tag: impl FnMut(&Document) -> Vec<u8>) -> Score {
    let mut score = Score {
        set: set.to_owned(),
        ..Score::default()
    };
    for article in articles {
        let document = engine::document(&article.text);
        let tags = tag(&document);
        let found = tags::decode(&tags)
            .into_iter()
            .map(|(tokens, label)| GoldName {
                span: document.span(tokens),
                label,
            });
        let found = comparable(&article.text, found);
        let marked = comparable(&article.text, article.names.iter().copied());
        for (label, tally) in score.labels.iter_mut().enumerate() {
            let of = |names: &[GoldName]| {
                let names = names.iter().filter(|n| usize::from(n.label) == label);
                names.copied().collect::<Vec<_>>()
            };
            let (found, marked) = (of(&found), of(&marked));
            let right = found.iter().filter(|n| marked.binary_search(n).is_ok());
            *tally = tally.plus(Tally {
                right: right.count(),
                found: found.len(),
                marked: marked.len(),
            });
        }
    }
    score
}

/// Without a leading "the" and a trailing possessive, which corpora take in or leave out; sorted.
fn comparable(text: &str, names: impl Iterator<Item = GoldName>) -> Vec<GoldName> {
    let trim = |mut name: GoldName| {
        name.span = trim(text, name.span);
        name
    };
    let mut names: Vec<GoldName> = names.map(trim).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn trim(text: &str, span: Span) -> Span {
    let Span { mut start, mut end } = span;
    let article = span.of(text).get(..4);
    if article.is_some_and(|word| word.eq_ignore_ascii_case("the ")) {
        start += 4;
    }
    let rest = Span { start, end }.of(text);
    let tail = ["'s", "’s", "'", "’"]
        .into_iter()
        .find(|tail| rest.ends_with(tail) && rest.len() > tail.len());
    end -= tail.map_or(0, str::len) as u32;
    Span { start, end }
}

/// Tags a document by weights that are not yet quantized.
pub fn tag_by_weights(weights: &Weights, features: Features, document: &Document) -> Vec<u8> {
    let mut scores = vec![Default::default(); document.tokens.len()];
    features.each_token(document, |token, rows| {
        weights.score(rows, &mut scores[token]);
    });
    let (mut viterbi, mut tags) = (Viterbi::default(), Vec::new());
    for sentence in &document.sentences {
        viterbi.decode(&scores[sentence.tokens.clone()], &weights.chain, &mut tags);
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn span_and_label_must_agree() {
        let name = |start, end, label| GoldName {
            span: Span { start, end },
            label,
        };
        let article = Article {
            text: "Ada Holm saw the Rhine in Bonn.".to_owned(),
            names: vec![name(0, 8, 0), name(13, 22, 2), name(26, 30, 2)],
        };
        // Ada Holm, Rhine (without "the"), and Bonn as an organization
        let score = score("set", &[article], |_| vec![1, 3, 0, 0, 12, 0, 8, 0]);
        let counts = |label: usize| {
            let t = score.labels[label];
            (t.right, t.found, t.marked)
        };
        assert_eq!(counts(0), (1, 1, 1));
        assert_eq!(counts(1), (0, 1, 0));
        assert_eq!(counts(2), (1, 1, 2));
        assert!((score.all().f1() - 200.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn possessives_are_trimmed() {
        let text = "the Post's";
        assert_eq!(trim(text, Span { start: 0, end: 10 }).of(text), "Post");
        assert_eq!(trim("'s", Span { start: 0, end: 2 }).of("'s"), "'s");
    }
}
