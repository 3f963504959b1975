//! Whether a part of `www/pkg` was made from the WebAssembly at hand.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;

use crate::workspace;

/// What the part called `name` is made from: the compiler's output, and this program, which makes
/// the rest.
pub struct Stamp {
    name: &'static str,
    hash: String,
}

impl Stamp {
    /// The stamp of the part called `name`, compiled to the file `wasm`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(wasm: &Path, name: &'static str) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        fs::read(wasm)?.hash(&mut hasher);
        fs::read(env::current_exe()?)?.hash(&mut hasher);
        fs::read(workspace::root().join("package-lock.json"))?.hash(&mut hasher);
        Ok(Stamp {
            name,
            hash: format!("{:016x}", hasher.finish()),
        })
    }

    /// Whether the part is whole and was made from the same.
    pub fn is_current(&self) -> bool {
        let pkg = workspace::pkg();
        let whole = [".js", ".d.ts", "_bg.wasm"]
            .iter()
            .all(|end| pkg.join(format!("{}{end}", self.name)).is_file());
        whole && fs::read_to_string(self.file()).is_ok_and(|saved| saved == self.hash)
    }

    /// Remembers that the part is made from this.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self) -> Result<()> {
        Ok(fs::write(self.file(), &self.hash)?)
    }

    fn file(&self) -> PathBuf {
        workspace::wasm_target().join(format!("{}.stamp", self.name))
    }
}
