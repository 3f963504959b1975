//! Annotations in the forms that other programs and people read.

mod html;

pub use html::html;
