//! The order of the rooms of the quotes phase.

use crate::tree::{Source, Tree};

/// The phase.
const PHASE: &str = "quotes";

/// Its rooms, lowest first. What is in one may be imported from those above it; the rooms of one
/// floor do not know each other.
pub const ROOMS: &[&[&str]] = &[
    &["codes", "terms"],
    &["attribution", "inflection"],
    &["decisions", "labels", "marks"],
    &["reader"],
    &["grammar", "shapes"],
    &["adjacent"],
    &["cues", "speakers"],
    &["layout"],
    &["bounds"],
    &["attribute"],
    &["units"],
    &["vocabulary"],
    &["training"],
];

/// The imports within the phase that run upwards or sideways, a line each.
pub fn broken(tree: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    for source in &tree.sources {
        let Some(own) = room(tree, &source.module) else {
            continue;
        };
        for import in &source.imports {
            let path = tree.absolute(source, import);
            let Some(other) = path.as_deref().and_then(|path| room(tree, path)) else {
                continue;
            };
            let known = floor(own).is_some() && floor(other).is_some();
            if own != other && !(known && floor(other) < floor(own)) {
                lines.push(line(source, own, other));
            }
        }
    }
    lines.dedup();
    lines
}

fn line(source: &Source, own: &str, other: &str) -> String {
    format!("src/{}: from `{own}` to `{other}`", source.file)
}

/// The room that `path` is in; none outside of the phase and for what its `mod.rs` hands out.
fn room<'p>(tree: &Tree, path: &'p [String]) -> Option<&'p str> {
    let inside = path.len() > 1 && path[0] == PHASE && tree.has(&path[..2]);
    inside.then(|| path[1].as_str())
}

fn floor(room: &str) -> Option<usize> {
    ROOMS.iter().position(|floor| floor.contains(&room))
}
