//! A cargo with its rustc, and whether they can build for WebAssembly.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::process;

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

    /// Whether the standard library for [`TARGET`] is in place.
    pub fn is_ready(&self) -> bool {
        self.library_folder().is_some_and(|folder| {
            let Ok(files) = fs::read_dir(folder) else {
                return false;
            };
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().starts_with("libstd"))
        })
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
