//! From Rust to `www/pkg`: compile to WebAssembly, make the JavaScript bindings, optimize. Then what
//! the page takes from npm.

mod bindings;
mod compile;
mod optimize;
mod page;
mod stamp;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;

use crate::{toolchain, workspace};
use stamp::Stamp;

/// The name of the files in `www/pkg`.
pub const NAME: &str = "newsmark";
const BENCH_NAME: &str = "newsmark_bench";

/// Builds `www/pkg`, `www/vendor` and the service worker. Cargo decides what has changed; bindings
/// and optimization are skipped when it gives the same WebAssembly as the last time.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a step fails.
pub fn build() -> Result<()> {
    let started = Instant::now();
    toolchain::node::prepare()?;
    let cargo = toolchain::wasm_cargo()?;
    let wasm = compile::library(&cargo, workspace::root(), NAME)?;
    let stamp = Stamp::of(&wasm)?;
    if stamp.is_current() {
        println!("www/pkg is up to date.");
    } else {
        pack(&wasm, &workspace::pkg(), NAME)?;
        stamp.save()?;
        println!("Built www/pkg in {:.1} s.", started.elapsed().as_secs_f64());
    }
    page::build()
}

/// Builds the engine without its conversion to JavaScript, for the bench, into `www/pkg/bench`.
///
/// # Errors
/// As [`build`].
pub fn build_bench() -> Result<()> {
    let cargo = toolchain::wasm_cargo()?;
    let folder = workspace::root().join("benches/wasm");
    let wasm = compile::library(&cargo, &folder, BENCH_NAME)?;
    pack(&wasm, &bench_folder(), BENCH_NAME)
}

/// Removes what [`build_bench`] has made: the page does not load it.
///
/// # Errors
/// When the folder cannot be removed.
pub fn remove_bench() -> Result<()> {
    Ok(fs::remove_dir_all(bench_folder())?)
}

/// Where [`build_bench`] builds: below the folder that is served, for a browser to load.
pub fn bench_folder() -> PathBuf {
    workspace::pkg().join("bench")
}

fn pack(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    bindings::generate(wasm, folder, name)?;
    optimize::optimize(&folder.join(format!("{name}_bg.wasm")))
}
