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
