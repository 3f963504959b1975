//! The folder that is published on npm.

use anyhow::Result;

use crate::toolchain::node;
use crate::{build, process, workspace};

const SCRIPT: &str = "tools/package/build.mjs";

/// Makes `target/package/newsmark`, which `npm pack` and `npm publish` take.
///
/// # Errors
/// When the WebAssembly cannot be built, or the package's types cannot be made.
pub fn make() -> Result<()> {
    build::build()?;
    process::run(node::node().arg(SCRIPT).arg(env!("CARGO_PKG_VERSION")))?;
    let folder = workspace::target().join("package").join(build::NAME);
    println!("The package is in {}.", folder.display());
    Ok(())
}
