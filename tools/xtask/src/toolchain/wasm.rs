//! A cargo with its rustc, and whether they can build for WebAssembly.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Result, ensure};

use super::version;
use crate::{process, workspace};

/// The target triple of the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A cargo that may be able to build for [`TARGET`].
pub struct WasmCargo {
    /// A folder that is put first in `PATH`; none for the toolchain of the user's own `PATH`.
    folder: Option<PathBuf>,
}

impl WasmCargo {
    /// The toolchain that the user's `PATH` leads to.
    pub fn in_path() -> Self {
        WasmCargo { folder: None }
    }

    /// The toolchain in `folder`.
    pub fn in_folder(folder: &Path) -> Self {
        WasmCargo {
            folder: Some(folder.into()),
        }
    }

    /// A call of this cargo.
    pub fn cargo(&self) -> Command {
        self.program("cargo")
    }

    /// A call of this cargo's compiler.
    pub fn rustc(&self) -> Command {
        self.program("rustc")
    }

    /// Makes sure that an empty library can be built for [`TARGET`]. Looking for files is not
    /// enough: after an upgrade of the compiler the standard library is there and cannot be read.
    ///
    /// # Errors
    /// When the compiler is missing or too old, or its standard library or linker does not work.
    pub fn check(&self) -> Result<()> {
        let answer = process::output(self.rustc().arg("--version"))?;
        let number = version::number(&answer)?;
        ensure!(
            version::is_recent(number),
            "rustc {number} is older than {}",
            version::MINIMUM
        );
        let folder = workspace::wasm_target();
        fs::create_dir_all(&folder)?;
        let built = self.empty_library(&folder).output()?;
        let message = String::from_utf8_lossy(&built.stderr);
        ensure!(built.status.success(), "{}", message.trim());
        Ok(())
    }

    fn empty_library(&self, folder: &Path) -> Command {
        let mut rustc = self.rustc();
        rustc
            .args(["--crate-name", "empty", "--crate-type", "cdylib"])
            .args(["--target", TARGET, "--out-dir"])
            .arg(folder)
            .arg("-")
            .stdin(Stdio::null());
        rustc
    }

    /// Where the compiler looks for the standard library of [`TARGET`].
    pub fn library_folder(&self) -> Option<PathBuf> {
        let asked = self
            .rustc()
            .args(["--print", "target-libdir", "--target", TARGET])
            .output()
            .ok()?;
        let folder = String::from_utf8(asked.stdout).ok()?;
        (asked.status.success()).then(|| PathBuf::from(folder.trim()))
    }

    /// The source of the standard library, where it is installed: the compiler then names its real
    /// path.
    pub fn library_source(&self) -> Option<PathBuf> {
        let asked = self.rustc().args(["--print", "sysroot"]).output().ok()?;
        let sysroot = String::from_utf8(asked.stdout).ok()?;
        let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
        source.canonicalize().ok()
    }

    fn program(&self, name: &str) -> Command {
        let Some(folder) = &self.folder else {
            return process::unbound(name);
        };
        let mut command = process::unbound(folder.join(name));
        command.env("PATH", path_from(folder));
        command
    }
}

/// `PATH` with `folder` put first.
fn path_from(folder: &Path) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}
