//! Fits what the phases of Newsmark weigh by: the names, the word table, the quotes and the claims, a
//! subcommand each. The library holds no training code, and nothing of this program is shipped.
//!
//! `engine` is what it asks of the library; `corpora` reads, `logistic` and `names::crf` fit,
//! `metrics` scores.

mod adagrad;
mod claims;
mod corpora;
mod engine;
mod files;
mod logistic;
mod metrics;
mod names;
mod progress;
mod quotes;
mod random;
mod syntax;
mod words;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Fits Newsmark's models to corpora and to a newsroom's own articles.
#[derive(Parser)]
#[command(name = "trainer", version, after_long_help = HELP)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Fit what finds names of people, organizations and places.
    #[command(after_long_help = names::HELP)]
    Names(names::Names),
    /// Build the word table: clusters of words from word vectors, and lists of names and places.
    #[command(after_long_help = words::HELP)]
    Words(words::Words),
    /// Fit what finds the words that somebody said, a decision at a time.
    #[command(after_long_help = quotes::HELP)]
    Quotes(quotes::Quotes),
    /// Fit what tells parts of speech.
    #[command(after_long_help = syntax::HELP)]
    Syntax(syntax::Arguments),
    /// Fit what ranks sentences by whether an editor would send them to be checked.
    #[command(after_long_help = claims::HELP)]
    Claims(claims::Claims),
}

const HELP: &str = "\
Every subcommand reads articles that somebody marked and writes a file of src/english/weights, which is
compiled into Newsmark; `cargo xtask build` makes the page with it. `trainer names --help` and so on
explain what goes in and out, how long it takes, and how to retrain on your own archive:

  what              marked by hand                                     file to give
  trainer names     people, organizations and places                   IOB2
  trainer quotes    reported words, and the words that report          JSON Lines
  trainer syntax    parts of speech, as Universal Dependencies            CoNLL-U
  trainer claims    how much each sentence is worth checking, 0 to 3   JSON Lines
  trainer words     nothing: word vectors and lists of names           needed for newer lists only

The public corpora are in one folder, DIR: DIR/train to fit to, DIR/dev to measure on. They are not a part
of Newsmark; src/english/MODEL_CARD.md and CLAIMS_CARD.md say where they come from.";

fn main() -> ExitCode {
    match run(&Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<()> {
    match task {
        Task::Names(task) => names::run(task),
        Task::Words(task) => words::run(task),
        Task::Quotes(task) => quotes::run(task),
        Task::Claims(task) => claims::run(task),
        Task::Syntax(task) => syntax::run(task),
    }
}
