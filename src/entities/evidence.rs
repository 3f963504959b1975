//! What the tagger is told of each word and token when it looks for names.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use crate::tagger::{Attribute, Evidence, Window, feature};
use crate::text::{Case, Document, TokenKind};

/// Word lists for experiments.
#[derive(Default)]
pub struct Lists {
    /// lower word -> clusters
    pub clusters: FxHashMap<String, [u16; 3]>,
    /// lower word -> flags
    pub flags: FxHashMap<String, u32>,
    /// hash of lower first word -> (hashes of rest, kind)
    pub phrases: FxHashMap<String, Vec<(Vec<String>, u8)>>,
    /// on/off switches for experiments
    pub off: Vec<String>,
}

/// per distinct word
struct WordFacts {
    form: u64,
    lower: u64,
    shape: u64,
    prefixes: [u64; 4],
    suffixes: [u64; 4],
    clusters: [u16; 3],
    flags: u32,
    classes: u64,
    doc: u32,
    capital: bool,
}

/// Evidence of one document.
pub struct NameEvidence<'a> {
    document: &'a Document<'a>,
    facts: Vec<WordFacts>,
    phrase: Vec<u8>,
    sentence_caps: Vec<bool>,
    sentence_index: Vec<u32>,
    on: On,
}

#[derive(Default, Clone)]
struct On { doc: bool, flags: bool, phrases: bool, clusters: bool, conj: bool, classes: bool, acro: bool }

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

fn shape(form: &str) -> String {
    let mut out = String::new();
    let mut last = ' ';
    let mut run = 0;
    for c in form.chars() {
        let s = if c.is_uppercase() { 'X' } else if c.is_lowercase() { 'x' } else if c.is_ascii_digit() { 'd' } else if c.is_alphabetic() { 'o' } else { c };
        run = if s == last { run + 1 } else { 1 };
        if run <= 2 { out.push(s); }
        last = s;
    }
    out
}

impl<'a> NameEvidence<'a> {
    /// Looks everything up that depends on a word alone.
    pub fn new(document: &'a Document<'a>, lists: &Lists) -> Self {
        let mut facts: Vec<WordFacts> = Vec::new();
        let on = |n: &str| !lists.off.iter().any(|o| o == n);
        let on = On { doc: on("doc"), flags: on("flags"), phrases: on("phrases"), clusters: on("clusters"), conj: on("conj"), classes: on("classes"), acro: on("acro") };
        let mut forms: Vec<&str> = vec![""; document.words.len()];
        for token in &document.tokens { forms[token.word.0 as usize] = document.slice(token.span); }
        for (word, form) in document.words.iter().zip(&forms) {
            let lower: &str = &word.lower;
            let chars: Vec<char> = lower.chars().collect();
            let digits: String = lower.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
            let mut prefixes = [0; 4];
            let mut suffixes = [0; 4];
            for n in 1..=4 {
                if chars.len() > n {
                    prefixes[n - 1] = hash(&&chars[..n]);
                    suffixes[n - 1] = hash(&&chars[chars.len() - n..]);
                }
            }
            let stem = lower;
            let cl = lists.clusters.get(stem).copied().unwrap_or([u16::MAX; 3]);
            facts.push(WordFacts {
                form: hash(form), lower: hash(&digits), shape: hash(&shape(form)), prefixes, suffixes,
                clusters: cl, flags: lists.flags.get(stem).copied().unwrap_or(0), classes: word.classes.bits(), doc: 0,
                capital: matches!(word.case, Case::Title | Case::Upper | Case::Mixed),
            });
        }
        let mut evidence = NameEvidence { document, facts, phrase: vec![0; document.tokens.len()], sentence_caps: Vec::new(), sentence_index: vec![0; document.tokens.len()], on };
        for (n, s) in document.sentences.iter().enumerate() {
            let words = document.tokens[s.tokens.clone()].iter().filter(|t| t.kind == TokenKind::Word && t.span.len() > 3);
            let (mut cap, mut all) = (0, 0);
            for t in words { all += 1; cap += u32::from(t.case != Case::Lower); }
            evidence.sentence_caps.push(all >= 3 && cap * 10 >= all * 8);
            for i in s.tokens.clone() { evidence.sentence_index[i] = n as u32; }
        }
        evidence.document_bits();
        evidence.match_phrases(lists);
        evidence
    }

    fn document_bits(&mut self) {
        let doc = self.document;
        let mut bits: FxHashMap<&str, u32> = FxHashMap::default();
        let mut count: FxHashMap<&str, u32> = FxHashMap::default();
        for (n, s) in doc.sentences.iter().enumerate() {
            for i in s.tokens.clone() {
                let t = &doc.tokens[i];
                if t.kind != TokenKind::Word { continue; }
                let lower = doc.lower(i);
                let b = bits.entry(lower).or_default();
                if t.case == Case::Lower { *b |= 1; continue; }
                if self.sentence_caps[n] { continue; }
                *count.entry(lower).or_default() += 1;
                let first = i == s.tokens.start || (i == s.tokens.start + 1 && doc.tokens[i - 1].kind == TokenKind::Quotation);
                if !first { *b |= 2; }
                let prev = (i > s.tokens.start).then(|| doc.lower(i - 1));
                let next = (i + 1 < s.tokens.end).then(|| doc.lower(i + 1));
                let fl = |j: usize| self.facts[doc.tokens[j].word.0 as usize].flags;
                if let Some(p) = prev {
                    if fl(i - 1) & (1 << 8) != 0 { *b |= 4; }
                    if fl(i - 1) & 1 != 0 && doc.tokens[i - 1].is_capitalized() { *b |= 8; }
                    match p { "in" => *b |= 16, "from" | "to" | "at" | "near" => *b |= 32, "the" => *b |= 64, "(" => *b |= 128, "," => *b |= 1 << 13, "and" => *b |= 1<<14, _ => {} }
                    if doc.tokens[i - 1].is_capitalized() { *b |= 1 << 15; }
                }
                if let Some(x) = next {
                    if doc.tokens[i + 1].kind == TokenKind::Possessive { *b |= 256; }
                    if matches!(x, "said" | "says" | "told" | "added" | "asked" | "who") { *b |= 512; }
                    if fl(i + 1) & (1 << 9) != 0 && doc.tokens[i + 1].is_capitalized() { *b |= 1024; }
                    if x == ")" { *b |= 1 << 11; }
                    if doc.tokens[i + 1].is_capitalized() { *b |= 1 << 16; }
                }
            }
        }
        let mut initials: FxHashMap<String, ()> = FxHashMap::default();
        for s in &doc.sentences {
            let mut run = String::new();
            for i in s.tokens.clone() {
                let t = &doc.tokens[i];
                if t.case == Case::Title { run.extend(doc.form(i).chars().next()); if run.len() > 8 { run.clear(); } }
                else if t.case == Case::Lower && matches!(doc.lower(i), "of" | "and" | "for" | "the" | "in") && !run.is_empty() { continue; }
                else { if run.len() >= 3 { initials.insert(std::mem::take(&mut run), ()); } run.clear(); }
            }
        }
        for token in &doc.tokens {
            if self.on.acro && token.case == Case::Upper && initials.contains_key(doc.slice(token.span)) { self.facts[token.word.0 as usize].doc |= 1 << 17; }
        }
        for (word, facts) in doc.words.iter().zip(&mut self.facts) {
            let keep = facts.doc;
            let lower: &str = &word.lower;
            facts.doc = keep | bits.get(lower).copied().unwrap_or(0);
            if count.get(lower).copied().unwrap_or(0) >= 3 { facts.doc |= 1 << 12; }
        }
    }

    fn match_phrases(&mut self, lists: &Lists) {
        let doc = self.document;
        for s in &doc.sentences {
            let mut i = s.tokens.start;
            while i < s.tokens.end {
                let mut step = 1;
                if doc.tokens[i].is_capitalized() {
                    if let Some(cands) = lists.phrases.get(doc.lower(i)) {
                        let best = cands.iter().filter(|(rest, _)| {
                            i + rest.len() < s.tokens.end && rest.iter().enumerate().all(|(k, w)| doc.lower(i + 1 + k) == w)
                        }).max_by_key(|(rest, _)| rest.len());
                        if let Some((rest, kind)) = best {
                            let n = rest.len() + 1;
                            for k in 0..n {
                                self.phrase[i + k] = kind * 4 + if n == 1 { 0 } else if k == 0 { 1 } else if k == n - 1 { 3 } else { 2 };
                            }
                            step = n;
                        }
                    }
                }
                i += step;
            }
        }
    }
}

impl Evidence for NameEvidence<'_> {
    fn word(&self, word: usize, out: &mut Vec<Attribute>) {
        let f = &self.facts[word];
        let mut add = |window: Window, template: u8, value: u64| out.push(Attribute { hash: feature(template, value), window, lexical: matches!(template, 1 | 2 | 6 | 7 | 11) });
        add(Window::WIDE, 1, f.lower);
        add(Window::SELF, 2, f.form);
        add(Window::NEAR, 3, f.shape);
        for n in 0..4 {
            if f.prefixes[n] != 0 { add(Window::SELF, 4 + n as u8, f.prefixes[n]); }
            if f.suffixes[n] != 0 { add(if n == 2 { Window::NEAR } else { Window::SELF }, 8 + n as u8, f.suffixes[n]); }
        }
        if self.on.clusters {
            for n in 0..3 { add(Window::WIDE, 12 + n as u8, u64::from(f.clusters[n])); }
            add(Window::SELF, 15, u64::from(f.clusters[0]) << 1 | u64::from(f.capital));
        }
        if self.on.flags {
            let mut bits = f.flags;
            while bits != 0 {
                let b = bits.trailing_zeros();
                add(Window::WIDE, 16, u64::from(b) << 1 | u64::from(f.capital));
                bits &= bits - 1;
            }
            if self.on.classes { let mut bits = f.classes;
            while bits != 0 {
                let b = bits.trailing_zeros();
                add(Window::WIDE, 21, u64::from(b) << 1 | u64::from(f.capital));
                bits &= bits - 1;
            } }
            add(Window::NEAR, 17, u64::from(f.flags) << 1 | u64::from(f.capital));
        }
        if self.on.doc && f.capital {
            for b in 0..18 { if f.doc & (1 << b) != 0 { add(Window::NEAR, 18, b); } }
            add(Window::SELF, 19, u64::from(f.doc & 0xfff));
            add(Window::SELF, 20, u64::from(f.doc & 3));
        }
    }

    fn token(&self, i: usize, s: Range<usize>, out: &mut Vec<(u32, bool)>) {
        let doc = self.document;
        let facts = |j: isize| -> Option<&WordFacts> {
            let at = i as isize + j;
            (at >= s.start as isize && at < s.end as isize).then(|| &self.facts[doc.tokens[at as usize].word.0 as usize])
        };
        let cap = self.sentence_caps[self.sentence_index[i] as usize];
        let first = i == s.start || (i == s.start + 1 && doc.tokens[i - 1].kind == TokenKind::Quotation);
        let me = &self.facts[doc.tokens[i].word.0 as usize];
        let mut add = |t: u8, v: u64| out.push((feature(t, v), matches!(t, 31 | 32 | 62)));
        let pair = |a: u64, b: u64| a.rotate_left(21).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ b;
        add(30, u64::from(cap) << 2 | u64::from(first) << 1 | u64::from(me.capital));
        let lower = |j| facts(j).map_or(1, |f| f.lower);
        let sh = |j| facts(j).map_or(1, |f| f.shape);
        let cl = |j, n: usize| facts(j).map_or(0xfffe, |f| u64::from(f.clusters[n]));
        if self.on.conj {
            add(31, pair(lower(-1), me.lower));
            add(32, pair(me.lower, lower(1)));
            add(33, pair(pair(sh(-1), me.shape), sh(1)));
            add(34, pair(cl(-1, 1), cl(0, 1)));
            add(35, pair(cl(0, 1), cl(1, 1)));
            add(36, pair(pair(cl(-1, 2), cl(0, 2)), cl(1, 2)));
            add(37, pair(lower(-1), sh(0)));
            add(38, pair(lower(1), sh(0)));
            add(39, pair(pair(lower(-1), sh(0)), lower(1)));
            add(42, pair(pair(lower(-2), lower(-1)), sh(0)));
            add(43, pair(pair(lower(1), lower(2)), sh(0)));
            add(44, pair(cl(-1, 0), sh(0)));
            add(45, pair(cl(1, 0), sh(0)));
        }
        if self.on.flags {
            add(40, pair(facts(-1).map_or(1 << 30, |f| u64::from(f.flags) * 2 + u64::from(f.capital)), u64::from(me.flags) * 2 + u64::from(me.capital)));
            add(41, pair(u64::from(me.flags) * 2 + u64::from(me.capital), facts(1).map_or(1 << 30, |f| u64::from(f.flags) * 2 + u64::from(f.capital))));
        }
        if self.on.phrases {
            let p = |j: isize| { let at = i as isize + j; if at >= s.start as isize && at < s.end as isize { u64::from(self.phrase[at as usize]) } else { 99 } };
            if p(0) != 0 { add(50, p(0)); add(51, p(0) * 128 + p(1)); add(52, pair(p(0), sh(-1))); }
            if p(-1) != 0 { add(53, p(-1)); }
            if p(1) != 0 { add(54, p(1)); }
        }
        // the span of capitals around the token
        let mut left = 0;
        while left < 5 && facts(-(left as isize) - 1).is_some_and(|f| f.capital) { left += 1; }
        let mut right = 0;
        while right < 5 && facts(right as isize + 1).is_some_and(|f| f.capital) { right += 1; }
        if me.capital {
            add(60, left * 8 + right);
            // the last and first word of the capitalized run
            add(61, cl(right as isize, 0));
            add(62, facts(right as isize).map_or(0, |f| f.lower));
            add(63, pair(lower(-(left as isize) - 1), left));
            add(64, pair(lower(right as isize + 1), right));
            add(65, pair(cl(-(left as isize) - 1, 1), cl(right as isize + 1, 1)));
            add(66, cl(-(left as isize), 0));
        }
    }
}
