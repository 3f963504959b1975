//! The WebAssembly target from rustup.

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
