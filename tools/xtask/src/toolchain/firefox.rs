//! The second browser of the tests, and the driver that steers it.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::process;

/// Names the Firefox to use, instead of one found in `PATH`.
pub const BROWSER: &str = "NEWSMARK_FIREFOX";
/// Names the geckodriver to use, instead of one found in `PATH` or among cargo's programs.
pub const DRIVER: &str = "NEWSMARK_GECKODRIVER";
const NAMES: &[&str] = &["firefox-esr", "firefox"];
const ON_MACOS: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// The path of a Firefox; installs Debian's where there is none.
///
/// # Errors
/// When there is none and none can be installed.
pub fn find() -> Result<PathBuf> {
    if let Some(named) = named(BROWSER)? {
        return Ok(named);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    apt::install(
        &["firefox-esr"],
        "the second browser that the page is tested in",
    )
    .with_context(|| format!("install Firefox, or name one in {BROWSER}"))?;
    installed().context("Debian's firefox-esr package has no firefox-esr in PATH")
}

/// The path of a geckodriver; builds one with cargo where there is none.
///
/// # Errors
/// When there is none and none can be built.
pub fn driver() -> Result<PathBuf> {
    if let Some(named) = named(DRIVER)? {
        return Ok(named);
    }
    let there = || process::find("geckodriver").or_else(among_cargos);
    if let Some(found) = there() {
        return Ok(found);
    }
    println!(
        "Installing geckodriver with cargo: it steers Firefox in the tests. Takes some minutes."
    );
    process::run(process::cargo().args(["install", "geckodriver"]))
        .with_context(|| format!("install geckodriver, or name one in {DRIVER}"))?;
    there().context("cargo installed geckodriver, but it is not among cargo's programs")
}

fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(named) = env::var_os(variable).map(PathBuf::from) else {
        return Ok(None);
    };
    if !named.is_file() {
        bail!("{variable} names {}, which is no file", named.display());
    }
    Ok(Some(named))
}

fn installed() -> Option<PathBuf> {
    let on_macos = PathBuf::from(ON_MACOS);
    NAMES
        .iter()
        .find_map(|name| process::find(name))
        .or_else(|| on_macos.is_file().then_some(on_macos))
}

/// Where `cargo install` puts it, which need not be in `PATH`.
fn among_cargos() -> Option<PathBuf> {
    let home = env::var_os("CARGO_INSTALL_ROOT")
        .or_else(|| env::var_os("CARGO_HOME"))
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let file = home
        .join("bin/geckodriver")
        .with_extension(env::consts::EXE_EXTENSION);
    file.is_file().then_some(file)
}
