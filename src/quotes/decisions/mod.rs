//! The decisions that the rules leave open: what they are made on, and the models that make them.

pub mod decider;
pub mod feature_names;
pub mod features;
pub mod model;
