//! The text that is measured: the paragraphs of the sample articles, again and again, never twice
//! the same.

use std::path::Path;
use std::{fs, io};

use newsmark::annotations::Role;
use newsmark::{Options, Unit, annotate};

/// At least `bytes` bytes of news, the same in every run. Digits and some words differ from one
/// repetition to the next, so that no cache of words makes a long text cheaper than a real one.
///
/// Menus and the outlet's words about itself are left out: below these nothing is read as the
/// article any more, and most of a long text would cost next to nothing.
///
/// # Errors
/// When `folder` has no articles (`*.txt`).
pub fn compose(folder: &Path, bytes: usize) -> io::Result<String> {
    let paragraphs: Vec<String> = read(folder)?.iter().flat_map(|a| paragraphs(a)).collect();
    if paragraphs.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no paragraphs"));
    }
    let mut text = String::with_capacity(bytes + 10_000);
    let mut round = 0;
    while text.len() < bytes {
        let paragraph = &paragraphs[round % paragraphs.len()];
        vary(paragraph, round / paragraphs.len(), &mut text);
        text.push_str("\n\n");
        round += 1;
    }
    Ok(text)
}

fn read(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.extension().is_some_and(|kind| kind == "txt") {
            files.push(file);
        }
    }
    files.sort();
    files.iter().map(fs::read_to_string).collect()
}

/// The paragraphs of `article`'s body.
fn paragraphs(article: &str) -> Vec<String> {
    let options = Options {
        offsets: Unit::Byte,
        ..Options::default()
    };
    let blocks = annotate(article, &options).map_or_else(|_| Vec::new(), |found| found.blocks);
    blocks
        .iter()
        .filter(|block| block.role == Role::Paragraph)
        .map(|block| block.span.of(article).to_owned())
        .collect()
}

/// Appends `paragraph` to `text`. In every round but the first, digits are shifted and one long word
/// in eight has its last vowel replaced.
fn vary(paragraph: &str, round: usize, text: &mut String) {
    for (i, word) in paragraph.split_inclusive([' ', '\n']).enumerate() {
        let changed = round > 0 && (i + round).is_multiple_of(8) && word.len() > 6;
        let vowel = changed
            .then(|| word.rfind(['a', 'e', 'i', 'o', 'u']))
            .flatten();
        for (at, character) in word.char_indices() {
            text.push(match character.to_digit(10) {
                Some(digit) => shifted(digit, round),
                None if vowel == Some(at) => ['a', 'e', 'i', 'o', 'u'][round % 5],
                None => character,
            });
        }
    }
}

/// Another digit, but never a zero from another digit nor the reverse: "08" stays two digits long.
fn shifted(digit: u32, round: usize) -> char {
    if digit == 0 {
        return '0';
    }
    let shift = u32::try_from(round % 9).unwrap_or(0);
    char::from_digit((digit - 1 + shift) % 9 + 1, 10).unwrap_or('1')
}
