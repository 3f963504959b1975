//! Reading all that the weights are fitted to and measured on.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::card::Source;
use super::corpora::{CORPORA, Corpus, DEV, OWN};
use super::examples::Examples;
use super::gold::Article;
use super::{Names, dev, gold};
use crate::engine::names::Features;
use crate::progress::Step;

/// A set to measure on, with its name.
pub type DevSet = (&'static str, Vec<Article>);

/// A file with its name, and how it is used.
type File = (PathBuf, String, Corpus);

/// The examples of all corpora that are there, and what was read of each.
///
/// # Errors
/// When a file cannot be read, or there is no sentence in any.
pub fn corpora(names: &Names, features: Features) -> Result<(Examples, Vec<Source>)> {
    let mut examples = Examples::default();
    let mut sources = Vec::new();
    let files = files(names);
    let step = Step::new("reading", files.len());
    for (path, name, corpus) in files {
        step.advance(1);
        if !corpus.file.is_empty() && !path.exists() {
            step.line(&format!("{name}: not there, passed over"));
            continue;
        }
        let (sentences, tokens) = examples.add(&gold::read(&path)?, &corpus, features);
        step.line(&format!("{name}: {sentences} sentences, {tokens} tokens"));
        sources.push(Source {
            name,
            corpus,
            sentences,
            tokens,
        });
    }
    step.end();
    ensure!(
        !examples.sentences.is_empty(),
        "no sentence to train on: {} has none of the corpora in train/entities, and no --own was given",
        names.data.display()
    );
    Ok((examples, sources))
}

/// Those of the table, then the newsroom's own.
fn files(names: &Names) -> Vec<File> {
    let folder = names.data.join("train/entities");
    let listed = CORPORA.iter().map(|corpus| {
        let path = folder.join(format!("{}.iob2", corpus.file));
        (path, corpus.file.to_owned(), *corpus)
    });
    let own = names.own.iter().map(|path| {
        let weight = names.own_weight;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        (path.clone(), name.into_owned(), Corpus { weight, ..OWN })
    });
    listed.chain(own).collect()
}

/// The sets to measure on that are there.
///
/// # Errors
/// When one cannot be read.
pub fn dev_sets(names: &Names) -> Result<Vec<DevSet>> {
    let mut sets = Vec::new();
    for set in DEV {
        let path = names.data.join(format!("dev/{set}.jsonl"));
        if path.exists() {
            sets.push((*set, dev::read(&path)?));
        } else {
            println!("{set}: not there, not measured");
        }
    }
    Ok(sets)
}
