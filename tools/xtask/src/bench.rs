//! Speed, natively and in the browser, on the same texts.

use std::path::Path;

use anyhow::Result;

use crate::toolchain::{chromium, node};
use crate::{build, process, serve, workspace};

/// Builds everything for release, measures it and prints a table.
///
/// # Errors
/// When something does not build, or long texts take too long.
pub fn run() -> Result<()> {
    build::build()?;
    build::build_bench()?;
    let texts = workspace::target().join("bench-texts");
    process::run(native().arg("--write").arg(&texts))?;
    let outcome = process::run(&mut native()).and(in_browser(&texts));
    build::remove_bench()?;
    outcome
}

fn native() -> std::process::Command {
    let mut bench = process::cargo();
    bench.args(["bench", "--quiet", "--bench", "annotate", "--"]);
    bench
}

fn in_browser(texts: &Path) -> Result<()> {
    let mut bench = node::node();
    bench
        .arg("benches/browser.mjs")
        .env(chromium::VARIABLE, chromium::find()?)
        .env("NEWSMARK_URL", serve::in_background()?)
        .env("NEWSMARK_TEXTS", texts);
    process::run(&mut bench)
}
