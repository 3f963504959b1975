//! Reading the tagger's files: every read is checked, so that a damaged file is told, not trusted.

use std::fmt;

use crate::codes::codes;

codes! {
    /// What a file holds, as its first four bytes say.
    pub(super) enum FileKind {
        Tagger = "NMTG",
        WordTable = "NMWT",
        NamedWeights = "NMNW",
        SparseRows = "NMSR",
    }
}

/// Why a file of weights or words cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// It does not begin as such a file does.
    NotThisKind,
    /// It was written for another version of the program.
    Version {
        /// The version in the file.
        found: u8,
        /// The version that this program reads.
        wanted: u8,
    },
    /// It ends too early, or holds more than it should.
    Length,
    /// A value in it is out of range.
    Value,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::NotThisKind => f.write_str("the file is of another kind"),
            FileError::Version { found, wanted } => {
                write!(
                    f,
                    "the file has version {found}, this program reads version {wanted}"
                )
            }
            FileError::Length => f.write_str("the file is cut off or too long"),
            FileError::Value => f.write_str("the file holds a value out of range"),
        }
    }
}

impl std::error::Error for FileError {}

/// A position in a file.
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    #[cfg(test)]
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Bytes { rest }
    }

    /// Checks the first bytes: those of `kind`, then the version.
    pub(super) fn open(file: &'a [u8], kind: FileKind, wanted: u8) -> Result<Self, FileError> {
        let rest = file.strip_prefix(kind.as_str().as_bytes());
        let mut bytes = Bytes {
            rest: rest.ok_or(FileError::NotThisKind)?,
        };
        match bytes.u8()? {
            found if found == wanted => Ok(bytes),
            found => Err(FileError::Version { found, wanted }),
        }
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], FileError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(FileError::Length)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn u8(&mut self) -> Result<u8, FileError> {
        Ok(self.take(1)?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, FileError> {
        let bytes = self.take(2)?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    pub(super) fn u32(&mut self) -> Result<u32, FileError> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<(), FileError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(FileError::Length)
        }
    }
}
