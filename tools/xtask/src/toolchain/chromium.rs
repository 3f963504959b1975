//! The browser of the browser tests and of the browser bench.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::process;

/// Names the browser to use, instead of one found in `PATH`.
pub const VARIABLE: &str = "NEWSMARK_CHROMIUM";
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of a Chromium; installs Debian's where there is none.
///
/// # Errors
/// When there is none and none can be installed.
pub fn find() -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).map(PathBuf::from) {
        if !named.is_file() {
            bail!("{VARIABLE} names {}, which is no file", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    apt::install(&["chromium"], "the browser that the page is tested in")
        .with_context(|| format!("install Chromium or Chrome, or name one in {VARIABLE}"))?;
    installed().context("Debian's chromium package has no chromium in PATH")
}

fn installed() -> Option<PathBuf> {
    let on_macos = PathBuf::from(ON_MACOS);
    NAMES
        .iter()
        .find_map(|name| process::find(name))
        .or_else(|| on_macos.is_file().then_some(on_macos))
}
