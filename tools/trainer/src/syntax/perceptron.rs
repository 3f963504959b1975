//! The averaged perceptron (Collins 2002), greedy from left to right, with a margin; then the largest
//! weights alone, which are learned on.

use super::examples::Example;
use crate::engine::syntax::{MOST_LEVEL, SparseRowsParts, Tag, WIDE_LANES};
use crate::progress::Step;
use crate::random::Random;

/// The weights of one row, by tag.
type Row = [f32; WIDE_LANES];

/// How weights are learned.
pub struct Settings {
    pub epochs: usize,
    pub seed: u64,
    /// The right tag must win by so much, or the weights move.
    pub margin: f32,
}

/// Weights on their way.
pub struct Perceptron {
    weights: Vec<Row>,
    /// For each weight, the sum of its changes times the step at which they came.
    dated: Vec<Row>,
    /// Which weights may move; all where there is none.
    kept: Option<Vec<u32>>,
    step: f32,
}

impl Perceptron {
    /// All zero, with rows of `bits` bits.
    pub fn new(bits: u32) -> Self {
        Perceptron {
            weights: vec![[0.0; WIDE_LANES]; 1 << bits],
            dated: vec![[0.0; WIDE_LANES]; 1 << bits],
            kept: None,
            step: 0.0,
        }
    }

    /// Learns from the examples, and takes the mean of the weights over all steps.
    pub fn learn(&mut self, examples: &[Example], settings: &Settings) {
        let mut sentences: Vec<(usize, usize)> = Vec::new();
        for (at, example) in examples.iter().enumerate() {
            sentences.extend((0..example.document.sentences.len()).map(|sentence| (at, sentence)));
        }
        let mut random = Random::new(settings.seed);
        let progress = Step::new("learning", sentences.len() * settings.epochs);
        self.step = 0.0;
        self.dated
            .iter_mut()
            .for_each(|row| *row = [0.0; WIDE_LANES]);
        for epoch in 0..settings.epochs {
            random.shuffle(&mut sentences);
            let mut wrong = 0;
            for (example, sentence) in &sentences {
                wrong += self.learn_sentence(&examples[*example], *sentence, settings.margin);
                progress.advance(1);
            }
            progress.line(&format!("epoch {}: {wrong} tokens wrong", epoch + 1));
        }
        progress.end();
        for (row, dated) in self.weights.iter_mut().zip(&self.dated) {
            for (weight, dated) in row.iter_mut().zip(dated) {
                *weight -= dated / self.step.max(1.0);
            }
        }
    }

    fn learn_sentence(&mut self, example: &Example, sentence: usize, margin: f32) -> usize {
        let tokens = &example.document.sentences[sentence].tokens;
        let mut history = [None; 2];
        let mut rows = Vec::new();
        let mut wrong = 0;
        for at in tokens.clone() {
            self.step += 1.0;
            rows.clear();
            rows.extend_from_slice(&example.rows[at]);
            example.features.history(at, tokens, history, &mut rows);
            let mut sums = self.sums(&rows);
            let gold = example.tags[at].number();
            let found = best(&sums);
            sums[gold] -= margin;
            let rival = best(&sums);
            if rival != gold {
                self.update(&rows, gold, example.weight);
                self.update(&rows, rival, -example.weight);
            }
            wrong += usize::from(found != gold);
            history = [Some(Tag::of_number(found)), history[0]];
        }
        wrong
    }

    fn sums(&self, rows: &[u32]) -> Row {
        let mut sums = [0.0; WIDE_LANES];
        for row in rows {
            for (sum, weight) in sums.iter_mut().zip(&self.weights[*row as usize]) {
                *sum += weight;
            }
        }
        sums
    }

    fn update(&mut self, rows: &[u32], tag: usize, by: f32) {
        for row in rows.iter().map(|row| *row as usize) {
            if self
                .kept
                .as_ref()
                .is_none_or(|kept| kept[row] & 1 << tag != 0)
            {
                self.weights[row][tag] += by;
                self.dated[row][tag] += by * self.step;
            }
        }
    }

    /// The tags of an example.
    pub fn tag(&self, example: &Example) -> Vec<Tag> {
        let mut tags = Vec::with_capacity(example.rows.len());
        let mut rows = Vec::new();
        for sentence in example.sentences() {
            let mut history = [None; 2];
            for at in sentence.clone() {
                rows.clear();
                rows.extend_from_slice(&example.rows[at]);
                example.features.history(at, sentence, history, &mut rows);
                let tag = Tag::of_number(best(&self.sums(&rows)));
                history = [Some(tag), history[0]];
                tags.push(tag);
            }
        }
        tags
    }

    /// Keeps the `count` largest weights; the others are zero from now on.
    pub fn keep_largest(&mut self, count: usize) {
        let mut sizes: Vec<f32> = self
            .weights
            .iter()
            .flatten()
            .map(|weight| weight.abs())
            .collect();
        let place = sizes.len().saturating_sub(count).min(sizes.len() - 1);
        let (_, least, _) = sizes.select_nth_unstable_by(place, f32::total_cmp);
        let least = least.max(f32::MIN_POSITIVE);
        let keep = |row: &mut Row| {
            let mut kept = 0_u32;
            for (tag, weight) in row.iter_mut().enumerate() {
                if weight.abs() >= least {
                    kept |= 1 << tag;
                } else {
                    *weight = 0.0;
                }
            }
            kept
        };
        self.kept = Some(self.weights.iter_mut().map(keep).collect());
    }

    /// The weights as levels, the largest as the largest level.
    pub fn levels(&self, bits: u32) -> SparseRowsParts {
        let largest = self
            .weights
            .iter()
            .flatten()
            .fold(0.0_f32, |most, w| most.max(w.abs()));
        let most = f32::from(MOST_LEVEL);
        let level = |weight: f32| {
            let size = most * (weight.abs() / largest.max(f32::MIN_POSITIVE)).sqrt();
            (size.round() * weight.signum()) as i8
        };
        let levels = |row: &Row| -> Vec<(u8, i8)> {
            let levels = (0..).zip(row.iter().map(|weight| level(*weight)));
            levels.filter(|(_, level)| *level != 0).collect()
        };
        let rows = (0..).zip(self.weights.iter().map(levels));
        SparseRowsParts {
            tags: Tag::ALL.len() as u8,
            bits: bits as u8,
            rows: rows.filter(|(_, row): &(u32, _)| !row.is_empty()).collect(),
        }
    }
}

fn best(sums: &Row) -> usize {
    (1..Tag::ALL.len()).fold(
        0,
        |best, tag| if sums[tag] > sums[best] { tag } else { best },
    )
}
