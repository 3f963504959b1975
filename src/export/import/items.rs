//! Finds the annotations of a file.

use rustc_hash::FxHashMap;
use serde_json::Value;

use super::report::{NoteCode, Report};
use super::{own, unreadable};
use crate::Error;
use crate::review::Review;

/// An annotation and where in the file it stands.
pub(super) struct Item<'a> {
    pub place: String,
    pub value: &'a Value,
}

/// The annotations of `file`, in order.
///
/// # Errors
/// When it is nothing that could hold annotations.
pub(super) fn of<'a>(file: &'a Value, report: &mut Report) -> Result<Vec<Item<'a>>, Error> {
    let mut items = Vec::new();
    if file.is_array() {
        listed("", file, &mut items);
    } else if has_type(file, "AnnotationCollection") {
        pages(file, report, &mut items);
    } else if has_type(file, "AnnotationPage") {
        page("", file, report, &mut items);
    } else if has_type(file, "Annotation") {
        items.push(Item {
            place: "annotation".into(),
            value: file,
        });
    } else {
        return Err(unreadable(
            "The file is neither a review of Newsmark nor W3C Web Annotation: it has the \
             \"format\" of neither, nor a \"type\" of Annotation, AnnotationPage or \
             AnnotationCollection.",
        ));
    }
    Ok(items)
}

fn pages<'a>(file: &'a Value, report: &mut Report, items: &mut Vec<Item<'a>>) {
    // some programs list the items of a collection without a page
    if let Some(list) = file.get("items") {
        listed("items", list, items);
    }
    if let Some(first) = file.get("first") {
        page("first", first, report, items);
    }
}

/// A page, and those that it holds as the next ones.
fn page<'a>(place: &str, mut page: &'a Value, report: &mut Report, items: &mut Vec<Item<'a>>) {
    let mut place = place.to_owned();
    loop {
        match page {
            Value::Object(_) => listed(&join(&place, "items"), &page["items"], items),
            Value::String(_) => report.note(
                NoteCode::PageElsewhere,
                &place,
                "The page stands in another file, and nothing is fetched.",
            ),
            _ => report.note(NoteCode::AnnotationUnreadable, &place, "This is no page."),
        }
        let Some(next) = page.get("next").filter(|next| !next.is_null()) else {
            return;
        };
        place = join(&place, "next");
        page = next;
    }
}

fn listed<'a>(place: &str, list: &'a Value, items: &mut Vec<Item<'a>>) {
    let at = |i: usize| format!("{place}[{i}]");
    match list {
        Value::Array(all) => {
            let all = all.iter().enumerate();
            items.extend(all.map(|(i, value)| Item {
                place: at(i),
                value,
            }));
        }
        Value::Null => {}
        // JSON-LD allows one of a list to stand for itself
        value => items.push(Item {
            place: place.into(),
            value,
        }),
    }
}

fn join(place: &str, key: &str) -> String {
    match place {
        "" => key.into(),
        _ => format!("{place}.{key}"),
    }
}

/// Whether `value` is of the type called `name`, with or without the prefix of its vocabulary.
pub(super) fn has_type(value: &Value, name: &str) -> bool {
    let types = value.get("type").or_else(|| value.get("@type"));
    strings(types).any(|found| local(found) == name)
}

/// A name without the prefix of its vocabulary.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(['#', ':']).next().unwrap_or(name)
}

/// A string, or the strings of a list.
pub(super) fn strings(value: Option<&Value>) -> impl Iterator<Item = &str> {
    list(value).filter_map(Value::as_str)
}

/// A value, or the values of a list.
pub(super) fn list(value: Option<&Value>) -> std::slice::Iter<'_, Value> {
    match value {
        Some(Value::Array(all)) => all.iter(),
        Some(Value::Null) | None => [].iter(),
        Some(value) => std::slice::from_ref(value).iter(),
    }
}

/// The review that a file of ours holds.
pub(super) fn embedded(file: &Value, report: &mut Report) -> Option<Review> {
    let review = file.get("newsmark:review")?;
    let read = review.as_str().map(own::review);
    match read.unwrap_or_else(|| Err(unreadable("It is no text."))) {
        Ok(review) => Some(review),
        Err(error) => {
            report.note(
                NoteCode::ReviewUnreadable,
                "newsmark:review",
                error.to_string(),
            );
            None
        }
    }
}

/// Those of `items` that are not as the review in the file has them (`known`).
pub(super) fn changed<'a>(items: &[Item<'a>], known: &Value, report: &mut Report) -> Vec<Item<'a>> {
    let known = known["first"]["items"].as_array();
    let mut known: FxHashMap<&str, &Value> = known
        .into_iter()
        .flatten()
        .filter_map(|item| Some((item["id"].as_str()?, item)))
        .collect();
    let mut changed = Vec::new();
    for Item { place, value } in items {
        let ours = value["id"].as_str().and_then(|id| known.remove(id));
        if ours != Some(*value) {
            changed.push(Item {
                place: place.clone(),
                value,
            });
        }
    }
    let missing = known.len();
    if missing > 0 {
        report.note(
            NoteCode::AnnotationMissing,
            "newsmark:review",
            format!("{missing} annotations of the review are not among those of the file; they are kept."),
        );
    }
    changed
}
