//! The decisions that the rules leave open, and who makes them.

use super::beginning::Beginning;
use super::ending::Ending;
use super::model::{Decision, Model};
use super::reader::Reader;
use super::speech::Report;

/// Where no place is likelier than this, that of the rules is taken: it keeps rare words from moving
/// what the rules have right.
const LEAST_SURE: f32 = 0.5;

/// Cues that are less likely to report speech are passed over; it balances what is missed against
/// what is wrong.
const LEAST_SPEECH: f32 = 0.6;

/// Makes the decisions. The model does so in use; training puts a recorder before it.
pub trait Decider {
    /// The token that the content begins with.
    fn start(&self, reader: &Reader, beginning: &Beginning) -> usize;

    /// The token before which the content ends.
    fn end(&self, reader: &Reader, ending: &Ending) -> usize;

    /// Whether the content is what somebody said.
    fn is_speech(&self, reader: &Reader, report: &Report) -> bool;
}

impl Decider for Model {
    fn start(&self, reader: &Reader, beginning: &Beginning) -> usize {
        let begins = beginning.places.iter().map(|place| {
            self.probability(Decision::Start, |out| {
                beginning.describe(reader, *place, out);
            })
        });
        match likeliest(begins) {
            Some((k, sure)) if sure >= LEAST_SURE => beginning.places[k],
            _ => beginning.rule,
        }
    }

    fn end(&self, reader: &Reader, ending: &Ending) -> usize {
        let stops = ending.places.iter().map(|place| {
            self.probability(Decision::End, |out| ending.describe(reader, place, out))
        });
        likeliest(stops).map_or(reader.end(), |(k, _)| ending.places[k].at)
    }

    fn is_speech(&self, reader: &Reader, report: &Report) -> bool {
        let describe = |out: &mut dyn super::model::Features| report.describe(reader, out);
        self.probability(Decision::Speech, describe) >= LEAST_SPEECH
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
