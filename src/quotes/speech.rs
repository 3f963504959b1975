//! Whether a cue with its words tells speech: a logistic model over the words about the cue.

use std::ops::Range;

use super::features::{bucket, form_name};
use super::grammar::Reader;
use super::layout::{Layout, Side};
use super::model::{Example, Features, Question, list};
use crate::text::Class;
use crate::text::Role;

impl Reader<'_> {
    /// How likely `content` is what somebody said, 0..=1; `nested` where others' words
    /// hold the cue.
    pub fn speech(
        &self,
        layout: &Layout,
        speaker: Option<&Range<usize>>,
        content: &[Range<usize>],
        nested: bool,
    ) -> f32 {
        let describe = |out: &mut dyn Features| {
            self.describe_speech(layout, speaker, content, out);
            self.describe_circumstances(layout, speaker, content, nested, out);
        };
        if self.judge.record == Some(Question::Speech) {
            self.judge.examples.borrow_mut().push(Example {
                cue: self.doc.span(layout.cue.tokens.clone()),
                spans: content.iter().map(|c| self.doc.span(c.clone())).collect(),
                features: vec![list(describe)],
            });
            return 1.0;
        }
        1.0 / (1.0 + (-self.judge.model.score(Question::Speech, describe)).exp())
    }

    fn describe_speech(
        &self,
        layout: &Layout,
        speaker: Option<&Range<usize>>,
        content: &[Range<usize>],
        out: &mut dyn Features,
    ) {
        let Some(first) = content.first() else {
            return;
        };
        let flag = |b: bool| if b { "1" } else { "0" };
        let (cue, end) = (layout.cue.tokens.start, layout.cue.tokens.end);
        let before = matches!(layout.side, Side::Before { .. });
        let side = if before { "before" } else { "after" };
        let quoted = self.marks.at(first.start).is_some();
        let some = content
            .iter()
            .any(|c| c.clone().take(60).any(|i| self.marks.at(i).is_some()));
        let marks = match (quoted, some) {
            (true, _) => "opens",
            (false, true) => "some",
            _ => "none",
        };
        let word = self.word(cue);
        out.add("s.bias", "", "");
        out.add("s.cue", word, side);
        out.add("s.cue-marks", word, marks);
        out.add("s.cue-next", word, self.word(end));
        out.add("s.cue-shape", word, self.shape(end));
        out.add("s.side", side, marks);
        out.add("s.form", form_name(layout), side);
        out.add("s.form-marks", form_name(layout), marks);
        out.add("s.next", self.word(end), side);
        out.add("s.next-shape", self.shape(end), side);
        let previous = cue.wrapping_sub(1);
        out.add("s.previous", self.word(previous), form_name(layout));
        out.add("s.previous-shape", self.shape(previous), form_name(layout));
        out.add(
            "s.previous-two",
            self.word(previous.wrapping_sub(1)),
            self.word(previous),
        );
        out.add("s.ending", self.inflection(cue).name(), form_name(layout));
        out.add("s.first", self.word(first.start), side);
        out.add("s.first-shape", self.shape(first.start), side);
        out.add(
            "s.second",
            self.shape(first.start),
            self.shape(first.start + 1),
        );
        let length: usize = content.iter().map(ExactSizeIterator::len).sum();
        out.add("s.length", bucket(length), marks);
        out.add("s.length-form", bucket(length), form_name(layout));
        let gap = if before {
            0
        } else {
            first.start.saturating_sub(end)
        };
        out.add("s.gap", bucket(gap), side);
        let sentence = self.doc.sentences.get(self.doc.sentence_of(first.start));
        let headline = sentence.is_some_and(|s| self.doc.role(s) == Role::Headline);
        out.add("s.headline", flag(headline), form_name(layout));
        self.describe_speaker(speaker, layout, out);
        let finite = content.iter().any(|c| {
            c.clone()
                .take(30)
                .any(|i| self.is(i, Class::BeForm) || self.is(i, Class::Modal))
        });
        out.add("s.finite", flag(finite), marks);
        out.add("s.finite-side", flag(finite), side);
        out.add("s.finite-cue", flag(finite), word);
    }

    fn describe_speaker(
        &self,
        speaker: Option<&Range<usize>>,
        layout: &Layout,
        out: &mut dyn Features,
    ) {
        let form = form_name(layout);
        let Some(speaker) = speaker.filter(|s| !s.is_empty()) else {
            out.add("s.speaker", "none", form);
            return;
        };
        out.add("s.speaker", self.shape(speaker.start), form);
        out.add("s.speaker-end", self.shape(speaker.end - 1), form);
        out.add("s.speaker-word", self.word(speaker.end - 1), form);
        out.add("s.speaker-first", self.word(speaker.start), form);
        let own = if layout.speaker.is_some() {
            "own"
        } else {
            "inherited"
        };
        out.add("s.own", own, form);
    }
}
