//! Sentences of US debates, each a text of its own.

use std::path::Path;

use anyhow::{Context, Result};

use crate::samples::{self, Sample};

const FILE: &str = "claims/CT24_checkworthy_english_train.tsv";
/// Every so many sentences one is read.
const STEP: usize = 2;

/// Judged sentences that count `weight` each.
pub fn samples(data: &Path, weight: f64) -> Result<Vec<Sample>> {
    if weight <= 0.0 {
        return Ok(Vec::new());
    }
    let path = data.join(FILE);
    let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let lines = file.lines().skip(1).step_by(STEP);
    Ok(lines.filter_map(|line| sample(line, weight)).collect())
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
