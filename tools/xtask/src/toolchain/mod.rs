//! The tools that a build needs, found or installed.

mod apt;
pub mod chromium;
mod debian;
pub mod firefox;
pub mod node;
pub mod rustup;
mod version;
mod wasm;

pub use wasm::WasmCargo;

use anyhow::{Context, Result, bail};

/// A cargo that builds for WebAssembly.
///
/// What is already there comes first, so that a second run installs nothing and asks no network:
/// the cargo in `PATH`, then Debian's; only then rustup is asked for the target, and Debian for
/// its packages.
///
/// # Errors
/// When there is none and none can be installed; the message says what to install.
pub fn wasm_cargo() -> Result<WasmCargo> {
    let there = [WasmCargo::in_path(), debian::cargo()];
    if let Some(cargo) = there.into_iter().find(|cargo| cargo.check().is_ok()) {
        return Ok(cargo);
    }
    let mut failures = Vec::new();
    for install in [rustup::install, debian::install] {
        match install().and_then(checked) {
            Ok(cargo) => return Ok(cargo),
            Err(error) => failures.push(format!("  - {error:#}")),
        }
    }
    bail!("{}\nTried:\n{}", missing(), failures.join("\n"))
}

fn checked(cargo: WasmCargo) -> Result<WasmCargo> {
    cargo
        .check()
        .context("what was installed does not build for WebAssembly")?;
    Ok(cargo)
}

fn missing() -> String {
    format!(
        "No Rust compiler here can build for {target}.
Install one of:
  - rustup (https://rustup.rs), then: rustup target add {target}
  - on Debian, as root: apt-get install {packages}
    (then this command builds their standard library, which takes root or sudo too)
and run this command again.",
        target = wasm::TARGET,
        packages = debian::PACKAGES.join(" "),
    )
}
