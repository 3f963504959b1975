//! No phase spells a word of a language: words live in `src/english/`, phases ask for classes of them.
//!
//! Every literal of the phases that has a letter is reported, but for
//! - codes, which are declared with `codes!` (names of rules, units and features);
//! - designators of ISO 8601 in what `format!` and `write!` make: capitals alone beside the braces;
//! - messages of errors, in an `impl Display`;
//! - attributes, comments and tests.

#![allow(clippy::unwrap_used, clippy::panic)]

mod literals;

use std::fs;
use std::path::{Path, PathBuf};

use literals::literals;

/// The folders of `src` that hold methods.
const PHASES: [&str; 6] = ["text", "tagger", "syntax", "entities", "quotes", "claims"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap_or_default().to_owned();
        if name == "tests" || name == "cases" {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_phase_spells_a_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for phase in PHASES {
        sources(&root.join("src").join(phase), &mut files);
    }
    assert!(files.len() > 100, "only {} files", files.len());
    files.sort();
    let mut report = String::new();
    for path in files {
        let code = fs::read_to_string(&path).unwrap();
        for (line, literal) in literals(&code) {
            let path = path.strip_prefix(root).unwrap().display();
            report.push_str(&format!("{path}:{line}: {literal}\n"));
        }
    }
    let count = report.lines().count();
    assert!(report.is_empty(), "{count} words in the phases:\n{report}");
}
