//! From Rust to `www/pkg`: compile to WebAssembly, make the JavaScript bindings, optimize.

mod bindings;
mod compile;
mod optimize;
mod stamp;

use std::time::Instant;

use anyhow::Result;

use crate::{toolchain, workspace};
use stamp::Stamp;

/// The name of the files in `www/pkg`.
pub const NAME: &str = "newsmark";

/// Builds `www/pkg`. Cargo decides what has changed; bindings and optimization are skipped when it
/// gives the same WebAssembly as the last time.
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
        return Ok(());
    }
    pack(&wasm)?;
    stamp.save()?;
    println!("Built www/pkg in {:.1} s.", started.elapsed().as_secs_f64());
    Ok(())
}

fn pack(wasm: &std::path::Path) -> Result<()> {
    let pkg = workspace::pkg();
    bindings::generate(wasm, &pkg, NAME)?;
    optimize::optimize(&pkg.join(format!("{NAME}_bg.wasm")))
}
