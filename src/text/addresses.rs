//! Web addresses, e-mail addresses, handles and hashtags.

use std::sync::LazyLock;

use regex::Regex;

use super::tokens::TokenKind;

// a piece holds no white space, and classes of ASCII keep the tables of Unicode out of the page
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:",
        r"(?<email>[0-9A-Za-z_.+-]+@[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)+)",
        r"|(?<handle>[@#][^\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f\u{201c}\u{201d}\u{2019}]*[A-Za-z_][^\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f\u{201c}\u{201d}\u{2019}]*)",
        r"|(?<url>(?:https?://|www\.)[^<>\x22\u{201c}\u{201d}]+",
        r"|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|eu|co\.uk|ac\.uk|org\.uk|gov\.uk)(?-u:\b)(?:/[^<>\x22\u{201c}\u{201d}]*)?))",
    ))
    .ok()
});

/// The address at the start of `piece`: its length and what it is.
pub(super) fn address(piece: &str) -> Option<(usize, TokenKind)> {
    let found = ADDRESS.as_ref()?.captures(piece)?;
    let kinds = [
        ("email", TokenKind::Email),
        ("handle", TokenKind::Handle),
        ("url", TokenKind::Url),
    ];
    let (name, kind) = kinds
        .into_iter()
        .find(|(name, _)| found.name(name).is_some())?;
    let address = found.name(name)?.as_str();
    let mut kept =
        address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '\u{2019}', ']', '*']);
    if kept.ends_with(')') && !kept.contains('(') {
        kept = kept.trim_end_matches([')', '.', ',']);
    }
    (!kept.is_empty()).then_some((kept.len(), kind))
}
