//! What the tagger of parts of speech sees of a word and of a token. Serving and training call the
//! same functions.

use std::cell::OnceCell;
use std::ops::Range;

use super::tag::Tag;
use crate::tagger::{Attribute, Feature, Window, WordTable, feature, hash, pair, shape_kinds};
use crate::text::{Document, Token, WordId};

/// Feature templates, by number. Those of words count from every place of their window.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Template {
    Bias = 1,
    Lower,
    FineCluster,
    MiddleCluster,
    Shape,
    SuffixOfTwo,
    SuffixOfThree,
    /// One to four characters: four templates.
    Suffix,
    /// One to three characters: three templates.
    Prefix = 12,
    Lists = 15,
    WithWordBefore,
    WithWordAfter,
    Capitals,
    TagBefore,
    TagsBefore,
    TagBeforeWord,
    TagsBeforeSuffix,
    TagBeforeNext,
}

/// Stands for what is outside of the sentence.
const OUTSIDE: u64 = 1;

/// The tag before the first token.
const NO_TAG: u64 = 31;

/// What the tagger knows of one distinct word: hashes, no strings.
#[derive(Debug, Clone)]
struct Word {
    lower: u64,
    shape: u64,
    suffixes: [u64; 4],
    prefixes: [u64; 3],
    clusters: [u16; 3],
    flags: u16,
    capital: bool,
}

/// What the tagger knows of the words of one document.
pub struct SyntaxFeatures<'a> {
    document: &'a Document<'a>,
    table: &'a WordTable,
    /// Of each distinct word, how the text spells it.
    forms: Vec<&'a str>,
    /// Those that were asked about.
    words: Vec<OnceCell<Word>>,
}

impl<'a> SyntaxFeatures<'a> {
    /// For `document`; looks up nothing yet.
    pub fn new(document: &'a Document<'a>, table: &'a WordTable) -> Self {
        let mut forms = vec![""; document.words.len()];
        for token in &document.tokens {
            forms[token.word.0 as usize] = document.slice(token.span);
        }
        SyntaxFeatures {
            document,
            table,
            forms,
            words: vec![OnceCell::new(); document.words.len()],
        }
    }

    /// What is known of the distinct word numbered `word`.
    fn known(&self, word: usize) -> &Word {
        self.words[word].get_or_init(|| {
            let id = WordId(word as u32);
            look_up(
                self.forms[word],
                &self.document.words.get(id).lower,
                self.table,
            )
        })
    }

    /// Appends the attributes of the distinct word numbered `word`.
    pub fn word(&self, word: usize, out: &mut Vec<Attribute>) {
        let word = self.known(word);
        let mut add = |window: Window, template: u8, value: u64| {
            out.push(Attribute {
                feature: feature(template, value),
                window,
            });
        };
        add(Window::WIDE, Template::Lower as u8, word.lower);
        add(
            Window::WIDE,
            Template::FineCluster as u8,
            word.clusters[0].into(),
        );
        add(
            Window::WIDE,
            Template::MiddleCluster as u8,
            word.clusters[1].into(),
        );
        add(Window::NEAR, Template::Shape as u8, word.shape);
        add(Window::NEAR, Template::SuffixOfTwo as u8, word.suffixes[1]);
        add(
            Window::NEAR,
            Template::SuffixOfThree as u8,
            word.suffixes[2],
        );
        for (template, suffix) in (Template::Suffix as u8..).zip(word.suffixes) {
            add(Window::SELF, template, suffix);
        }
        for (template, prefix) in (Template::Prefix as u8..).zip(word.prefixes) {
            add(Window::SELF, template, prefix);
        }
        let lists = pair(word.flags.into(), word.capital.into());
        add(Window::SELF, Template::Lists as u8, lists);
    }

    /// Appends the features of the token at `at` in its sentence that depend on no tag.
    pub fn token(&self, at: usize, sentence: &Range<usize>, out: &mut Vec<Feature>) {
        let lower = |at: usize| self.near(at, sentence).map_or(OUTSIDE, |word| word.lower);
        let capital = |at: usize| {
            self.near(at, sentence)
                .map_or(2, |word| word.capital.into())
        };
        let (before, after) = (at.wrapping_sub(1), at + 1);
        let mut add = |template: Template, value| out.push(feature(template as u8, value));
        let capitals = pair(capital(at), pair(capital(before), capital(after)));
        add(Template::Bias, 0);
        add(Template::WithWordBefore, pair(lower(before), lower(at)));
        add(Template::WithWordAfter, pair(lower(at), lower(after)));
        add(
            Template::Capitals,
            pair(capitals, (at == sentence.start).into()),
        );
    }

    /// Appends the features that depend on the tags of the two tokens before.
    pub fn history(
        &self,
        at: usize,
        sentence: &Range<usize>,
        [last, before_last]: [Option<Tag>; 2],
        out: &mut Vec<Feature>,
    ) {
        let number = |tag: Option<Tag>| tag.map_or(NO_TAG, |tag| tag.number() as u64);
        let (last, both) = (number(last), pair(number(last), number(before_last)));
        let word = self.known(self.document.tokens[at].word.0 as usize);
        let next = self
            .near(at + 1, sentence)
            .map_or(OUTSIDE, |word| word.lower);
        let mut add = |template: Template, value| out.push(feature(template as u8, value));
        add(Template::TagBefore, last);
        add(Template::TagsBefore, both);
        add(Template::TagBeforeWord, pair(last, word.lower));
        add(Template::TagsBeforeSuffix, pair(both, word.suffixes[2]));
        add(Template::TagBeforeNext, pair(last, next));
    }

    fn near(&self, at: usize, sentence: &Range<usize>) -> Option<&Word> {
        let number = |token: &Token| token.word.0 as usize;
        let token = self
            .document
            .tokens
            .get(at)
            .filter(|_| sentence.contains(&at))?;
        Some(self.known(number(token)))
    }
}

fn look_up(form: &str, lower: &str, table: &WordTable) -> Word {
    let zeros: String = lower
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    let facts = table.get(lower);
    Word {
        lower: hash(zeros.as_bytes()),
        shape: shape(form),
        suffixes: affixes(
            zeros.char_indices().rev().map(|(at, _)| &zeros[at..]),
            &zeros,
        ),
        prefixes: affixes(
            zeros
                .char_indices()
                .map(|(at, c)| &zeros[..at + c.len_utf8()]),
            &zeros,
        ),
        clusters: facts.clusters,
        flags: facts.flags,
        capital: form.starts_with(char::is_uppercase),
    }
}

/// The hashes of the first affixes that leave something of the word; 0 for those that do not.
fn affixes<'a, const N: usize>(affixes: impl Iterator<Item = &'a str>, word: &str) -> [u64; N] {
    let mut out = [0; N];
    let shorter = affixes.take_while(|affix| affix.len() < word.len());
    for (slot, affix) in out.iter_mut().zip(shorter) {
        *slot = hash(affix.as_bytes());
    }
    out
}

/// The shape of a word as one value.
fn shape(form: &str) -> u64 {
    shape_kinds(form).fold(0, |shape: u64, kind| pair(shape, kind))
}
