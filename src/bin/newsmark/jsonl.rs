//! Annotates one record a line, on all cores, in order, in bounded memory.

use std::io::{BufRead, BufReader, Read, Write};
use std::mem;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use newsmark::{MAX_TEXT_BYTES, Options};
use rayon::prelude::*;

use crate::failure::Failure;
use crate::input::Input;
use crate::record::{Annotated, Article, Problem, Rejected};

/// Bytes of input that are annotated together. More keeps many cores busier; memory grows by about
/// twenty times as much, since the results of a batch are kept until they are written in order.
const BATCH_BYTES: usize = 4 << 20;

/// The longest line: a text of the greatest length with every byte escaped as `\u00XX`.
const MAX_LINE_BYTES: usize = 6 * MAX_TEXT_BYTES + (1 << 16);

/// Annotates every line of every input; false when one of them was bad.
pub fn annotate(
    inputs: &[Input],
    options: &Options,
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let mut clean = true;
    for input in inputs {
        let name = (inputs.len() > 1).then(|| input.to_string());
        let (from, size) = input.open()?;
        let run = Run {
            file: name.as_deref(),
            options,
            progress: progress(size),
        };
        let mut lines = Lines::new(from);
        while let Some(batch) = lines.batch().map_err(|error| input.failure(error))? {
            clean &= run.write(&batch, out)?;
        }
        run.progress.finish_and_clear();
    }
    Ok(clean)
}

/// On a terminal's standard error; elsewhere it draws nothing.
fn progress(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (
            ProgressBar::new(size),
            "{bar:30} {percent}%  {bytes} of {total_bytes}  {bytes_per_sec}  {eta} left",
        ),
        None => (
            ProgressBar::new_spinner(),
            "{spinner} {bytes}  {bytes_per_sec}",
        ),
    };
    bar.enable_steady_tick(Duration::from_millis(200));
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

struct Run<'a> {
    file: Option<&'a str>,
    options: &'a Options,
    progress: ProgressBar,
}

impl Run<'_> {
    /// Annotates one batch and writes its lines in order; false when one of them was bad.
    fn write(&self, batch: &[Line], out: &mut impl Write) -> Result<bool, Failure> {
        let outputs: Vec<(Vec<u8>, bool)> = batch
            .par_iter()
            .filter(|line| !line.is_blank())
            .map(|line| self.annotate(line))
            .collect();
        for (bytes, _) in &outputs {
            out.write_all(bytes).map_err(Failure::from_write)?;
        }
        out.flush().map_err(Failure::from_write)?;
        self.progress.inc(batch.iter().map(|line| line.size).sum());
        Ok(outputs.iter().all(|(_, clean)| *clean))
    }

    /// The output for one line, and whether it could be annotated.
    fn annotate(&self, line: &Line) -> (Vec<u8>, bool) {
        let parsed = line.check().and_then(|()| Article::parse(&line.bytes));
        let article = match parsed {
            Ok(article) => article,
            Err(problem) => return (self.reject(line, None, &problem), false),
        };
        match newsmark::annotate(&article.text, self.options) {
            Ok(found) => (encode(&Annotated::new(&article.id, &found)), true),
            Err(error) => (self.reject(line, Some(&article.id), &error.into()), false),
        }
    }

    fn reject(&self, line: &Line, id: Option<&serde_json::Value>, error: &Problem) -> Vec<u8> {
        encode(&Rejected {
            file: self.file,
            line: line.number,
            id,
            error,
        })
    }
}

/// One line of JSON. Writing to memory cannot fail, and no value here refuses to be encoded.
fn encode(value: &impl serde::Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).unwrap_or_default();
    line.push(b'\n');
    line
}

/// One line of the input.
struct Line {
    /// From 1.
    number: usize,
    /// Without the line break; cut after [`MAX_LINE_BYTES`].
    bytes: Vec<u8>,
    /// Bytes that it takes in the file.
    size: u64,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }

    fn check(&self) -> Result<(), Problem> {
        if self.bytes.len() <= MAX_LINE_BYTES {
            return Ok(());
        }
        Err(Problem {
            code: "line-too-long",
            message: format!(
                "The line has {} bytes; the limit is {MAX_LINE_BYTES}.",
                self.size
            ),
        })
    }
}

/// Reads lines in batches.
struct Lines<R> {
    from: BufReader<R>,
    number: usize,
}

impl<R: Read> Lines<R> {
    fn new(from: R) -> Self {
        Lines {
            from: BufReader::with_capacity(1 << 20, from),
            number: 0,
        }
    }

    /// The next lines, [`BATCH_BYTES`] of them or one that is longer; nothing at the end.
    fn batch(&mut self) -> std::io::Result<Option<Vec<Line>>> {
        let mut batch = Vec::new();
        let mut bytes = 0;
        while bytes < BATCH_BYTES {
            let Some(line) = self.line()? else { break };
            bytes += line.bytes.len() + mem::size_of::<Line>();
            batch.push(line);
        }
        Ok((!batch.is_empty()).then_some(batch))
    }

    fn line(&mut self) -> std::io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let most = MAX_LINE_BYTES as u64 + 1;
        let mut size = self
            .from
            .by_ref()
            .take(most)
            .read_until(b'\n', &mut bytes)? as u64;
        if size == 0 {
            return Ok(None);
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if size == most {
            size += self.from.skip_until(b'\n')? as u64;
        }
        self.number += 1;
        const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
        if self.number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(Line {
            number: self.number,
            bytes,
            size,
        }))
    }
}
