//! Every word list says where it comes from.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Names of sources and of standards that a first line may give.
const SOURCES: [&str; 6] = [
    "own list",
    "counted in",
    "UCUM",
    "ISO 4217",
    "GeoNames",
    "nomquamgender",
];

fn lists(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            lists(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
}

#[test]
fn the_first_line_of_each_list_names_its_source() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    lists(&root.join("src/english/lexicons"), &mut found);
    lists(&root.join("src/english/messages"), &mut found);
    lists(&root.join("tools/trainer/lists"), &mut found);
    assert!(found.len() > 50, "only {} lists", found.len());
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let named = first.starts_with('#') && SOURCES.iter().any(|source| first.contains(source));
        assert!(named, "{}: {first}", path.display());
    }
}
