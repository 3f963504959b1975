//! Imports run downwards only: `rules.rs` has the floors, `rooms.rs` those within the quotes phase.

#![allow(clippy::unwrap_used, clippy::panic)]

mod circles;
mod examples;
mod imports;
mod rooms;
mod rules;
mod tree;

use std::path::Path;

use tree::Tree;

fn sources() -> Tree {
    Tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

#[test]
fn imports_run_downwards() {
    let lines = rules::broken(&sources());
    assert!(
        lines.is_empty(),
        "{} imports:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn rooms_of_a_phase_import_downwards() {
    let lines = rooms::broken(&sources());
    assert!(
        lines.is_empty(),
        "{} imports:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn files_import_each_other_in_no_circle() {
    let lines = circles::circles(&sources());
    assert!(
        lines.is_empty(),
        "{} circles:\n{}",
        lines.len(),
        lines.join("\n")
    );
}
