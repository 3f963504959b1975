//! `trainer names`: fits the weights that find the names of people, organizations and places.

mod card;
mod corpora;
mod crf;
mod curve;
mod dev;
mod examples;
mod gold;
mod quantize;
mod read;
mod register;
mod score;

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::engine::Document;
use crate::engine::names::{Features, Tagger, Vocabulary};
use crate::files;
use crate::progress::Step;
use crf::Settings;
use quantize::{Grain, quantize};
use score::{Score, tag_by_weights};

/// What `--help` adds.
pub const HELP: &str = "\
What goes in:
  DIR/train/entities/*.iob2  articles with names marked; which files, and how much each counts, is in
                             tools/trainer/src/names/corpora.rs
  DIR/dev/*.jsonl            articles to measure on, which are never fitted to: objects
                             {\"text\", \"entities\": [[start, end, label]]} a line, in code points
  --own FILE                 your own articles, as IOB2: a token, a tab and its tag a line, an empty line
                             after each sentence, `# doc = NAME` before each article:

      # doc = harbour-vote
      Ada	B-PER
      Holm	I-PER
      left	O
      Oslo	B-LOC
      .	O

What comes out: src/english/weights/names.bin, which is compiled into Newsmark, and on the screen how
many names are found on the sets of DIR/dev. The same input gives the same file, byte for byte.

How long it takes: a run of the four about 40 seconds on one core; 600 MB of memory.

To retrain on your own archive:
  1. Mark the names in some hundred articles. Leave some of them out, to measure on: save those as
     DIR/dev/entities_worldwide.jsonl.
  2. cargo run --release -p trainer -- names --data DIR --own FILE --card src/english/MODEL_CARD.md
     Without the public corpora in DIR the weights know your archive alone, and less of the world.
  3. cargo xtask build";

/// The arguments.
#[derive(Args)]
pub struct Names {
    /// The folder of the corpora: train/entities/*.iob2 and dev/*.jsonl, with the names in
    /// src/names/corpora.rs. Files that are not there are passed over, and it says so.
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
    /// The step of quantized weights, in nats. A longer step makes a smaller file.
    #[arg(long, default_value_t = 0.06, value_parser = length)]
    pub step: f32,
    /// Weights that differ by less, in nats, from what most weights of their row have in common are
    /// dropped. More makes a smaller file, which finds more names and more that are none; half a step
    /// drops what rounding drops.
    #[arg(long, default_value_t = 0.03, value_parser = length)]
    pub least: f32,
    /// Also measures files from finer to coarser weights, to choose --step and --least by. Adds some
    /// seconds.
    #[arg(long)]
    pub curve: bool,
}

fn share(text: &str) -> Result<f32, String> {
    let share: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    let fits = (0.0..1.0).contains(&share);
    fits.then_some(share)
        .ok_or_else(|| "from 0 on, less than 1".to_owned())
}

fn length(text: &str) -> Result<f32, String> {
    let length: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    let fits = length.is_finite() && length > 0.0;
    fits.then_some(length)
        .ok_or_else(|| "more than 0".to_owned())
}

/// Fits the weights, scores them and writes them.
pub fn run(names: &Names) -> Result<()> {
    let words = files::read_bytes(&names.words)?;
    let vocabulary =
        Vocabulary::read(&words).with_context(|| format!("reading {}", names.words.display()))?;
    let features = Features {
        vocabulary: &vocabulary,
        bits: names.bits,
    };
    let (examples, sources) = read::corpora(names, features)?;
    let dev = read::dev_sets(names)?;
    let settings = names.settings();
    let weights = fit(&examples, &settings);

    let by_weights = |document: &Document| tag_by_weights(&weights, features, document);
    let before = scores("before quantization", &dev, by_weights);
    let grain = names.grain();
    let parts = quantize(&weights, names.bits, grain);
    let written = parts.write();
    let tagger = Tagger::read(&written).context("reading the new file back")?;
    let by_file = |document: &Document| vocabulary.tag(&tagger, document);
    let after = scores("after quantization", &dev, by_file);
    let curve = match names.curve {
        true => curve::measure(&weights, features, &dev)?,
        false => Vec::new(),
    };
    print!("{}", curve::table(&curve)?);

    files::write(&names.out, &written)?;
    let outcome = card::Outcome {
        sources,
        settings,
        grain,
        left: quantize::left(&parts),
        rows_left: quantize::rows_left(&parts),
        file: card::Size::of(&written)?,
        words: card::Size::of(&words)?,
        before,
        after,
        curve,
    };
    println!("{}: {}", names.out.display(), outcome.size());
    if let Some(path) = &names.card {
        card::update(path, &outcome)?;
        println!("{}: training section written", path.display());
    }
    Ok(())
}

fn fit(examples: &examples::Examples, settings: &Settings) -> crf::Weights {
    let sentences = examples.sentences.len() * settings.epochs * settings.runs as usize;
    let mut step = Step::new("fitting", sentences);
    let weights = crf::fit(examples, settings, &mut step);
    step.end();
    weights
}

impl crf::Progress for Step {
    fn sentence(&mut self) {
        self.advance(1);
    }

    fn epoch(&mut self, run: u64, epoch: usize, loss: f64, seconds: f32) {
        let (run, epoch) = (run + 1, epoch + 1);
        self.line(&format!(
            "run {run}, epoch {epoch}: loss {loss:.4}, {seconds:.0} s"
        ));
    }
}

impl Names {
    fn grain(&self) -> Grain {
        Grain {
            step: self.step,
            least: self.least,
        }
    }

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

fn scores(when: &str, dev: &[read::DevSet], tag: impl Fn(&Document) -> Vec<u8>) -> Vec<Score> {
    let step = Step::new("measuring", dev.len());
    let of = |(set, articles): &read::DevSet| {
        let score = score::score(set, articles, &tag);
        step.advance(1);
        score
    };
    let scores: Vec<Score> = dev.iter().map(of).collect();
    step.end();
    print_scores(when, &scores);
    scores
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
