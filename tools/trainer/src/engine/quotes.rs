//! The decisions of the quotes phase, and their weights as a file.

use newsmark::training::english;
use newsmark::training::tagger::NamedWeightsParts;

pub use newsmark::training::quotes::{Decision, Example};
pub use newsmark::training::tagger::NamedFeature;

/// The decisions of one kind that the library makes in `text`. It makes them with the weights that
/// were compiled into it: where the words begin and end is asked before whether they are speech.
pub fn examples(text: &str, decision: Decision) -> Vec<Example> {
    let language = english::language();
    newsmark::training::quotes::examples(
        text,
        &language.text,
        &language.syntax,
        &language.quotes,
        decision,
    )
}

/// The file of `weights`, in nats, which are kept in `units` steps a nat, up to 127 steps.
pub fn write(weights: Vec<(NamedFeature, f32)>, units: f32) -> Vec<u8> {
    NamedWeightsParts { units, weights }.write()
}
