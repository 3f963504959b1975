//! From Rust to `www/pkg`: compile to WebAssembly, make the JavaScript bindings, optimize. Then what
//! the page takes from npm.

mod bindings;
mod compile;
mod optimize;
mod page;
mod stamp;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;

use crate::{toolchain, workspace};
use compile::{Library, compile};
use stamp::Stamp;

/// The name of the library.
pub const NAME: &str = "newsmark";
const BENCH_NAME: &str = "newsmark_bench";

/// A WebAssembly file of the page.
struct Part {
    name: &'static str,
    feature: &'static str,
    level: &'static str,
}

/// The engine is to be fast; what people do with its findings is to be small.
const PARTS: [Part; 2] = [
    Part {
        name: "newsmark",
        feature: "js-engine",
        level: "3",
    },
    Part {
        name: "newsmark_review",
        feature: "js-review",
        level: "s",
    },
];

/// Builds `www/pkg`, `www/vendor` and the service worker. Cargo decides what has changed; bindings
/// and optimization are skipped when it gives the same WebAssembly as the last time.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a step fails.
pub fn build() -> Result<()> {
    let started = Instant::now();
    toolchain::node::prepare()?;
    let cargo = toolchain::wasm_cargo()?;
    for part in PARTS {
        let wasm = compile(
            &cargo,
            &Library {
                folder: workspace::root(),
                name: NAME,
                feature: part.feature,
                level: part.level,
            },
        )?;
        let stamp = Stamp::of(&wasm, part.name)?;
        if stamp.is_current() {
            println!("www/pkg/{} is up to date.", part.name);
            continue;
        }
        pack(&wasm, &workspace::pkg(), part.name)?;
        stamp.save()?;
        let seconds = started.elapsed().as_secs_f64();
        println!("Built www/pkg/{} after {seconds:.1} s.", part.name);
    }
    page::build()
}

/// Builds the engine without its conversion to JavaScript, for the bench, into `www/pkg/bench`.
///
/// # Errors
/// As [`build`].
pub fn build_bench() -> Result<()> {
    let cargo = toolchain::wasm_cargo()?;
    let folder = workspace::root().join("benches/wasm");
    let bench = Library {
        folder: &folder,
        name: BENCH_NAME,
        feature: "",
        level: "3",
    };
    let wasm = compile(&cargo, &bench)?;
    pack(&wasm, &bench_folder(), BENCH_NAME)
}

/// Removes what [`build_bench`] has made: the page does not load it.
///
/// # Errors
/// When the folder cannot be removed.
pub fn remove_bench() -> Result<()> {
    Ok(fs::remove_dir_all(bench_folder())?)
}

/// Where [`build_bench`] builds: below the folder that is served, for a browser to load.
pub fn bench_folder() -> PathBuf {
    workspace::pkg().join("bench")
}

fn pack(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    bindings::generate(wasm, folder, name)?;
    optimize::optimize(&folder.join(format!("{name}_bg.wasm")))
}
