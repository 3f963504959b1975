//! The engine: text in, annotations out.

use js_sys::{Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::{into_error, json, parse};
use crate::{Error, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("engine.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const REVIEW_TYPES: &str = include_str!("review.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const EXPORT_TYPES: &str = include_str!("export.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `Options` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Options")]
    pub type JsOptions;
    /// `Annotations` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Annotations")]
    pub type JsAnnotations;
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

/// [`annotate`] with the options and the result as JSON, for the WebAssembly of reviews.
///
/// # Errors
/// As [`annotate`].
#[wasm_bindgen(js_name = annotateJson)]
pub fn annotate_json(text: &str, options: &str) -> Result<String, JsValue> {
    let options = serde_json::from_str(options).map_err(|error| {
        into_error(Error::InvalidOption {
            message: error.to_string(),
        })
    })?;
    json(&crate::annotate(text, &options).map_err(into_error)?)
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
