//! Circles of files that import each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::tree::{Source, Tree};

/// For each file, the files that it imports.
type Graph = Vec<BTreeSet<usize>>;

/// One circle for each set of files that reach each other, a line each: `a.rs -> b.rs -> a.rs`. A
/// `mod.rs` may import the files of its folder, and they it.
pub fn circles(tree: &Tree) -> Vec<String> {
    let graph = graph(tree);
    let mut known = BTreeSet::new();
    let mut lines = Vec::new();
    for file in 0..graph.len() {
        if known.contains(&file) {
            continue;
        }
        if let Some(circle) = circle(&graph, file) {
            known.extend(
                reached(&graph, file)
                    .into_keys()
                    .filter(|other| reached(&graph, *other).contains_key(&file)),
            );
            let names = circle.iter().map(|i| tree.sources[*i].file.as_str());
            lines.push(names.collect::<Vec<_>>().join(" -> "));
        }
    }
    lines
}

fn graph(tree: &Tree) -> Graph {
    let targets = |source: &Source| {
        let paths = source.imports.iter();
        let paths = paths.filter_map(|import| tree.absolute(source, import));
        let files = paths.filter_map(|path| tree.file_of(&path));
        files
            .filter(|target| !is_folder_with_child(source, &tree.sources[*target]))
            .collect()
    };
    tree.sources.iter().map(targets).collect()
}

/// Whether one is the `mod.rs` of a folder that the other is in, or both are the same file.
fn is_folder_with_child(a: &Source, b: &Source) -> bool {
    let over = |folder: &Source, child: &Source| {
        folder.file.ends_with("mod.rs") && child.module.starts_with(&folder.module)
    };
    a.file == b.file || over(a, b) || over(b, a)
}

/// The shortest way from `file` back to itself.
fn circle(graph: &Graph, file: usize) -> Option<Vec<usize>> {
    let came_from = reached(graph, file);
    let mut way = vec![file];
    let mut at = *came_from.get(&file)?;
    while at != file {
        way.push(at);
        at = came_from[&at];
    }
    way.push(file);
    way.reverse();
    Some(way)
}

/// Each file that `file` reaches, with the one before it on the shortest way.
fn reached(graph: &Graph, file: usize) -> BTreeMap<usize, usize> {
    let mut came_from = BTreeMap::new();
    let mut queue = VecDeque::from([file]);
    while let Some(at) = queue.pop_front() {
        for next in &graph[at] {
            if !came_from.contains_key(next) {
                came_from.insert(*next, at);
                queue.push_back(*next);
            }
        }
    }
    came_from
}
