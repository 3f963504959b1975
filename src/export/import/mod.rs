//! Reads our own file and W3C Web Annotation. What could not be read is reported, piece by piece;
//! nothing is left out silently.

mod anchor;
mod body;
mod item;
mod items;
mod own;
mod report;
mod said;
mod target;

use serde_json::Value;

pub use report::{Imported, Note, NoteCode, Read, Report};

use crate::review::{Review, Reviewer};
use crate::{Error, MAX_TEXT_BYTES, Options};
use item::Reader;

/// Reads `content`: a review as [`json`](super::json) writes it, or Web Annotation JSON-LD (a
/// collection, a page, an array of annotations or a single one; ours or another program's).
///
/// `text` is the article, for files that do not hold it. Where it differs from the text in the
/// file, it is a new version: the annotations look for their words in it. `options` are those of
/// the new review; a review in the file keeps its own.
///
/// `now` is the moment of reading, in ISO 8601: decisions that carry no date of their own get it.
///
/// Annotations are anchored by their words and what surrounds them; one that is not found, or at
/// several places that are equally good, is in the report and not in the review.
///
/// # Errors
/// [`Error::UnreadableFile`] for what is neither, [`Error::TextMissing`] when the article is
/// nowhere, and those of an analysis.
pub fn import(
    content: &str,
    text: Option<&str>,
    options: Options,
    now: &str,
) -> Result<Imported, Error> {
    import_with(&mut Reviewer::default(), content, text, options, now)
}

/// [`import`] with the analyses of `reviewer`.
///
/// # Errors
/// As [`import`].
pub fn import_with(
    reviewer: &mut Reviewer,
    content: &str,
    text: Option<&str>,
    options: Options,
    now: &str,
) -> Result<Imported, Error> {
    options.validate()?;
    if super::time::day(now).is_none() {
        return Err(Error::InvalidOption {
            message: "now: must be a time in ISO 8601.".into(),
        });
    }
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    let file: Value = serde_json::from_str(content)
        .map_err(|error| unreadable(format!("The file is not JSON: {error}.")))?;
    if file
        .get("format")
        .is_some_and(|format| format == Review::FORMAT)
    {
        return own::imported(reviewer, own::review(content)?, text, now);
    }
    web_annotation(reviewer, &file, text, options, now)
}

fn web_annotation(
    reviewer: &mut Reviewer,
    file: &Value,
    text: Option<&str>,
    options: Options,
    now: &str,
) -> Result<Imported, Error> {
    let mut report = Report::default();
    let items = items::of(file, &mut report)?;
    let Some(embedded) = items::embedded(file, &mut report) else {
        let text = text.ok_or(Error::TextMissing)?;
        check(text)?;
        let mut fresh = Review::new(text, options);
        fresh.title = body::text(file, "label").unwrap_or_default();
        return Ok(Reader::new(fresh, text, now, report).read(&items));
    };
    let present = reviewer.review(&embedded)?;
    let known = super::web_annotation::collection(&embedded, &present);
    let changed = items::changed(&items, &known, &mut report);
    let mut imported = Reader::new(embedded, &present.text, now, report).read(&changed);
    own::count(&imported.review, &mut imported.report.read);
    own::renew(&mut imported.review, &present.text, text, now)?;
    Ok(imported)
}

/// Whether `text` can be analysed.
fn check(text: &str) -> Result<(), Error> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(Error::TextTooLong { bytes: text.len() });
    }
    if crate::is_blank(text) {
        return Err(Error::TextEmpty);
    }
    Ok(())
}

fn unreadable(message: impl Into<String>) -> Error {
    Error::UnreadableFile {
        message: message.into(),
    }
}
