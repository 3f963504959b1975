//! The answer to one request.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use tiny_http::{Header, Method, Response};

use super::files;

type Answer = Response<Cursor<Vec<u8>>>;

/// Sent with every answer: a page may run only what comes from here, WebAssembly included, and
/// may talk to nobody else. A worker takes the policy of its own file, so every file carries it.
const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
         font-src 'self'; base-uri 'none'; form-action 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// The answer to `method` on `url`, from the files in `folder`.
pub fn to(method: &Method, url: &str, folder: &Path) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return with_headers(text(405, "Only GET and HEAD are served."))
            .with_header(header("Allow", "GET, HEAD"));
    }
    let found = files::locate(folder, url).and_then(|file| {
        let body = fs::read(&file).ok()?;
        Some(Response::from_data(body).with_header(header("Content-Type", files::mime(&file))))
    });
    with_headers(found.unwrap_or_else(|| text(404, "There is no such file.")))
}

fn text(status: u16, message: &str) -> Answer {
    Response::from_data(message.as_bytes())
        .with_status_code(status)
        .with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

fn with_headers(mut answer: Answer) -> Answer {
    for (name, value) in HEADERS {
        answer.add_header(header(name, value));
    }
    answer
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("the headers of this file are ASCII")
}
