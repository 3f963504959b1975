//! Quotations without a cue of their own: they go on with the one before, or stand alone.

use std::ops::Range;

use super::signed::{signature_of, signed};
use crate::quotes::attribution::Attribution;
use crate::quotes::bounds::content::trimmed;
use crate::quotes::codes::Rule;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Role, TokenKind};

/// Where the reading stands: what a quotation without a cue would go on with.
#[derive(Debug, Default)]
pub struct Continuation {
    /// The attribution that was open at the end of the last unit.
    last: Option<usize>,
    block: usize,
    /// Whether the last unit's quotation was opened again in the next paragraph.
    reopened: bool,
    /// Whether the last unit said who speaks, and ended with a colon.
    announces: bool,
    /// The block whose words are what was announced, and their attribution.
    posted: Option<(usize, usize)>,
}

/// The fewest words that a quotation without any cue has; shorter ones are scare quotes and titles.
const ALONE_WORDS: usize = 5;

impl Continuation {
    /// Reads one unit after its cues: `found[first..]` is what they gave.
    pub fn read(
        &mut self,
        reader: &Reader,
        block: usize,
        first: usize,
        found: &mut Vec<Attribution>,
    ) {
        let reopened = self.reopened;
        self.reopened = reader
            .phase
            .marks
            .around(reader.end() - 1)
            .is_some_and(|quoted| quoted.goes_on);
        if self.posted(reader, block, first, found) {
            return;
        }
        let announced = found
            .len()
            .checked_sub(1)
            .filter(|i| found[*i].content.is_empty() && *i < first);
        if found.len() > first {
            let open = found.last().is_some_and(|a| a.content.is_empty());
            self.announces = open && reader.form(reader.end() - 1) == ":";
            if reopened {
                self.rejoin(reader, first, found);
            }
            self.last = Some(found.len() - 1);
            self.block = block;
            return;
        }
        let same_block = self.block == block;
        let signable = self.last.filter(|_| same_block);
        if let Some((last, (dash, name))) = signable.zip(signature_of(reader)) {
            if found[last].cue.is_none() {
                found[last].cue = Some(dash);
                found[last].speaker = Some(name);
                found[last].rule = Rule::Signed;
            }
            self.last = None;
            return;
        }
        if let Some(signed) = signed(reader) {
            found.push(signed);
            self.last = None;
            return;
        }
        let spoken = self.last.filter(|_| same_block);
        let unmarked = |i: &usize| found[*i].rule == Rule::Label && !quoted(reader, &found[*i]);
        if let Some(last) = spoken.filter(unmarked) {
            // what follows a label up to the end of its block is the same speech
            let rest = trimmed(reader, reader.start()..reader.end());
            found[last].content.extend(rest);
            return;
        }
        let Some(pieces) = self.whole(reader) else {
            if announced.is_some() {
                found.pop();
            }
            self.last = None;
            return;
        };
        if let Some(announced) = announced {
            found[announced].content = pieces;
            self.last = Some(announced);
            self.block = block;
            return;
        }
        match self.last {
            Some(last)
                if reopened
                    || self.block == block && quoted(reader, &found[last])
                    || goes_on(reader, &found[last]) && opens_sentence(reader, &pieces) =>
            {
                found[last].content.extend(pieces);
            }
            previous => {
                let words: usize = pieces.iter().map(ExactSizeIterator::len).sum();
                let short = words < ALONE_WORDS && !self.reopened;
                if short || !opens_sentence(reader, &pieces) {
                    self.last = None;
                    return;
                }
                let speaker = previous
                    .filter(|i| !asks(reader, &found[*i]))
                    .and_then(|i| found[i].speaker.clone());
                found.push(Attribution {
                    content: pieces,
                    cue: None,
                    speaker,
                    rule: Rule::NoCue,
                });
                self.last = Some(found.len() - 1);
            }
        }
        self.block = block;
    }

    /// "She wrote:" and a paragraph without marks: it is all what was said, unless it reports what
    /// somebody else says. Only one paragraph is sure to be.
    fn posted(
        &mut self,
        reader: &Reader,
        block: usize,
        first: usize,
        found: &mut Vec<Attribution>,
    ) -> bool {
        if let Some((_, at)) = self.posted.filter(|(posted, _)| *posted == block) {
            drop_own(reader, first, found);
            let end = reader.end();
            if let Some(piece) = found[at].content.last_mut() {
                piece.end = end;
            }
            return true;
        }
        self.posted = None;
        let announces = std::mem::take(&mut self.announces);
        let at = first
            .checked_sub(1)
            .filter(|i| announces && found[*i].content.is_empty());
        let marked = reader.range().any(|i| reader.phase.marks.at(i).is_some());
        let Some(at) =
            at.filter(|_| !marked && reader.role(reader.start()) == Some(Role::Paragraph))
        else {
            return false;
        };
        drop_own(reader, first, found);
        let Some(piece) = trimmed(reader, reader.range()).filter(|_| found.len() == first) else {
            return false;
        };
        found[at].content = std::iter::once(piece.start..reader.end()).collect();
        self.posted = Some((block, at));
        self.last = None;
        true
    }

    /// A quotation of several paragraphs whose speaker is named in a later one: what was read
    /// before is its beginning.
    fn rejoin(&self, reader: &Reader, first: usize, found: &mut [Attribution]) {
        let here = reader.phase.marks.at(reader.start());
        let goes_on = |a: &Attribution| {
            let piece = a.content.first();
            here.is_some() && piece.is_some_and(|p| reader.phase.marks.at(p.start) == here)
        };
        let Some(at) = (first..found.len()).find(|i| goes_on(&found[*i])) else {
            return;
        };
        let Some(last) = self.last.filter(|i| found[*i].cue.is_none()) else {
            return;
        };
        let mut pieces = std::mem::take(&mut found[last].content);
        pieces.append(&mut found[at].content);
        found[at].content = pieces;
    }

    /// The quotations of a unit that holds nothing else.
    fn whole(&self, reader: &Reader) -> Option<Vec<Range<usize>>> {
        let mut pieces = Vec::new();
        let mut i = reader.start();
        while i < reader.end() {
            match reader.phase.marks.around(i) {
                Some(quoted) => {
                    let end = quoted.end.min(reader.end());
                    pieces.extend(trimmed(reader, i..end));
                    i = end.max(i + 1);
                }
                None if reader.kind(i, TokenKind::Punctuation) => i += 1,
                None => return None,
            }
        }
        (!pieces.is_empty()).then_some(pieces)
    }
}

/// Drops the attributions from `first` on whose speaker is the first or second person: within what
/// somebody says they are no reports of others.
pub fn drop_own(reader: &Reader, first: usize, found: &mut Vec<Attribution>) {
    let mut own = found.split_off(first);
    own.retain(|a| {
        let who = a.speaker.as_ref();
        who.is_some_and(|who| !who.is_empty() && !reader.has(who.start, Term::SpeechPerson))
    });
    found.append(&mut own);
}

/// Whether the words end between marks: a quotation goes on with one, and not with a report.
fn quoted(reader: &Reader, attribution: &Attribution) -> bool {
    let last = attribution.content.last();
    last.is_none_or(|piece| reader.phase.marks.at(piece.end - 1).is_some())
}

/// Whether a quotation that fills the next paragraph is by the same speaker and goes on with this one.
fn goes_on(reader: &Reader, attribution: &Attribution) -> bool {
    let named = attribution.speaker.is_some() && attribution.cue.is_some();
    named && !asks(reader, attribution)
}

fn asks(reader: &Reader, attribution: &Attribution) -> bool {
    let cue = attribution.cue.as_ref();
    cue.is_some_and(|cue| {
        reader
            .phase
            .terms
            .has(reader.document, cue.start, Term::Ask)
    })
}

fn opens_sentence(reader: &Reader, pieces: &[Range<usize>]) -> bool {
    pieces
        .first()
        .is_some_and(|piece| reader.capitalized(piece.start))
}

/// What a missing speaker takes off the confidence.
const UNKNOWN_SPEAKER: f64 = 0.1;

/// How sure the rule is: the share of its finds on PolNeAR train that match an attribution at a
/// Jaccard overlap of .5. "signed" does not occur there; its value is an estimate, as is what a
/// missing speaker takes off.
pub fn confidence(attribution: &Attribution) -> f64 {
    let sure = match attribution.rule {
        Rule::CueAfter => 0.92,
        Rule::AccordingTo => 0.84,
        Rule::Colon => 0.8,
        Rule::CueBefore => 0.77,
        Rule::Participle => 0.75,
        Rule::Passive => 0.7,
        // a turn is marked by the layout of the page
        Rule::Turn => 0.9,
        Rule::Label | Rule::NoCue => 0.6,
        Rule::Noun | Rule::Signed => 0.5,
    };
    if attribution.speaker.is_none() {
        sure - UNKNOWN_SPEAKER
    } else {
        sure
    }
}
