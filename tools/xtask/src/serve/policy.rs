//! What a page may load and run, by its path. The browser tests' own server reads the same file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A worker takes the policy of its own file, so every file is sent with one.
static POLICIES: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../policies.json"))
        .expect("policies.json holds one string a path, without escapes")
});

/// The `Content-Security-Policy` of `path`: that of the longest beginning which is listed.
pub fn of(path: &str) -> &'static str {
    let fits = POLICIES
        .iter()
        .rev()
        .find(|(start, _)| path.starts_with(**start));
    fits.map_or("default-src 'none'", |(_, policy)| policy)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_longest_beginning_decides() {
        assert_eq!(of("/index.html"), of("/"));
        assert_eq!(of("/engine/client.js"), of("/"));
        assert_ne!(of("/engine/worker.js"), of("/"));
        assert_ne!(of("/examples/cms/index.html"), of("/"));
    }

    #[test]
    fn only_a_worker_may_compile_webassembly_beside_an_example() {
        assert!(!of("/examples/cms/index.html").contains("wasm-unsafe-eval"));
        assert!(of("/examples/cms/index.html").contains("require-trusted-types-for 'script'"));
        assert!(of("/engine/worker.js").contains("'wasm-unsafe-eval'"));
    }
}
