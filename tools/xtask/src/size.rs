//! The bytes that the page loads at first, against the budget, and those that it may load later.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{build, workspace};

/// The most that the page may weigh at its first load, compressed with Brotli: about three seconds of a slow
/// mobile line (4 Mbit/s). A bigger model marks more and loads longer.
const BUDGET: usize = 1_600_000;

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
/// What other pages load: the ways to embed the engine, and their examples.
const OF_OTHER_PAGES: &[&str] = &[
    "embed",
    "examples",
    "vendor/cms-editor.css",
    "vendor/cms-editor.js",
];
/// Files that the page asks for when it needs them: for reviews, to take the text out of HTML, Markdown or .docx,
/// to be installed, to keep itself for when there is no network.
const LOADED_LATER: &[&str] = &[
    "app/opening/convert-worker.js",
    "app/opening/docx-size.js",
    "app/opening/html-text.js",
    "app/opening/lines.js",
    "icons/icon-192.png",
    "icons/icon-512.png",
    "pkg/newsmark_review.js",
    "pkg/newsmark_review_bg.wasm",
    "service-worker.js",
    "vendor/htmlparser2.js",
    "vendor/licenses.txt",
    "vendor/mammoth.js",
    "vendor/marked.js",
];

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
    println!(
        "{:<36} {:>10} {:>10} {:>10}",
        "file", "raw", "gzip", "brotli"
    );
    let (later, first): (Vec<_>, Vec<_>) = loaded(&workspace::www())?
        .into_iter()
        .partition(|file| is_loaded_later(file));
    let total = print_files(&first, "at first")?;
    println!();
    print_files(&later, "later, if at all")?;
    println!();
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

/// Prints each file and their sum, which is returned.
fn print_files(files: &[PathBuf], name: &str) -> Result<Size> {
    let mut total = Size::default();
    for file in files {
        let size = Size::of(&fs::read(file)?)?;
        print_row(&below_www(file).display().to_string(), &size);
        total.add(&size);
    }
    print_row(name, &total);
    Ok(total)
}

fn below_www(file: &Path) -> PathBuf {
    let www = workspace::www();
    file.strip_prefix(www).unwrap_or(file).to_owned()
}

fn is_loaded_later(file: &Path) -> bool {
    let file = below_www(file);
    LOADED_LATER.iter().any(|later| file == Path::new(later))
}

fn is_of_other_pages(file: &Path) -> bool {
    let file = below_www(file);
    OF_OTHER_PAGES.iter().any(|other| file.starts_with(other))
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
            // a bench that was stopped leaves its build behind
            if !path.ends_with("node_modules") && path != build::bench_folder() {
                files.extend(loaded(&path)?);
            }
        } else if is_loaded(&path) && !is_of_other_pages(&path) {
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
