//! The names of a user's own lists, where they stand in a document.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::annotations::Label;
use crate::lists::Lists;
use crate::text::{self, Case, Document};

/// Where listed names stand.
#[derive(Debug, Default)]
pub struct Listed {
    /// Names to add, in order, without overlap.
    pub added: Vec<(Range<usize>, Label)>,
    /// Names to leave out, in order of their start.
    pub removed: Vec<Range<usize>>,
}

impl Listed {
    /// Finds the names of `lists`, of those that overlap the longest, then the first.
    pub fn find(document: &Document, lists: &Lists) -> Self {
        if lists.add.is_empty() && lists.remove.is_empty() {
            return Listed::default();
        }
        let add = lists
            .add
            .iter()
            .map(|name| (name.name.as_str(), Some(name.label)));
        let remove = lists.remove.iter().map(|name| (name.as_str(), None));
        let index = Index::new(document, add.chain(remove));
        let mut listed = Listed::default();
        for sentence in &document.sentences {
            for at in sentence.tokens.clone() {
                for (tokens, label) in index.at(at, sentence.tokens.end) {
                    match label {
                        Some(label) => listed.add(tokens, label),
                        None => listed.removed.push(tokens),
                    }
                }
            }
        }
        listed
    }

    /// Whether a listed name shares a token with `tokens`.
    pub fn overlaps(&self, tokens: &Range<usize>) -> bool {
        let first = self
            .added
            .partition_point(|(name, _)| name.end <= tokens.start);
        let next = self.added.get(first);
        next.is_some_and(|(name, _)| name.start < tokens.end)
    }

    /// Whether `tokens` are a name to leave out.
    pub fn removes(&self, tokens: &Range<usize>) -> bool {
        let first = self
            .removed
            .partition_point(|name| name.start < tokens.start);
        let same = self.removed[first..]
            .iter()
            .take_while(|name| name.start == tokens.start);
        same.into_iter().any(|name| name == tokens)
    }

    fn add(&mut self, tokens: Range<usize>, label: Label) {
        match self.added.last_mut() {
            Some(last) if last.0.end > tokens.start => {
                if tokens.len() > last.0.len() {
                    *last = (tokens, label);
                }
            }
            _ => self.added.push((tokens, label)),
        }
    }
}

/// A listed name, cut as the text is.
struct Entry<'a> {
    words: Vec<Word<'a>>,
    /// Whether it has no capital, and so stands in any case.
    caseless: bool,
    label: Option<Label>,
}

struct Word<'a> {
    form: &'a str,
    lower: String,
}

/// Listed names by the distinct word of the document that they begin with.
struct Index<'a, 'd> {
    document: &'d Document<'d>,
    entries: Vec<Entry<'a>>,
    by_word: Vec<Vec<usize>>,
}

impl<'a, 'd> Index<'a, 'd> {
    fn new(
        document: &'d Document<'d>,
        names: impl Iterator<Item = (&'a str, Option<Label>)>,
    ) -> Self {
        let entries: Vec<Entry> = names
            .map(|(name, label)| Entry::new(name, label, document.vocabulary))
            .collect();
        let mut by_lower: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (at, entry) in entries.iter().enumerate() {
            if let Some(first) = entry.words.first() {
                by_lower.entry(&first.lower).or_default().push(at);
            }
        }
        let words = document.words.iter();
        let by_word = words
            .map(|word| by_lower.get(&*word.lower).cloned().unwrap_or_default())
            .collect();
        Index {
            document,
            entries,
            by_word,
        }
    }

    /// The names that begin at the token `at` and end before `end`.
    fn at(&self, at: usize, end: usize) -> impl Iterator<Item = (Range<usize>, Option<Label>)> {
        let first = self.document.tokens[at].word.0 as usize;
        self.by_word[first].iter().filter_map(move |entry| {
            let entry = &self.entries[*entry];
            let stop = at + entry.words.len();
            let stands = stop <= end
                && (at..stop)
                    .zip(&entry.words)
                    .all(|(i, w)| self.is(i, w, entry));
            stands.then_some((at..stop, entry.label))
        })
    }

    fn is(&self, at: usize, word: &Word, entry: &Entry) -> bool {
        let form = self.document.form(at);
        self.document.lower(at) == word.lower
            && (entry.caseless
                || self.document.tokens[at].case == Case::Upper
                || straight(form).eq(straight(word.form)))
    }
}

impl<'a> Entry<'a> {
    fn new(name: &'a str, label: Option<Label>, vocabulary: &'static text::Vocabulary) -> Self {
        let cut = Document::new(name, vocabulary);
        let word = |at: usize| Word {
            form: cut.form(at),
            lower: cut.lower(at).to_owned(),
        };
        Entry {
            words: (0..cut.tokens.len()).map(word).collect(),
            caseless: !name.chars().any(char::is_uppercase),
            label,
        }
    }
}

/// The characters of a word, with straight apostrophes.
fn straight(form: &str) -> impl Iterator<Item = char> {
    form.chars().map(|c| if c == '\u{2019}' { '\'' } else { c })
}
