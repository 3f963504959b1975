//! Web addresses, e-mail addresses, handles and hashtags.

use super::classes::Class;
use super::lexicon::Lexicon;
use super::tokens::TokenKind;
use crate::codes::codes;

codes! {
    /// What a web address begins with.
    enum WebOpener {
        Http = "http://",
        Https = "https://",
        Ftp = "ftp://",
        Ftps = "ftps://",
        Sftp = "sftp://",
        Sftps = "sftps://",
        Www = "www.",
    }
}

codes! {
    /// The scheme of a link to an e-mail address.
    enum MailScheme { Mailto = "mailto:", }
}

/// Where an address may begin in `piece`: past opening marks and the scheme of an e-mail address.
pub(super) fn opening(piece: &str) -> usize {
    let bare = piece.trim_start_matches(['(', '[', '<', '"', '\u{201c}', '\u{2018}', '\'']);
    let rest = bare.strip_prefix(MailScheme::Mailto.as_str());
    piece.len() - rest.unwrap_or(bare).len()
}

/// The address at the start of `piece`, which holds no white space: its length and what it is.
pub(super) fn address(piece: &str, lexicon: &Lexicon<Class>) -> Option<(usize, TokenKind)> {
    let (length, kind) = shape(piece, lexicon)?;
    let mut kept = piece
        .get(..length)?
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '\u{2019}', ']', '*']);
    if kept.ends_with(')') && !kept.contains('(') {
        kept = kept.trim_end_matches([')', '.', ',']);
    }
    (!kept.is_empty()).then_some((kept.len(), kind))
}

/// What looks like an address, with the punctuation at its end.
fn shape(piece: &str, lexicon: &Lexicon<Class>) -> Option<(usize, TokenKind)> {
    if let Some(length) = email(piece) {
        return Some((length, TokenKind::Email));
    }
    if let Some(length) = handle(piece) {
        return Some((length, TokenKind::Handle));
    }
    if let Some(length) = url(piece) {
        return Some((length, TokenKind::Url));
    }
    let host = host(piece)?;
    let path = path(&piece[host.end..]);
    let (name, domain) = (&piece[..host.end], &piece[host.domain..host.end]);
    is_host(name, domain, path > 0, lexicon).then_some((host.end + path, TokenKind::Url))
}

/// The number of bytes at the start of `text` that `fits` holds for.
fn run(text: &str, fits: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|&b| fits(b)).count()
}

fn is_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

/// `local@label.label`, as far as labels go.
fn email(piece: &str) -> Option<usize> {
    let word = |b: u8| is_label(b) || b == b'_';
    let local = run(piece, |b| word(b) || b == b'.' || b == b'+');
    let domain = piece[local..].strip_prefix('@').filter(|_| local > 0)?;
    let mut length = run(domain, word);
    if length == 0 {
        return None;
    }
    let first = length;
    while let Some(rest) = domain[length..].strip_prefix('.') {
        match run(rest, word) {
            0 => break,
            label => length += 1 + label,
        }
    }
    (length > first).then_some(local + 1 + length)
}

/// `@name` or `#topic` in any script, with a Latin letter or an underscore in it.
fn handle(piece: &str) -> Option<usize> {
    let name = piece.strip_prefix(['@', '#'])?;
    let ends = |c: char| match c {
        '\u{201c}' | '\u{201d}' | '\u{2019}' => true,
        c => c.is_ascii() && !c.is_ascii_alphanumeric() && c != '_',
    };
    let length = name.find(ends).unwrap_or(name.len());
    let latin = name[..length].contains(|c: char| c.is_ascii_alphabetic() || c == '_');
    latin.then_some(1 + length)
}

fn url(piece: &str) -> Option<usize> {
    let openers = WebOpener::ALL.iter().map(|opener| opener.as_str());
    let bare = openers
        .filter_map(|opener| piece.strip_prefix(opener))
        .next()?;
    let rest = within(bare);
    (rest > 0).then_some(piece.len() - bare.len() + rest)
}

/// How much of `text` can belong to an address.
fn within(text: &str) -> usize {
    text.find(['<', '>', '"', '\u{201c}', '\u{201d}'])
        .unwrap_or(text.len())
}

/// Labels with dots between them.
struct Host {
    /// Where the last label begins, a word of small letters.
    domain: usize,
    end: usize,
}

fn host(piece: &str) -> Option<Host> {
    let mut found = None;
    let mut domain = 0;
    loop {
        let label = run(&piece[domain..], is_label);
        if label == 0 || piece.as_bytes().get(domain + label) != Some(&b'.') {
            return found;
        }
        domain += label + 1;
        let end = domain + run(&piece[domain..], |b| b.is_ascii_lowercase());
        let next = piece.as_bytes().get(end);
        let goes_on = next.is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'_');
        if end > domain && !goes_on {
            found = Some(Host { domain, end });
        }
    }
}

/// The length of the port and the path after a host.
fn path(rest: &str) -> usize {
    let port = match rest.strip_prefix(':') {
        Some(port) => 1 + run(port, |b| b.is_ascii_digit()),
        None => 0,
    };
    if port == 1 || !rest[port..].starts_with('/') {
        return 0;
    }
    port + within(&rest[port..])
}

/// Whether `host`, which ends with `domain`, is a host and no two words without a space: "end.in".
fn is_host(host: &str, domain: &str, path: bool, lexicon: &Lexicon<Class>) -> bool {
    let classes = lexicon.classes(domain);
    if !classes.has(Class::Domain) {
        let below = host.strip_suffix(domain).unwrap_or_default();
        let lower = !below.bytes().any(|b| b.is_ascii_uppercase());
        let long = below.split_terminator('.').all(|label| label.len() > 1);
        return classes.has(Class::DomainOrWord)
            && (path || lower && long && below.matches('.').count() > 1);
    }
    let labels = host.len() - domain.len() - 1;
    domain.len() > 2 || path || labels > 1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use proptest::prelude::*;
    use regex::Regex;

    use super::*;

    /// The same shapes as one expression. It is not in the page, where its engine would weigh as
    /// much as the lexicons.
    const SHAPES: &str = concat!(
        r"^(?:",
        r"(?<email>[0-9A-Za-z_.+-]+@[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)+)",
        r"|(?<handle>[@#][^\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f\u{201c}\u{201d}\u{2019}]*[A-Za-z_][^\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f\u{201c}\u{201d}\u{2019}]*)",
        r"|(?<url>(?:https?://|s?ftps?://|www\.)[^<>\x22\u{201c}\u{201d}]+)",
        r"|(?<host>(?:[A-Za-z0-9-]+\.)+(?<domain>[a-z]+)(?-u:\b))(?<path>(?::[0-9]+)?/[^<>\x22\u{201c}\u{201d}]*)?)",
    );

    fn lexicon() -> &'static Lexicon<Class> {
        &crate::english::language().text.lexicon
    }

    fn by_expression(piece: &str) -> Option<(usize, TokenKind)> {
        let found = Regex::new(SHAPES).expect("an expression").captures(piece)?;
        let kinds = [
            ("email", TokenKind::Email),
            ("handle", TokenKind::Handle),
            ("url", TokenKind::Url),
        ];
        let known = kinds
            .into_iter()
            .find_map(|(name, kind)| Some((found.name(name)?.len(), kind)));
        known.or_else(|| {
            let (host, domain) = (found.name("host")?.as_str(), found.name("domain")?.as_str());
            let path = found.name("path").map_or(0, |path| path.len());
            let told = is_host(host, domain, path > 0, lexicon());
            told.then_some((host.len() + path, TokenKind::Url))
        })
    }

    const PARTS: &[&str] = &[
        "a", "Z9", "-", "_", ".", "..", "com", "in", "co.uk", "@", "#", ":", ":80", "/", "//",
        "http", "https://", "sftp://", "ftps://", "www.", "<", "\"", "\u{201d}", "\u{2019}", "é",
        "東京", "+", ")", "(", ",", "?q=1",
    ];

    fn pieces() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(PARTS), 1..9).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn shapes_are_those_of_the_expression(piece in pieces()) {
            prop_assert_eq!(shape(&piece, lexicon()), by_expression(&piece));
        }
    }
}
