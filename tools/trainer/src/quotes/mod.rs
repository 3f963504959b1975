//! `trainer quotes`: fits the weights of one of the decisions of the quotes phase.

mod gold;
mod samples;

use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::corpora::jsonl;
use crate::engine::quotes::{self, NamedFeature};
use crate::files;
use crate::logistic::sparse::{self, Sample, Settings};
use crate::progress::Step;
use gold::Gold;

/// What `--help` adds.
pub const HELP: &str = "\
What goes in:
  DIR/train/quotes/polnear.train.jsonl  the articles of PolNeAR, if they are there
  --own FILE                            your own articles in the same form: an object a line, with the
                                        text and its attributions, each with the words that report
                                        (cue), who they name (source) and the reported words (content)
                                        as spans [start, end] in Unicode code points, end exclusive:

      {\"text\": \"Rain is near, she said.\", \"attributions\": [{\"source\": [[14, 17]], \"cue\": [[18, 22]],
       \"content\": [[0, 12]]}]}

What comes out: src/english/weights/quote_starts.bin, quote_ends.bin, quote_sources.bin or quote_speech.bin, which are
compiled into Newsmark, and on the screen how many decisions the weights call right. The same input gives
the same file, byte for byte.

How long it takes: some seconds for each, and the builds in between.

To retrain on your own archive, mark all reported speech in some hundred articles. Each decision is made on
what the ones before it give, so build in between (cargo run does):
  1. cargo run --release -p trainer -- quotes start --data DIR --own FILE
  2. cargo run --release -p trainer -- quotes end --data DIR --own FILE
  3. cargo run --release -p trainer -- quotes source --data DIR --own FILE
  4. cargo run --release -p trainer -- quotes speech --data DIR --own FILE
  5. cargo xtask build";

/// The public articles, below the folder of the corpora.
const FILE: &str = "train/quotes/polnear.train.jsonl";

/// Steps a nat: weights keep a fortieth of a nat, and reach 3.
const UNITS: f32 = 40.0;

/// The arguments.
#[derive(Args)]
pub struct Quotes {
    /// The decision that the weights are for.
    decision: Decision,
    /// The folder of the corpora, with train/quotes/polnear.train.jsonl.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Your own articles with attributions marked. May be given more than once.
    #[arg(long, value_name = "FILE")]
    own: Vec<PathBuf>,
    /// Where the weights go [default: the decision's file in src/english/weights].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// A decision of the quotes phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Decision {
    /// Where the words of a cue begin.
    Start,
    /// Where the words after a cue end.
    End,
    /// Which noun phrase is the source of a cue.
    Source,
    /// Whether a cue tells speech.
    Speech,
}

impl Decision {
    fn of_engine(self) -> quotes::Decision {
        match self {
            Decision::Start => quotes::Decision::Start,
            Decision::End => quotes::Decision::End,
            Decision::Source => quotes::Decision::Source,
            Decision::Speech => quotes::Decision::Speech,
        }
    }

    /// How much the weights are drawn to zero, and which features are too rare.
    fn settings(self) -> Settings {
        let (decay, least_count) = match self {
            Decision::Start => (0.1, 3),
            Decision::End => (0.01, 2),
            Decision::Source => (0.2, 5),
            Decision::Speech => (0.8, 2),
        };
        Settings { decay, least_count }
    }

    fn file(self) -> &'static str {
        match self {
            Decision::Start => "src/english/weights/quote_starts.bin",
            Decision::End => "src/english/weights/quote_ends.bin",
            Decision::Source => "src/english/weights/quote_sources.bin",
            Decision::Speech => "src/english/weights/quote_speech.bin",
        }
    }
}

/// Fits the weights and writes them.
pub fn run(args: &Quotes) -> Result<()> {
    let articles = read(args)?;
    let file = fit(&articles, args.decision);
    let out = args.out.clone();
    let out = out.unwrap_or_else(|| args.decision.file().into());
    files::write(&out, &file)?;
    println!("{}: {} bytes", out.display(), file.len());
    Ok(())
}

fn read(args: &Quotes) -> Result<Vec<Gold>> {
    let public = args.data.join(FILE);
    let mut articles = Vec::new();
    if public.exists() {
        articles.extend(jsonl::read(&public, Gold::new)?);
    } else {
        println!("{}: not there, passed over", public.display());
    }
    for path in &args.own {
        articles.extend(jsonl::read(path, Gold::new)?);
    }
    ensure!(
        !articles.is_empty(),
        "no article to train on: {} is not there, and no --own was given",
        public.display()
    );
    println!("{} articles", articles.len());
    Ok(articles)
}

/// The file of weights.
fn fit(articles: &[Gold], decision: Decision) -> Vec<u8> {
    let samples = samples(articles, decision);
    quotes::write(sparse::fit(&samples, decision.settings()), UNITS)
}

fn samples(articles: &[Gold], decision: Decision) -> Vec<Sample<NamedFeature>> {
    let step = Step::new("reading", articles.len());
    let mut samples = Vec::new();
    for gold in articles {
        for example in quotes::examples(&gold.text, decision.of_engine()) {
            match decision {
                Decision::Start => samples::of_start(gold, example, &mut samples),
                Decision::End => samples::of_end(gold, example, &mut samples),
                Decision::Source => samples::of_source(gold, example, &mut samples),
                Decision::Speech => samples.extend(samples::of_speech(gold, example)),
            }
        }
        step.advance(1);
    }
    step.end();
    samples
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LINE: &str = r#"{"text": "“Rain is near,” Ann Lee said. The mayor said that the roads are open.", "attributions": [{"cue": [[24, 28]], "content": [[0, 15]]}, {"cue": [[40, 44]], "content": [[45, 68]]}]}"#;

    #[test]
    fn the_same_articles_give_the_same_file() {
        let articles = || -> Vec<Gold> {
            let gold = |_| Gold::new(serde_json::from_str(LINE).unwrap()).unwrap();
            (0..4).map(gold).collect()
        };
        for decision in [Decision::Start, Decision::End, Decision::Speech] {
            let file = fit(&articles(), decision);
            assert_eq!(file, fit(&articles(), decision));
        }
        assert!(!samples(&articles(), Decision::Speech).is_empty());
    }
}
