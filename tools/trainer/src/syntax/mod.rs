//! `trainer syntax`: fits what tells parts of speech.

mod conllu;
mod examples;
mod gold;
mod perceptron;
mod score;
mod teacher;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::engine::syntax::{Tag, parse};
use crate::engine::{Document, document};
use crate::files::write;
use crate::progress::Step;
use conllu::Gold;
use examples::Example;
use perceptron::{Perceptron, Settings};
use score::Score;
use teacher::Foreign;

pub const HELP: &str = "\
Reads DIR/train/syntax/*.conllu (Universal Dependencies: GUM, EWT) and measures on DIR/dev/syntax_*.conllu.

More text makes the tags better. A large tagger is too large for a browser, but it can teach: with
  python tools/trainer/tags.py DIR TAGS.jsonl
spaCy tags the treebanks and articles without tags (of DIR/train, and your own); --tags
TAGS.jsonl then fits a teacher on the treebanks, with spaCy's tags among what it sees, lets it tag the
articles, and fits the small model on both. A line of TAGS.jsonl is
  {\"text\": \"Rain fell.\", \"tags\": [[0, 4, \"NN\"], [5, 9, \"VBD\"], [9, 10, \".\"]]}
with places in bytes. Takes about a minute and 2 GB of memory with 600,000 words of articles. The same input gives the same file, byte for byte.";

/// What it is told.
#[derive(Args)]
pub struct Arguments {
    /// The folder above train/syntax and dev.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Texts with the tags of another tagger, the treebanks among them.
    #[arg(long, value_name = "FILE")]
    tags: Option<PathBuf>,
    /// Your own sentences, as CoNLL-U. May be given more than once.
    #[arg(long, value_name = "FILE")]
    own: Vec<PathBuf>,
    /// Where the weights go.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "src/english/weights/syntax.bin"
    )]
    out: PathBuf,
    /// Weights that are kept; each takes about a byte.
    #[arg(long, default_value_t = 60_000)]
    weights: usize,
    /// Features are hashed to a number of so many bits.
    #[arg(long, default_value_t = 17, value_parser = clap::value_parser!(u32).range(10..=20))]
    bits: u32,
    /// Passes over the sentences, before weights are dropped and after it.
    #[arg(long, default_value_t = 6)]
    epochs: usize,
    /// The seed of the order of sentences.
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

/// Sentences of speech are unlike the news.
const SPOKEN: [&str; 2] = ["gum.conversation", "gum.vlog"];
const SPOKEN_WEIGHT: f32 = 0.5;

/// Fits the weights, writes them and measures them.
pub fn run(arguments: &Arguments) -> Result<()> {
    let treebanks = treebanks(arguments)?;
    let texts: Vec<Document> = treebanks
        .iter()
        .map(|(gold, _)| document(&gold.text))
        .collect();
    let foreign = match &arguments.tags {
        Some(path) => teacher::read(path)?,
        None => Vec::new(),
    };
    let articles = articles(&foreign, &treebanks);
    let article_texts: Vec<Document> = articles
        .iter()
        .map(|foreign| document(&foreign.text))
        .collect();
    let taught = teach(
        arguments,
        &treebanks,
        &texts,
        &foreign,
        (&articles, &article_texts),
    );

    let step = Step::new("reading features", texts.len() + article_texts.len());
    let mut examples: Vec<Example> = Vec::new();
    for ((gold, weight), text) in treebanks.iter().zip(&texts) {
        examples.push(Example::new(
            text,
            gold::tags(text, gold),
            *weight,
            arguments.bits,
            None,
        ));
        step.advance(1);
    }
    for (text, tags) in article_texts.iter().zip(taught) {
        examples.push(Example::new(text, tags, 1.0, arguments.bits, None));
        step.advance(1);
    }
    step.end();
    let tokens: usize = examples.iter().map(|example| example.tags.len()).sum();
    println!("{} documents, {tokens} tokens", examples.len());

    let mut model = Perceptron::new(arguments.bits);
    model.learn(&examples, &arguments.settings());
    model.keep_largest(arguments.weights);
    model.learn(&examples, &arguments.settings());
    let file = model.levels(arguments.bits).write();
    write(&arguments.out, &file)?;
    println!("{}: {} bytes", arguments.out.display(), file.len());
    measure(&arguments.data, &file)
}

impl Arguments {
    fn settings(&self) -> Settings {
        Settings {
            epochs: self.epochs,
            seed: self.seed,
            margin: 1.0,
        }
    }
}

/// The documents of the treebanks, with how much each counts.
fn treebanks(arguments: &Arguments) -> Result<Vec<(Gold, f32)>> {
    let folder = arguments.data.join("train/syntax");
    let mut paths: Vec<PathBuf> = Vec::new();
    if let Ok(entries) = std::fs::read_dir(&folder) {
        for entry in entries {
            paths.push(entry?.path());
        }
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "conllu"));
    paths.sort();
    paths.extend(arguments.own.iter().cloned());
    ensure!(
        !paths.is_empty(),
        "no treebank to train on: {} has none, and no --own was given",
        folder.display()
    );
    let mut documents = Vec::new();
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let spoken = SPOKEN.contains(&&*name);
        let weight = if spoken { SPOKEN_WEIGHT } else { 1.0 };
        documents.extend(conllu::read(&path)?.into_iter().map(|gold| (gold, weight)));
    }
    Ok(documents)
}

/// The tagged texts that are no document of a treebank.
fn articles<'f>(foreign: &'f [Foreign], treebanks: &[(Gold, f32)]) -> Vec<&'f Foreign> {
    let known: std::collections::BTreeSet<&str> = treebanks
        .iter()
        .map(|(gold, _)| gold.text.as_str())
        .collect();
    foreign
        .iter()
        .filter(|foreign| !known.contains(foreign.text.as_str()))
        .collect()
}

/// Fits a teacher on the treebanks, and lets it tag the articles.
fn teach(
    arguments: &Arguments,
    treebanks: &[(Gold, f32)],
    texts: &[Document],
    foreign: &[Foreign],
    (articles, article_texts): (&[&Foreign], &[Document]),
) -> Vec<Vec<Tag>> {
    if articles.is_empty() {
        return Vec::new();
    }
    let bits = arguments.bits + 1;
    let by_text: std::collections::BTreeMap<&str, &Foreign> = foreign
        .iter()
        .map(|foreign| (foreign.text.as_str(), foreign))
        .collect();
    let mut examples = Vec::new();
    for ((gold, weight), text) in treebanks.iter().zip(texts) {
        if let Some(foreign) = by_text.get(gold.text.as_str()) {
            examples.push(Example::new(
                text,
                gold::tags(text, gold),
                *weight,
                bits,
                Some(foreign),
            ));
        }
    }
    println!(
        "teacher: {} documents with tags of another tagger",
        examples.len()
    );
    let mut teacher = Perceptron::new(bits);
    teacher.learn(&examples, &arguments.settings());
    let step = Step::new("teaching", articles.len());
    let pairs = articles.iter().zip(article_texts);
    let taught = pairs.map(|(foreign, text)| {
        step.advance(1);
        let tags = vec![Tag::Other; text.tokens.len()];
        teacher.tag(&Example::new(text, tags, 1.0, bits, Some(foreign)))
    });
    let taught = taught.collect();
    step.end();
    taught
}

/// Prints how good the weights in `file` are.
fn measure(data: &Path, file: &[u8]) -> Result<()> {
    for set in ["syntax_wikinews", "syntax_web"] {
        let path = data.join(format!("dev/{set}.conllu"));
        if !path.exists() {
            println!("{set}: not there, not measured");
            continue;
        }
        let mut score = Score::default();
        for gold in conllu::read(&path)? {
            let text = document(&gold.text);
            let (tags, phrases) = parse(file, &text).context("reading the new file back")?;
            score.add(&text, &gold, &tags, &phrases);
        }
        println!("{set}: {}", score.line());
    }
    Ok(())
}
