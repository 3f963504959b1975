//! The tools that a build needs, found or installed.

mod apt;
pub mod chromium;
mod debian;
pub mod node;
mod rustup;
mod wasm;

pub use wasm::WasmCargo;

use anyhow::{Result, bail};

const MISSING: &str = "No Rust compiler here can build for wasm32-unknown-unknown.
Install one of:
  - rustup (https://rustup.rs), then: rustup target add wasm32-unknown-unknown
  - on Debian: apt-get install rustc-web cargo-web rust-web-src rust-web-llvm
and run this command again.";

/// A cargo that builds for WebAssembly.
///
/// What is already there comes first, so that a second run installs nothing and asks no network:
/// the cargo in `PATH`, then Debian's; only then rustup is asked for the target, and Debian for
/// its packages.
///
/// # Errors
/// When there is none and none can be installed; the message says what to install.
pub fn wasm_cargo() -> Result<WasmCargo> {
    let ready = [WasmCargo::in_path(), debian::cargo()];
    if let Some(cargo) = ready.into_iter().find(WasmCargo::is_ready) {
        return Ok(cargo);
    }
    let mut failures = Vec::new();
    for install in [rustup::install, debian::install] {
        match install() {
            Ok(cargo) if cargo.is_ready() => return Ok(cargo),
            Ok(_) => {}
            Err(error) => failures.push(format!("  - {error:#}")),
        }
    }
    bail!("{MISSING}\nTried:\n{}", failures.join("\n"))
}
