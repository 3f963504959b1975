//! From a URL to a file of the served folder.

use std::path::{Path, PathBuf};

const MIME_TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// The file of `folder` that `url` names, or the `index.html` of the folder that it names.
/// `None` when there is none, and for everything that is not inside `folder`.
pub fn locate(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = decode(path)?;
    let named = path
        .split('/')
        .filter(|part| !part.is_empty())
        .try_fold(folder.to_owned(), |file, part| {
            is_plain(part).then(|| file.join(part))
        })?;
    let file = if named.is_dir() {
        named.join("index.html")
    } else {
        named
    };
    // a symbolic link may lead elsewhere
    let (file, folder) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    (file.is_file() && file.starts_with(folder)).then_some(file)
}

/// The media type of `file`, by its extension.
pub fn mime(file: &Path) -> &'static str {
    let extension = file
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or("");
    MIME_TYPES
        .iter()
        .find(|(known, _)| *known == extension)
        .map_or("application/octet-stream", |(_, mime)| mime)
}

/// Whether `part` names a visible file: no parent folder, no drive, nothing hidden.
fn is_plain(part: &str) -> bool {
    !part.starts_with('.') && !part.contains(['\\', ':', '\0'])
}

/// `path` without percent-encoding; `None` when that is broken.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let (byte, tail) = match (first, tail) {
            (b'%', [high, low, tail @ ..]) => (hexadecimal(*high)? << 4 | hexadecimal(*low)?, tail),
            (b'%', _) => return None,
            _ => (*first, tail),
        };
        bytes.push(byte);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{decode, locate, mime};

    fn found(url: &str) -> Option<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let file = locate(&folder, url)?;
        Some(file.file_name()?.to_string_lossy().into_owned())
    }

    #[test]
    fn files_of_the_folder_are_found() {
        assert_eq!(found("/main.rs").as_deref(), Some("main.rs"));
        assert_eq!(found("/serve//files.rs?v=1").as_deref(), Some("files.rs"));
        assert_eq!(found("/m%61in.rs").as_deref(), Some("main.rs"));
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for url in [
            "/../Cargo.toml",
            "/serve/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/serve",
            "/none.rs",
            "/main.rs%00",
            "/%",
            "/%zz",
            "/%ff",
            "",
        ] {
            assert_eq!(found(url), None, "{url}");
        }
    }

    #[test]
    fn what_is_no_utf_8_has_no_name() {
        assert_eq!(decode("/caf%C3%A9").as_deref(), Some("/café"));
        assert_eq!(decode("/caf%E9"), None);
    }

    #[test]
    fn browsers_get_the_types_that_they_insist_on() {
        assert_eq!(mime(Path::new("a/newsmark_bg.wasm")), "application/wasm");
        assert_eq!(
            mime(Path::new("worker.js")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(mime(Path::new("unknown")), "application/octet-stream");
    }
}
