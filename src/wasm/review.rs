//! What people do with the engine's findings: reviews, their export and import. The engine is in
//! another WebAssembly instance and is given by [`connect`].

use std::cell::RefCell;

use js_sys::Function;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::{into_error, json, parse};
use crate::export::Format;
use crate::review::{Review, Reviewer};
use crate::{Annotations, Error, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str =
    "import type { ExportFormat, Imported, Review, Reviewed } from \"./newsmark.js\";";

#[wasm_bindgen]
extern "C" {
    /// `Review` of the engine's TypeScript.
    #[wasm_bindgen(typescript_type = "Review")]
    pub type JsReview;
    /// `Reviewed` of the engine's TypeScript.
    #[wasm_bindgen(typescript_type = "Reviewed")]
    pub type JsReviewed;
    /// `ExportFormat` of the engine's TypeScript.
    #[wasm_bindgen(typescript_type = "ExportFormat")]
    pub type JsFormat;
    /// `Imported` of the engine's TypeScript.
    #[wasm_bindgen(typescript_type = "Imported")]
    pub type JsImported;
    /// The engine's `annotateJson`.
    #[wasm_bindgen(typescript_type = "(text: string, options: string) => string")]
    pub type JsAnnotate;
}

thread_local! {
    /// Keeps the last analysis, since most decisions leave the text as it is.
    static REVIEWER: RefCell<Reviewer> = RefCell::new(Reviewer::new(analyse));
    static ENGINE: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// What the engine threw last.
    static THROWN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Says which engine analyses the texts of reviews. Comes before all else.
#[wasm_bindgen]
pub fn connect(annotate: JsAnnotate) {
    let engine = JsValue::from(annotate).unchecked_into();
    ENGINE.with_borrow_mut(|known| *known = Some(engine));
}

/// What a review comes to: the text after all edits, and what stands of its annotations. Every
/// offset counts in `review.options.offsets`.
///
/// # Errors
/// Throws an `Error` whose `code` is `invalid-review` for what cannot be in a review, or one of the
/// codes of `annotate`.
#[wasm_bindgen]
pub fn review(review: JsReview) -> Result<JsReviewed, JsValue> {
    let review: Review = read(&review).map_err(into_error)?;
    let reviewed = working(|reviewer| reviewer.review(&review))?;
    Ok(parse(&reviewed)?.unchecked_into())
}

/// Writes `review` in another form.
///
/// # Errors
/// Throws an `Error` whose `code` is one of the engine's codes: `claim-review-incomplete` says what
/// a person has still to give.
#[wasm_bindgen(js_name = exportReview)]
pub fn export_review(review: JsReview, format: JsFormat) -> Result<String, JsValue> {
    let format = JsValue::from(format).as_string().unwrap_or_default();
    let format = Format::named(&format).map_err(into_error)?;
    let review: Review = read(&review).map_err(into_error)?;
    let reviewed = working(|reviewer| reviewer.review(&review))?;
    format.write(&review, &reviewed).map_err(into_error)
}

/// Reads a file that `exportReview` wrote as `json` or `web-annotation`, or Web Annotations of
/// another program. `text` is the article, where the file does not hold it or there is a new
/// version of it.
///
/// # Errors
/// Throws an `Error` whose `code` is one of the engine's codes. What could not be read of a file
/// that can be read is in the report.
#[wasm_bindgen(js_name = importReview)]
pub fn import_review(content: &str, text: Option<String>) -> Result<JsImported, JsValue> {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let import = crate::export::import_with;
    let options = Options::default();
    let imported = working(|reviewer| import(reviewer, content, text.as_deref(), options, &now))?;
    Ok(parse(&imported)?.unchecked_into())
}

/// What `work` gives. What the engine threw meanwhile goes on as it is, so that a crashed one is
/// known as such.
fn working<T>(work: impl FnOnce(&mut Reviewer) -> Result<T, Error>) -> Result<T, JsValue> {
    THROWN.take();
    let worked = REVIEWER.with_borrow_mut(work);
    worked.map_err(|error| THROWN.take().unwrap_or_else(|| into_error(error)))
}

/// Asks the engine.
fn analyse(text: &str, options: &Options) -> Result<Annotations, Error> {
    let broken = |message: String| Error::InvalidReview {
        decision: None,
        message,
    };
    let thrown = |thrown: JsValue| {
        THROWN.set(Some(thrown));
        broken("The engine failed.".into())
    };
    let options = json(options).map_err(thrown)?;
    let engine = ENGINE.with_borrow(Option::clone);
    let engine = engine.ok_or_else(|| broken("No engine is connected.".into()))?;
    let found = engine.call2(&JsValue::UNDEFINED, &text.into(), &options.into());
    let found = found.map_err(thrown)?.as_string().unwrap_or_default();
    serde_json::from_str(&found)
        .map_err(|error| broken(format!("The engine is of another version: {error}.")))
}

/// Plain data of JavaScript's. Through JSON: one call for all of it, and unknown keys are seen.
fn read<T: DeserializeOwned>(given: &JsValue) -> Result<T, Error> {
    let invalid = |message: String| Error::InvalidReview {
        decision: None,
        message,
    };
    let json = js_sys::JSON::stringify(given).ok();
    // `undefined` and functions have no JSON, whatever the binding says
    let json = json.and_then(|json| JsValue::from(json).as_string());
    let json = json.ok_or_else(|| invalid("A review must be plain data.".into()))?;
    serde_json::from_str(&json).map_err(|error| invalid(error.to_string()))
}
