//! Sentences of US debates, each a text of its own.

use std::path::Path;

use anyhow::Result;

use super::samples::{self, Sample};
use crate::files;
use crate::progress::Step;

/// Below the folder of the corpora: number, text and label, with tabs between.
const FILE: &str = "train/claims/CT24_checkworthy_english_train.tsv";
/// Every so many sentences one is read.
const STEP: usize = 2;

/// Judged sentences that count `weight` each; none where they count nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn samples(data: &Path, weight: f64) -> Result<Vec<Sample>> {
    if weight <= 0.0 {
        return Ok(Vec::new());
    }
    let file = files::read_text(&data.join(FILE))?;
    let lines: Vec<&str> = file.lines().skip(1).step_by(STEP).collect();
    let step = Step::new("reading debates", lines.len());
    let of = |line: &&str| {
        step.advance(1);
        sample(line, weight)
    };
    let samples = lines.iter().filter_map(of).collect();
    step.end();
    Ok(samples)
}

fn sample(line: &str, weight: f64) -> Option<Sample> {
    let (_, line) = line.split_once('\t')?;
    let (text, label) = line.rsplit_once('\t')?;
    let text = text.trim_matches('"').replace("\"\"", "\"");
    let found = samples::of(&text);
    let longest = found.into_iter().max_by_key(|s| s.words)?;
    Some(Sample {
        worth: Some(f64::from(u8::from(label.trim() == "Yes"))),
        weight,
        debate: true,
        ..longest
    })
}
