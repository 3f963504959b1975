//! The project's own commands: `cargo xtask serve`, `test`, `build`, `package`, `size` and `bench`.
//!
//! They install what they lack (and say so first), need no file from outside the clone, and leave
//! everything they make in `target/`, `node_modules/`, `www/pkg/`, `www/vendor/` and the page's
//! service worker.

mod bench;
mod build;
mod package;
mod process;
mod serve;
mod size;
mod test;
mod toolchain;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, serves, tests and measures Newsmark.
#[derive(Parser)]
#[command(name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the WebAssembly and serve the page on this machine.
    Serve {
        /// The port on 127.0.0.1; 0 takes any free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the WebAssembly into www/pkg, and what the page takes from npm.
    Build,
    /// Make the folder that is published on npm, in target/package.
    Package,
    /// Run all tests, or only the named steps.
    Test {
        /// Steps to run, by the names that a full run prints.
        steps: Vec<String>,
    },
    /// Show the bytes that the page loads, and fail when they pass the budget.
    Size,
    /// Measure speed natively and in Chromium's WebAssembly.
    Bench,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().task {
        Task::Serve { port } => serve::serve(port),
        Task::Build => build::build(),
        Task::Package => package::make(),
        Task::Test { steps } => test::run(&steps),
        Task::Size => size::check(),
        Task::Bench => bench::run(),
    };
    // not returned from here: what a user did wrong needs no backtrace
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
