//! What can be seen of one block alone: its words, its marks and how it ends.

use super::BoilerplateCues;
use super::dates::{is_numeric_date, names_month};
use super::notices::{are_buttons, is_account, is_amendment, is_tally};
use crate::annotations::Role;
use crate::text::vocabulary::Vocabulary;

/// What can be seen of one block alone.
pub(super) struct Traits {
    /// The role that its words give it by themselves.
    pub by_words: Option<Role>,
    pub words: usize,
    pub end: End,
    /// Whether a word after the first is in lower case, as in any sentence.
    pub runs_on: bool,
    /// The outlet speaks in its own voice, to the reader.
    pub own_voice: bool,
    /// It describes a newsroom, as an outlet does below its articles.
    pub describes_newsroom: bool,
    /// It is a heading of links to other articles.
    pub heads_links: bool,
    /// How many people's names it is, when it is nothing else.
    pub names: usize,
    pub dated: bool,
    /// It begins with a bullet or a number, as the items of a list do.
    pub listed: bool,
    /// A hash of its text, to find a caption that stands twice.
    pub text: u64,
}

/// How a block ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// As a heading or an item of a menu does.
    Open,
    /// With a full stop, an exclamation or a question that is quoted.
    Stop,
    Question,
    Colon,
}

/// Words that a block has at most for a phrase inside it to make it furniture.
const SHORT: usize = 25;

/// Words that a list of contributing writers has at most.
const LONGEST_CREDIT: usize = 2 * SHORT - 1;

/// Words that a paragraph has at least for its place to be the body; captions and links are shorter.
const LEAST_PROSE: usize = 8;

impl Traits {
    pub(super) fn of(block: &str, vocabulary: &Vocabulary) -> Self {
        let cues = &vocabulary.boilerplate;
        let head = head(block);
        let words = block.split_whitespace().take(2 * SHORT).count();
        let plain = plain(&head);
        let quoted = || block.contains(['"', '\u{201c}']);
        let mut after_first = block.split_whitespace().skip(1);
        Traits {
            by_words: role_by_words(block, plain, &head, words, cues),
            words,
            end: end(block),
            runs_on: after_first.any(|word| word.starts_with(char::is_lowercase)),
            own_voice: holds(&head, cues.own_voice) && !quoted()
                || cues.about_headings.contains(&plain),
            describes_newsroom: holds(&head, cues.newsroom),
            heads_links: cues.link_headings.contains(&plain),
            names: count_names(block, words, cues.name_joiners),
            dated: is_dated(block, &head, words, vocabulary),
            listed: is_listed(block),
            text: hash(block),
        }
    }

    /// Whether it is surely a paragraph of some text.
    pub(super) fn is_prose(&self) -> bool {
        self.by_words.is_none() && self.end != End::Open && self.words >= LEAST_PROSE
    }

    /// Whether it reads as a sentence, however short; a question alone may be a link.
    pub(super) fn is_sentence(&self) -> bool {
        self.by_words.is_none() && self.end == End::Stop && self.runs_on
    }
}

/// Characters of a block that are read: a longer one is a paragraph.
const HEAD: usize = 400;

/// The beginning of a block in lower case, with straight apostrophes.
fn head(block: &str) -> String {
    let mut head = String::with_capacity(block.len().min(HEAD));
    for c in block.chars().take(HEAD) {
        match c {
            '\u{2019}' => head.push('\''),
            _ if c.is_ascii() => head.push(c.to_ascii_lowercase()),
            _ => head.extend(c.to_lowercase()),
        }
    }
    head
}

/// A head without the marks around it, and without the count of "Comments (12)".
fn plain(head: &str) -> &str {
    let plain = head.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '©'));
    let counted = plain
        .strip_suffix(')')
        .map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == ','))
        .and_then(|rest| rest.strip_suffix('('));
    counted.map_or(plain, str::trim_end)
}

/// Whether one of `cues` begins at a word of `head`.
fn holds(head: &str, cues: &[&str]) -> bool {
    let mut first = [false; 256];
    for byte in cues.iter().filter_map(|cue| cue.bytes().next()) {
        first[usize::from(byte)] = true;
    }
    let bytes = head.as_bytes();
    let mut inside = false;
    bytes.iter().enumerate().any(|(at, byte)| {
        let opens = !inside && first[usize::from(*byte)];
        inside = byte.is_ascii_alphanumeric();
        opens
            && cues
                .iter()
                .any(|cue| bytes[at..].starts_with(cue.as_bytes()))
    })
}

fn hash(text: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(text)
}

/// What the words of a block say of its role.
fn role_by_words(
    block: &str,
    plain: &str,
    head: &str,
    words: usize,
    cues: &BoilerplateCues,
) -> Option<Role> {
    if is_amendment(plain, cues) {
        return Some(Role::Furniture);
    }
    if words <= LONGEST_CREDIT && is_thanks(block, cues.credit_ends) {
        return Some(Role::Credit);
    }
    if words > SHORT {
        return None;
    }
    if is_furniture(block, plain, head, cues) {
        return Some(Role::Furniture);
    }
    let starts = |list: &[&str]| list.iter().any(|cue| plain.starts_with(cue));
    let bracketed = plain.strip_prefix('(').filter(|_| plain.ends_with(')'));
    if starts(cues.credits)
        || bracketed.is_some_and(|inside| cues.credits.iter().any(|cue| inside.starts_with(cue)))
    {
        return Some(Role::Credit);
    }
    if holds(head, cues.captions) {
        return Some(Role::Caption);
    }
    (starts(cues.bylines) && words <= 12 && !ends_sentence(head)).then_some(Role::Byline)
}

/// Whether a short block is furniture by its words.
fn is_furniture(block: &str, plain: &str, head: &str, cues: &BoilerplateCues) -> bool {
    let starts = |cue: &&str| plain.starts_with(*cue);
    plain.is_empty()
        || is_account(block, end(block) == End::Open)
        || is_tally(head, cues.post_counts)
        || are_buttons(plain, cues.whole)
        || cues.link_headings.contains(&plain)
        || cues.starts.iter().any(starts)
        || holds(head, cues.contains)
        // the news also speaks of "the privacy policy" of a company, but to nobody
        || holds(head, cues.legal) && (!ends_sentence(block) || holds(head, cues.addresses))
}

/// Whether a block is one sentence that names contributing writers.
fn is_thanks(block: &str, ends: &[&str]) -> bool {
    let end = block.trim_end_matches(['.', ')', ' ']).as_bytes();
    let said = |cue: &&str| {
        let from = end.len().checked_sub(cue.len());
        from.is_some_and(|from| end[from..].eq_ignore_ascii_case(cue.as_bytes()))
    };
    ends.iter().any(said) && !holds_stop(block)
}

/// Whether a sentence ends inside a block, after a word that is no initial or abbreviated title.
fn holds_stop(block: &str) -> bool {
    block.match_indices(". ").any(|(at, _)| {
        let before = &block.as_bytes()[..at];
        before.len() >= 4 && before[at - 4..].iter().all(u8::is_ascii_lowercase)
    })
}

/// How many people's names a line is: capitalized words in twos or threes, joined. None if it is
/// something else.
fn count_names(line: &str, words: usize, joiners: &[&str]) -> usize {
    const LONGEST_BYLINE: usize = 12;
    if words > LONGEST_BYLINE {
        return 0;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let people: Vec<&[&str]> = words.split(|word| joiners.contains(word)).collect();
    let are_names = |person: &&[&str]| {
        (2..=3).contains(&person.len()) && person.iter().all(|word| is_name(word))
    };
    if people.iter().all(are_names) {
        people.len()
    } else {
        0
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.contains(char::is_lowercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}'))
}

/// Words that stand beside a date in digits at most: "Posted 2019-03-28 14:20".
const BESIDE_DATE: usize = 2;

fn is_dated(block: &str, head: &str, words: usize, vocabulary: &Vocabulary) -> bool {
    let has_digit = block.bytes().take(60).any(|b| b.is_ascii_digit());
    let names_date =
        || names_month(head, &vocabulary.lexicon) || holds(head, vocabulary.boilerplate.dated);
    has_digit
        && (words <= 8 && names_date()
            || words <= BESIDE_DATE + 1 && block.split_whitespace().any(is_numeric_date))
}

/// Whether a line begins with a bullet or a number and a full stop or bracket.
fn is_listed(block: &str) -> bool {
    let digits = block.bytes().take_while(u8::is_ascii_digit).count();
    block.starts_with(['•', '·', '*', '-', '–', '▪', '◦'])
        || digits > 0 && digits < 3 && block[digits..].starts_with(['.', ')'])
}

const CLOSING: [char; 7] = ['"', '\'', '\u{201d}', '\u{2019}', ')', ']', '»'];

fn end(line: &str) -> End {
    let bare = line.trim_end_matches(CLOSING);
    match bare.chars().next_back() {
        Some('.' | '!' | '…') => End::Stop,
        Some('?') if bare.len() < line.len() => End::Stop,
        Some('?') => End::Question,
        Some(':') => End::Colon,
        _ => End::Open,
    }
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(line: &str) -> bool {
    end(line) != End::Open
}
