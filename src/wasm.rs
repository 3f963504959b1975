//! The boundary to JavaScript: decode, call, encode. Nothing else in the engine names a browser type.

use js_sys::{Error as JsError, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{Error, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `Options` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Options | undefined")]
    pub type JsOptions;
    /// `Annotations` of the TypeScript section.
    #[wasm_bindgen(typescript_type = "Annotations")]
    pub type JsAnnotations;
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
pub fn annotate(text: &str, options: JsOptions) -> Result<JsAnnotations, JsValue> {
    let options = decode(options.into()).map_err(into_error)?;
    let found = crate::annotate(text, &options).map_err(into_error)?;
    let value = found.serialize(&Serializer::json_compatible())?;
    Ok(value.unchecked_into())
}

fn decode(options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| Error::InvalidOption {
        message: error.to_string(),
    })
}

fn into_error(error: Error) -> JsValue {
    let thrown = JsError::new(&error.to_string());
    // setting a property of a fresh object cannot fail
    let _ = Reflect::set(&thrown, &"code".into(), &error.code().into());
    thrown.into()
}
