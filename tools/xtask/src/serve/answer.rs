//! The answer to one request.

use std::fs;
use std::path::Path;

use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};

use super::files;

type Answer = Response<axum::body::Body>;

/// Sent with every answer: a page may run only what comes from here, WebAssembly included, and
/// may talk to nobody else. A worker takes the policy of its own file, so every file carries it.
const HEADERS: &[(HeaderName, &str)] = &[
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
         font-src 'self'; base-uri 'none'; form-action 'none'",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-cache"),
];

/// The answer to `method` on `uri`, from the files in `folder`.
pub fn to(method: &Method, uri: &Uri, folder: &Path) -> Answer {
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut refused = text(
            StatusCode::METHOD_NOT_ALLOWED,
            "Only GET and HEAD are served.",
        );
        refused
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let found = files::locate(folder, &uri.to_string()).and_then(|file| {
        let body = fs::read(&file).ok()?;
        Some(answer(StatusCode::OK, files::mime(&file), body))
    });
    found.unwrap_or_else(|| text(StatusCode::NOT_FOUND, "There is no such file."))
}

fn text(status: StatusCode, message: &str) -> Answer {
    answer(status, "text/plain; charset=utf-8", message.into())
}

fn answer(status: StatusCode, mime: &'static str, body: Vec<u8>) -> Answer {
    let mut answer = Response::new(body.into());
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(mime));
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}
