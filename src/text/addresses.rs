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
        r"|(?<url>(?:https?://|s?ftps?://|www\.)[^<>\x22\u{201c}\u{201d}]+)",
        r"|(?<host>(?:[A-Za-z0-9-]+\.)+(?<domain>[a-z]+)(?-u:\b))(?<path>(?::[0-9]+)?/[^<>\x22\u{201c}\u{201d}]*)?)",
    ))
    .ok()
});

/// Top-level domains that end a host wherever they stand.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ai", "tv", "xyz", "eu",
    "ae", "ar", "au", "bd", "bg", "br", "ca", "cc", "ch", "cl", "cn", "cz", "de", "dk", "ee", "eg",
    "es", "fi", "fr", "ge", "gr", "hk", "hr", "hu", "ie", "il", "ir", "jp", "ke", "kr", "kz", "lt",
    "lu", "lv", "mx", "ng", "nl", "np", "nz", "pe", "ph", "pk", "pl", "pt", "ro", "rs", "ru", "sa",
    "se", "sg", "si", "sk", "th", "tn", "tr", "tw", "ua", "ug", "uk", "uy", "ve", "vn", "za", "zw",
];

/// Those that are words too, or abbreviations: without a path they may begin a sentence that has
/// lost its space.
const WORDS: &[&str] = &[
    "am", "app", "as", "at", "be", "blog", "cat", "club", "co", "dev", "do", "fm", "gl", "gg",
    "gd", "id", "in", "is", "it", "la", "li", "link", "live", "ly", "ma", "me", "media", "my",
    "news", "no", "online", "page", "pro", "show", "site", "so", "st", "tech", "to", "tk", "us",
    "va", "world",
];

/// The address at the start of `piece`: its length and what it is.
pub(super) fn address(piece: &str) -> Option<(usize, TokenKind)> {
    let found = ADDRESS.as_ref()?.captures(piece)?;
    let kinds = [
        ("email", TokenKind::Email),
        ("handle", TokenKind::Handle),
        ("url", TokenKind::Url),
    ];
    let known = kinds
        .into_iter()
        .find_map(|(name, kind)| Some((found.name(name)?.as_str(), kind)));
    let (address, kind) = match known {
        Some(known) => known,
        None => {
            let (host, domain) = (found.name("host")?.as_str(), found.name("domain")?.as_str());
            let path = found.name("path").map_or("", |path| path.as_str());
            let told = is_host(host, domain, !path.is_empty());
            told.then_some((piece.get(..host.len() + path.len())?, TokenKind::Url))?
        }
    };
    let mut kept =
        address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '\u{2019}', ']', '*']);
    if kept.ends_with(')') && !kept.contains('(') {
        kept = kept.trim_end_matches([')', '.', ',']);
    }
    (!kept.is_empty()).then_some((kept.len(), kind))
}

/// Whether `host`, which ends with `domain`, is a host and no two words without a space: "end.in".
fn is_host(host: &str, domain: &str, path: bool) -> bool {
    if !DOMAINS.contains(&domain) {
        let below = host.strip_suffix(domain).unwrap_or_default();
        let lower = !below.bytes().any(|b| b.is_ascii_uppercase());
        let long = below.split_terminator('.').all(|label| label.len() > 1);
        return WORDS.contains(&domain)
            && (path || lower && long && below.matches('.').count() > 1);
    }
    let labels = host.len() - domain.len() - 1;
    domain.len() > 2 || path || labels > 1
}
