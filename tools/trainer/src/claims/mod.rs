//! `trainer claims`: fits the weights of the claims phase, which sentences an editor would send to be
//! checked.
//!
//! News sentences that the project judged carry the genre, debates carry words; each has a bias of
//! its own. `--choose` scores the fit on a gold file and is for choosing between designs only.

mod calibrate;
mod debates;
mod gold;
mod labels;
mod neighbours;
mod news;
mod report;
mod samples;
mod table;

use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::Args;

use crate::engine::claims::names;
use crate::files;
use samples::Sample;

/// What `--help` adds.
pub const HELP: &str = "\
What goes in:
  DIR/train/entities/en-worldwide-newswire.train.iob2
                 the articles that the project judged, as tools/trainer/claims/labels.tsv has it
  DIR/train/claims/CT24_checkworthy_english_train.tsv
                 sentences of debates; read with --debate only
  --own FILE     your own articles: an object a line, with the text and the sentences that somebody
                 judged, each with where it starts and ends, in Unicode code points, end exclusive,
                 and what it is worth, 0 to 3:

      {\"text\": \"Rents rose by 9% in May.\", \"sentences\": [{\"start\": 0, \"end\": 24, \"worth\": 3}]}

                 3  a specific statement of consequence that a record can settle: a figure, a law
                 2  a specific statement that can be settled
                 1  vague, minor, procedural, or a forecast
                 0  opinion, feeling, question, wish, or no sentence

What comes out: src/english/weights/claims.txt, a table of signals with their weights that can be read,
which is compiled into Newsmark. On the screen: how well sentences are ranked in articles that were left
out of the fit, and from which worth on the highlighted ones agree best with the judgements. The same
input gives the same file, byte for byte.

How long it takes: some seconds.

To retrain on your own archive, judge the sentences of some fifty articles, then
  1. cargo run --release -p trainer -- claims --data DIR --own FILE
  2. cargo xtask build
A smaller --pull lets your judgements move the weights further away from those that ship.";

/// A pull that nothing moves against.
const HELD: f64 = 1e9;

/// The arguments.
#[derive(Args)]
pub struct Claims {
    /// The folder of the corpora, with train/entities and train/claims.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Your own articles with sentences judged. May be given more than once.
    #[arg(long, value_name = "FILE")]
    own: Vec<PathBuf>,
    /// How much a sentence of your own counts, where one of the project counts 1.
    #[arg(long, value_name = "WEIGHT", default_value_t = 1.0)]
    own_weight: f64,
    /// The judged sentences: document, number, checksum, worth.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "tools/trainer/claims/labels.tsv"
    )]
    labels: PathBuf,
    /// What the weights are drawn towards: name, tab, weight.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "tools/trainer/claims/prior.tsv"
    )]
    prior: PathBuf,
    /// Where the weights go.
    #[arg(
        long,
        value_name = "FILE",
        default_value = "src/english/weights/claims.txt"
    )]
    out: PathBuf,
    /// Judged articles in the form of --own, to score the fit on. They are not fitted to.
    #[arg(long, value_name = "FILE")]
    choose: Option<PathBuf>,
    /// How much a sentence of a debate counts, where one of the news counts 1.
    #[arg(long, value_name = "WEIGHT", default_value_t = 0.0)]
    debate: f64,
    /// How much the weights are drawn towards the prior.
    #[arg(long, default_value_t = 600.0)]
    pull: f64,
    /// What the mean worth of the sentences beside one weighs.
    #[arg(long, value_name = "WEIGHT", default_value_t = 2.0)]
    neighbours: f64,
    /// Signals that keep the weight of the prior, with commas between.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    hold: Vec<String>,
}

/// Sentences of news, by document.
type Documents = Vec<Vec<Sample>>;

/// Fits the weights, scores them and writes them.
pub fn run(args: &Claims) -> Result<()> {
    for held in &args.hold {
        ensure!(names().any(|name| name == held), "--hold: no signal {held}");
    }
    let mut prior = table::read(&args.prior)?;
    prior.insert("neighbours".into(), args.neighbours);
    let news = read(args)?;
    let debates = debates::samples(&args.data, args.debate)?;
    let (judged, articles) = (judged(&news), news.len());
    println!(
        "{judged} judged sentences of {articles} articles, {} of debates",
        debates.len()
    );
    ensure!(judged > 0, "no judged sentence to train on");
    let (weights, threshold) = calibrate::fit(&news, &debates, &prior, &|i| args.pull_on(i));
    files::write(&args.out, table::write(&weights, judged, debates.len()))?;
    println!("{}: {} weights", args.out.display(), weights.len());
    if let Some(gold) = &args.choose {
        report::print(&weights, gold, threshold)?;
    }
    Ok(())
}

/// The articles that the project judged, then the newsroom's own.
fn read(args: &Claims) -> Result<Documents> {
    let mut news = labels::judged(&args.labels, &args.data)?;
    for path in &args.own {
        news.extend(gold::read(path)?.iter().map(|a| a.samples(args.own_weight)));
    }
    Ok(news)
}

fn judged(news: &Documents) -> usize {
    let sentences = news.iter().flatten();
    sentences.filter(|sample| sample.worth.is_some()).count()
}

impl Claims {
    /// The pull on the feature number `index`.
    fn pull_on(&self, index: usize) -> f64 {
        match names().nth(index) {
            Some(name) if self.hold.iter().any(|held| held == name) => HELD,
            _ => self.pull,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEXT: &str = "Rents rose by 9% in May, the city said. It was a lovely day for all. Two people were charged with fraud on Monday.";

    #[test]
    fn the_same_articles_give_the_same_file() {
        let line = format!(
            r#"{{"text": "{TEXT}", "sentences": [{{"start": 0, "end": 39, "worth": 3}}, {{"start": 40, "end": 68, "worth": 0}}, {{"start": 69, "end": 113, "worth": 2.5}}]}}"#
        );
        let article = || gold::Article::new(serde_json::from_str(&line).unwrap()).unwrap();
        let file = || {
            let news: Documents = (0..7).map(|_| article().samples(1.0)).collect();
            assert_eq!(judged(&news), 21);
            let (weights, _) = calibrate::fit(&news, &[], &table::Weights::new(), &|_| 1.0);
            table::write(&weights, 21, 0)
        };
        assert_eq!(file(), file());
        assert!(file().lines().any(|line| line.starts_with("percent\t0.")));
    }
}
