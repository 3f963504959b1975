//! Smaller and faster WebAssembly, by Binaryen's wasm-opt.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::{toolchain::node, workspace};

const WASM_OPT: &str = "node_modules/binaryen/bin/wasm-opt";
const LEVEL: &str = "-O3";

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
        .args([LEVEL, "--strip-debug", "--strip-target-features"])
        .arg(wasm)
        .arg("-o")
        .arg(&optimized);
    process::run(&mut command)?;
    fs::rename(&optimized, wasm)?;
    Ok(())
}
