//! What each block is, told by its words, its marks and its place.
//!
//! A page has menus above the headline and, below the last paragraph, links to other articles and
//! what the outlet says of itself. What a block says by itself ([`told`]) goes before its place.

use super::blocks::{FurnitureCues, Role};

/// What can be seen of one block alone.
struct Traits {
    /// What its words say by themselves.
    told: Option<Role>,
    words: usize,
    ends_sentence: bool,
    about_outlet: bool,
    /// People's names and nothing else.
    names: bool,
    dated: bool,
    /// It begins with a bullet or a number, as the items of a list do.
    listed: bool,
    /// A hash of its text, to find a caption that stands twice.
    text: u64,
}

/// Words that a block has at most for a phrase inside it to make it furniture.
const SHORT: usize = 25;

impl Traits {
    fn of(block: &str, cues: &FurnitureCues) -> Self {
        let head = head(block);
        let words = block.split_whitespace().take(SHORT * 2).count();
        let plain = head.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
        let told = told(plain, &head, words, cues);
        let has_digit = block.bytes().take(60).any(|b| b.is_ascii_digit());
        Traits {
            told,
            words,
            ends_sentence: ends_sentence(block),
            about_outlet: holds(&head, cues.about) || cues.about_headings.contains(&plain),
            names: words <= 12 && are_names(block, cues.name_joiners),
            dated: words <= 8 && has_digit && holds(&head, cues.dates),
            listed: is_listed(block),
            text: hash(block),
        }
    }

    fn is_prose(&self) -> bool {
        self.told.is_none() && self.ends_sentence && self.words >= 8
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

/// Whether one of `cues` begins at a word of `head`.
fn holds(head: &str, cues: &[&str]) -> bool {
    let bytes = head.as_bytes();
    let mut before = b' ';
    bytes.iter().enumerate().any(|(at, byte)| {
        let opens = !before.is_ascii_alphanumeric();
        before = *byte;
        opens
            && cues.iter().any(|cue| {
                cue.as_bytes().first() == Some(byte) && bytes[at..].starts_with(cue.as_bytes())
            })
    })
}

fn hash(text: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(text)
}

fn told(plain: &str, head: &str, words: usize, cues: &FurnitureCues) -> Option<Role> {
    let starts = |list: &[&str]| list.iter().any(|cue| plain.starts_with(cue));
    if words > SHORT {
        return None;
    }
    if plain.is_empty()
        || cues.whole.contains(&plain)
        || starts(cues.starts)
        || holds(head, cues.contains)
    {
        return Some(Role::Furniture);
    }
    if starts(cues.credits) {
        return Some(Role::Credit);
    }
    if holds(head, cues.captions) {
        return Some(Role::Caption);
    }
    (starts(cues.bylines) && words <= 12 && !ends_sentence(head)).then_some(Role::Byline)
}

/// Tells every block's role from what it says and where it stands.
pub(super) fn roles<'t>(blocks: impl Iterator<Item = &'t str>, cues: &FurnitureCues) -> Vec<Role> {
    let traits: Vec<Traits> = blocks.map(|block| Traits::of(block, cues)).collect();
    let first_prose = traits
        .iter()
        .position(Traits::is_prose)
        .unwrap_or(traits.len());
    let headline = headline(&traits[..first_prose]);
    let mut roles: Vec<Role> = traits
        .iter()
        .enumerate()
        .map(|(i, block)| match block.told {
            Some(role) => role,
            None if block.dated && !block.ends_sentence => Role::Dateline,
            None if Some(i) == headline => Role::Headline,
            None if block.names && i < first_prose && headline < Some(i) => Role::Byline,
            None if first_prose == traits.len() => Role::Paragraph,
            None if i < first_prose => above_body(&traits, i, headline),
            None => in_body(&traits, i),
        })
        .collect();
    furnish_tail(&traits, &mut roles, first_prose);
    roles
}

/// The headline is the first line of four words or more above the body, else the first of two.
fn headline(above: &[Traits]) -> Option<usize> {
    let candidates = above
        .iter()
        .enumerate()
        .filter(|(_, b)| b.told.is_none() && !b.dated && !b.listed && b.words >= 2);
    candidates
        .filter(|(_, b)| b.words <= 40)
        .max_by_key(|(i, b)| (!b.names, b.words >= 4, std::cmp::Reverse(*i)))
        .map(|(i, _)| i)
}

/// A line above the body that is not the headline: menu items above it, a standfirst below.
fn above_body(traits: &[Traits], at: usize, headline: Option<usize>) -> Role {
    let block = &traits[at];
    let twice = traits
        .iter()
        .enumerate()
        .any(|(i, other)| i != at && other.text == block.text);
    match headline {
        Some(headline) if at < headline && block.words <= 4 => Role::Furniture,
        Some(headline) if at > headline && twice => Role::Caption,
        _ if block.words >= 4 || block.ends_sentence => Role::Paragraph,
        Some(headline) if at > headline => Role::Paragraph,
        _ => Role::Furniture,
    }
}

/// A line among the paragraphs: a short one without a full stop is a heading, if prose follows.
fn in_body(traits: &[Traits], at: usize) -> Role {
    let block = &traits[at];
    let prose_after = traits.get(at + 1).is_some_and(Traits::is_prose);
    if !block.ends_sentence && !block.listed && (2..=12).contains(&block.words) && prose_after {
        Role::Headline
    } else {
        Role::Paragraph
    }
}

/// What follows the outlet's words about itself is not the article's own; nor are lines that are no
/// sentences when they follow the last paragraph together with furniture.
fn furnish_tail(traits: &[Traits], roles: &mut [Role], first_prose: usize) {
    furnish_about(traits, roles, first_prose);
    let last = traits.iter().rposition(Traits::is_prose);
    let tail = &mut roles[last.map_or(0, |last| last + 1)..];
    if tail.contains(&Role::Furniture) {
        let paragraphs = tail.iter_mut().filter(|role| **role == Role::Paragraph);
        paragraphs.for_each(|role| *role = Role::Furniture);
    }
}

/// Below the first block in which the outlet speaks of itself everything is furniture. Where more
/// prose follows than came before, another article was pasted below: only that block is.
fn furnish_about(traits: &[Traits], roles: &mut [Role], first_prose: usize) {
    let mut after = traits.iter().filter(|block| block.is_prose()).count();
    let mut before = 0;
    for (at, block) in traits.iter().enumerate().skip(first_prose) {
        let prose = usize::from(block.is_prose());
        after -= prose;
        if block.about_outlet && before > 0 {
            if after <= before {
                roles[at..].fill(Role::Furniture);
                return;
            }
            roles[at] = Role::Furniture;
        }
        before += prose;
    }
}

/// Whether a line is two people's names or more: capitalized words in twos or threes, joined.
fn are_names(line: &str, joiners: &[&str]) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let people: Vec<&[&str]> = words.split(|word| joiners.contains(word)).collect();
    let are_names = |person: &&[&str]| {
        (2..=3).contains(&person.len()) && person.iter().all(|word| is_name(word))
    };
    people.len() >= 2 && people.iter().all(are_names)
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.contains(char::is_lowercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}'))
}

/// Whether a line begins with a bullet or a number and a full stop or bracket.
fn is_listed(block: &str) -> bool {
    let digits = block.bytes().take_while(u8::is_ascii_digit).count();
    block.starts_with(['•', '·', '*', '-', '–', '▪', '◦'])
        || digits > 0 && digits < 3 && block[digits..].starts_with(['.', ')'])
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', ')', ']', '»'])
        .ends_with(['.', '!', '?', '…', ':'])
}
