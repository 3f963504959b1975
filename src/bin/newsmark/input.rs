//! Where texts come from.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use newsmark::{Error, MAX_TEXT_BYTES};

use crate::failure::Failure;

/// A file or standard input.
pub enum Input {
    /// What the shell hands in.
    Stdin,
    /// A file, by its name on the command line.
    File(PathBuf),
}

impl Input {
    /// The inputs that the command line names.
    pub fn all(files: &[PathBuf]) -> Vec<Input> {
        if files.is_empty() {
            return vec![Input::Stdin];
        }
        let input = |file: &PathBuf| match file.to_str() {
            Some("-") => Input::Stdin,
            _ => Input::File(file.clone()),
        };
        files.iter().map(input).collect()
    }

    /// Opens it for reading; also its size in bytes, where that is known.
    pub fn open(&self) -> Result<(Box<dyn Read>, Option<u64>), Failure> {
        let Input::File(path) = self else {
            return Ok((Box::new(io::stdin().lock()), None));
        };
        let file = File::open(path).map_err(|error| self.failure(error))?;
        let size = file
            .metadata()
            .ok()
            .filter(|m| m.is_file())
            .map(|m| m.len());
        Ok((Box::new(file), size))
    }

    /// The whole text.
    pub fn text(&self) -> Result<String, Failure> {
        let (mut from, _) = self.open()?;
        let mut bytes = Vec::new();
        // one byte more than the limit tells a text that is too long without keeping it
        let limit = MAX_TEXT_BYTES as u64 + 1;
        let read = from.by_ref().take(limit).read_to_end(&mut bytes);
        read.map_err(|error| self.failure(error))?;
        if bytes.len() > MAX_TEXT_BYTES {
            let rest = io::copy(&mut from, &mut io::sink()).map_err(|error| self.failure(error))?;
            return Err(Failure::Text {
                input: self.to_string(),
                error: Error::TextTooLong {
                    bytes: bytes.len() + rest as usize,
                },
            });
        }
        String::from_utf8(bytes).map_err(|error| Failure::InvalidUtf8 {
            input: self.to_string(),
            byte: error.utf8_error().valid_up_to(),
        })
    }

    /// A failure to read this input.
    pub fn failure(&self, error: io::Error) -> Failure {
        Failure::Io {
            place: self.to_string(),
            error,
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Stdin => f.write_str("standard input"),
            Input::File(path) => path.display().fmt(f),
        }
    }
}
