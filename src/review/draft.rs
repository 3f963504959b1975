//! The text as the decisions change it.

use super::edits::Edit;
use crate::annotations::Extent;
use crate::text::{Span, locate};
use crate::{Error, MAX_TEXT_BYTES, Unit};

/// A text that is edited, and where in it the offsets of decisions lie.
pub struct Draft {
    text: String,
    unit: Unit,
    /// Whether every unit is one byte long.
    plain: bool,
    /// A place that is known in bytes and in units: the next one is mostly near.
    known: (u32, u32),
}

impl Draft {
    /// # Errors
    /// [`Error::TextTooLong`].
    pub fn new(text: &str, unit: Unit) -> Result<Self, Error> {
        let mut draft = Draft {
            text: String::new(),
            unit,
            plain: true,
            known: (0, 0),
        };
        draft.replace(text)?;
        Ok(draft)
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, at the end.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The byte at `offset` units; nothing past the end or inside a character.
    pub fn byte(&mut self, offset: u32) -> Option<u32> {
        if self.plain {
            return (offset as usize <= self.text.len()).then_some(offset);
        }
        let (byte, units) = match self.known {
            known if known.1 <= offset => known,
            _ => (0, 0),
        };
        let rest = &self.text[byte as usize..];
        let found = byte + locate(rest, offset - units, self.unit)?;
        self.known = (found, offset);
        Some(found)
    }

    /// A span in units, in bytes.
    pub fn span(&mut self, given: Span) -> Option<Span> {
        Some(Span::new(self.byte(given.start)?, self.byte(given.end)?))
    }

    /// Spans in units, in bytes.
    pub fn spans(&mut self, given: &[Extent]) -> Option<Vec<Span>> {
        given.iter().map(|extent| self.span(extent.0)).collect()
    }

    /// Puts `insert` in place of what `edit` covers.
    ///
    /// # Errors
    /// [`Error::TextTooLong`].
    pub fn edit(&mut self, edit: &Edit, insert: &str) -> Result<(), Error> {
        self.check(self.text.len() - edit.deleted.len() as usize + insert.len())?;
        self.text.replace_range(edit.deleted.range(), insert);
        self.plain &= insert.is_ascii();
        if self.known.0 > edit.deleted.start {
            self.known = (0, 0);
        }
        Ok(())
    }

    /// Puts `text` in place of all.
    ///
    /// # Errors
    /// [`Error::TextTooLong`].
    pub fn replace(&mut self, text: &str) -> Result<(), Error> {
        self.check(text.len())?;
        self.text = text.to_owned();
        self.plain = text.is_ascii();
        self.known = (0, 0);
        Ok(())
    }

    fn check(&self, bytes: usize) -> Result<(), Error> {
        if bytes > MAX_TEXT_BYTES {
            return Err(Error::TextTooLong { bytes });
        }
        Ok(())
    }
}
