//! The second browser of the tests, and the program through which they drive it.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::{process, workspace};

/// Names the Firefox to use, instead of one found in `PATH`.
pub const VARIABLE: &str = "NEWSMARK_FIREFOX";
/// Names the geckodriver to use.
pub const DRIVER_VARIABLE: &str = "NEWSMARK_GECKODRIVER";
const NAMES: &[&str] = &["firefox", "firefox-esr"];
const DRIVER: &str = "geckodriver";

/// The path of a Firefox; installs Debian's where there is none.
///
/// # Errors
/// When there is none and none can be installed.
pub fn find() -> Result<PathBuf> {
    if let Some(file) = named(VARIABLE)? {
        return Ok(file);
    }
    let installed = || NAMES.iter().find_map(|name| process::find(name));
    if let Some(found) = installed() {
        return Ok(found);
    }
    apt::install(&["firefox-esr"], "the second browser of the tests")
        .with_context(|| format!("install Firefox, or name one in {VARIABLE}"))?;
    installed().context("Debian's firefox-esr package has no firefox-esr in PATH")
}

/// The path of geckodriver; builds it into `target/tools` where there is none.
///
/// # Errors
/// When there is none and it cannot be built.
pub fn driver() -> Result<PathBuf> {
    let tools = workspace::target().join("tools");
    let own = tools.join("bin").join(DRIVER);
    if let Some(file) = named(DRIVER_VARIABLE)?.or_else(|| process::find(DRIVER)) {
        return Ok(file);
    }
    if !own.is_file() {
        println!("Building {DRIVER} with cargo, once: the tests drive Firefox through it.");
        let mut install = process::cargo();
        install.args(["install", DRIVER, "--root"]);
        process::run(install.arg(tools))
            .with_context(|| format!("install {DRIVER}, or name one in {DRIVER_VARIABLE}"))?;
    }
    Ok(own)
}

/// The file that `variable` names, if it is set.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let file = env::var_os(variable).map(PathBuf::from);
    match file {
        Some(file) if !file.is_file() => {
            bail!("{variable} names {}, which is no file", file.display())
        }
        file => Ok(file),
    }
}
