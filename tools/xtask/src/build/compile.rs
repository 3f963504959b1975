//! Rust to WebAssembly.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::toolchain::WasmCargo;
use crate::{process, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the library called `name` in `folder` and returns the WebAssembly file.
///
/// # Errors
/// When the compiler fails.
pub fn library(cargo: &WasmCargo, folder: &Path, name: &str) -> Result<PathBuf> {
    let target = workspace::wasm_target();
    let mut build = cargo.cargo();
    build
        .args(["build", "--lib", "--release", "--no-default-features"])
        .args(["--target", TARGET, "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .env("CARGO_ENCODED_RUSTFLAGS", flags().join("\x1f"));
    process::run(&mut build)?;
    let file = target
        .join(TARGET)
        .join("release")
        .join(format!("{name}.wasm"));
    fs::metadata(&file).with_context(|| format!("cargo made no {}", file.display()))?;
    Ok(file)
}

/// The compiler's flags: the messages of panics name source files, and shall not tell where this
/// machine keeps them.
fn flags() -> Vec<String> {
    let mut flags = vec![hidden(workspace::root(), "")];
    if let Some(home) = workspace::cargo_home() {
        flags.push(hidden(&home, "cargo"));
    }
    flags
}

fn hidden(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}=/{name}", folder.display())
}
