//! All tests, step by step.

mod readme;
mod steps;
mod tally;

use std::time::Instant;

use anyhow::{Result, bail};

use steps::{STEPS, Step};
use tally::Tally;

/// Runs the steps called `names`, or all; each runs even when an earlier one has failed.
///
/// # Errors
/// When a name is unknown, or a test fails.
pub fn run(names: &[String]) -> Result<()> {
    let mut outcomes = Vec::new();
    for step in chosen(names)? {
        println!("\n=== {}: {}", step.name, step.what);
        let started = Instant::now();
        let tally = perform(step);
        outcomes.push((step.name, tally, started.elapsed().as_secs_f64()));
    }
    summarize(&outcomes)
}

fn chosen(names: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "there is no step {unknown}; the steps are {}",
            known.join(", ")
        );
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

/// Runs one step. A step that counts no tests of its own counts as one.
fn perform(step: &Step) -> Tally {
    let mut tally = Tally::default();
    let result = (step.run)(&mut tally);
    if let Err(error) = &result {
        println!("{error:#}");
    }
    if result.is_err() && tally.failed == 0 {
        tally.failed = 1;
    }
    if tally.is_empty() {
        tally.passed = 1;
    }
    tally
}

fn summarize(outcomes: &[(&str, Tally, f64)]) -> Result<()> {
    let mut total = Tally::default();
    println!();
    for (name, tally, seconds) in outcomes {
        let mark = if tally.failed == 0 { "ok" } else { "FAILED" };
        println!(
            "{name:<10} {mark:<7} {:>5} passed {:>4} failed {seconds:>7.1} s",
            tally.passed, tally.failed
        );
        total.add(tally);
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}
