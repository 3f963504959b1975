//! Fits the weights of the claims phase: which sentences an editor would send to be checked.
//!
//! News sentences that the project judged carry the genre, debates carry words; each has a bias of
//! its own. The same input gives the same file. `--choose` scores the fit on a gold file and is for
//! choosing between designs only.

mod calibrate;
mod debates;
mod fit;
mod labels;
mod metrics;
mod news;
mod samples;
mod table;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;

use samples::Sample;

/// A pull that nothing moves against.
const HELD: f64 = 1e9;

/// Fits the weights of the claims phase from news and debates.
#[derive(Parser)]
struct Args {
    /// The folder with `claims/` and `entities/`, as `data/train`.
    #[arg(long)]
    data: PathBuf,
    /// The judged sentences: document, number, checksum, worth.
    #[arg(long, default_value = "tools/claims-trainer/labels.tsv")]
    labels: PathBuf,
    /// What the weights are drawn towards: name, tab, weight.
    #[arg(long, default_value = "tools/claims-trainer/prior.tsv")]
    prior: PathBuf,
    /// The table to write.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Gold in the form of `claims_wikinews.jsonl`, to score the fit on.
    #[arg(long)]
    choose: Option<PathBuf>,
    /// What one debate sentence counts, in news sentences.
    #[arg(long, default_value_t = 0.0)]
    debate: f64,
    /// The pull towards the prior.
    #[arg(long, default_value_t = 600.0)]
    pull: f64,
    /// What the mean worth of the neighbours weighs; chosen on dev.
    #[arg(long, default_value_t = 2.0)]
    neighbours: f64,
    /// Names that keep the weight of the prior.
    #[arg(long, value_delimiter = ',')]
    hold: Vec<String>,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let mut prior = table::read(&std::fs::read_to_string(&args.prior)?);
    prior.insert("neighbours".into(), args.neighbours);
    let news = labels::judged(&args.labels, &news::documents(&args.data)?)?;
    let debates = debates::samples(&args.data, args.debate)?;
    eprintln!("{} news, {} debate sentences", news.len(), debates.len());
    let pull = |name: usize| pull(&args, name);
    let (model, threshold) = calibrate::fit(&news, &debates, &prior, &pull);
    eprintln!("on news left out: best threshold {threshold:.2}");
    if let Some(out) = &args.out {
        std::fs::write(out, table::write(&model, &news, debates.len()))?;
    }
    if let Some(gold) = &args.choose {
        metrics::report(&model, gold, threshold)?;
    }
    Ok(())
}

/// The pull on the feature number `index`.
fn pull(args: &Args, index: usize) -> f64 {
    match newsmark::claims::names().nth(index) {
        Some(name) if args.hold.iter().any(|held| held == name) => HELD,
        _ => args.pull,
    }
}

/// Sentences of news, by document.
type Documents = Vec<Vec<Sample>>;
