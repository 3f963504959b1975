//! What can go wrong, each with a stable code for programs and a message for people.

use std::fmt;

use crate::limits::MAX_TEXT_BYTES;

/// An error of the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text has no visible character.
    TextEmpty,
    /// The text is longer than [`MAX_TEXT_BYTES`].
    TextTooLong {
        /// Its length in UTF-8 bytes.
        bytes: usize,
    },
    /// An option is unknown or has a value that it cannot have.
    InvalidOption {
        /// What is wrong, with the option's name.
        message: String,
    },
    /// A review is not as it should be.
    InvalidReview {
        /// The decision that cannot be: an index into the review's decisions.
        decision: Option<usize>,
        /// What is wrong with it, or with the review.
        message: String,
    },
    /// A claim cannot be published as checked: a person has not said all that belongs to it.
    ClaimReviewIncomplete {
        /// What is missing, a line for each claim.
        missing: Vec<String>,
    },
    /// A file is neither a review nor annotations that can be read.
    UnreadableFile {
        /// What is wrong, and where.
        message: String,
    },
    /// A file of annotations does not hold the text that they are about.
    TextMissing,
}

impl Error {
    /// The stable code of this error, the same in Rust, JavaScript and the command.
    pub fn code(&self) -> &'static str {
        match self {
            Error::TextEmpty => "text-empty",
            Error::TextTooLong { .. } => "text-too-long",
            Error::InvalidOption { .. } => "invalid-option",
            Error::InvalidReview { .. } => "invalid-review",
            Error::ClaimReviewIncomplete { .. } => "claim-review-incomplete",
            Error::UnreadableFile { .. } => "unreadable-file",
            Error::TextMissing => "text-missing",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TextEmpty => f.write_str("The text is empty: there is nothing to annotate."),
            Error::TextTooLong { bytes } => write!(
                f,
                "The text has {bytes} bytes; the limit is {MAX_TEXT_BYTES} ({} MB).",
                MAX_TEXT_BYTES >> 20
            ),
            Error::InvalidOption { message }
            | Error::InvalidReview {
                decision: None,
                message,
            } => f.write_str(message),
            Error::InvalidReview {
                decision: Some(index),
                message,
            } => write!(f, "decisions[{index}]: {message}"),
            Error::ClaimReviewIncomplete { missing } => {
                write!(f, "A claim review needs more: {}.", missing.join("; "))
            }
            Error::UnreadableFile { message } => f.write_str(message),
            Error::TextMissing => {
                f.write_str("The file does not hold the article: give its text as well.")
            }
        }
    }
}

impl std::error::Error for Error {}
