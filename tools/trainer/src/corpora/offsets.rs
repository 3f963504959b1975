//! Offsets of annotations count Unicode code points; the library counts bytes.

use anyhow::{Context, Result, ensure};

use crate::engine::Span;

/// Where each code point of a text starts.
pub struct CodePoints(Vec<u32>);

impl CodePoints {
    /// Those of `text`, and its end.
    pub fn new(text: &str) -> Self {
        let starts = text.char_indices().map(|(byte, _)| byte);
        CodePoints(starts.chain([text.len()]).map(|byte| byte as u32).collect())
    }

    /// The bytes from the code point `start` to before the code point `end`.
    ///
    /// # Errors
    /// When one of them is past the text, or the end is before the start.
    pub fn span(&self, start: usize, end: usize) -> Result<Span> {
        let byte = |offset: usize| {
            let byte = self.0.get(offset).copied();
            byte.with_context(|| format!("offset {offset} is not in the text"))
        };
        ensure!(
            start <= end,
            "the span {start} to {end} ends before it starts"
        );
        Ok(Span {
            start: byte(start)?,
            end: byte(end)?,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn offsets_count_code_points() {
        let places = CodePoints::new("Zoë saw");
        let span = places.span(2, 7).unwrap();
        assert_eq!((span.start, span.end), (2, 8));
    }

    #[test]
    fn an_offset_past_the_end_is_an_error() {
        let places = CodePoints::new("Oslo");
        let error = |start, end| places.span(start, end).unwrap_err().to_string();
        assert!(error(0, 9).contains('9'));
        assert!(error(3, 2).contains("before"));
    }
}
