//! Newsmark reads a news article and marks its entities, its quotes and the claims worth checking.
//!
//! Data flows one way: text, entities, quotes, claims, annotations. A phase may read an earlier
//! one, never a later one, and all of them read the same tokens.
//!
//! ```
//! let found = newsmark::annotate("\"We won,\" Ann Lee said.", &newsmark::Options::default())?;
//! assert_eq!(found.quotes.len(), 1);
//! # Ok::<(), newsmark::Error>(())
//! ```

pub mod annotations;
mod claims;
mod codes;
pub mod date;
mod english;
mod entities;
mod error;
pub mod export;
mod label;
mod limits;
mod lists;
mod options;
mod quotes;
pub mod review;
mod span;
mod syntax;
mod tagger;
mod text;
#[doc(hidden)]
pub mod training;
mod unit;

#[cfg(all(
    target_arch = "wasm32",
    any(feature = "js-engine", feature = "js-review")
))]
mod wasm;

/// The examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use annotations::Annotations;
pub use error::Error;
pub use limits::MAX_TEXT_BYTES;
pub use lists::{ListedName, Lists};
pub use options::Options;
pub use span::Span;
pub use text::Offsets;
pub use unit::Unit;

use annotations::Engine;
use syntax::Syntax;
use text::Document;

/// Marks entities, quotes and claims in `text`.
///
/// Every offset in the result counts in [`Options::offsets`] units into `text` exactly as given.
///
/// # Errors
/// [`Error::TextTooLong`] for more than [`MAX_TEXT_BYTES`], [`Error::TextEmpty`] for a text
/// without one visible character, and the errors of [`Options::validate`].
pub fn annotate(text: &str, options: &Options) -> Result<Annotations, Error> {
    check(text, options)?;
    let language = english::language();
    let document = Document::new(text, &language.text);
    let named = entities::find(&document, &language.entities, options);
    let syntax = Syntax::new(&document, &language.syntax);
    let spoken = quotes::find(&document, &named, &syntax, &language.quotes);
    let judged = claims::find(
        &document,
        &named,
        &spoken,
        &syntax,
        &language.claims,
        options,
    );
    let mut result = Annotations {
        engine: engine(),
        language: english::CODE.into(),
        options: options.clone(),
        blocks: document.blocks.clone(),
        sentences: judged.sentences,
        mentions: named.mentions,
        entities: named.entities,
        quotes: spoken.quotes,
        quoted: spoken.quoted,
        claims: judged.claims,
    };
    Offsets::new(text).convert(&mut result, options.offsets);
    Ok(result)
}

/// Whether `text` can be analysed with `options`; the errors are those of [`annotate`].
fn check(text: &str, options: &Options) -> Result<(), Error> {
    options.validate()?;
    if text.len() > MAX_TEXT_BYTES {
        return Err(Error::TextTooLong { bytes: text.len() });
    }
    if is_blank(text) {
        return Err(Error::TextEmpty);
    }
    Ok(())
}

/// What is found in a text without a visible character.
fn nothing(options: Options) -> Annotations {
    Annotations::empty(engine(), english::CODE, options)
}

/// This build.
fn engine() -> Engine {
    Engine {
        name: "newsmark".into(),
        version: env!("CARGO_PKG_VERSION").into(),
        model: english::MODEL.into(),
    }
}

/// Whether `text` has no visible character.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control())
}
