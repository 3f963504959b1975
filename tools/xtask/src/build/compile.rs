//! Rust to WebAssembly.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::toolchain::WasmCargo;
use crate::{process, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// What the tagger's sums run on. Every browser of the last three years has it (Chromium 91,
/// Firefox 89, Safari 16.4).
const FEATURES: &str = "-Ctarget-feature=+simd128";

/// A library and how it is compiled.
pub struct Library<'a> {
    /// The folder of its package.
    pub folder: &'a Path,
    /// What it is called.
    pub name: &'a str,
    /// The only one of its features, or an empty one.
    pub feature: &'a str,
    /// The compiler's `opt-level`.
    pub level: &'a str,
}

/// Compiles `library` and returns the WebAssembly file. Each feature has a folder of its own, since
/// cargo gives the files of all the same name and would make them anew each time.
///
/// # Errors
/// When the compiler fails.
pub fn compile(cargo: &WasmCargo, library: &Library) -> Result<PathBuf> {
    let target = workspace::wasm_target().join(library.feature);
    let mut build = cargo.cargo();
    build
        .args(["build", "--lib", "--release", "--no-default-features"])
        .arg(format!("--features={}", library.feature))
        .args(["--target", TARGET, "--manifest-path"])
        .arg(library.folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", library.level)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(cargo).join("\x1f"));
    process::run(&mut build)?;
    let file = target.join(TARGET).join("release");
    let file = file.join(format!("{}.wasm", library.name));
    fs::metadata(&file).with_context(|| format!("cargo made no {}", file.display()))?;
    Ok(file)
}

/// The compiler's flags: the messages of panics name source files, and shall not tell where this
/// machine keeps them, nor which registry they came from. Of several prefixes the last that fits
/// counts.
fn flags(cargo: &WasmCargo) -> Vec<String> {
    let mut flags = vec![FEATURES.to_owned(), hidden(workspace::root(), "")];
    if let Some(home) = workspace::cargo_home() {
        flags.push(hidden(&home, "cargo"));
        flags.extend(registries(&home).map(|registry| hidden(&registry, "cargo")));
    }
    let source = cargo.library_source();
    flags.extend(source.map(|folder| hidden(&folder, "rustc")));
    flags
}

/// The folders in which cargo unpacks dependencies, one a registry.
fn registries(home: &Path) -> impl Iterator<Item = PathBuf> {
    let folders = fs::read_dir(home.join("registry/src"));
    let folders = folders.into_iter().flatten().flatten();
    folders.map(|folder| folder.path())
}

fn hidden(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}=/{name}", folder.display())
}
