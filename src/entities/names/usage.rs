//! What a document shows of a word as a whole: whether it also stands in lower case, after a title,
//! after "in", before "said" ... (global features after Chieu and Ng 2003).

use rustc_hash::{FxHashMap, FxHashSet};

use super::traits::{WordTraits, flag};
use super::vocabulary::{Usage, Vocabulary};
use crate::text::{Case, Document, Sentence, TokenKind};

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
        traits.usage = usage[lower] | Usage::Often.bit_if(count[lower] >= OFTEN_FROM);
    }
    for token in document
        .tokens
        .iter()
        .filter(|token| token.case == Case::Upper)
    {
        if acronyms.contains(document.slice(token.span)) {
            traits[token.word.0 as usize].usage |= Usage::Acronym.bit();
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
            let bit = |list: &[(&str, Usage)]| {
                list.iter()
                    .find(|(cue, _)| *cue == &*word.lower)
                    .map_or(0, |(_, usage)| usage.bit())
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
            self.usage[word] |= Usage::InLowerCase.bit();
        } else if !shouting {
            self.count[word] += 1;
            self.usage[word] |= self.context(at, sentence);
        }
    }

    fn context(&self, at: usize, sentence: &Sentence) -> u32 {
        let tokens = &self.document.tokens;
        let traits = |at: usize| &self.traits[tokens[at].word.0 as usize];
        let inside = !opens(self.document, at, sentence);
        let mut bits = Usage::CapitalizedInside.bit_if(inside);
        if at > sentence.tokens.start {
            let before = traits(at - 1);
            bits |= self.cues[tokens[at - 1].word.0 as usize].0
                | Usage::AfterTitle.bit_if(before.has(flag::TITLE))
                | Usage::AfterGivenName.bit_if(before.has(flag::GIVEN) && before.capital)
                | Usage::AfterCapital.bit_if(before.capital);
        }
        if at + 1 < sentence.tokens.end {
            let after = traits(at + 1);
            let heads = after.has(flag::ORGANIZATION_HEAD) && after.capital;
            let owns = tokens[at + 1].kind == TokenKind::Possessive;
            bits |= self.cues[tokens[at + 1].word.0 as usize].1
                | Usage::BeforePossessive.bit_if(owns)
                | Usage::BeforeOrganizationHead.bit_if(heads)
                | Usage::BeforeBracket.bit_if(self.document.form(at + 1) == ")")
                | Usage::BeforeCapital.bit_if(after.capital);
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
