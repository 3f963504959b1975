//! Goes through a document once and tells the signals what they may ask.

use std::ops::Range;

use super::context::{Context, Hit};
use super::cues::{Cues, Entry, Mark, Marks};
use crate::annotations::Mention;
use crate::entities::Named;
use crate::text::{Document, Role, Sentence, Span, TokenKind};

/// What a capitalized word inside a sentence still shows.
const IN_NAMES: Marks = Marks::of(&[Mark::State, Mark::FirstPerson, Mark::Health]);

/// Goes through the sentences of a document in order.
pub struct Reader<'a, 'd> {
    document: &'a Document<'d>,
    mentions: &'a [Mention],
    entries: Vec<Option<&'a Entry>>,
    hits: Vec<Hit>,
    open: bool,
    block: usize,
    place: usize,
}

impl<'a, 'd> Reader<'a, 'd> {
    /// At the start of `document`.
    pub fn new(document: &'a Document<'d>, named: &'a Named, cues: &'a Cues) -> Self {
        Reader {
            document,
            mentions: &named.mentions,
            entries: document.words.iter().map(|w| cues.get(&w.lower)).collect(),
            hits: Vec::new(),
            open: false,
            block: usize::MAX,
            place: 0,
        }
    }

    /// What is known of `sentence`, which stands after the one that was read before.
    pub fn read(&mut self, sentence: &'a Sentence) -> Context<'_, 'a, 'd> {
        let mentions = self.mentions_of(sentence.span);
        let spoken = self.spoken(sentence);
        let role = self.document.role(sentence);
        let marks = self.find_hits(sentence.tokens.clone(), role);
        let place = self.place;
        self.place += usize::from(role == Role::Paragraph);
        Context {
            document: self.document,
            sentence,
            role,
            mentions,
            hits: &self.hits,
            marks,
            spoken,
            place,
        }
    }

    fn mentions_of(&mut self, span: Span) -> &'a [Mention] {
        let before = |m: &&Mention| m.span.end <= span.start;
        let past = self.mentions.iter().take_while(before).count();
        self.mentions = &self.mentions[past..];
        let inside = |m: &&Mention| m.span.start < span.end;
        let count = self.mentions.iter().take_while(inside).count();
        &self.mentions[..count]
    }

    fn spoken(&mut self, sentence: &Sentence) -> f64 {
        if sentence.block != self.block {
            self.block = sentence.block;
            self.open = false;
        }
        let mut inside = 0;
        for index in sentence.tokens.clone() {
            if self.document.tokens[index].kind == TokenKind::Quotation {
                self.open = match self.document.form(index) {
                    "\"" | "＂" => !self.open,
                    "\u{201c}" | "\u{201e}" | "«" | "``" | "「" => true,
                    "\u{201d}" | "»" | "''" | "」" => false,
                    _ => self.open,
                };
            } else {
                inside += usize::from(self.open);
            }
        }
        inside as f64 / sentence.tokens.len().max(1) as f64
    }

    /// Finds the marked words and phrases. The words of a phrase have no marks of their own: "no
    /// longer" is a change and no comparison.
    fn find_hits(&mut self, tokens: Range<usize>, role: Role) -> Marks {
        self.hits.clear();
        let mut all = Marks::default();
        let first = tokens.start;
        let mut index = first;
        while index < tokens.end {
            let hit = self.hit_at(index, tokens.end);
            let named = role != Role::Headline && index > first && self.is_name(index);
            index = hit.tokens.end;
            let marks = if named {
                hit.marks.and(IN_NAMES)
            } else {
                hit.marks
            };
            if !marks.is_empty() {
                all = all.or(marks);
                self.hits.push(Hit { marks, ..hit });
            }
        }
        all
    }

    /// The longest phrase that begins at `index`, or the word.
    fn hit_at(&self, index: usize, end: usize) -> Hit {
        let mut hit = Hit {
            tokens: index..index + 1,
            marks: Marks::default(),
        };
        let word = self.document.tokens[index].word.0 as usize;
        let Some(entry) = self.entries[word] else {
            return hit;
        };
        hit.marks = entry.marks;
        for phrase in &entry.phrases {
            let stop = index + 1 + phrase.rest.len();
            let mut rest = (index + 1..stop).zip(&phrase.rest);
            if stop <= end && rest.all(|(i, word)| self.document.lower(i) == *word) {
                let fresh = stop > hit.tokens.end;
                if fresh {
                    hit.tokens.end = stop;
                    hit.marks = phrase.marks;
                } else if stop == hit.tokens.end {
                    hit.marks = hit.marks.or(phrase.marks);
                }
            }
        }
        hit
    }

    /// Whether the word at `index`, which begins no sentence, is capitalized as in a name: in
    /// "Nature Climate Change" nothing changes.
    fn is_name(&self, index: usize) -> bool {
        let begins = index == 0
            || self.document.tokens[index - 1].kind == TokenKind::Quotation
            || self.document.form(index - 1) == ":";
        self.document.tokens[index].is_capitalized() && !begins
    }
}
