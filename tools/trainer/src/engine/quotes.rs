//! The decisions of the quotes phase, and their weights as a file.

use newsmark::english;
use newsmark::tagger::NamedWeightsParts;

pub use newsmark::quotes::{Example, Question};
pub use newsmark::tagger::NamedFeature;

/// The decisions on `question` that the library makes in `text`. It makes them with the weights that
/// were compiled into it: where the words begin and end is asked before whether they are speech.
pub fn examples(text: &str, question: Question) -> Vec<Example> {
    let language = english::language();
    newsmark::quotes::examples(text, &language.text, &language.quotes, question)
}

/// The file of `weights`, in nats, which are kept in `units` steps a nat, up to 127 steps.
pub fn write(weights: Vec<(NamedFeature, f32)>, units: f32) -> Vec<u8> {
    NamedWeightsParts { units, weights }.write()
}
