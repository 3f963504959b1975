//! What ends a run, and with which exit status.

use std::fmt;
use std::io::{self, ErrorKind};

use newsmark::Error;

/// Why a run ended early.
pub enum Failure {
    /// Nobody reads the output any more.
    Closed,
    /// The command line asks for what cannot be.
    Usage { message: String },
    /// A file cannot be read, or the output not written.
    Io { place: String, error: io::Error },
    /// A file is not UTF-8 from `byte` on.
    InvalidUtf8 { input: String, byte: usize },
    /// The engine refused a text.
    Text { input: String, error: Error },
    /// The engine refused the options.
    Options { error: Error },
}

impl Failure {
    /// 0, 1 or 2, as `--help` explains.
    pub fn exit_status(&self) -> u8 {
        match self {
            Failure::Closed => 0,
            Failure::InvalidUtf8 { .. } | Failure::Text { .. } => 1,
            Failure::Usage { .. } | Failure::Io { .. } | Failure::Options { .. } => 2,
        }
    }

    /// A failure to write the output.
    pub fn from_write(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe {
            return Failure::Closed;
        }
        Failure::Io {
            place: "standard output".into(),
            error,
        }
    }

    /// A failure to write JSON; the values themselves can always be encoded.
    pub fn from_encode(error: serde_json::Error) -> Self {
        Failure::from_write(error.into())
    }

    fn code(&self) -> &'static str {
        match self {
            Failure::Closed => "closed",
            Failure::Usage { .. } => "usage",
            Failure::Io { .. } => "io",
            Failure::InvalidUtf8 { .. } => INVALID_UTF8,
            Failure::Text { error, .. } | Failure::Options { error } => error.code(),
        }
    }
}

/// The code of bytes that are not UTF-8.
pub const INVALID_UTF8: &str = "invalid-utf8";

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Options { error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.code())?;
        match self {
            Failure::Closed => f.write_str("the output was closed."),
            Failure::Usage { message } => f.write_str(message),
            Failure::Io { place, error } => write!(f, "{place}: {error}"),
            Failure::InvalidUtf8 { input, byte } => {
                write!(f, "{input}: not UTF-8 at byte {byte}.")
            }
            Failure::Text { input, error } => write!(f, "{input}: {error}"),
            Failure::Options { error } => error.fmt(f),
        }
    }
}
