//! What the look of a word and the word table tell of each distinct word.

use super::vocabulary::Vocabulary;
use crate::tagger::{Attribute, Window, WordFacts, feature, hash, shape_kinds};
use crate::text::{Case, Document};

/// Flags of the word table.
pub mod flag {
    /// A given name.
    pub const GIVEN: u16 = 1;
    /// A family name.
    pub const SURNAME: u16 = 1 << 1;
    /// A city of more than a million people.
    pub const LARGE_CITY: u16 = 1 << 2;
    /// A city of more than a hundred thousand.
    pub const CITY: u16 = 1 << 3;
    /// A smaller town.
    pub const TOWN: u16 = 1 << 4;
    /// A word of a city's name.
    pub const CITY_PART: u16 = 1 << 5;
    /// A country.
    pub const COUNTRY: u16 = 1 << 6;
    /// A word of a country's name.
    pub const COUNTRY_PART: u16 = 1 << 7;
    /// A title or office that stands before a person's name.
    pub const TITLE: u16 = 1 << 8;
    /// A noun that heads the names of organizations.
    pub const ORGANIZATION_HEAD: u16 = 1 << 9;
    /// A noun that heads the names of places.
    pub const PLACE_HEAD: u16 = 1 << 10;
    /// A city or a country, or a word of one's name.
    pub const PLACES: u16 = LARGE_CITY | CITY | TOWN | CITY_PART | COUNTRY | COUNTRY_PART;
}

/// One distinct word, as the features need it: hashes, no strings.
#[derive(Debug, Clone)]
pub(super) struct WordTraits {
    pub form: u64,
    pub lower: u64,
    pub shape: u64,
    prefixes: [Option<u64>; 4],
    suffixes: [Option<u64>; 4],
    pub facts: WordFacts,
    pub capital: bool,
    /// What the document shows of the word, from [`super::usage`].
    pub usage: u32,
}

impl WordTraits {
    /// Of every distinct word of a document.
    pub fn of(document: &Document, names: &Vocabulary) -> Vec<WordTraits> {
        let mut forms = vec![""; document.words.len()];
        for token in &document.tokens {
            forms[token.word.0 as usize] = document.slice(token.span);
        }
        let words = document.words.iter().zip(forms);
        words
            .map(|(word, form)| Self::new(form, &word.lower, word.case, names))
            .collect()
    }

    fn new(form: &str, lower: &str, case: Case, names: &Vocabulary) -> WordTraits {
        let mut folded = [0; 64];
        WordTraits {
            form: hash(form.as_bytes()),
            lower: hash(without_digits(lower, &mut folded)),
            shape: shape(form),
            prefixes: prefixes(lower),
            suffixes: suffixes(lower),
            facts: names.words.get(lower),
            capital: matches!(case, Case::Title | Case::Upper | Case::Mixed),
            usage: 0,
        }
    }

    pub fn has(&self, flag: u16) -> bool {
        self.facts.flags & flag != 0
    }

    /// Flags and capital as one value.
    pub fn kind(&self) -> u64 {
        u64::from(self.facts.flags) << 1 | u64::from(self.capital)
    }

    pub fn attributes(&self, out: &mut Vec<Attribute>) {
        let mut add = |window: Window, template: u8, value: u64| {
            out.push(Attribute {
                feature: feature(template, value),
                window,
            });
        };
        add(Window::WIDE, 1, self.lower);
        add(Window::SELF, 2, self.form);
        add(Window::NEAR, 3, self.shape);
        for (template, affix) in (4..).zip(self.prefixes.iter().chain(&self.suffixes)) {
            let window = if template == 10 {
                Window::NEAR
            } else {
                Window::SELF
            };
            if let Some(affix) = affix {
                add(window, template, *affix);
            }
        }
        for (template, cluster) in (12..).zip(self.facts.clusters) {
            add(Window::WIDE, template, u64::from(cluster));
        }
        let capital = u64::from(self.capital);
        add(
            Window::SELF,
            15,
            u64::from(self.facts.clusters[0]) << 1 | capital,
        );
        for bit in bits(u32::from(self.facts.flags)) {
            add(Window::WIDE, 16, u64::from(bit) << 1 | capital);
        }
        add(Window::NEAR, 17, self.kind());
        if self.capital {
            for bit in bits(self.usage) {
                add(Window::NEAR, 18, u64::from(bit));
            }
            add(Window::SELF, 19, u64::from(self.usage & 0xfff));
            add(Window::SELF, 20, u64::from(self.usage & 3));
        }
    }
}

fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros())?;
        set &= set - 1;
        Some(bit)
    })
}

/// The word with every digit made 0; a long word stays as it is.
fn without_digits<'a>(lower: &'a str, folded: &'a mut [u8; 64]) -> &'a [u8] {
    let bytes = lower.as_bytes();
    if bytes.len() > folded.len() || !bytes.iter().any(u8::is_ascii_digit) {
        return bytes;
    }
    for (to, byte) in folded.iter_mut().zip(bytes) {
        *to = if byte.is_ascii_digit() { b'0' } else { *byte };
    }
    &folded[..bytes.len()]
}

fn prefixes(lower: &str) -> [Option<u64>; 4] {
    let ends = lower.char_indices().map(|(at, c)| at + c.len_utf8());
    hashes(lower, ends.map(|end| &lower[..end]))
}

fn suffixes(lower: &str) -> [Option<u64>; 4] {
    hashes(
        lower,
        lower.char_indices().rev().map(|(at, _)| &lower[at..]),
    )
}

/// The hashes of the affixes of one to four characters that leave something of the word.
fn hashes<'a>(word: &str, affixes: impl Iterator<Item = &'a str>) -> [Option<u64>; 4] {
    let mut out = [None; 4];
    let shorter = affixes.take_while(|affix| affix.len() < word.len());
    for (slot, affix) in out.iter_mut().zip(shorter) {
        *slot = Some(hash(affix.as_bytes()));
    }
    out
}

/// The shape of a word as one value.
fn shape(form: &str) -> u64 {
    shape_kinds(form).fold(0, |shape: u64, kind| {
        shape.wrapping_mul(0x0100_0000_01B3).wrapping_add(kind + 1)
    })
}
