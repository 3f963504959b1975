//! The JavaScript and TypeScript around the WebAssembly.

use std::fs;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` into `folder`, for pages and workers that
/// import ES modules.
///
/// # Errors
/// When `wasm` was built with another version of wasm-bindgen, or a file cannot be written.
pub fn generate(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
