//! Debian's packages.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process;

/// How many seconds another run of apt may still take before this one gives up.
const PATIENCE: &str = "DPkg::Lock::Timeout=300";

/// Installs those of `packages` that are missing; `reason` is told to the user.
///
/// # Errors
/// When there is no apt, the user may not install, or a package cannot be had.
pub fn install(packages: &[&str], reason: &str) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    install_newest(&missing, reason)
}

/// Installs `packages`, or upgrades those that are there. Whatever else is installed stays.
///
/// # Errors
/// As [`install`].
pub fn install_newest(packages: &[&str], reason: &str) -> Result<()> {
    let names = packages.join(" ");
    if process::find("apt-get").is_none() {
        bail!("Debian's {names} cannot be installed: there is no apt-get");
    }
    if !is_root() && process::find("sudo").is_none() {
        bail!("Debian's {names} cannot be installed: that takes root or sudo");
    }
    println!("Installing Debian's {names}: {reason}.");
    // one broken source of many need not be the one that has the packages
    if let Err(error) = process::run(as_root("apt-get").arg("update")) {
        println!("{error:#}; trying with the lists of packages that are there.");
    }
    process::run(
        as_root("apt-get")
            .args(["install", "-y", "--no-install-recommends", "--no-remove"])
            .args(["-o", PATIENCE])
            .args(packages),
    )
}

/// A command that runs as root: through sudo when the user is not root and sudo is there.
pub fn as_root(program: &str) -> Command {
    let mut command = if is_root() || process::find("sudo").is_none() {
        process::unbound("env")
    } else {
        let mut sudo = process::unbound("sudo");
        sudo.arg("env");
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    command
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Whether Debian's `package` is installed.
pub fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|asked| asked.stdout == b"installed")
}
