//! Fitting weights: stochastic descent, averaged over the later epochs, and over several runs.

use std::time::Instant;

use super::epoch::{Scratch, State};
use super::{Chain, Row, Weights};
use crate::names::examples::Examples;
use crate::names::register::Register;
use crate::random::Random;

/// How weights are fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Rows are numbered with so many bits.
    pub bits: u32,
    /// Models that are fitted from different seeds and averaged.
    pub runs: u64,
    /// The seed of the first.
    pub seed: u64,
    /// Passes over all sentences.
    pub epochs: usize,
    /// The length of steps at first; it falls in a line to a tenth.
    pub rate: f32,
    /// How much slower a register's own weights are.
    pub register_rate: f32,
    /// The share of features that are left out, drawn anew for every token.
    pub dropout: f32,
}

/// Told how far the fit is.
pub trait Progress {
    /// One more sentence was learned.
    fn sentence(&mut self);
    /// A pass is over; the loss in nats a token.
    fn epoch(&mut self, run: u64, epoch: usize, loss: f64, seconds: f32);
}

/// The weights that fit the examples: those that all registers share, and the mean of the registers'
/// own (domain adaptation by augmented features, Daumé 2007; the mean of the registers stands for
/// one that nobody has seen).
pub fn fit(examples: &Examples, settings: &Settings, progress: &mut impl Progress) -> Weights {
    let mut mean = fit_once(examples, settings, 0, progress);
    for run in 1..settings.runs {
        let weights = fit_once(examples, settings, run, progress);
        mean.approach(&weights, 1.0 / (run + 1) as f32);
    }
    mean
}

fn fit_once(
    examples: &Examples,
    settings: &Settings,
    run: u64,
    progress: &mut impl Progress,
) -> Weights {
    let mut used = [false; Register::COUNT];
    for sentence in &examples.sentences {
        used[sentence.register as usize] = true;
    }
    let mut state = State::new(settings.bits, &used);
    let mut sum = Sum::new(&state, settings.bits);
    let mut random = Random::new(settings.seed + run);
    let mut order: Vec<usize> = (0..examples.sentences.len()).collect();
    let mut scratch = Scratch::default();
    for epoch in 0..settings.epochs {
        let start = Instant::now();
        random.shuffle(&mut order);
        let rate = settings.rate * (1.0 - epoch as f32 / settings.epochs as f32).max(0.1);
        let mut loss = 0.0;
        for sentence in order.iter().map(|number| &examples.sentences[*number]) {
            loss += state.learn(
                examples,
                sentence,
                settings,
                rate,
                &mut random,
                &mut scratch,
            );
            progress.sentence();
        }
        if is_averaged(epoch, settings.epochs) {
            sum.add(&state);
        }
        let seconds = start.elapsed().as_secs_f32();
        progress.epoch(run, epoch, loss / examples.tokens().max(1) as f64, seconds);
    }
    sum.mean()
}

/// Whether the weights after an epoch count: those of the later half, and of the last.
fn is_averaged(epoch: usize, epochs: usize) -> bool {
    epoch * 2 >= epochs || epoch + 1 == epochs
}

/// Sums of weights over epochs.
struct Sum {
    shared: Vec<Row>,
    own: Vec<Option<Vec<Row>>>,
    chain: Chain,
    epochs: f32,
}

impl Sum {
    fn new(state: &State, bits: u32) -> Self {
        let rows = || vec![Row::default(); 1 << bits];
        let own = state.own.iter().map(|own| own.as_ref().map(|_| rows()));
        Sum {
            own: own.collect(),
            shared: rows(),
            chain: Chain::new(),
            epochs: 0.0,
        }
    }

    fn add(&mut self, state: &State) {
        state.shared.add_to(&mut self.shared);
        for (sum, own) in self
            .own
            .iter_mut()
            .flatten()
            .zip(state.own.iter().flatten())
        {
            own.add_to(sum);
        }
        self.chain.add_between(&state.chain.between);
        // first tags settle within one epoch: their last weights are taken
        self.chain.first = state.chain.first;
        self.epochs += 1.0;
    }

    fn mean(self) -> Weights {
        let mixed = Register::ALL.into_iter().zip(&self.own);
        let mixed: Vec<&Vec<Row>> = mixed
            .filter(|(register, _)| register.is_mixed())
            .filter_map(|(_, own)| own.as_ref())
            .collect();
        let share = 1.0 / mixed.len().max(1) as f32;
        let mut rows = self.shared;
        for (number, row) in rows.iter_mut().enumerate() {
            for (tag, weight) in row.iter_mut().enumerate() {
                *weight /= self.epochs;
                for own in &mixed {
                    *weight += share * own[number][tag] / self.epochs;
                }
            }
        }
        let mut chain = self.chain;
        for row in &mut chain.between {
            row.iter_mut().for_each(|score| *score /= self.epochs);
        }
        Weights { rows, chain }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::names::{Features, Vocabulary};
    use crate::engine::words::WordTable;
    use crate::names::corpora::{Corpus, OWN};
    use crate::names::gold;
    use crate::names::quantize::{Grain, quantize};

    struct Losses(Vec<f64>);

    impl Progress for Losses {
        fn sentence(&mut self) {}
        fn epoch(&mut self, _: u64, _: usize, loss: f64, _: f32) {
            self.0.push(loss);
        }
    }

    fn run(seed: u64) -> (Vec<u8>, Vec<f64>) {
        let vocabulary = Vocabulary::new(WordTable::default());
        let features = Features {
            vocabulary: &vocabulary,
            bits: 10,
        };
        let text = "Ada\tB-PER\nHolm\tI-PER\nleft\tO\nOslo\tB-LOC\n.\tO\n\nRain\tO\nfell\tO\nin\tO\nBergen\tB-LOC\n.\tO\n\nThe\tO\nHarbour\tB-ORG\nBoard\tI-ORG\nmet\tO\n.\tO\n\n";
        let mut examples = Examples::default();
        let articles = gold::parse(text);
        let corpus = |register, weight| Corpus {
            register,
            weight,
            ..OWN
        };
        examples.add(&articles, &corpus(Register::Newswire, 1.0), features);
        examples.add(&articles, &corpus(Register::Web, 0.5), features);
        let settings = Settings {
            bits: 10,
            runs: 2,
            seed,
            epochs: 4,
            rate: 0.05,
            register_rate: 0.2,
            dropout: 0.3,
        };
        let mut losses = Losses(Vec::new());
        let weights = fit(&examples, &settings, &mut losses);
        let grain = Grain {
            step: 0.02,
            least: 0.01,
        };
        (quantize(&weights, 10, grain).write(), losses.0)
    }

    #[test]
    fn the_same_input_gives_the_same_file() {
        assert_eq!(run(3), run(3));
        assert_ne!(run(3).0, run(4).0);
    }

    #[test]
    fn some_epoch_is_always_averaged() {
        let averaged = |epochs| {
            (0..epochs)
                .filter(|epoch| is_averaged(*epoch, epochs))
                .count()
        };
        assert_eq!([1, 2, 5, 6].map(averaged), [1, 1, 2, 3]);
    }

    #[test]
    fn the_loss_falls() {
        let (_, losses) = run(3);
        assert!(losses[3] < losses[0] / 2.0, "{losses:?}");
    }
}
