//! All sequences of tags of a sentence at once, by the forward-backward algorithm in logarithms.

use crate::engine::names::tags::TAGS;

use super::{Chain, Row};

/// The sums over sequences of a sentence's tags.
#[derive(Debug, Default)]
pub struct Lattice {
    /// Of the sequences up to each token that end in each tag.
    forward: Vec<Row>,
    /// Of the sequences from each token's tag on, without the token's own score.
    backward: Vec<Row>,
    total: f32,
}

impl Lattice {
    /// Sums over the sequences of a sentence, which has at least one token. `scores` holds a row a
    /// token.
    pub fn fill(&mut self, scores: &[Row], chain: &Chain) {
        self.fill_forward(scores, chain);
        self.fill_backward(scores, chain);
        let last = scores.len() - 1;
        let ends: Row =
            std::array::from_fn(|tag| self.forward[last][tag] + self.backward[last][tag]);
        self.total = log_sum_exp(&ends);
    }

    fn fill_forward(&mut self, scores: &[Row], chain: &Chain) {
        self.forward.clear();
        let mut before: Row = std::array::from_fn(|tag| chain.first[tag] + scores[0][tag]);
        self.forward.push(before);
        for scores in &scores[1..] {
            let at: Row = std::array::from_fn(|to| {
                let from = &chain.before[to];
                scores[to] + log_sum_of(from, |from| before[from] + chain.between[from][to])
            });
            before = at;
            self.forward.push(at);
        }
    }

    fn fill_backward(&mut self, scores: &[Row], chain: &Chain) {
        let never = f32::NEG_INFINITY;
        let mut after: Row =
            std::array::from_fn(|tag| if Chain::may_end(tag) { 0.0 } else { never });
        self.backward.clear();
        self.backward.resize(scores.len(), after);
        for at in (1..scores.len()).rev() {
            let here: Row = std::array::from_fn(|from| {
                log_sum_of(&chain.after[from], |to| {
                    chain.between[from][to] + scores[at][to] + after[to]
                })
            });
            after = here;
            self.backward[at - 1] = here;
        }
    }

    /// The logarithm of the probability of `tag` at the token `at`.
    pub fn log_probability(&self, at: usize, tag: usize) -> f32 {
        self.forward[at][tag] + self.backward[at][tag] - self.total
    }

    /// The probability of `from` at the token before `at` and `to` at `at`.
    pub fn step(&self, at: usize, from: usize, to: usize, score: &Row, chain: &Chain) -> f32 {
        let through = self.forward[at - 1][from] + chain.between[from][to];
        (through + score[to] + self.backward[at][to] - self.total).exp()
    }
}

fn log_sum_of(tags: &[usize], score: impl Fn(usize) -> f32) -> f32 {
    let mut scores = [f32::NEG_INFINITY; TAGS];
    for (slot, tag) in scores.iter_mut().zip(tags) {
        *slot = score(*tag);
    }
    log_sum_exp(&scores[..tags.len()])
}

fn log_sum_exp(values: &[f32]) -> f32 {
    let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    if most == f32::NEG_INFINITY {
        return most;
    }
    most + values.iter().map(|x| (x - most).exp()).sum::<f32>().ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::crf::Viterbi;
    use crate::random::Random;

    const LENGTH: usize = 4;

    fn random_case(seed: u64) -> (Vec<Row>, Chain) {
        let mut random = Random::new(seed);
        let mut chain = Chain::new();
        let mut next = |_| 4.0 * random.unit() - 2.0;
        let scores = (0..LENGTH)
            .map(|_| std::array::from_fn(&mut next))
            .collect();
        for row in chain.between.iter_mut().chain([&mut chain.first]) {
            row.iter_mut().for_each(|score| *score += next(0));
        }
        (scores, chain)
    }

    /// Every sequence of tags that can be, with its score.
    fn sequences(scores: &[Row], chain: &Chain) -> Vec<(Vec<usize>, f64)> {
        let mut all = vec![(vec![], 0.0)];
        for (at, row) in scores.iter().enumerate() {
            let mut longer = Vec::new();
            for (tags, score) in &all {
                for (tag, score_here) in row.iter().enumerate() {
                    let step = match tags.last() {
                        None => chain.first[tag],
                        Some(before) => {
                            let before: usize = *before;
                            chain.between[before][tag]
                        }
                    };
                    let ends = at + 1 < scores.len() || Chain::may_end(tag);
                    if ends && step.is_finite() {
                        let tags = [tags.as_slice(), &[tag]].concat();
                        longer.push((tags, score + f64::from(step) + f64::from(*score_here)));
                    }
                }
            }
            all = longer;
        }
        all
    }

    fn share(all: &[(Vec<usize>, f64)], holds: impl Fn(&[usize]) -> bool) -> f64 {
        let sum = |want: bool| -> f64 {
            let some = all.iter().filter(|(tags, _)| want || holds(tags));
            some.map(|(_, score)| score.exp()).sum()
        };
        sum(false) / sum(true)
    }

    #[test]
    fn probabilities_are_those_of_all_sequences() {
        for seed in 1..4 {
            let (scores, chain) = random_case(seed);
            let all = sequences(&scores, &chain);
            let mut lattice = Lattice::default();
            lattice.fill(&scores, &chain);
            let near = |a: f32, b: f64| assert!((f64::from(a) - b).abs() < 1e-4, "{a} {b}");
            for at in 0..LENGTH {
                for tag in 0..TAGS {
                    let expected = share(&all, |tags| tags[at] == tag);
                    near(lattice.log_probability(at, tag).exp(), expected);
                }
            }
            for (from, to) in [(0, 0), (0, 1), (1, 2), (1, 3), (4, 9), (1, 0)] {
                let expected = share(&all, |tags| tags[1] == from && tags[2] == to);
                near(lattice.step(2, from, to, &scores[2], &chain), expected);
            }
        }
    }

    #[test]
    fn the_best_sequence_is_found() {
        for seed in 1..20 {
            let (scores, chain) = random_case(seed);
            let all = sequences(&scores, &chain);
            let best = all.iter().max_by(|a, b| a.1.total_cmp(&b.1));
            let mut found = Vec::new();
            Viterbi::default().decode(&scores, &chain, &mut found);
            let found: Vec<usize> = found.into_iter().map(usize::from).collect();
            assert_eq!(Some(&found), best.map(|(tags, _)| tags));
        }
    }

    /// The gradient that the fit follows, expected minus seen, is the slope of the loss.
    #[test]
    fn the_gradient_is_the_slope_of_the_loss() {
        let (scores, chain) = random_case(7);
        let gold = [1, 2, 3, 0];
        let loss = |scores: &[Row], chain: &Chain| {
            let all = sequences(scores, chain);
            -share(&all, |tags| tags == gold).ln()
        };
        let mut lattice = Lattice::default();
        lattice.fill(&scores, &chain);
        let step = 1e-3_f32;
        for (at, tag) in [(0, 0), (0, 1), (2, 3), (3, 0), (3, 4)] {
            let (mut up, mut down) = (scores.clone(), scores.clone());
            up[at][tag] += step;
            down[at][tag] -= step;
            let slope = (loss(&up, &chain) - loss(&down, &chain)) / f64::from(2.0 * step);
            let seen = f32::from(u8::from(gold[at] == tag));
            let gradient = lattice.log_probability(at, tag).exp() - seen;
            assert!(
                (slope - f64::from(gradient)).abs() < 2e-3,
                "{slope} {gradient}"
            );
        }
        let (from, to) = (0, 0);
        let (mut up, mut down) = (chain.clone(), chain.clone());
        up.between[from][to] += step;
        down.between[from][to] -= step;
        let slope = (loss(&scores, &up) - loss(&scores, &down)) / f64::from(2.0 * step);
        let gradient: f32 = (1..LENGTH)
            .map(|at| lattice.step(at, from, to, &scores[at], &chain))
            .sum();
        assert!(
            (slope - f64::from(gradient)).abs() < 2e-3,
            "{slope} {gradient}"
        );
    }
}
