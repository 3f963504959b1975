//! The boundary to JavaScript: decode, call, encode. Nothing else in the engine names a browser type.

use std::cell::RefCell;

use js_sys::{Error as JsError, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::export::Format;
use crate::review::{Review, Reviewer};
use crate::{Error, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const REVIEW_TYPES: &str = include_str!("review.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `Options` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Options")]
    pub type JsOptions;
    /// `Annotations` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Annotations")]
    pub type JsAnnotations;
    /// `Review` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Review")]
    pub type JsReview;
    /// `Reviewed` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Reviewed")]
    pub type JsReviewed;
}

thread_local! {
    /// Keeps the last analysis, since most decisions leave the text as it is.
    static REVIEWER: RefCell<Reviewer> = RefCell::default();
}

/// Sends a panic's message to the console before the instance traps.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}

/// Marks the entities, quotes and claims of `text`. Offsets count UTF-16 code units unless
/// `options.offsets` says otherwise.
///
/// # Errors
/// Throws an `Error` whose `code` is one of the engine's codes.
#[wasm_bindgen]
pub fn annotate(text: &str, options: Option<JsOptions>) -> Result<JsAnnotations, JsValue> {
    let options = decode(options.map(Into::into)).map_err(into_error)?;
    let found = crate::annotate(text, &options).map_err(into_error)?;
    Ok(parse(&found)?.unchecked_into())
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
    let reviewed = REVIEWER.with_borrow_mut(|reviewer| reviewer.review(&review));
    Ok(parse(&reviewed.map_err(into_error)?)?.unchecked_into())
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

/// `value` as JavaScript's own objects. Through JSON, since a call into JavaScript for every
/// property costs more.
fn parse(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))?;
    js_sys::JSON::parse(&json)
}

fn decode(given: Option<JsValue>) -> Result<Options, Error> {
    let Some(given) = given else {
        return Ok(Options::default());
    };
    let options = serde_wasm_bindgen::from_value(given.clone()).map_err(invalid)?;
    match unknown_key(&given, &encode(&options).map_err(invalid)?) {
        None => Ok(options),
        Some(key) => Err(Error::InvalidOption {
            message: format!("There is no option `{key}`."),
        }),
    }
}

/// The first key of `given` that `known` lacks. `serde_wasm_bindgen` asks an object for the fields
/// that a type has and never sees the others, so that `deny_unknown_fields` has no effect there.
fn unknown_key(given: &JsValue, known: &JsValue) -> Option<String> {
    let given = given.dyn_ref::<Object>()?;
    Object::keys(given).iter().find_map(|key| {
        let name = key.as_string()?;
        if !known.is_object() || !Reflect::has(known, &key).unwrap_or(false) {
            return Some(name);
        }
        let (inner, known) = (Reflect::get(given, &key), Reflect::get(known, &key));
        unknown_key(&inner.ok()?, &known.ok()?).map(|rest| format!("{name}.{rest}"))
    })
}

fn encode(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&Serializer::json_compatible())
}

fn invalid(error: serde_wasm_bindgen::Error) -> Error {
    Error::InvalidOption {
        message: error.to_string(),
    }
}

fn into_error(error: Error) -> JsValue {
    let thrown = JsError::new(&error.to_string());
    // setting a property of a fresh object cannot fail
    let _ = Reflect::set(&thrown, &"code".into(), &error.code().into());
    thrown.into()
}

#[wasm_bindgen(typescript_custom_section)]
const EXPORT_TYPES: &str = include_str!("export.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `ExportFormat` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "ExportFormat")]
    pub type JsFormat;
    /// `Imported` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Imported")]
    pub type JsImported;
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
    let reviewed = REVIEWER.with_borrow_mut(|reviewer| reviewer.review(&review));
    let reviewed = reviewed.map_err(into_error)?;
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
    let imported = crate::export::import(content, text.as_deref(), Options::default(), &now);
    Ok(parse(&imported.map_err(into_error)?)?.unchecked_into())
}
