use std::ops::Range;

use crate::tagger::{
    Attribute, EDGE, Evidence, Feature, OFFSETS, Scorer, Tagger, TaggerParts, Window, feature,
    hash, pair, row,
};

const BITS: u32 = 10;

/// Every word has one attribute of its number; the second token has a feature of its own.
struct Plain(Window);

impl Evidence for Plain {
    fn word(&self, word: usize, out: &mut Vec<Attribute>) {
        out.push(Attribute {
            feature: feature(1, word as u64),
            window: self.0,
        });
    }

    fn token(&self, token: usize, _: &Range<usize>, out: &mut Vec<Feature>) {
        if token == 1 {
            out.push(feature(2, 7));
        }
    }
}

/// Two tags; the rows have the weights given, for the first tag, and all others none.
fn tagger(weights: &[(usize, i8)]) -> Tagger {
    let mut rows = vec![0; 2 << BITS];
    for (row, weight) in weights {
        rows[row * 2] += weight;
    }
    let parts = TaggerParts {
        bits: BITS as u8,
        scale: 10.0,
        first: vec![Some(0); 2],
        between: vec![Some(0); 4],
        rows,
    };
    Tagger::read(&parts.write()).unwrap()
}

/// The first tag's score at each token of a sentence whose words are numbered in order.
fn scores(tagger: &Tagger, window: Window, length: usize) -> Vec<i16> {
    let evidence = Plain(window);
    let (mut own, mut out) = (Vec::new(), Vec::new());
    let scorer = Scorer::new(tagger, &evidence, length);
    let all = 0..length;
    scorer.score(&evidence, &all, &all, |at| at, &mut own, &mut out);
    out.iter().map(|scores| scores[0]).collect()
}

#[test]
fn a_word_counts_apart_at_each_place_of_the_window() {
    let at = |place| row(feature(1, 1), Some(place), BITS);
    let tagger = tagger(&[(at(1), 3), (at(2), 5), (at(3), 7)]);
    // word 1 is the next word of token 0, token 1 itself, and the last word of token 2
    assert_eq!(scores(&tagger, Window::WIDE, 4), [7, 5, 3, 0]);
    assert_eq!(scores(&tagger, Window::SELF, 4), [0, 5, 0, 0]);
}

#[test]
fn the_edge_and_own_features_count() {
    let before = row(feature(EDGE, 0), Some(1), BITS);
    let after = row(feature(EDGE, 0), Some(4), BITS);
    let own = row(feature(2, 7), None, BITS);
    let tagger = tagger(&[(before, 1), (after, 20), (own, 50)]);
    assert_eq!(scores(&tagger, Window::SELF, 3), [1, 70, 20]);
}

#[test]
fn rows_depend_on_template_value_and_place() {
    let mut rows = vec![
        row(feature(1, 1), None, 24),
        row(feature(2, 1), None, 24),
        row(feature(1, 2), None, 24),
    ];
    rows.extend((0..OFFSETS).map(|place| row(feature(1, 1), Some(place), 24)));
    assert!(rows.iter().all(|row| *row < 1 << 24));
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), 3 + OFFSETS);
}

#[test]
fn a_pair_has_an_order() {
    assert_ne!(pair(1, 2), pair(2, 1));
    assert_ne!(hash(b"Oslo"), hash(b"oslo"));
}

#[test]
fn windows_hold_their_places() {
    let places = |window: Window| -> Vec<usize> {
        (0..OFFSETS).filter(|place| window.has(*place)).collect()
    };
    assert_eq!(places(Window::SELF), [2]);
    assert_eq!(places(Window::NEAR), [1, 2, 3]);
    assert_eq!(places(Window::WIDE), [0, 1, 2, 3, 4]);
}
