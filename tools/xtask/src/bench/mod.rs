//! Speed.

use anyhow::Result;

/// Measures.
///
/// # Errors
/// Never yet.
pub fn run() -> Result<()> {
    Ok(())
}
