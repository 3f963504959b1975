//! What a document shows of a word as a whole: whether it also stands in lower case, after a title,
//! after "in", before "said" ... (global features after Chieu and Ng 2003).

use rustc_hash::{FxHashMap, FxHashSet};

use super::traits::{WordTraits, flag};
use super::vocabulary::Vocabulary;
use crate::text::{Case, Document, Sentence, TokenKind};

/// Bits of a word's usage; 4 to 7, 9, 13 and 14 are those of [`Vocabulary::before`] and `after`.
const IN_LOWER_CASE: u32 = 1;
const CAPITALIZED_INSIDE: u32 = 1 << 1;
const AFTER_TITLE: u32 = 1 << 2;
const AFTER_GIVEN_NAME: u32 = 1 << 3;
const BEFORE_POSSESSIVE: u32 = 1 << 8;
const BEFORE_ORGANIZATION_HEAD: u32 = 1 << 10;
const BEFORE_BRACKET: u32 = 1 << 11;
const OFTEN: u32 = 1 << 12;
const AFTER_CAPITAL: u32 = 1 << 15;
const BEFORE_CAPITAL: u32 = 1 << 16;
const ACRONYM: u32 = 1 << 17;

/// A word is often named from so many capitalized uses on.
const OFTEN_FROM: u32 = 3;

/// Fills in [`WordTraits::usage`]. `shouting` tells the sentences in which capitals say little.
pub(super) fn fill(
    document: &Document,
    names: &Vocabulary,
    shouting: &[bool],
    traits: &mut [WordTraits],
) {
    let mut survey = Survey::new(document, names, traits);
    for (sentence, shouting) in document.sentences.iter().zip(shouting) {
        for token in sentence.tokens.clone() {
            survey.visit(token, sentence, *shouting);
        }
    }
    let Survey {
        usage,
        count,
        lower,
        ..
    } = survey;
    let acronyms = initials(document);
    for (word, traits) in traits.iter_mut().enumerate() {
        let lower = lower[word] as usize;
        let often = if count[lower] >= OFTEN_FROM { OFTEN } else { 0 };
        traits.usage = usage[lower] | often;
    }
    for token in document
        .tokens
        .iter()
        .filter(|token| token.case == Case::Upper)
    {
        if acronyms.contains(document.slice(token.span)) {
            traits[token.word.0 as usize].usage |= ACRONYM;
        }
    }
}

struct Survey<'a> {
    document: &'a Document<'a>,
    traits: &'a [WordTraits],
    /// Of each distinct word: what it tells of the word after it, and of the word before it.
    cues: Vec<(u32, u32)>,
    /// Of each distinct word: the number of its lower-cased form.
    lower: Vec<u32>,
    usage: Vec<u32>,
    count: Vec<u32>,
}

impl<'a> Survey<'a> {
    fn new(document: &'a Document, names: &Vocabulary, traits: &'a [WordTraits]) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let mut lower = Vec::with_capacity(traits.len());
        let mut cues = Vec::with_capacity(traits.len());
        for word in document.words.iter() {
            let next = numbers.len() as u32;
            lower.push(*numbers.entry(&word.lower).or_insert(next));
            let bit = |list: &[(&str, u8)]| {
                list.iter()
                    .find(|(cue, _)| *cue == &*word.lower)
                    .map_or(0, |(_, bit)| 1 << bit)
            };
            cues.push((bit(names.before), bit(names.after)));
        }
        let distinct = numbers.len();
        Survey {
            document,
            traits,
            cues,
            lower,
            usage: vec![0; distinct],
            count: vec![0; distinct],
        }
    }

    fn visit(&mut self, at: usize, sentence: &Sentence, shouting: bool) {
        let token = &self.document.tokens[at];
        if token.kind != TokenKind::Word {
            return;
        }
        let word = self.lower[token.word.0 as usize] as usize;
        if token.case == Case::Lower {
            self.usage[word] |= IN_LOWER_CASE;
        } else if !shouting {
            self.count[word] += 1;
            self.usage[word] |= self.context(at, sentence);
        }
    }

    fn context(&self, at: usize, sentence: &Sentence) -> u32 {
        let tokens = &self.document.tokens;
        let traits = |at: usize| &self.traits[tokens[at].word.0 as usize];
        let mut bits = if opens(self.document, at, sentence) {
            0
        } else {
            CAPITALIZED_INSIDE
        };
        if at > sentence.tokens.start {
            let before = traits(at - 1);
            bits |= self.cues[tokens[at - 1].word.0 as usize].0;
            bits |= if before.has(flag::TITLE) {
                AFTER_TITLE
            } else {
                0
            };
            bits |= if before.has(flag::GIVEN) && before.capital {
                AFTER_GIVEN_NAME
            } else {
                0
            };
            bits |= if before.capital { AFTER_CAPITAL } else { 0 };
        }
        if at + 1 < sentence.tokens.end {
            let after = traits(at + 1);
            bits |= self.cues[tokens[at + 1].word.0 as usize].1;
            let kind = tokens[at + 1].kind;
            bits |= if kind == TokenKind::Possessive {
                BEFORE_POSSESSIVE
            } else {
                0
            };
            bits |= if after.has(flag::ORGANIZATION_HEAD) && after.capital {
                BEFORE_ORGANIZATION_HEAD
            } else {
                0
            };
            bits |= if self.document.form(at + 1) == ")" {
                BEFORE_BRACKET
            } else {
                0
            };
            bits |= if after.capital { BEFORE_CAPITAL } else { 0 };
        }
        bits
    }
}

/// Whether the token at `at` is a sentence's first word.
pub(super) fn opens(document: &Document, at: usize, sentence: &Sentence) -> bool {
    let first = sentence.tokens.start;
    at == first || at == first + 1 && document.tokens[first].kind == TokenKind::Quotation
}

/// Runs of initials of capitalized words, which an acronym may stand for: "IAEA" of "International
/// Atomic Energy Agency".
fn initials(document: &Document) -> FxHashSet<String> {
    let mut found = FxHashSet::default();
    for sentence in &document.sentences {
        let mut run = String::new();
        for at in sentence.tokens.clone() {
            let token = &document.tokens[at];
            match token.case {
                Case::Title => {
                    run.extend(document.form(at).chars().next());
                    if run.len() > 8 {
                        run.clear();
                    }
                }
                Case::Lower if !run.is_empty() && token.is(crate::text::Class::FunctionWord) => {}
                _ if run.len() >= 3 => {
                    found.insert(std::mem::take(&mut run));
                }
                _ => run.clear(),
            }
        }
    }
    found
}
