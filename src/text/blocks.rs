//! Blocks of a pasted page, and what each of them is.
//!
//! A block is a line, or a paragraph that was wrapped by hand into several lines. Its role is told
//! by its words, its marks and its place. The page's text may have menus above the headline and
//! agency boilerplate below the last paragraph; both are [`Role::Furniture`].

use serde::{Deserialize, Serialize};

use super::span::Span;
use super::tokens::is_blank;
use crate::language::Language;

/// What a block of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The title of the article, or of a part of it.
    Headline,
    /// Place and date alone on a line.
    Dateline,
    /// Who wrote it.
    Byline,
    /// The article's own text.
    Paragraph,
    /// The text of a picture.
    Caption,
    /// Agencies and photographers.
    Credit,
    /// Menus, share lines, image labels, boilerplate about the outlet.
    Furniture,
}

impl Role {
    /// Whether it can hold something to check.
    pub const fn is_body(self) -> bool {
        matches!(self, Role::Headline | Role::Paragraph | Role::Caption)
    }
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands, without the space around it.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub role: Role,
}

/// Lower-cased phrases that tell the role of a block.
#[derive(Debug, Clone, Copy, Default)]
pub struct FurnitureCues {
    /// Whole blocks: "breaking news".
    pub whole: &'static [&'static str],
    /// Beginnings: "share this".
    pub starts: &'static [&'static str],
    /// Anywhere in a short block: "click here".
    pub contains: &'static [&'static str],
    /// What an outlet says of itself: "journalists report the news in".
    pub about: &'static [&'static str],
    /// Beginnings of a credit: "with reporting by".
    pub credits: &'static [&'static str],
    /// Anywhere in a caption: "(file photo)".
    pub captions: &'static [&'static str],
    /// Beginnings of a byline: "by ".
    pub bylines: &'static [&'static str],
    /// Months and weekdays, which a date line names.
    pub dates: &'static [&'static str],
}

/// Cuts `text` into blocks and tells their roles.
pub(super) fn blocks(text: &str, language: &Language) -> Vec<Block> {
    let mut spans = paragraphs(text);
    spans.retain(|span| !span.is_empty());
    let traits: Vec<Traits> = spans
        .iter()
        .map(|span| Traits::of(span.of(text), &language.furniture))
        .collect();
    let roles = roles(&traits);
    spans
        .into_iter()
        .zip(roles)
        .map(|(span, role)| Block { span, role })
        .collect()
}

/// Lines, with hand-wrapped lines joined.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    for line in lines(text) {
        if line.is_empty() {
            close(text, &mut run, &mut out);
        } else {
            run.push(line);
        }
    }
    close(text, &mut run, &mut out);
    out
}

/// Moves a run of lines without a blank one between them to `out`, joined if it was wrapped.
fn close(text: &str, run: &mut Vec<Span>, out: &mut Vec<Span>) {
    if is_wrapped(text, run) {
        let (first, last) = (run[0], run[run.len() - 1]);
        out.push(first.to(last));
        run.clear();
    } else {
        out.append(run);
    }
}

/// Columns that hand-wrapped text keeps to; shorter lines are lists, longer ones paragraphs.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 40..=100;

/// How much shorter than the longest a wrapped line may be: the next line's first word did not fit.
const WRAP_SLACK: usize = 24;

/// Whether the lines were wrapped by hand: about equally long but for the last, and broken inside
/// sentences.
fn is_wrapped(text: &str, run: &[Span]) -> bool {
    let [body @ .., _] = run else { return false };
    let longest = body
        .iter()
        .map(|line| line.len() as usize)
        .max()
        .unwrap_or(0);
    if body.is_empty() || !WRAP_COLUMNS.contains(&longest) {
        return false;
    }
    let full = |line: &&Span| line.len() as usize + WRAP_SLACK >= longest;
    let open = |line: &&Span| !ends_sentence(line.of(text));
    let (full, open) = (
        body.iter().filter(full).count(),
        body.iter().filter(open).count(),
    );
    let flows = run[1..]
        .iter()
        .filter(|line| line.of(text).starts_with(char::is_lowercase))
        .count();
    full == body.len() && open * 2 > body.len() && flows > 0
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', ')', ']', '»'])
        .ends_with(['.', '!', '?', '…', ':'])
}

/// The lines of `text` without the blanks at their edges; blank lines are empty spans.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start > text.len() {
            return None;
        }
        let rest = &text[start..];
        let (length, next) =
            match rest.find(['\n', '\r', '\u{2028}', '\u{2029}', '\u{0b}', '\u{0c}']) {
                Some(at) if rest[at..].starts_with("\r\n") => (at, start + at + 2),
                Some(at) => (
                    at,
                    start + at + rest[at..].chars().next().map_or(1, char::len_utf8),
                ),
                None => (rest.len(), text.len() + 1),
            };
        let line = &rest[..length];
        let trimmed = line.trim_start_matches(is_blank);
        let from = start + line.len() - trimmed.len();
        let to = from + trimmed.trim_end_matches(is_blank).len();
        start = next;
        Some(Span::new(from as u32, to as u32))
    })
}

/// What can be seen of one block alone.
struct Traits {
    /// What its words say by themselves.
    told: Option<Role>,
    words: usize,
    ends_sentence: bool,
    about_outlet: bool,
    dated: bool,
    /// A hash of its text, to find a caption that stands twice.
    text: u64,
}

/// Words that a block has at most for a phrase inside it to make it furniture.
const SHORT: usize = 25;

impl Traits {
    fn of(block: &str, cues: &FurnitureCues) -> Self {
        // a long block is a paragraph: only its beginning is read
        let head: String = block
            .chars()
            .take(400)
            .collect::<String>()
            .to_lowercase()
            .replace('\u{2019}', "'");
        let words = block.split_whitespace().take(SHORT * 2).count();
        let plain = head.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
        let told = told(plain, &head, words, cues);
        let has_digit = block.bytes().take(60).any(|b| b.is_ascii_digit());
        Traits {
            told,
            words,
            ends_sentence: ends_sentence(block),
            about_outlet: cues.about.iter().any(|cue| head.contains(cue)),
            dated: words <= 8 && has_digit && cues.dates.iter().any(|date| head.contains(date)),
            text: hash(block),
        }
    }

    fn is_prose(&self) -> bool {
        self.told.is_none() && self.ends_sentence && self.words >= 8
    }
}

fn hash(text: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(text)
}

fn told(plain: &str, head: &str, words: usize, cues: &FurnitureCues) -> Option<Role> {
    let starts = |list: &[&str]| list.iter().any(|cue| plain.starts_with(cue));
    let contains = |list: &[&str]| list.iter().any(|cue| head.contains(cue));
    if words > SHORT {
        return None;
    }
    if plain.is_empty()
        || cues.whole.contains(&plain)
        || starts(cues.starts)
        || contains(cues.contains)
    {
        return Some(Role::Furniture);
    }
    if starts(cues.credits) {
        return Some(Role::Credit);
    }
    if contains(cues.captions) {
        return Some(Role::Caption);
    }
    (starts(cues.bylines) && words <= 12 && !ends_sentence(head)).then_some(Role::Byline)
}

/// Tells every block's role from what it says and where it stands.
fn roles(traits: &[Traits]) -> Vec<Role> {
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
            None if i < first_prose => above_body(traits, i, headline),
            None => in_body(traits, i),
        })
        .collect();
    furnish_tail(traits, &mut roles, first_prose);
    roles
}

/// The headline is the longest of the lines above the body, the last of them when they tie.
fn headline(above: &[Traits]) -> Option<usize> {
    let candidates = above
        .iter()
        .enumerate()
        .filter(|(_, b)| b.told.is_none() && !b.dated && b.words >= 2);
    candidates
        .filter(|(_, b)| b.words <= 40)
        .max_by_key(|(i, b)| (b.words >= 4, std::cmp::Reverse(*i)))
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
    if !block.ends_sentence && (2..=12).contains(&block.words) && prose_after {
        Role::Headline
    } else {
        Role::Paragraph
    }
}

/// Below the first block in which the outlet speaks of itself, and between furniture at the end,
/// nothing is the article's own.
fn furnish_tail(traits: &[Traits], roles: &mut [Role], first_prose: usize) {
    let about = (first_prose + 1..traits.len()).find(|i| {
        traits[*i].about_outlet
            && roles[..*i]
                .iter()
                .filter(|r| **r == Role::Paragraph)
                .count()
                >= 2
    });
    // a credit or an image label right above belongs to the tail as well
    if let Some(about) = about {
        for role in &mut roles[about..] {
            *role = Role::Furniture;
        }
    }
}
