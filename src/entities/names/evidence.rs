//! What the tagger is told of each word and token when it looks for names.

use std::ops::Range;

use super::traits::WordTraits;
use super::usage;
use super::vocabulary::Vocabulary;
use crate::tagger::{Attribute, Evidence, Feature, feature, pair};
use crate::text::{Case, Document, TokenKind};

/// The longest run of capitals that is measured on one side of a token.
const LONGEST_RUN: usize = 5;

/// Tokens without a capital that are read on each side of one. Names in lower case are not found
/// beyond; two words of context are what the features see.
const REACH: usize = 2;

/// The evidence of one document.
pub struct NameEvidence<'a> {
    document: &'a Document<'a>,
    traits: Vec<WordTraits>,
    /// Of each sentence: whether capitals say little in it.
    shouting: Vec<bool>,
}

impl<'a> NameEvidence<'a> {
    /// Looks up all that depends on a word alone or on the document as a whole.
    pub fn new(document: &'a Document<'a>, names: &Vocabulary) -> Self {
        let shouting: Vec<bool> = document
            .sentences
            .iter()
            .map(|s| is_shouting(document, &s.tokens))
            .collect();
        let mut traits = WordTraits::of(document, names);
        usage::fill(document, names, &shouting, &mut traits);
        NameEvidence {
            document,
            traits,
            shouting,
        }
    }

    /// The parts of a sentence in which names may stand: what lies within [`REACH`] tokens of a
    /// capital.
    pub fn near_capitals(&self, sentence: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let mut at = sentence.start;
        let end = sentence.end;
        std::iter::from_fn(move || {
            let first = (at..end).find(|at| self.traits(*at).capital)?;
            let start = first.saturating_sub(REACH).max(at);
            let mut last = first;
            while let Some(next) =
                (last + 1..end.min(last + 2 * REACH + 2)).find(|at| self.traits(*at).capital)
            {
                last = next;
            }
            at = end.min(last + REACH + 1);
            Some(start..at)
        })
    }

    fn traits(&self, at: usize) -> &WordTraits {
        &self.traits[self.document.tokens[at].word.0 as usize]
    }
}

/// Whether most of the longer words of a sentence are capitalized, as in a headline.
fn is_shouting(document: &Document, tokens: &Range<usize>) -> bool {
    let tokens = &document.tokens[tokens.clone()];
    let words = tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && token.span.len() > 3);
    let (all, lower) = words.fold((0, 0), |(all, lower), token| {
        (all + 1, lower + usize::from(token.case == Case::Lower))
    });
    all >= 3 && lower * 5 <= all
}

/// The words around one token.
struct Around<'a> {
    evidence: &'a NameEvidence<'a>,
    at: usize,
    sentence: &'a Range<usize>,
    /// The words from [`REACH`] before it to as many after it.
    near: [Option<&'a WordTraits>; 2 * REACH + 1],
}

impl<'a> Around<'a> {
    fn new(evidence: &'a NameEvidence<'a>, at: usize, sentence: &'a Range<usize>) -> Self {
        let mut around = Around {
            evidence,
            at,
            sentence,
            near: [None; 2 * REACH + 1],
        };
        for place in 0..around.near.len() {
            around.near[place] = around.look_up(place as isize - REACH as isize);
        }
        around
    }

    /// The word `step` tokens on, inside the sentence.
    fn word(&self, step: isize) -> Option<&'a WordTraits> {
        match self.near.get((step + REACH as isize) as usize) {
            Some(word) => *word,
            None => self.look_up(step),
        }
    }

    fn look_up(&self, step: isize) -> Option<&'a WordTraits> {
        let at = self.at.checked_add_signed(step)?;
        self.sentence
            .contains(&at)
            .then(|| self.evidence.traits(at))
    }

    fn lower(&self, step: isize) -> u64 {
        self.word(step).map_or(1, |word| word.lower)
    }

    fn shape(&self, step: isize) -> u64 {
        self.word(step).map_or(1, |word| word.shape)
    }

    fn kind(&self, step: isize) -> u64 {
        self.word(step).map_or(1 << 30, WordTraits::kind)
    }

    fn cluster(&self, step: isize, level: usize) -> u64 {
        self.word(step)
            .map_or(0xfffe, |word| u64::from(word.facts.clusters[level]))
    }

    fn is_capital(&self, step: isize) -> bool {
        self.word(step).is_some_and(|word| word.capital)
    }

    /// How many capitalized words stand next to the token, one way.
    fn run(&self, direction: isize) -> isize {
        (1..=LONGEST_RUN as isize)
            .take_while(|n| self.is_capital(n * direction))
            .count() as isize
    }

    /// Pairs and triples of neighbours.
    fn neighbours(&self, add: &mut impl FnMut(u8, u64)) {
        let (lower, shape) = (|step| self.lower(step), |step| self.shape(step));
        let cluster = |step, level| self.cluster(step, level);
        add(31, pair(lower(-1), lower(0)));
        add(32, pair(lower(0), lower(1)));
        add(33, pair(pair(shape(-1), shape(0)), shape(1)));
        add(34, pair(cluster(-1, 1), cluster(0, 1)));
        add(35, pair(cluster(0, 1), cluster(1, 1)));
        add(36, pair(pair(cluster(-1, 2), cluster(0, 2)), cluster(1, 2)));
        add(37, pair(lower(-1), shape(0)));
        add(38, pair(lower(1), shape(0)));
        add(39, pair(pair(lower(-1), shape(0)), lower(1)));
        add(40, pair(self.kind(-1), self.kind(0)));
        add(41, pair(self.kind(0), self.kind(1)));
        add(42, pair(pair(lower(-2), lower(-1)), shape(0)));
        add(43, pair(pair(lower(1), lower(2)), shape(0)));
        add(44, pair(cluster(-1, 0), shape(0)));
        add(45, pair(cluster(1, 0), shape(0)));
    }

    /// The run of capitalized words that the token stands in, and what stands around the run.
    fn capitals(&self, add: &mut impl FnMut(u8, u64)) {
        let (left, right) = (self.run(-1), self.run(1));
        add(60, (left * 8 + right) as u64);
        add(61, self.cluster(right, 0));
        add(62, self.lower(right));
        add(63, pair(self.lower(-left - 1), left as u64));
        add(64, pair(self.lower(right + 1), right as u64));
        add(
            65,
            pair(self.cluster(-left - 1, 1), self.cluster(right + 1, 1)),
        );
        add(66, self.cluster(-left, 0));
    }
}

impl Evidence for NameEvidence<'_> {
    fn word(&self, word: usize, out: &mut Vec<Attribute>) {
        self.traits[word].attributes(out);
    }

    fn token(&self, at: usize, sentence: &Range<usize>, out: &mut Vec<Feature>) {
        let around = Around::new(self, at, sentence);
        // far from a capital there is no name, and what the words say by themselves is enough
        if !(-1..=1).any(|step| around.is_capital(step)) {
            return;
        }
        let mut add = |template: u8, value: u64| out.push(feature(template, value));
        let index = self.document.sentence_of(at);
        let opens = usage::opens(self.document, at, &self.document.sentences[index]);
        let capital = around.is_capital(0);
        let place =
            u64::from(self.shouting[index]) << 2 | u64::from(opens) << 1 | u64::from(capital);
        add(30, place);
        around.neighbours(&mut add);
        if capital {
            around.capitals(&mut add);
        }
    }
}
