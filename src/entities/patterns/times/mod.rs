//! Recognizers of times of day and of stretches of time.

pub mod day_part;
pub mod duration;
pub mod duration_one;
mod iso_duration;
pub mod spoken_time;
pub mod time;
