//! What `rustc` says of its version.

use anyhow::{Context, Result};

/// The oldest Rust that builds this workspace.
pub const MINIMUM: &str = env!("CARGO_PKG_RUST_VERSION");

/// The number in the answer to `rustc --version`: `1.96.0`.
///
/// # Errors
/// When there is none.
pub fn number(answer: &str) -> Result<&str> {
    let mut words = answer.split_whitespace();
    words
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .context("rustc does not tell its version")
}

/// The major version of LLVM in the answer to `rustc -vV`: `22`.
///
/// # Errors
/// When there is none.
pub fn llvm_major(answer: &str) -> Result<&str> {
    let mut lines = answer.lines();
    lines
        .find_map(|line| line.strip_prefix("LLVM version: "))
        .and_then(|llvm| llvm.split('.').next())
        .context("rustc does not tell its LLVM version")
}

/// Whether the Rust called `number` builds this workspace.
pub fn is_recent(number: &str) -> bool {
    parts(number) >= parts(MINIMUM)
}

/// Major and minor version.
fn parts(number: &str) -> Option<(u32, u32)> {
    let mut parts = number.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::{MINIMUM, is_recent, llvm_major, number};

    const DEBIAN: &str = "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)";

    #[test]
    fn reads_the_number() {
        assert_eq!(number(DEBIAN).unwrap(), "1.96.0");
        assert_eq!(number("rustc 1.98.0-nightly\n").unwrap(), "1.98.0-nightly");
        assert!(number("rustc").is_err());
    }

    #[test]
    fn reads_the_version_of_llvm() {
        let answer = format!("{DEBIAN}\nbinary: rustc\nLLVM version: 22.1.8\n");
        assert_eq!(llvm_major(&answer).unwrap(), "22");
        assert!(llvm_major(DEBIAN).is_err());
    }

    #[test]
    fn old_compilers_are_refused() {
        assert!(is_recent(MINIMUM));
        assert!(is_recent("1.98.0-nightly"));
        assert!(is_recent("2.0.0"));
        assert!(!is_recent("1.63.0"));
        assert!(!is_recent("1.9.0"));
        assert!(!is_recent(""));
    }
}
