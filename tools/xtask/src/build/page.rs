//! The libraries of the page and its service worker.

use anyhow::Result;

use crate::process;
use crate::toolchain::node;

const SCRIPT: &str = "tools/page/build.mjs";

/// Writes `www/vendor` and `www/service-worker.js`. The service worker lists every file of the page
/// with its hash, so this comes after all that writes there.
///
/// # Errors
/// When esbuild fails.
pub fn build() -> Result<()> {
    process::run(node::node().arg(SCRIPT))
}
