//! Where things are in the clone.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the clone.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// The folder that is served.
pub fn www() -> PathBuf {
    root().join("www")
}

/// Where the WebAssembly and its bindings go; ignored by git.
pub fn pkg() -> PathBuf {
    www().join("pkg")
}

/// Cargo's folder for everything that is built natively.
pub fn target() -> PathBuf {
    root().join("target")
}

/// Cargo's folder for WebAssembly. Apart from the native one, for its compiler may be another and
/// the two would throw away each other's work.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// Cargo's own folder, with the source of the dependencies.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))
}
