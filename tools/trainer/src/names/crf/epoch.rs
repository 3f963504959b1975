//! One pass over the sentences: a step after each.

use crate::engine::names::tags::TAGS;

use super::lattice::Lattice;
use super::table::Table;
use super::{Chain, Row, Settings};
use crate::adagrad::descend;
use crate::names::examples::{Examples, Sentence};
use crate::names::register::Register;
use crate::random::Random;

/// A token whose tags are all this sure is passed over. Half of the time goes into such tokens, and
/// they move nothing.
const SURE: f32 = 0.004;

/// Steps of tags that are this sure are passed over.
const SURE_STEP: f32 = 1e-4;

const FLOOR: f32 = 1e-3;

/// Higher than for rows: a pair of tags is seen in nearly every sentence.
const FLOOR_BETWEEN: f32 = 1e-2;

/// Weights on their way.
pub struct State {
    /// What all registers share.
    pub shared: Table,
    /// What each register, by number, has beside it; `None` for one without sentences.
    pub own: Vec<Option<Table>>,
    pub chain: Chain,
    squares: [Row; TAGS],
    first_squares: Row,
}

/// Memory that is kept from one sentence to the next.
#[derive(Default)]
pub struct Scratch {
    lattice: Lattice,
    /// The rows that dropout left, and where those of each token end.
    rows: Vec<u32>,
    ends: Vec<usize>,
    scores: Vec<Row>,
}

impl State {
    /// All zero.
    pub fn new(bits: u32, registers: &[bool; Register::COUNT]) -> Self {
        let table = || Table::new(1 << bits);
        State {
            shared: table(),
            own: registers.iter().map(|used| used.then(table)).collect(),
            chain: Chain::new(),
            squares: [[0.0; TAGS]; TAGS],
            first_squares: [0.0; TAGS],
        }
    }

    /// Takes a step for one sentence; returns its loss, in nats.
    pub fn learn(
        &mut self,
        examples: &Examples,
        sentence: &Sentence,
        settings: &Settings,
        rate: f32,
        random: &mut Random,
        scratch: &mut Scratch,
    ) -> f64 {
        self.score(examples, sentence, settings.dropout, random, scratch);
        scratch.lattice.fill(&scratch.scores, &self.chain);
        let gold = examples.gold(sentence);
        let mut loss = 0.0;
        let mut start = 0;
        for (at, tag) in gold.iter().enumerate() {
            let tag = usize::from(*tag);
            let rows = &scratch.rows[start..scratch.ends[at]];
            start = scratch.ends[at];
            loss -= f64::from(scratch.lattice.log_probability(at, tag).max(-20.0));
            let mut gradient: Row = std::array::from_fn(|other| {
                let seen = f32::from(u8::from(other == tag));
                (scratch.lattice.log_probability(at, other).exp() - seen) * sentence.weight
            });
            if gradient.iter().all(|slope| slope.abs() < SURE) {
                continue;
            }
            match at.checked_sub(1) {
                None => self.learn_first(&gradient, rate),
                Some(before) => {
                    let pair = (usize::from(gold[before]), tag);
                    self.learn_between(at, pair, sentence.weight, rate, scratch);
                }
            }
            // dropout made the scores of the rest larger by so much
            gradient
                .iter_mut()
                .for_each(|slope| *slope *= kept(settings.dropout));
            self.shared.descend(rows, &gradient, rate);
            if let Some(own) = &mut self.own[sentence.register as usize] {
                own.descend(rows, &gradient, rate * settings.register_rate);
            }
        }
        loss
    }

    /// Leaves some features out and scores every tag by the others.
    fn score(
        &self,
        examples: &Examples,
        sentence: &Sentence,
        dropout: f32,
        random: &mut Random,
        scratch: &mut Scratch,
    ) {
        let Scratch {
            rows, ends, scores, ..
        } = scratch;
        rows.clear();
        ends.clear();
        scores.clear();
        let own = self.own[sentence.register as usize].as_ref();
        for token in sentence.tokens.clone() {
            let start = rows.len();
            let all = examples.rows(token).iter();
            rows.extend(all.filter(|_| dropout == 0.0 || random.unit() >= dropout));
            ends.push(rows.len());
            let mut score = [0.0; TAGS];
            self.shared.score(&rows[start..], &mut score);
            if let Some(own) = own {
                own.score(&rows[start..], &mut score);
            }
            scores.push(score.map(|score| score * kept(dropout)));
        }
    }

    fn learn_first(&mut self, gradient: &Row, rate: f32) {
        let places = self.chain.first.iter_mut().zip(&mut self.first_squares);
        for ((weight, square), slope) in places.zip(gradient) {
            if weight.is_finite() {
                descend(weight, square, *slope, rate, FLOOR);
            }
        }
    }

    fn learn_between(
        &mut self,
        at: usize,
        gold: (usize, usize),
        weight: f32,
        rate: f32,
        scratch: &Scratch,
    ) {
        for from in 0..TAGS {
            for place in 0..self.chain.after[from].len() {
                let to = self.chain.after[from][place];
                let score = &scratch.scores[at];
                let expected = scratch.lattice.step(at, from, to, score, &self.chain);
                let seen = f32::from(u8::from((from, to) == gold));
                let slope = (expected - seen) * weight;
                if slope.abs() >= SURE_STEP {
                    let (weight, square) = (
                        &mut self.chain.between[from][to],
                        &mut self.squares[from][to],
                    );
                    descend(weight, square, slope, rate, FLOOR_BETWEEN);
                }
            }
        }
    }
}

/// What scores are multiplied by while only some of the features are kept.
fn kept(dropout: f32) -> f32 {
    1.0 / (1.0 - dropout)
}
