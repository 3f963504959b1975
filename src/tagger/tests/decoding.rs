use super::Numbers;
use crate::tagger::scorer::Scores;
use crate::tagger::transitions::Transitions;
use crate::tagger::{Decoder, FileError, LANES};

/// A case: how tags follow one another, and scores of a sentence.
struct Case {
    tags: usize,
    first: Vec<Option<i16>>,
    between: Vec<Option<i16>>,
    scores: Vec<i32>,
}

impl Case {
    /// Tag 0 is outside a name, 1 begins one, 2 ends one; a name is not left open. The others may
    /// stand wherever 0 may.
    fn random(numbers: &mut Numbers, tags: usize, length: usize) -> Case {
        let can = |from: usize, to: usize| (from == 1) == (to == 2);
        let first = (0..tags).map(|to| (to != 2).then(|| numbers.next(9) as i16));
        let first: Vec<_> = first.collect();
        let mut between = Vec::new();
        for from in 0..tags {
            between.extend((0..tags).map(|to| can(from, to).then(|| numbers.next(9) as i16)));
        }
        let scores = (0..tags * length).map(|_| numbers.next(30)).collect();
        Case {
            tags,
            first,
            between,
            scores,
        }
    }

    /// The best score of a sequence that has tag `tag` at `at`, or of any.
    fn best(&self, fixed: Option<(usize, usize)>) -> Option<i32> {
        let length = self.scores.len() / self.tags;
        let all = (0..self.tags.pow(length as u32)).map(|mut number| {
            let digits = (0..length).map(|_| {
                let digit = number % self.tags;
                number /= self.tags;
                digit
            });
            digits.collect::<Vec<usize>>()
        });
        all.filter(|tags| fixed.is_none_or(|(at, tag)| tags[at] == tag))
            .filter_map(|tags| self.score(&tags))
            .max()
    }

    fn score(&self, sequence: &[usize]) -> Option<i32> {
        let mut score = i32::from(self.first[sequence[0]]?);
        for (at, tag) in sequence.iter().enumerate() {
            score += self.scores[at * self.tags + tag];
        }
        for pair in sequence.windows(2) {
            score += i32::from(self.between[pair[0] * self.tags + pair[1]]?);
        }
        (sequence.last() != Some(&1)).then_some(score)
    }
}

/// As the decoder takes them.
fn rows(scores: &[i32], tags: usize) -> Vec<Scores> {
    let row = |row: &[i32]| {
        let mut lanes = [0; LANES];
        for (lane, score) in lanes.iter_mut().zip(row) {
            *lane = *score as i16;
        }
        lanes
    };
    scores.chunks_exact(tags).map(row).collect()
}

#[test]
fn the_best_of_all_sequences_is_found_with_its_margins() {
    let mut numbers = Numbers(42);
    let mut decoder = Decoder::default();
    for round in 0..60 {
        let (tags, length) = (3 + round % 2, 1 + round % 5);
        let case = Case::random(&mut numbers, tags, length);
        let transitions = Transitions::new(&case.first, &case.between).unwrap();
        let mut found = Vec::new();
        let scores = rows(&case.scores, tags);
        decoder.decode(&scores, &transitions, &mut found);
        let sequence: Vec<usize> = found.iter().map(|tag| usize::from(*tag)).collect();
        let best = case.best(None).unwrap();
        assert_eq!(case.score(&sequence), Some(best), "round {round}");

        let mut margins = Vec::new();
        decoder.margins(&scores, &transitions, &found, &mut margins);
        for (at, margin) in margins.iter().enumerate() {
            let others = (0..tags).filter(|tag| *tag != sequence[at]);
            match others.filter_map(|tag| case.best(Some((at, tag)))).max() {
                Some(other) => assert_eq!(*margin, best - other, "round {round}, token {at}"),
                None => assert!(*margin > 10_000, "round {round}, token {at}"),
            }
        }
    }
}

#[test]
fn a_case_worked_out_by_hand() {
    // "in Oslo today": places seldom follow one another
    let first = vec![Some(0), Some(0)];
    let between = [Some(0), Some(-1), Some(2), Some(-9)];
    let transitions = Transitions::new(&first, &between).unwrap();
    let scores = rows(&[0, -4, 0, 5, 0, 3], 2);
    let (mut tags, mut margins) = (Vec::new(), Vec::new());
    let mut decoder = Decoder::default();
    decoder.decode(&scores, &transitions, &mut tags);
    decoder.margins(&scores, &transitions, &tags, &mut margins);
    assert_eq!(tags, [0, 1, 0]);
    // best is 0-1+5+2 = 6; with the first a place -4+2-1+3 = 0; with the second none, or the third a
    // place, 0+0-1+3 = 2
    assert_eq!(margins, [6, 4, 4]);
}

#[test]
fn an_empty_sentence_has_no_tags() {
    let transitions = Transitions::new(&[Some(0)], &[Some(0)]).unwrap();
    let mut tags = Vec::new();
    Decoder::default().decode(&[], &transitions, &mut tags);
    assert!(tags.is_empty());
}

#[test]
fn sizes_that_do_not_fit_are_refused() {
    let refused = |first: Vec<Option<i16>>, between: &[Option<i16>]| {
        assert_eq!(Transitions::new(&first, between), Err(FileError::Value));
    };
    refused(vec![], &[]);
    refused(vec![Some(0)], &[]);
    refused(vec![None], &[Some(0)]);
    refused(
        vec![Some(0); LANES + 1],
        &[Some(0); (LANES + 1) * (LANES + 1)],
    );
}
