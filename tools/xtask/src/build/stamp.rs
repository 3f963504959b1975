//! Whether `www/pkg` was made from the WebAssembly at hand.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;

use super::NAME;
use crate::workspace;

/// What `www/pkg` is made from: the compiler's output, and this program, which makes the rest.
pub struct Stamp(String);

impl Stamp {
    /// The stamp of the compiled file `wasm`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(wasm: &Path) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        fs::read(wasm)?.hash(&mut hasher);
        fs::read(env::current_exe()?)?.hash(&mut hasher);
        fs::read(workspace::root().join("package-lock.json"))?.hash(&mut hasher);
        Ok(Stamp(format!("{:016x}", hasher.finish())))
    }

    /// Whether `www/pkg` is whole and was made from the same.
    pub fn is_current(&self) -> bool {
        let pkg = workspace::pkg();
        let whole = [
            format!("{NAME}.js"),
            format!("{NAME}.d.ts"),
            format!("{NAME}_bg.wasm"),
        ]
        .iter()
        .all(|file| pkg.join(file).is_file());
        whole && fs::read_to_string(file()).is_ok_and(|saved| saved == self.0)
    }

    /// Remembers that `www/pkg` is made from this.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self) -> Result<()> {
        Ok(fs::write(file(), &self.0)?)
    }
}

fn file() -> PathBuf {
    workspace::wasm_target().join("pkg.stamp")
}
