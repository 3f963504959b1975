//! Smaller and faster WebAssembly, by Binaryen's wasm-opt.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::{toolchain::node, workspace};

const WASM_OPT: &str = "node_modules/binaryen/bin/wasm-opt";
/// Twice: the second pass finds what the first laid bare, and saves 6 KB (Brotli) of the page.
const LEVELS: [&str; 2] = ["-O3", "-O3"];

/// What rustc's WebAssembly uses beyond the first version of the standard; every browser since
/// 2022 has them.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Optimizes `wasm` in place.
///
/// # Errors
/// When wasm-opt fails; `wasm` is then what it was.
pub fn optimize(wasm: &Path) -> Result<()> {
    let optimized = wasm.with_extension("opt");
    let mut command = node::node();
    command
        .arg(workspace::root().join(WASM_OPT))
        .args(FEATURES)
        .args(LEVELS)
        .args(["--strip-debug", "--strip-target-features"])
        .arg(wasm)
        .arg("-o")
        .arg(&optimized);
    process::run(&mut command)?;
    fs::rename(&optimized, wasm)?;
    Ok(())
}
