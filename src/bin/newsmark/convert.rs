//! Writes a review, or annotations that another program made, in another form.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use newsmark::export::{self, Imported};
use newsmark::review::review;
use newsmark::{Error, Options};

use crate::clock;
use crate::failure::Failure;
use crate::input::Input;

/// Write a review, or W3C Web Annotations, in another form.
#[derive(clap::Args)]
#[command(after_long_help = NOTES)]
pub struct Convert {
    /// The form of the output.
    #[arg(long, value_enum, default_value_t)]
    pub to: Format,
    /// The article, a UTF-8 text: needed when the file does not hold it. When it is another version
    /// than the one in the file, annotations look for their words in it.
    #[arg(long, value_name = "FILE")]
    pub text: Option<PathBuf>,
    /// The file to read; standard input when there is none, or for `-`.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

const NOTES: &str = "\
Reads a review as the page saves it, and W3C Web Annotation JSON-LD: a collection, a page, a list
of annotations or a single one, with TextQuoteSelector or TextPositionSelector.

Formats:
  json            a review, from which work goes on in the page
  web-annotation  W3C Web Annotation JSON-LD
  csv             a table for spreadsheets; a cell that would be a formula begins with an apostrophe
  html            a page of its own, for reading and printing
  claim-review    schema.org ClaimReview: the claims with a verdict; refused when one lacks its
                  rating, reviewer, date or words, and when there is none
  claims          schema.org Claim: the claims without a verdict

Standard error says what could not be read, a line each: its code, its place in the file, and why.

Exit status: 0 when all of the file is in the output, 1 when something could not be read or the
output was refused, 2 for a wrong command line and for a file that cannot be read or written.";

/// The forms of the output.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    /// A review.
    #[default]
    Json,
    /// W3C Web Annotation.
    WebAnnotation,
    /// A table.
    Csv,
    /// A page to read and print.
    Html,
    /// What was checked.
    ClaimReview,
    /// What was not.
    Claims,
}

impl From<Format> for export::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => export::Format::Json,
            Format::WebAnnotation => export::Format::WebAnnotation,
            Format::Csv => export::Format::Csv,
            Format::Html => export::Format::Html,
            Format::ClaimReview => export::Format::ClaimReview,
            Format::Claims => export::Format::Claims,
        }
    }
}

impl Convert {
    /// Converts the file; false when something of it could not be read.
    pub fn run(&self, out: &mut impl Write) -> Result<bool, Failure> {
        let input = match &self.file {
            Some(file) if file.as_os_str() != "-" => Input::File(file.clone()),
            _ => Input::Stdin,
        };
        let text = self
            .text
            .as_ref()
            .map(|file| Input::File(file.clone()).text());
        let text = text.transpose()?;
        let content = input.text()?;
        let failed = |error: Error| Failure::Text {
            input: input.to_string(),
            error,
        };
        let imported = export::import(&content, text.as_deref(), Options::default(), &clock::now());
        let imported = imported.map_err(failed)?;
        warn(&imported);
        let reviewed = review(&imported.review).map_err(failed)?;
        let format = export::Format::from(self.to);
        let output = format.write(&imported.review, &reviewed).map_err(failed)?;
        out.write_all(output.as_bytes())
            .map_err(Failure::from_write)?;
        Ok(imported.report.is_complete())
    }
}

fn warn(imported: &Imported) {
    let mut to = io::stderr().lock();
    for note in &imported.report.notes {
        let (code, place, message) = (note.code.as_str(), &note.place, &note.message);
        // nobody reads it when standard error is closed, and the conversion goes on
        let _ = writeln!(to, "newsmark: {code}: {place}: {message}");
    }
}
