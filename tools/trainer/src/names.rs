//! `trainer names`: fits the weights.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use newsmark::english;
use newsmark::tagger::{Tagger, WordTable};

use crate::card::{self, Source};
use crate::corpora::table::{CORPORA, Corpus, DEV, OWN};
use crate::corpora::{Article, read_dev, read_iob2};
use crate::crf::{self, Settings};
use crate::examples::{Examples, Features};
use crate::progress::Fitting;
use crate::quantize::{self, quantize};
use crate::score::{Score, score, tag_by_file, tag_by_weights};

/// What it is told.
#[derive(Args)]
pub struct Names {
    /// The folder of the corpora: train/entities/*.iob2 and dev/*.jsonl, with the names in
    /// src/corpora/table.rs. Files that are not there are passed over, and it says so.
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// Your own articles with names marked, as IOB2 (token, tab, tag; an empty line after each
    /// sentence; tags B-PER I-PER B-ORG I-ORG B-LOC I-LOC O). May be given more than once.
    #[arg(long, value_name = "FILE")]
    pub own: Vec<PathBuf>,
    /// How much a sentence of your own counts, where one of the best corpora counts 1.
    #[arg(long, value_name = "WEIGHT", default_value_t = 1.0)]
    pub own_weight: f32,
    /// The word table, from `trainer words`. The weights work with this table only.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "src/english/weights/words.bin"
    )]
    pub words: PathBuf,
    /// Where the weights go.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "src/english/weights/names.bin"
    )]
    pub out: PathBuf,
    /// A model card whose training section is written anew, between its two markers.
    #[arg(long, value_name = "FILE")]
    pub card: Option<PathBuf>,
    /// Models fitted from different seeds and averaged. Each adds a minute or so.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u64).range(1..=64))]
    pub runs: u64,
    /// The seed of the first model; the next one has the next seed.
    #[arg(long, default_value_t = 7)]
    pub seed: u64,
    /// Passes over the sentences.
    #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub epochs: u8,
    /// The length of steps at first; it falls to a tenth.
    #[arg(long, default_value_t = 0.02)]
    pub rate: f32,
    /// How much slower the weights of one register (kind of text) move than the shared ones.
    #[arg(long, default_value_t = 0.2)]
    pub register_rate: f32,
    /// The share of features left out at random while fitting.
    #[arg(long, default_value_t = 0.3, value_parser = share)]
    pub dropout: f32,
    /// Features are hashed to a number of so many bits; one more doubles the file.
    #[arg(long, default_value_t = 18, value_parser = clap::value_parser!(u32).range(10..=22))]
    pub bits: u32,
    /// The step of quantized weights, in nats. Weights under half a step are dropped, so a longer
    /// step makes a smaller file.
    #[arg(long, default_value_t = 0.05)]
    pub step: f32,
}

fn share(text: &str) -> Result<f32, String> {
    let share: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    let fits = (0.0..1.0).contains(&share);
    fits.then_some(share)
        .ok_or_else(|| "from 0 on, less than 1".to_owned())
}

/// Fits the weights, scores them and writes them.
pub fn run(names: &Names) -> Result<()> {
    ensure!(names.step > 0.0, "--step must be more than 0");
    let file = std::fs::read(&names.words)
        .with_context(|| format!("reading {}", names.words.display()))?;
    let words =
        WordTable::read(&file).with_context(|| format!("reading {}", names.words.display()))?;
    let language = english::names::with_words(words);
    let features = Features {
        names: &language,
        bits: names.bits,
    };
    let (examples, sources) = read_corpora(names, features)?;
    let dev = read_dev_sets(names)?;
    let settings = names.settings();
    let steps = examples.sentences.len() * settings.epochs * settings.runs as usize;
    let mut progress = Fitting::new(steps);
    let weights = crf::fit(&examples, &settings, &mut progress);
    progress.end();

    let before = scores(&dev, |document| {
        tag_by_weights(&weights, features, document)
    });
    print_scores("before quantization", &before);
    let parts = quantize(&weights, names.bits, names.step);
    let written = parts.write();
    let tagger = Tagger::read(&written).context("reading the new file back")?;
    let after = scores(&dev, |document| tag_by_file(&tagger, &language, document));
    print_scores("after quantization", &after);

    std::fs::write(&names.out, &written)
        .with_context(|| format!("writing {}", names.out.display()))?;
    let outcome = card::Outcome {
        sources,
        settings,
        step: names.step,
        left: quantize::left(&parts),
        rows_left: quantize::rows_left(&parts),
        file: card::Size::of(&written)?,
        words: card::Size::of(&file)?,
        before,
        after,
    };
    println!("{}: {}", names.out.display(), outcome.size());
    if let Some(path) = &names.card {
        card::update(path, &outcome)?;
        println!("{}: training section written", path.display());
    }
    Ok(())
}

impl Names {
    fn settings(&self) -> Settings {
        Settings {
            bits: self.bits,
            runs: self.runs,
            seed: self.seed,
            epochs: usize::from(self.epochs),
            rate: self.rate,
            register_rate: self.register_rate,
            dropout: self.dropout,
        }
    }
}

fn read_corpora(names: &Names, features: Features) -> Result<(Examples, Vec<Source>)> {
    let mut examples = Examples::default();
    let mut sources = Vec::new();
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
    for (path, name, corpus) in listed.chain(own) {
        if !corpus.file.is_empty() && !path.exists() {
            println!("{name}: not there, passed over");
            continue;
        }
        let articles = read_iob2(&path)?;
        let Corpus {
            register,
            weight,
            most,
            ..
        } = corpus;
        let (sentences, tokens) = examples.add(&articles, register, weight, most, features);
        println!("{name}: {sentences} sentences, {tokens} tokens");
        sources.push(Source {
            name,
            corpus,
            sentences,
            tokens,
        });
    }
    ensure!(
        !examples.sentences.is_empty(),
        "no sentence to train on: {} has none of the corpora, and no --own was given",
        folder.display()
    );
    Ok((examples, sources))
}

fn read_dev_sets(names: &Names) -> Result<Vec<(&'static str, Vec<Article>)>> {
    let mut sets = Vec::new();
    for set in DEV {
        let path = names.data.join(format!("dev/{set}.jsonl"));
        if path.exists() {
            sets.push((*set, read_dev(&path)?));
        } else {
            println!("{set}: not there, not measured");
        }
    }
    Ok(sets)
}

fn scores(
    dev: &[(&'static str, Vec<Article>)],
    tag: impl Fn(&newsmark::text::Document) -> Vec<u8>,
) -> Vec<Score> {
    dev.iter()
        .map(|(set, articles)| score(set, articles, &tag))
        .collect()
}

fn print_scores(when: &str, scores: &[Score]) {
    println!("{when}, F1 of exact names (person, organization, place):");
    for score in scores {
        let [person, organization, place] = score.labels.map(|tally| tally.f1());
        let all = score.all().f1();
        println!(
            "  {:24} {all:.2} ({person:.1}, {organization:.1}, {place:.1})",
            score.set
        );
    }
}
