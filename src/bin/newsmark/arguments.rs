//! What the command line can say.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use newsmark::{Options, Unit};

use crate::convert::Convert;
use crate::failure::Failure;
use crate::input::Input;
use crate::lists;

/// Marks the entities, the quotes and the claims worth checking in news articles.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command can do.
#[derive(Subcommand)]
pub enum Command {
    Annotate(Annotate),
    Convert(Convert),
}

/// Annotate texts and print what was found.
#[derive(clap::Args)]
#[command(after_long_help = NOTES)]
pub struct Annotate {
    /// The form of the output.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// The unit in which offsets count.
    #[arg(long, value_enum, default_value_t)]
    pub offsets: OffsetUnit,
    /// The day on which the articles appeared: relative dates are counted from it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub published: Option<String>,
    /// Names of your own, a JSON file: they are found, or left out, whatever the model thinks.
    #[arg(long, value_name = "FILE")]
    pub lists: Option<PathBuf>,
    /// How many threads annotate lines; one a core unless given.
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
    /// UTF-8 texts, or files of records for jsonl; standard input when there is none, or for `-`.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

const NOTES: &str = "\
Formats:
  json   one object for each FILE, in order, as the browser gets it
  jsonl  reads one {\"id\", \"text\"} a line and writes one {\"id\", ...annotations} a line, in order.
         The same keys as json, but for quotes[].cue, which is the pair [start, end] (or null) as
         quotes[].content is a list of pairs: programs that score and join spans read both alike.
         A bad line gives {\"line\", \"id\"?, \"error\": {\"code\", \"message\"}} and the run goes on.
  html   a page of its own with the highlights, for reading and printing; takes one FILE, as those
         below do
  web-annotation
         W3C Web Annotation JSON-LD; its positions count code points, whatever --offsets says
  csv    a table for spreadsheets; a cell that would be a formula begins with an apostrophe
  claims schema.org Claim JSON-LD: the claims worth checking
  conllu CoNLL-U: a word a line with its part of speech, and in the last column its place, chunk
         and entity; HEAD and DEPREL are `_`

Lists:
  {\"add\": [{\"name\": \"Port Amsel\", \"label\": \"place\"}], \"remove\": [\"May\"]}
         Labels: person, organization, place, nationality, event, work, law, product. A name stands
         where its words do, spelled so or all in capitals; one without a capital in any case.

Exit status: 0 when everything was annotated, 1 when a text or a line could not be, 2 for a wrong
command line and for a file that cannot be read or written. A FILE that fails ends a json run.";

/// The forms of the output.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    /// One object a file.
    #[default]
    Json,
    /// One record a line in, one a line out.
    Jsonl,
    /// A page to read and print.
    Html,
    /// W3C Web Annotation.
    WebAnnotation,
    /// A table.
    Csv,
    /// schema.org claims.
    Claims,
    /// Tokens with parts of speech, chunks and entities.
    Conllu,
}

/// As [`Unit`], for the command line.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum OffsetUnit {
    /// As JavaScript slices strings.
    #[default]
    Utf16,
    /// As Python slices strings.
    Codepoint,
    /// As UTF-8 files are cut.
    Byte,
}

impl Annotate {
    /// The engine's options.
    ///
    /// # Errors
    /// When the file of lists cannot be read.
    pub fn options(&self) -> Result<Options, Failure> {
        let offsets = match self.offsets {
            OffsetUnit::Utf16 => Unit::Utf16,
            OffsetUnit::Codepoint => Unit::Codepoint,
            OffsetUnit::Byte => Unit::Byte,
        };
        let lists = self
            .lists
            .as_ref()
            .map(|file| lists::read(&Input::File(file.clone())));
        Ok(Options {
            offsets,
            published: self.published.clone(),
            lists: lists.transpose()?.unwrap_or_default(),
            ..Options::default()
        })
    }
}
