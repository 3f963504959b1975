//! What stands right beside a cue, which both its layout and its content are read by: quotations, hearers, times
//! and places.

pub mod follow;
pub mod quotations;
