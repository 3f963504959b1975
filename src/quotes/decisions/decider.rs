//! The decisions that the rules leave open, and who makes them.

use std::ops::Range;

use super::model::{Decision, Features, Model};

/// Where no place is likelier than this, that of the rules is taken: it keeps rare words from moving
/// what the rules have right.
const LEAST_SURE: f32 = 0.5;

/// Cues that are less likely to report speech are passed over; it balances what is missed against
/// what is wrong.
const LEAST_SPEECH: f32 = 0.6;

/// Where no noun phrase is likelier to be the source, the cue has none.
const LEAST_SOURCE: f32 = 0.1;

/// What a decision chooses between, in order, and what it is made on.
pub trait Candidates {
    /// How many there are.
    fn count(&self) -> usize;

    /// Adds the features of candidate `k`.
    fn describe(&self, k: usize, out: &mut dyn Features);

    /// The tokens of the cue.
    fn cue(&self) -> Range<usize>;

    /// The pieces of the content, as tokens, if candidate `k` is chosen.
    fn content(&self, k: usize) -> Vec<Range<usize>>;
}

/// Makes the decisions. The model does so in use; training puts a recorder before it.
pub trait Decider {
    /// The candidate that is chosen; none where the rules should decide, or for "no speech".
    fn choose(&self, decision: Decision, candidates: &dyn Candidates) -> Option<usize>;
}

impl Decider for Model {
    fn choose(&self, decision: Decision, candidates: &dyn Candidates) -> Option<usize> {
        let probability = |k| self.probability(decision, |out| candidates.describe(k, out));
        let hazards = (0..candidates.count()).map(probability);
        match decision {
            Decision::Start => {
                let (k, sure) = likeliest(hazards)?;
                (sure >= LEAST_SURE).then_some(k)
            }
            Decision::End => likeliest(hazards).map(|(k, _)| k),
            Decision::Source => {
                let best = hazards.enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
                (best.1 >= LEAST_SOURCE).then_some(best.0)
            }
            Decision::Speech => (probability(0) >= LEAST_SPEECH).then_some(0),
        }
    }
}

/// The likeliest place of a hazard model and how likely it is, by the probability of each place given
/// that it is none before; nothing where none of them is likelier.
fn likeliest(hazards: impl Iterator<Item = f32>) -> Option<(usize, f32)> {
    let mut none = 1.0;
    let mut best = (0, 0.0);
    for (k, hazard) in hazards.enumerate() {
        if none * hazard > best.1 {
            best = (k, none * hazard);
        }
        none *= 1.0 - hazard;
        if none <= best.1 {
            break;
        }
    }
    (none <= best.1).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::likeliest;

    #[test]
    fn the_likeliest_place_is_found() {
        assert_eq!(likeliest([0.1, 0.8, 0.9].into_iter()).map(|b| b.0), Some(1));
        assert_eq!(likeliest([0.1, 0.1].into_iter()), None);
        assert_eq!(likeliest([].into_iter()), None);
    }
}
