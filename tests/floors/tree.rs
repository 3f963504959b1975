//! The files of a source folder as modules, and where a path leads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::imports::{Import, imports};

/// The module path from the folder: `["text", "offsets"]`; empty for `lib.rs`.
pub type Module = Vec<String>;

/// The files of a source folder.
#[derive(Default)]
pub struct Tree {
    /// Each file with its module.
    pub sources: Vec<Source>,
    by_module: BTreeMap<Module, usize>,
}

/// One file.
pub struct Source {
    /// Its path from the source folder: `text/mod.rs`.
    pub file: String,
    /// Its module.
    pub module: Module,
    /// What it names.
    pub imports: Vec<Import>,
}

impl Source {
    /// The module of the crate's root: programs have their own.
    fn root(&self) -> &[String] {
        let program = self.module.first().is_some_and(|first| first == "bin");
        &self.module[..if program { 2 } else { 0 }]
    }
}

impl Tree {
    /// Reads every file below `folder` but for tests.
    pub fn read(folder: &Path) -> Tree {
        let mut tree = Tree::default();
        tree.add_folder(folder, folder);
        tree
    }

    fn add_folder(&mut self, folder: &Path, from: &Path) {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && name != "tests" {
                self.add_folder(&path, from);
            } else if name.ends_with(".rs") && !["tests.rs", "cases.rs"].contains(&name) {
                let file = path.strip_prefix(from).unwrap().to_str().unwrap();
                self.add(file, &fs::read_to_string(&path).unwrap());
            }
        }
    }

    /// Adds one file, named by its path from the source folder.
    pub fn add(&mut self, file: &str, text: &str) {
        let module = module(file);
        let imports = imports(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.by_module.insert(module.clone(), self.sources.len());
        self.sources.push(Source {
            file: file.to_owned(),
            module,
            imports,
        });
    }

    /// Whether there is a file of this module.
    pub fn has(&self, module: &[String]) -> bool {
        self.by_module.contains_key(module)
    }

    /// The path of `import` from the source folder; nothing for another crate's.
    pub fn absolute(&self, source: &Source, import: &Import) -> Option<Vec<String>> {
        let mut base = [&source.module[..], &import.within].concat();
        let mut rest = &import.path[..];
        match rest.first()?.as_str() {
            "crate" => base = source.root().to_vec(),
            "newsmark" if !source.root().is_empty() => base.clear(),
            "self" | "super" => {
                while rest.first().is_some_and(|word| word == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
                rest = rest.strip_prefix(&["self".to_owned()]).unwrap_or(rest);
                return Some([base, rest.to_vec()].concat());
            }
            child => {
                base.push(child.to_owned());
                if !self.has(&base) {
                    return None;
                }
            }
        }
        Some([base, rest[1..].to_vec()].concat())
    }

    /// The file that has what the path from the source folder names, past all re-exports.
    pub fn file_of(&self, path: &[String]) -> Option<usize> {
        let mut path = path.to_vec();
        // a re-export of itself would go on for ever
        for _ in 0..8 {
            let length = (0..=path.len()).rfind(|length| self.has(&path[..*length]))?;
            let index = self.by_module[&path[..length]];
            match self.re_exported(&self.sources[index], &path[length..]) {
                Some(further) => path = further,
                None => return Some(index),
            }
        }
        None
    }

    /// Where `rest`, a path from `source`, leads when `source` itself only imports its first word.
    fn re_exported(&self, source: &Source, rest: &[String]) -> Option<Vec<String>> {
        let name = rest.first()?;
        let binding =
            |import: &&Import| import.binds.as_ref() == Some(name) && import.within.is_empty();
        let import = source.imports.iter().find(binding)?;
        let path = self.absolute(source, import)?;
        Some([path, rest[1..].to_vec()].concat())
    }
}

fn module(file: &str) -> Module {
    let path = file.trim_end_matches(".rs");
    let mut words: Module = path.split('/').map(ToOwned::to_owned).collect();
    if matches!(
        words.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        words.pop();
    }
    words
}
