//! The boundary to JavaScript: decode, call, encode. Nothing else names a browser type.
//!
//! A page loads two WebAssembly files: the engine at once, and what people do with its findings when
//! they first do it. Both are built from this library, each with the feature of its exports.

#[cfg(feature = "js-engine")]
mod engine;
#[cfg(feature = "js-review")]
mod review;

use js_sys::{Error as JsError, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Error;

/// Sends a panic's message to the console before the instance traps.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}

/// `value` as JavaScript's own objects. Through JSON, since a call into JavaScript for every
/// property costs more.
fn parse(value: &impl Serialize) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json(value)?)
}

fn json(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()).into())
}

fn into_error(error: Error) -> JsValue {
    let thrown = JsError::new(&error.to_string());
    // setting a property of a fresh object cannot fail
    let _ = Reflect::set(&thrown, &"code".into(), &error.code().into());
    thrown.into()
}
