//! "..., jury told": a verb whose subject hears, and does not speak.

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;

impl Reader<'_> {
    /// `..., |jury told`: without anybody after it the verb is a passive, and its subject hears. Who
    /// speaks is not said.
    pub fn heard(&self, cue: &CueAt, verb: usize) -> Option<Layout> {
        let at = cue.tokens.start;
        let told = self.has(at, Term::Told)
            && self.has(at, Term::Past)
            && self.is_over(self.past_times(cue.tokens.end));
        let hearer = told.then(|| self.subject_before(verb)).flatten()?;
        let begin = hearer.start;
        let after_content =
            begin > self.start() && (self.is_break(begin - 1) || self.ends_quote(begin));
        after_content.then(|| Layout {
            speaker: None,
            inherited: None,
            begin,
            side: Side::Before {
                end: begin,
                after: cue.tokens.end,
            },
            cue: CueAt {
                form: Form::Passive,
                ..cue.clone()
            },
        })
    }
}
