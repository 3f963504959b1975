//! The bytes that the page loads, against the budget.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{build, workspace};

/// The most that the whole page may weigh, compressed with Brotli: about three seconds of a slow
/// mobile line (4 Mbit/s). A bigger model marks more and loads longer.
const BUDGET: usize = 1_500_000;

/// What a browser loads, as opposed to what only a package carries.
const LOADED: &[&str] = &[
    "css",
    "html",
    "ico",
    "js",
    "json",
    "mjs",
    "png",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "woff2",
];
/// Files of the npm package that no page asks for.
const NOT_LOADED: &[&str] = &["package.json", "package-lock.json"];

#[derive(Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Builds the page and prints what it weighs.
///
/// # Errors
/// When it weighs more than the budget.
pub fn check() -> Result<()> {
    build::build()?;
    measure()
}

/// Prints what the page weighs as it is now.
///
/// # Errors
/// When it weighs more than the budget.
pub fn measure() -> Result<()> {
    let mut total = Size::default();
    println!(
        "{:<36} {:>10} {:>10} {:>10}",
        "file", "raw", "gzip", "brotli"
    );
    for file in loaded(&workspace::www())? {
        let size = Size::of(&fs::read(&file)?)?;
        let name = file.strip_prefix(workspace::www()).unwrap_or(&file);
        print_row(&name.display().to_string(), &size);
        total.add(&size);
    }
    print_row("all", &total);
    if total.brotli > BUDGET {
        bail!(
            "the page weighs {} bytes, over the budget of {BUDGET}",
            total.brotli
        );
    }
    println!(
        "{:.0}% of the budget of {BUDGET} bytes",
        100.0 * total.brotli as f64 / BUDGET as f64
    );
    Ok(())
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Size {
            raw: bytes.len(),
            gzip: gzip(bytes)?,
            brotli: brotli(bytes)?,
        })
    }

    fn add(&mut self, other: &Size) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}

fn loaded(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("node_modules") {
                files.extend(loaded(&path)?);
            }
        } else if is_loaded(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_loaded(file: &Path) -> bool {
    let extension = file
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or("");
    LOADED.contains(&extension) && !NOT_LOADED.iter().any(|name| file.ends_with(name))
}

fn print_row(name: &str, size: &Size) {
    println!(
        "{name:<36} {:>10} {:>10} {:>10}",
        size.raw, size.gzip, size.brotli
    );
}
