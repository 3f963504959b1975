//! Rust for WebAssembly from Debian's packages.
//!
//! In a stable Debian, `rustc` is too old; the compiler that its browsers are built with
//! (`rustc-web`) is not. Its source is packaged too, but no standard library for WebAssembly: that
//! is compiled once from the source.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result, ensure};

use super::wasm::TARGET;
use super::{WasmCargo, apt, version};
use crate::{process, workspace};

const FOLDER: &str = "/usr/bin";
/// The compiler and the source of its library.
pub const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
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
        complete_rustc(&cargo)?;
        return Ok(cargo);
    }
    install_compiler(&cargo)?;
    let linker = linker_package(&cargo)?;
    apt::install(&[&linker], "the linker for WebAssembly")?;
    build_library(&cargo)?;
    Ok(cargo)
}

fn install_compiler(cargo: &WasmCargo) -> Result<()> {
    let reason = "a Rust compiler for WebAssembly, for rustup gave none";
    if number(cargo).is_ok_and(|number| !version::is_recent(&number)) {
        return apt::install_newest(PACKAGES, reason);
    }
    apt::install(PACKAGES, reason)
}

/// Installs what Debian's general compiler lacks.
fn complete_rustc(cargo: &WasmCargo) -> Result<()> {
    let number = number(cargo)?;
    ensure!(
        version::is_recent(&number),
        "Debian's rustc {number} is older than {}, and rustc-web would replace it; \
         apt-get remove rustc cargo makes way",
        version::MINIMUM
    );
    let linker = linker_package(cargo)?;
    apt::install(
        &["cargo", LIBRARY_OF_RUSTC, &linker],
        "Rust's standard library and linker for WebAssembly",
    )
}

fn number(cargo: &WasmCargo) -> Result<String> {
    let answer = process::output(cargo.rustc().arg("--version"))?;
    Ok(version::number(&answer)?.to_owned())
}

/// The package with the linker of the LLVM that the compiler is built on.
fn linker_package(cargo: &WasmCargo) -> Result<String> {
    let answer = process::output(cargo.rustc().arg("-vV"))?;
    Ok(format!("lld-{}", version::llvm_major(&answer)?))
}

fn build_library(cargo: &WasmCargo) -> Result<()> {
    let source = library_source(cargo)?;
    println!(
        "Building Rust's standard library for {TARGET} from Debian's rust-web-src, once: no \
         package has it."
    );
    let target = workspace::target().join("wasm-std");
    let mut build = cargo.cargo();
    build
        .current_dir(&source)
        .args(["build", "--release", "--locked"])
        .args(["--manifest-path", "sysroot/Cargo.toml"])
        .args(["--target", TARGET, "--target-dir"])
        .arg(&target)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", library_flags(&source));
    process::run(&mut build)?;
    let built = target.join(TARGET).join("release/deps");
    copy_library(&built, &folder_of_library(cargo)?)?;
    // after an upgrade of the compiler the next library is built beside none of this one
    Ok(fs::remove_dir_all(target)?)
}

/// [`LIBRARY_FLAGS`], and none of this machine's folders in the messages of panics.
fn library_flags(source: &Path) -> String {
    let mut flags = LIBRARY_FLAGS.to_owned();
    let home = workspace::cargo_home();
    let hidden = home.iter().map(|home| (home.as_path(), "cargo"));
    for (folder, name) in hidden.chain([(source, "rustc/library")]) {
        flags.push_str(&format!(
            " --remap-path-prefix={}=/{name}",
            folder.display()
        ));
    }
    flags
}

fn library_source(cargo: &WasmCargo) -> Result<PathBuf> {
    let number = number(cargo)?;
    let source = PathBuf::from(format!("/usr/src/rustc-{number}/library"));
    ensure!(
        source.is_dir(),
        "the source of rustc {number} is not in {}",
        source.display()
    );
    Ok(source)
}

fn folder_of_library(cargo: &WasmCargo) -> Result<PathBuf> {
    cargo
        .library_folder()
        .with_context(|| format!("Debian's rustc does not know {TARGET}"))
}

/// Puts the libraries in `built` in place of those in `folder`, which belongs to root.
fn copy_library(built: &Path, folder: &Path) -> Result<()> {
    let files = rlibs(built).with_context(|| format!("no library in {}", built.display()))?;
    process::run(apt::as_root("mkdir").arg("-p").arg(folder))?;
    process::run(apt::as_root("rm").arg("-f").args(rlibs(folder)?))?;
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
