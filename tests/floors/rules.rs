//! What an import may not do.

use crate::imports::Import;
use crate::tree::{Source, Tree};

/// The floors of the source folder, lowest first. What is on one floor may be imported from those
/// above it; the modules of one floor do not know each other.
pub const FLOORS: &[&[&str]] = &[
    &["codes", "date", "label", "limits", "span", "unit"],
    &["error"],
    &["lists"],
    &["options"],
    &["annotations"],
    &["text"],
    &["tagger"],
    &["syntax"],
    &["entities"],
    &["quotes"],
    &["claims"],
    &["english"],
    &[ROOT],
    &["review", "training"],
    &["export"],
    &["bin", "wasm"],
];

/// `lib.rs`, and what is named as its: `crate::Error`.
const ROOT: &str = "lib";

/// What programs that fit the models may ask: it hands out what phases keep inside.
const INSIDER: &str = "training";

/// The imports that run upwards, sideways or into another module's inside, a line each.
pub fn broken(tree: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    for source in &tree.sources {
        for import in &source.imports {
            let path = tree.absolute(source, import);
            let fault = path.and_then(|path| fault(tree, source, &path));
            lines.extend(fault.map(|fault| line(source, import, &fault)));
        }
    }
    lines.dedup();
    lines
}

fn line(source: &Source, import: &Import, fault: &str) -> String {
    let path = import.path.join("::");
    format!("src/{}:{}: `{path}` {fault}", source.file, import.line)
}

fn fault(tree: &Tree, source: &Source, path: &[String]) -> Option<String> {
    let (own, other) = (top(tree, &source.module), top(tree, path));
    if own == other {
        return None;
    }
    let (Some(from), Some(to)) = (floor(own), floor(other)) else {
        let unknown = if floor(own).is_none() { own } else { other };
        return Some(format!("has to do with `{unknown}`, which has no floor"));
    };
    if from <= to {
        let way = if from == to { "sideways" } else { "upwards" };
        return Some(format!("runs {way}, from `{own}` to `{other}`"));
    }
    if own == INSIDER {
        return None;
    }
    let inside = path.len() > 1 && tree.has(&path[..2]) && !is_item(tree, path);
    inside.then(|| format!("goes through a module inside of `{other}`"))
}

/// Whether the second word of `path` is an item that the first one re-exports; it may be named as
/// the module that it comes from.
fn is_item(tree: &Tree, path: &[String]) -> bool {
    let source = tree.sources.iter().find(|s| s.module == path[..1]);
    let bound = |import: &Import| import.binds.as_ref() == Some(&path[1]);
    path.len() == 2 && source.is_some_and(|source| source.imports.iter().any(bound))
}

/// The module below the source folder that `path` is in.
fn top<'p>(tree: &Tree, path: &'p [String]) -> &'p str {
    match path.first() {
        Some(first) if first == "bin" || tree.has(&path[..1]) => first,
        _ => ROOT,
    }
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}
