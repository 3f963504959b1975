//! Node, npm and the packages of `package.json`.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// The oldest Node that the tests and tools run on.
const MIN_MAJOR: u32 = 20;

/// Makes sure of Node, npm and the packages of the lock file.
///
/// # Errors
/// When Node or npm is missing or too old, or npm cannot install.
pub fn prepare() -> Result<()> {
    check_version()?;
    install(
        workspace::root(),
        "the page's libraries, and what builds and tests need",
    )
}

/// Makes sure of the packages of the lock file in `folder`.
///
/// # Errors
/// When npm cannot install.
pub fn install(folder: &Path, what: &str) -> Result<()> {
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    let wanted = changed(&folder.join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    println!(
        "Installing the packages of {} with npm: {what}.",
        folder.join("package.json").display()
    );
    let mut npm = process::command("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder);
    process::run(&mut npm).context("npm could not install the packages of package-lock.json")
}

/// A call of node.
pub fn node() -> Command {
    process::command("node")
}

fn check_version() -> Result<()> {
    let install = format!("install Node {MIN_MAJOR} or newer with npm: https://nodejs.org");
    let Ok(version) = process::output(node().arg("--version")) else {
        bail!("node is not there: {install}");
    };
    if major(&version).is_none_or(|major| major < MIN_MAJOR) {
        bail!("node {version} is too old: {install}");
    }
    if process::find("npm").is_none() {
        bail!("npm is not there: {install}");
    }
    Ok(())
}

/// The major version in an answer such as `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major(""), None);
    }
}
