//! The answer to one request.

use std::fs;
use std::path::Path;

use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};

use super::{files, policy};

type Answer = Response<axum::body::Body>;

/// Sent with every answer, beside the policy of its path.
const HEADERS: &[(HeaderName, &str)] = &[
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
        let mut answer = answer(StatusCode::OK, files::mime(&file), body);
        restrict(&mut answer, policy::of(&path_in(folder, &file)?));
        Some(answer)
    });
    found.unwrap_or_else(|| text(StatusCode::NOT_FOUND, "There is no such file."))
}

/// The path of `file` below `folder`, as URLs have it.
fn path_in(folder: &Path, file: &Path) -> Option<String> {
    let folder = folder.canonicalize().ok()?;
    let parts = file.strip_prefix(folder).ok()?.components();
    let parts = parts.map(|part| part.as_os_str().to_string_lossy());
    Some(parts.fold(String::new(), |path, part| path + "/" + &part))
}

fn restrict(answer: &mut Answer, policy: &'static str) {
    let value = HeaderValue::from_static(policy);
    answer.headers_mut().insert(CONTENT_SECURITY_POLICY, value);
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
    restrict(&mut answer, policy::of("/"));
    answer
}
