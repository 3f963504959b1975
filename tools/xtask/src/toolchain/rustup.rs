//! What rustup can add to its toolchain: the WebAssembly target and cargo's further commands.

use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::WasmCargo;
use super::wasm::TARGET;
use crate::process;

/// Asks rustup for the target.
///
/// # Errors
/// When there is no rustup, or it cannot fetch the target.
pub fn install() -> Result<WasmCargo> {
    if process::find("rustup").is_none() {
        bail!("rustup is not installed");
    }
    println!(
        "Installing Rust's {TARGET} target with rustup: the page runs the engine as WebAssembly."
    );
    process::run(process::unbound("rustup").args(["target", "add", TARGET]))
        .context("rustup has no way to the target")?;
    Ok(WasmCargo::in_path())
}

/// Makes sure of cargo's command `name`, which rustup's minimal profile leaves out; it is in the
/// component called `component`.
///
/// # Errors
/// When it is missing and there is no rustup, or rustup cannot fetch it.
pub fn prepare(name: &str, component: &str) -> Result<()> {
    let mut asked = process::cargo();
    asked.args([name, "--version"]).stderr(Stdio::null());
    if asked.output().is_ok_and(|answer| answer.status.success()) {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!("cargo {name} is not there: install Rust's {component}");
    }
    println!("Installing Rust's {component} with rustup: the tests run cargo {name}.");
    process::run(process::command("rustup").args(["component", "add", component]))
}
