//! Labels: words before a colon that say who speaks, and those that only name a topic.
//!
//! A label speaks by what the article knows of it, and not by its capitals: it names a person, says
//! what somebody is, or is one of the turns of a transcript or an interview, which alternate.

pub mod label_reader;

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::entities::Named;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Class, Document, Role, Sentence, TokenKind};
use label_reader::{LABEL_TOKENS, LabelReader};

/// The longest label, in tokens, with what its person is: "DR. ANN LEE, PHYSICIAN, UNIVERSITY OF OREGON".
const DESCRIBED_TOKENS: usize = 20;

/// A transcript has so many turns, or an interview so many with a question.
const TRANSCRIPT_TURNS: usize = 3;
const INTERVIEW_TURNS: usize = 2;

/// A label at the start of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockLabel {
    /// The words for who speaks, without what they are.
    pub name: Range<usize>,
    /// The colon.
    pub colon: usize,
    /// Whether it is one of several turns.
    pub is_turn: bool,
    /// The longest words for the same person in a label.
    pub full: Range<usize>,
}

/// The labels of a document.
#[derive(Debug, Default)]
pub struct Labels {
    by_block: FxHashMap<usize, BlockLabel>,
    /// The block of the turn that a block belongs to.
    turns: FxHashMap<usize, usize>,
}

impl Labels {
    /// Finds the labels that speak.
    pub fn find(document: &Document, terms: &Terms, named: &Named) -> Self {
        let reader = LabelReader {
            document,
            terms,
            named,
        };
        let mut found = reader.candidates();
        reader.mark_turns(&mut found);
        found.retain(|(_, label)| label.is_turn || reader.speaks(&label.name, label.colon));
        let by_block: FxHashMap<_, _> = found.into_iter().collect();
        let turns = reader.turns(&by_block);
        Labels { by_block, turns }
    }

    /// The label that the block at `index` begins with.
    pub fn of_block(&self, index: usize) -> Option<&BlockLabel> {
        self.by_block.get(&index)
    }

    /// The label of the turn that the block at `index` belongs to, and whether it begins with it.
    pub fn turn(&self, index: usize) -> Option<(&BlockLabel, bool)> {
        let block = self.turns.get(&index)?;
        Some((self.by_block.get(block)?, *block == index))
    }

    /// The longest words for whom the label with the colon at `at` names.
    pub fn full_name(&self, document: &Document, at: usize) -> Option<&Range<usize>> {
        let sentence = document.sentences.get(document.sentence_of(at))?;
        let label = self.of_block(sentence.block)?;
        (label.colon == at).then_some(&label.full)
    }
}

/// The labels that end with one word.
struct SameKey {
    count: usize,
    /// The first of the longest.
    longest: Range<usize>,
}

impl LabelReader<'_> {
    /// The label-like beginnings of blocks, in order.
    fn candidates(&self) -> Vec<(usize, BlockLabel)> {
        let sentences = &self.document.sentences;
        let opens = |(at, sentence): &(usize, &Sentence)| {
            let before = at.checked_sub(1).map(|k| sentences[k].block);
            before != Some(sentence.block) && self.document.role(sentence).is_body()
        };
        let firsts = sentences.iter().enumerate().filter(opens);
        firsts
            .filter_map(|(_, sentence)| {
                let (name, colon) = self.candidate(&sentence.tokens)?;
                let label = BlockLabel {
                    full: name.clone(),
                    name,
                    colon,
                    is_turn: false,
                };
                Some((sentence.block, label))
            })
            .collect()
    }

    /// The name and the colon of a label that begins with the first of `tokens`.
    fn candidate(&self, tokens: &Range<usize>) -> Option<(Range<usize>, usize)> {
        let marked = self.document.tokens[tokens.start].kind == TokenKind::Quotation;
        let start = tokens.start + usize::from(marked);
        let limit = tokens.end.min(start + DESCRIBED_TOKENS + 1);
        let colon = (start..limit).find(|i| self.document.form(*i) == ":")?;
        let name_end = (start..colon)
            .find(|i| matches!(self.document.form(*i), "," | "(" | "[" | "–" | "—"))
            .unwrap_or(colon);
        let name = start..name_end;
        // "The Courier"
        let article = self.document.tokens[start].is(Class::Article) && name.len() > 1;
        let words = start + usize::from(article)..name_end;
        let short = !words.is_empty()
            && words.len() <= LABEL_TOKENS
            && words.clone().all(|i| self.names(i));
        let described = name_end == colon
            || self.document.form(colon - 1) == ")"
            || self.is_initials(&name)
            || self.person(&name).is_some() && self.describes(name_end..colon);
        let kicker = (start..colon).any(|i| self.has(i, Term::Kicker));
        let followed = colon + 2 < self.block_end(tokens.start);
        (short && described && !kicker && followed).then_some((name, colon))
    }

    /// Marks the labels that are turns, and gives each its longest name.
    fn mark_turns(&self, found: &mut [(usize, BlockLabel)]) {
        let Some(same) = self.by_key(found) else {
            return;
        };
        let several = same.len() > 1;
        let repeated = same.values().any(|labels| labels.count > 1);
        let people = found
            .iter()
            .any(|(_, label)| self.is_turn_of_person(&label.name));
        let asked = found.iter().any(|(block, _)| self.asks(*block));
        let transcript = found.len() >= TRANSCRIPT_TURNS && repeated && (people || asked);
        let interview = found.len() >= INTERVIEW_TURNS && asked;
        if !several || !(transcript || interview) {
            return;
        }
        for (_, label) in found {
            let Some(labels) = same.get(self.key(label)) else {
                continue;
            };
            label.is_turn = labels.count > 1 || asked || self.is_turn_of_person(&label.name);
            label.full = labels.longest.clone();
        }
    }

    /// The last word of a label: the surname.
    fn key(&self, label: &BlockLabel) -> &str {
        self.document.lower(label.name.end - 1)
    }

    /// The labels that end with one word; none where there are none.
    fn by_key(&self, found: &[(usize, BlockLabel)]) -> Option<FxHashMap<&str, SameKey>> {
        let mut same: FxHashMap<&str, SameKey> = FxHashMap::default();
        for (_, label) in found {
            let labels = same.entry(self.key(label)).or_insert_with(|| SameKey {
                count: 0,
                longest: label.name.clone(),
            });
            labels.count += 1;
            if label.name.len() > labels.longest.len() {
                labels.longest = label.name.clone();
            }
        }
        (!same.is_empty()).then_some(same)
    }

    /// Which turn each block belongs to: paragraphs go on with a turn up to the next.
    fn turns(&self, labels: &FxHashMap<usize, BlockLabel>) -> FxHashMap<usize, usize> {
        let is_turn = |block: usize| labels.get(&block).is_some_and(|label| label.is_turn);
        let blocks = 0..self.document.blocks.len();
        let last = blocks.clone().rev().find(|block| is_turn(*block));
        let mut turns = FxHashMap::default();
        let mut current = None;
        for block in blocks {
            let role = self.document.blocks[block].role;
            if is_turn(block) {
                current = Some(block);
            } else if role != Role::Paragraph {
                continue;
            } else if last.is_some_and(|last| block > last) && !self.speaks_to_reader(block) {
                break;
            }
            if current.is_some_and(|turn| turn != block && self.ends_turn(turn, block)) {
                current = None;
            }
            if let Some(turn) = current.filter(|turn| *turn == block || !self.is_bracketed(block)) {
                turns.insert(block, turn);
            }
        }
        turns
    }
}
