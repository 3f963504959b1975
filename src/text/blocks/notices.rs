//! Blocks that are no text of the article by their shape: buttons, notes on changes, what stands around
//! a post that is shown in a page.

use super::BoilerplateCues;

/// Whether each part of a block, set off by wide space, is one of `whole`: "Accept all  Reject all".
pub(super) fn are_buttons(plain: &str, whole: &[&str]) -> bool {
    let mut parts = plain
        .split(WIDE_SPACE)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.all(|part| whole.contains(&part))
}

/// What parts the buttons of a page when they are copied as one line.
const WIDE_SPACE: &str = "  ";

/// Whether a block says how the article was changed: "This article was amended on Monday."
pub(super) fn is_amendment(plain: &str, cues: &BoilerplateCues) -> bool {
    let changed = |subject: &&str| {
        let rest = plain.strip_prefix(*subject);
        rest.is_some_and(|rest| {
            let rest = rest.trim_start();
            cues.amendments.iter().any(|verb| rest.starts_with(verb))
        })
    };
    cues.amendment_starts
        .iter()
        .any(|start| plain.starts_with(start))
        || cues.amended.iter().any(changed)
}

/// Words that the line above a post has at most: a name and an account.
const ACCOUNT_WORDS: usize = 7;

/// Whether a block, `open` at its end, says whose post follows: "Tarn Police @tarnpolice".
pub(super) fn is_account(block: &str, open: bool) -> bool {
    let account = |word: &str| {
        let bare = word.trim_matches(['(', ')']);
        let name = bare.strip_prefix('@');
        name.is_some_and(|name| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        })
    };
    let words = || block.split_whitespace();
    let others = || words().filter(|word| !account(word));
    words().take(ACCOUNT_WORDS + 1).count() <= ACCOUNT_WORDS
        && words().filter(|word| account(word)).count() == 1
        && others().all(|word| !word.starts_with(char::is_lowercase))
        && open
}

/// Whether a block is only what is counted below a post: "321 Reposts 1.2K Likes".
pub(super) fn is_tally(head: &str, counts: &[&str]) -> bool {
    let is_number = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '+');
        digits.starts_with(|c: char| c.is_ascii_digit())
            && digits
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    let mut words = head.split_whitespace().filter(|word| *word != "·");
    let mut tallies = 0;
    while let Some(count) = words.next() {
        let is_tally = is_number(count) && words.next().is_some_and(|noun| counts.contains(&noun));
        if !is_tally {
            return false;
        }
        tallies += 1;
    }
    tallies > 0
}
