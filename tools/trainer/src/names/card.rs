//! The training section of a model card: what the weights were fitted to, how, and how good they
//! are. The rest of the card is written by hand.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::corpora::Corpus;
use super::crf::Settings;
use super::curve::{self, Point};
use super::quantize::Grain;
use super::score::Score;
use crate::files;

const BEGIN: &str = "<!-- training:begin, written by `trainer names --card` -->";
const END: &str = "<!-- training:end -->";

/// What was read of one corpus.
pub struct Source {
    /// The file's name.
    pub name: String,
    pub corpus: Corpus,
    pub sentences: usize,
    pub tokens: usize,
}

/// The bytes of a file.
pub struct Size {
    pub plain: usize,
    /// Brotli at its highest quality, as a web server sends it.
    pub compressed: usize,
}

impl Size {
    /// Compresses `file` to see.
    ///
    /// # Errors
    /// When the compressor fails.
    pub fn of(file: &[u8]) -> Result<Self> {
        let params = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 24,
            ..Default::default()
        };
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut &*file, &mut out, &params)?;
        Ok(Size {
            plain: file.len(),
            compressed: out.len(),
        })
    }
}

/// All that the section tells.
pub struct Outcome {
    pub sources: Vec<Source>,
    pub settings: Settings,
    /// Of quantized weights.
    pub grain: Grain,
    /// Weights left, of how many.
    pub left: (usize, usize),
    /// Rows left, of how many.
    pub rows_left: (usize, usize),
    pub file: Size,
    pub words: Size,
    /// Scores before quantization and after.
    pub before: Vec<Score>,
    pub after: Vec<Score>,
    /// What other sizes of the file would give; empty when not measured.
    pub curve: Vec<Point>,
}

impl Outcome {
    /// One line on how large the weights are.
    pub fn size(&self) -> String {
        let (left, all) = self.left;
        let (rows, all_rows) = self.rows_left;
        format!(
            "{left} of {all} weights left ({:.0} %), in {rows} of {all_rows} rows; {} bytes, {} as brotli",
            100.0 * left as f64 / all.max(1) as f64,
            self.file.plain,
            self.file.compressed
        )
    }

    fn section(&self) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        self.write_sources(&mut out)?;
        self.write_settings(&mut out)?;
        self.write_scores(&mut out)?;
        out.push_str(&curve::table(&self.curve)?);
        Ok(out)
    }

    fn write_sources(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "| corpus | source and licence as stated | register | weight | sentences | tokens |"
        )?;
        writeln!(out, "| --- | --- | --- | ---: | ---: | ---: |")?;
        for source in &self.sources {
            let Source {
                name,
                corpus,
                sentences,
                tokens,
            } = source;
            let (text, register, weight) = (corpus.source, corpus.register.name(), corpus.weight);
            writeln!(
                out,
                "| {name} | {text} | {register} | {weight} | {sentences} | {tokens} |"
            )?;
        }
        let sum = |count: fn(&Source) -> usize| self.sources.iter().map(count).sum::<usize>();
        let (sentences, tokens) = (sum(|s| s.sentences), sum(|s| s.tokens));
        writeln!(out, "| all | | | | {sentences} | {tokens} |")
    }

    fn write_settings(&self, out: &mut String) -> std::fmt::Result {
        let Settings {
            bits,
            runs,
            seed,
            epochs,
            rate,
            register_rate,
            dropout,
        } = &self.settings;
        writeln!(
            out,
            "\nSettings: {runs} runs from seed {seed}, {epochs} epochs, first step {rate}, registers' steps {register_rate} of that, dropout {dropout}, rows of {bits} bits, quantized in steps of {} nats without what differs by less than {} from most of its row.",
            self.grain.step, self.grain.least
        )?;
        writeln!(
            out,
            "\nWeights: {}. Word table: {} bytes, {} as brotli.",
            self.size(),
            self.words.plain,
            self.words.compressed
        )
    }

    fn write_scores(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "\nF1 of exact span and label, the tagger alone (the agreement of names over the document comes on top):\n"
        )?;
        writeln!(
            out,
            "| set | before quantization | as shipped | person | organization | place |"
        )?;
        writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
        for (before, after) in self.before.iter().zip(&self.after) {
            let [person, organization, place] = after.labels.map(|tally| tally.f1());
            let (name, before, after) = (&after.set, before.all().f1(), after.all().f1());
            writeln!(
                out,
                "| {name} | {before:.1} | {after:.1} | {person:.1} | {organization:.1} | {place:.1} |"
            )?;
        }
        Ok(())
    }
}

/// Writes the training section of the card at `path` anew.
///
/// # Errors
/// When the card cannot be read or written, or lacks the markers.
pub fn update(path: &Path, outcome: &Outcome) -> Result<()> {
    let card = files::read_text(path)?;
    let section = outcome.section()?;
    let card = replace(&card, &section)
        .with_context(|| format!("{} lacks the lines {BEGIN} and {END}", path.display()))?;
    files::write(path, card)
}

/// The card with `section` between the markers.
fn replace(card: &str, section: &str) -> Option<String> {
    let (head, rest) = card.split_once(BEGIN)?;
    let (_, tail) = rest.split_once(END)?;
    Some(format!("{head}{BEGIN}\n{section}{END}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_section_changes() {
        let card = format!("# Card\n{BEGIN}\nold\n{END}\nrest\n");
        let new = replace(&card, "new\n");
        assert_eq!(new, Some(format!("# Card\n{BEGIN}\nnew\n{END}\nrest\n")));
        assert_eq!(replace("# Card", "new"), None);
        assert_eq!(replace(&format!("{END}{BEGIN}"), "new"), None);
    }
}
