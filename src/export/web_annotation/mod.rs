//! W3C Web Annotation (<https://www.w3.org/TR/annotation-model/>), as JSON-LD.
//!
//! A collection with one page; on it an annotation for each mention, quote and claim. What the
//! specification has no word for stands under the prefix `newsmark:` ([`TERMS`]):
//!
//! | term | on | says |
//! | --- | --- | --- |
//! | `kind` | annotation | `mention`, `quote` or `claim` |
//! | `state` | annotation | `suggested` by the machine, or `accepted`, `changed`, `added` by a person |
//! | `anchoring` | annotation | how it found its place, when the text has changed |
//! | `worth`, `band`, `reasons`, `opinion` | claim | as in the analysis |
//! | `confidence`, `rule` | mention, quote | as in the analysis |
//! | `cue` | quote | the words that say that it was said |
//! | `source`, `speakerKind`, `speakerReason` | quote | the words for who said it, what they are (a name, a pronoun, an unnamed source), and why they mean this one |
//! | `note` | source of a verdict | what it shows |
//! | `review` | collection | the review itself, as the text of our own file |
//!
//! Bodies say the rest in the specification's own words: `tagging` the label of a mention,
//! `classifying` the kinds of a quote or a claim, `identifying` the entity or the speaker,
//! `commenting` a note, `assessing` the rating of a verdict, `describing` its summary, `linking`
//! its sources.

mod bodies;
mod item;
mod target;

use serde_json::{Value, json};

use super::json::pretty;
use super::standing::Standing;
use super::urn::Hash;
use crate::Error;
use crate::review::{Review, Reviewed};
use item::Items;

/// The context of the specification.
pub(super) const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// What the prefix `newsmark:` stands for.
pub(super) const TERMS: &str = "urn:newsmark:terms:";

/// The annotations of a review as an `AnnotationCollection`. Positions count code points, as the
/// specification demands. The same review gives the same file.
///
/// # Errors
/// None now; the signature is that of all forms.
pub fn web_annotation(review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
    Ok(pretty(&collection(review, reviewed)))
}

pub(super) fn collection(review: &Review, reviewed: &Reviewed) -> Value {
    let standing = Standing::new(review, reviewed);
    let article = Hash::new().with(reviewed.text.as_bytes());
    let source = standing.url().map_or_else(|| article.urn(), str::to_owned);
    let items = Items::new(&standing, &article, &source).all();
    let id = article.clone().with(b"collection").urn();
    let mut page = json!({
        "id": article.with(b"page").urn(),
        "type": "AnnotationPage",
        "partOf": id,
        "startIndex": 0,
    });
    let mut collection = json!({
        "@context": [CONTEXT, { "newsmark": TERMS }],
        "id": id,
        "type": "AnnotationCollection",
        "total": items.len(),
        "generator": item::software(&standing),
        "last": page["id"],
        "newsmark:review": serde_json::to_string(review).unwrap_or_default(),
    });
    if let Some(title) = standing.title() {
        collection["label"] = title.into();
    }
    page["items"] = items.into();
    collection["first"] = page;
    collection
}
