//! Rust for WebAssembly from Debian's packages.
//!
//! In a stable Debian, `rustc` is too old; the compiler that its browsers are built with
//! (`rustc-web`) is not. Its source is packaged too, but no standard library for WebAssembly: that
//! is compiled once from the source.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result, bail};

use super::wasm::TARGET;
use super::{WasmCargo, apt};
use crate::{process, workspace};

const FOLDER: &str = "/usr/bin";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
/// The standard library for Debian's general compiler, the package `rustc`.
const LIBRARY_OF_RUSTC: &str = "libstd-rust-dev-wasm32";

/// What rustc's own build passes: the library may use its unstable parts, and carries the bitcode
/// that link-time optimization reads.
const LIBRARY_FLAGS: &str = "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes";

/// Debian's cargo, installed or not.
pub fn cargo() -> WasmCargo {
    WasmCargo::in_folder(Path::new(FOLDER))
}

/// Installs Debian's compiler where it is missing, and builds the standard library.
///
/// # Errors
/// When this is no Debian, a package cannot be had, or the library does not build.
pub fn install() -> Result<WasmCargo> {
    let cargo = cargo();
    // rustc-web would replace the compiler that the user has chosen
    if apt::is_installed("rustc") {
        apt::install(
            &[LIBRARY_OF_RUSTC],
            "Rust's standard library for WebAssembly",
        )?;
        return Ok(cargo);
    }
    apt::install(PACKAGES, "a Rust compiler that can build WebAssembly")?;
    let linker = linker_package(&cargo)?;
    apt::install(&[&linker], "the linker for WebAssembly")?;
    build_library(&cargo)?;
    Ok(cargo)
}

/// The package with the linker of the LLVM that the compiler is built on.
fn linker_package(cargo: &WasmCargo) -> Result<String> {
    let version = process::output(cargo.rustc().arg("-vV"))?;
    let major = version
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))
        .and_then(|llvm| llvm.split('.').next())
        .context("rustc does not tell its LLVM version")?;
    Ok(format!("lld-{major}"))
}

fn build_library(cargo: &WasmCargo) -> Result<()> {
    let source = library_source(cargo)?;
    println!("Building Rust's standard library for {TARGET} from Debian's rust-web-src, once.");
    let target = workspace::target().join("wasm-std");
    let mut build = cargo.cargo();
    build
        .current_dir(&source)
        .args([
            "build",
            "--release",
            "--manifest-path",
            "sysroot/Cargo.toml",
        ])
        .args(["--target", TARGET, "--target-dir"])
        .arg(&target)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", library_flags());
    process::run(&mut build)?;
    let built = target.join(TARGET).join("release/deps");
    copy_library(&built, &folder_of_library(cargo)?)
}

/// [`LIBRARY_FLAGS`], and none of this machine's folders in the messages of panics.
fn library_flags() -> String {
    match workspace::cargo_home() {
        Some(home) => format!(
            "{LIBRARY_FLAGS} --remap-path-prefix={}=/cargo",
            home.display()
        ),
        None => LIBRARY_FLAGS.to_owned(),
    }
}

fn library_source(cargo: &WasmCargo) -> Result<PathBuf> {
    let version = process::output(cargo.rustc().arg("--version"))?;
    let number = version
        .split(' ')
        .nth(1)
        .context("rustc does not tell its version")?;
    let source = PathBuf::from(format!("/usr/src/rustc-{number}/library"));
    if !source.is_dir() {
        bail!(
            "the source of rustc {number} is not in {}",
            source.display()
        );
    }
    Ok(source)
}

fn folder_of_library(cargo: &WasmCargo) -> Result<PathBuf> {
    cargo
        .library_folder()
        .with_context(|| format!("Debian's rustc does not know {TARGET}"))
}

/// Copies the libraries in `built` to `folder`, which belongs to root.
fn copy_library(built: &Path, folder: &Path) -> Result<()> {
    let files = rlibs(built).with_context(|| format!("no library in {}", built.display()))?;
    process::run(apt::as_root("mkdir").arg("-p").arg(folder))?;
    process::run(apt::as_root("cp").args(files).arg(folder))
}

fn rlibs(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|kind| kind == "rlib") {
            files.push(file);
        }
    }
    Ok(files)
}
