//! The engine alone, for the bench in the browser.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

/// Analyses `text` and returns how much was found; nothing is converted to JavaScript.
#[wasm_bindgen]
pub fn engine(text: &str) -> usize {
    newsmark::annotate(text, &newsmark::Options::default()).map_or(0, |found| {
        found.mentions.len() + found.quotes.len() + found.claims.len()
    })
}

/// Analyses `text` and makes the objects of the result one property at a time.
#[wasm_bindgen]
pub fn properties(text: &str) -> wasm_bindgen::JsValue {
    use serde::Serialize;
    newsmark::annotate(text, &newsmark::Options::default())
        .ok()
        .and_then(|found| {
            found
                .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
                .ok()
        })
        .unwrap_or_default()
}
