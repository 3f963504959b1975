//! Progress on standard error: a bar on a terminal, lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

use crate::crf::Progress;

/// A bar of so many steps, named `what`.
pub fn bar(what: &'static str, steps: usize) -> ProgressBar {
    let bar = ProgressBar::new(steps as u64).with_message(what);
    let template = "{msg} {wide_bar} {percent}% {elapsed} (about {eta} left)";
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Shows how far a fit is.
pub struct Fitting(ProgressBar);

impl Fitting {
    /// Of so many sentences in all epochs and runs.
    pub fn new(sentences: usize) -> Self {
        Fitting(bar("fitting", sentences))
    }

    /// Takes the bar away.
    pub fn end(self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Fitting {
    fn sentence(&mut self) {
        self.0.inc(1);
    }

    fn epoch(&mut self, run: u64, epoch: usize, loss: f64, seconds: f32) {
        let (run, epoch) = (run + 1, epoch + 1);
        self.0
            .suspend(|| eprintln!("run {run}, epoch {epoch}: loss {loss:.4}, {seconds:.0} s"));
    }
}
