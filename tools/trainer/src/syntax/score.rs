//! How many words have the right part of speech, and how many base noun phrases are right.

use std::collections::BTreeSet;
use std::ops::Range;

use super::conllu::{Gold, Word};
use super::gold;
use crate::engine::Document;
use crate::engine::syntax::Tag;

/// Counts on a set of documents.
#[derive(Default)]
pub struct Score {
    words: usize,
    upos: usize,
    tag: usize,
    phrases: usize,
    found: usize,
    right: usize,
}

impl Score {
    /// Counts one document. Words that are no token of the library are passed over.
    pub fn add(
        &mut self,
        document: &Document,
        gold: &Gold,
        tags: &[Tag],
        phrases: &[Range<usize>],
    ) {
        for word in gold.sentences.iter().flatten() {
            let at = document.token_at(word.span.start as u32);
            let token = document.tokens.get(at);
            if token.is_none_or(|token| token.span.range() != word.span) {
                continue;
            }
            self.words += 1;
            self.upos += usize::from(tags[at].upos() == word.upos);
            self.tag += usize::from(tags[at] == gold::tag(word));
        }
        let bytes = |phrase: &Range<usize>| document.span(phrase.clone()).range();
        let found: BTreeSet<_> = phrases.iter().map(|tokens| key(bytes(tokens))).collect();
        let wanted: BTreeSet<_> = gold
            .sentences
            .iter()
            .flat_map(|words| base_phrases(words))
            .map(key)
            .collect();
        self.phrases += wanted.len();
        self.found += found.len();
        self.right += found.intersection(&wanted).count();
    }

    /// A line for people.
    pub fn line(&self) -> String {
        let share = |part: usize| 100.0 * part as f64 / self.words.max(1) as f64;
        format!(
            "UPOS {:.2}, with forms {:.2} of {} words that are tokens; base noun phrases F1 {:.2} of {}",
            share(self.upos),
            share(self.tag),
            self.words,
            100.0 * f1(self.right, self.found, self.phrases),
            self.phrases
        )
    }
}

fn key(range: Range<usize>) -> (usize, usize) {
    (range.start, range.end)
}

fn f1(right: usize, found: usize, wanted: usize) -> f64 {
    2.0 * right as f64 / (found + wanted).max(1) as f64
}

/// The base noun phrases of a tree: a nominal word with what depends on it and stands right before
/// it, and the rest of a name after it; a phrase inside another is none.
fn base_phrases(words: &[Word]) -> Vec<Range<usize>> {
    let mut phrases: Vec<Range<usize>> = Vec::new();
    for head in 0..words.len() {
        let nominal = matches!(words[head].upos.as_str(), "NOUN" | "PROPN" | "PRON" | "NUM");
        let inner = matches!(
            words[head].relation(),
            "compound" | "flat" | "nummod" | "det" | "amod" | "fixed" | "goeswith"
        );
        let owner = words[head].upos == "PRON" && words[head].feats.contains("Poss=Yes");
        if nominal && !inner && !owner && words[head].relation != "nmod:desc" {
            let (first, last) = (reach(words, head, false), reach(words, head, true));
            phrases.push(words[first].span.start..words[last].span.end);
        }
    }
    let all = phrases.clone();
    phrases.retain(|phrase| {
        let holds = |other: &Range<usize>| {
            other != phrase && other.start <= phrase.start && phrase.end <= other.end
        };
        !all.iter().any(holds)
    });
    phrases
}

/// The first or last word of the base noun phrase of `head`.
fn reach(words: &[Word], head: usize, forwards: bool) -> usize {
    let mut last = head;
    loop {
        let next = if forwards {
            last + 1
        } else {
            last.wrapping_sub(1)
        };
        let Some(word) = words.get(next) else {
            return last;
        };
        if !belongs(words, next, head, forwards) || word.upos == "PUNCT" && word.relation != "punct"
        {
            return last;
        }
        last = next;
    }
}

/// Whether the word at `at` hangs on `head` by relations inside of a base noun phrase.
fn belongs(words: &[Word], at: usize, head: usize, forwards: bool) -> bool {
    const BEFORE: [&str; 11] = [
        "det", "amod", "nummod", "compound", "nmod", "flat", "advmod", "punct", "case", "goeswith",
        "fixed",
    ];
    let mut at = at;
    for _ in 0..words.len() {
        if at == head {
            return true;
        }
        let word = &words[at];
        let inside = if forwards {
            matches!(word.relation(), "flat" | "goeswith")
                || word.relation() == "nummod" && word.upos == "NUM"
                || word.relation == "punct" && words[at].span.len() == 1 && hyphenated(words, at)
        } else {
            BEFORE.contains(&word.relation())
                && (word.relation != "case" || word.upos == "PART")
                && (word.relation != "punct" || hyphenated(words, at))
                && (word.relation() != "nmod" || word.relation == "nmod:desc" || owner(words, at))
        };
        match word.head {
            Some(next) if inside => at = next,
            _ => return false,
        }
    }
    false
}

fn hyphenated(words: &[Word], at: usize) -> bool {
    let glued = |first: usize, second: usize| {
        let pair = words.get(first).zip(words.get(second));
        pair.is_some_and(|(first, second)| first.span.end == second.span.start)
    };
    at > 0 && glued(at - 1, at) && glued(at, at + 1)
}

/// "Russia's", "her": owns what it depends on.
fn owner(words: &[Word], at: usize) -> bool {
    words[at].feats.contains("Poss=Yes")
        || words
            .iter()
            .any(|word| word.head == Some(at) && word.upos == "PART" && word.relation == "case")
}
