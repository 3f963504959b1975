//! Progress on standard error: a bar on a terminal, lines elsewhere.

use std::io::Read;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

/// A long step of the work.
pub struct Step {
    what: &'static str,
    bar: ProgressBar,
    start: Instant,
}

impl Step {
    /// Begins `what`, which moves on `length` times.
    pub fn new(what: &'static str, length: usize) -> Self {
        let bar = ProgressBar::new(length as u64).with_message(what);
        let template = "{msg} {wide_bar} {percent}% {elapsed} (about {eta} left)";
        let bar = match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        };
        if bar.is_hidden() {
            eprintln!("{what} ...");
        }
        Step {
            what,
            bar,
            start: Instant::now(),
        }
    }

    /// Shows nothing.
    #[cfg(test)]
    pub fn silent() -> Self {
        Step {
            what: "",
            bar: ProgressBar::hidden(),
            start: Instant::now(),
        }
    }

    /// Moves on by `count`.
    pub fn advance(&self, count: usize) {
        self.bar.inc(count as u64);
    }

    /// Moves on by each byte that is read.
    pub fn reading<R: Read>(&self, source: R) -> impl Read {
        self.bar.wrap_read(source)
    }

    /// Writes a line above the bar.
    pub fn line(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
    }

    /// Takes the bar away.
    pub fn end(self) {
        if self.bar.is_hidden() {
            eprintln!("{}: {:.0} s", self.what, self.start.elapsed().as_secs_f32());
        }
        self.bar.finish_and_clear();
    }
}
