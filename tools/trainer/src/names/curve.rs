//! What a file of weights gives by its size: how many names are found with finer and coarser weights.

use std::fmt::Write;

use anyhow::{Context, Result};

use super::card::Size;
use super::crf::Weights;
use super::quantize::{Grain, quantize};
use super::read::DevSet;
use super::score::{Score, score};
use crate::engine::Document;
use crate::engine::names::{Features, Tagger};
use crate::progress::Step;

/// From fine to coarse.
const GRAINS: [(f32, f32); 9] = [
    (0.03, 0.015),
    (0.04, 0.02),
    (0.05, 0.025),
    (0.06, 0.03),
    (0.08, 0.04),
    (0.06, 0.045),
    (0.08, 0.055),
    (0.1, 0.06),
    (0.1, 0.08),
];

/// A file of weights.
pub struct Point {
    pub grain: Grain,
    pub size: Size,
    /// By set.
    pub scores: Vec<Score>,
}

/// Measures the weights at every grain.
///
/// # Errors
/// When a file cannot be read back or compressed.
pub fn measure(weights: &Weights, features: Features, dev: &[DevSet]) -> Result<Vec<Point>> {
    let progress = Step::new("measuring sizes", GRAINS.len());
    let mut points = Vec::new();
    for (step, least) in GRAINS {
        let grain = Grain { step, least };
        points.push(point(weights, grain, features, dev)?);
        progress.advance(1);
    }
    progress.end();
    Ok(points)
}

fn point(weights: &Weights, grain: Grain, features: Features, dev: &[DevSet]) -> Result<Point> {
    let file = quantize(weights, features.bits, grain).write();
    let tagger = Tagger::read(&file).context("reading a file back")?;
    let tag = |document: &Document| features.vocabulary.tag(&tagger, document);
    let scores = dev.iter().map(|(set, articles)| score(set, articles, tag));
    Ok(Point {
        grain,
        size: Size::of(&file)?,
        scores: scores.collect(),
    })
}

/// A table of the points, the sets one beside the other; nothing for none.
///
/// # Errors
/// As writing to a string.
pub fn table(points: &[Point]) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let Some(first) = points.first() else {
        return Ok(out);
    };
    writeln!(out, "\nF1 by the size of the file, from fine to coarse:\n")?;
    write!(out, "| step | least | KB (Brotli) |")?;
    for score in &first.scores {
        write!(out, " {} |", score.set)?;
    }
    writeln!(out, " mean |")?;
    writeln!(out, "|{}", " ---: |".repeat(first.scores.len() + 4))?;
    for point in points {
        let Grain { step, least } = point.grain;
        write!(out, "| {step} | {least} |")?;
        write!(out, " {:.0} |", point.size.compressed as f64 / 1000.0)?;
        let all: Vec<f64> = point.scores.iter().map(|score| score.all().f1()).collect();
        for f1 in &all {
            write!(out, " {f1:.1} |")?;
        }
        let mean = all.iter().sum::<f64>() / all.len().max(1) as f64;
        writeln!(out, " {mean:.1} |")?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::metrics::Tally;

    #[test]
    fn a_line_for_each_size() {
        let tally = Tally {
            right: 1,
            found: 2,
            marked: 2,
        };
        let score = |set: &str, tally| Score {
            set: set.to_owned(),
            labels: [tally, Tally::default(), Tally::default()],
        };
        let perfect = Tally { right: 2, ..tally };
        let point = Point {
            grain: Grain {
                step: 0.1,
                least: 0.08,
            },
            size: Size::of(&[]).unwrap(),
            scores: vec![score("one", tally), score("two", perfect)],
        };
        let out = table(&[point]).unwrap();
        assert!(out.contains("| step | least | KB (Brotli) | one | two | mean |\n"));
        assert!(out.contains("| ---: | ---: | ---: | ---: | ---: | ---: |\n"));
        assert!(out.ends_with("| 0.1 | 0.08 | 0 | 50.0 | 100.0 | 75.0 |\n"));
        assert_eq!(table(&[]).unwrap(), "");
    }
}
