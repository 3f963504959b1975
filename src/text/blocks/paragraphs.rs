//! Paragraphs: lines, with those that were wrapped by hand joined again.

use super::traits::ends_sentence;
use crate::span::Span;
use crate::text::characters::is_blank;

/// Lines, with hand-wrapped lines joined.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
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
