//! Annotations in the forms that other programs and people read, and back.
//!
//! Every form is made from a review and from what it comes to. A machine's annotations before
//! anybody judged them are [`Reviewed::unjudged`](crate::review::Reviewed::unjudged).

mod claim_review;
mod claims;
mod conllu;
mod csv;
mod html;
mod import;
mod json;
mod schema_org;
mod speakers;
mod standing;
mod time;
mod urn;
mod web_annotation;
mod words;

pub use claim_review::claim_review;
pub use claims::claims;
pub use conllu::conllu;
pub use csv::csv;
pub use html::html;
pub use import::{Imported, Note, NoteCode, Read, Report, import, import_with};
pub use json::json;
pub use web_annotation::web_annotation;

use crate::Error;
use crate::review::{Review, Reviewed};

/// The forms that a review can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Our own file, from which a review goes on.
    Json,
    /// W3C Web Annotation, JSON-LD.
    WebAnnotation,
    /// A table for spreadsheets.
    Csv,
    /// A page to read and print.
    Html,
    /// schema.org `ClaimReview`: the claims with a verdict.
    ClaimReview,
    /// schema.org `Claim`: the claims without one.
    Claims,
}

impl Format {
    /// Every form with its name.
    pub const ALL: [(&str, Format); 6] = [
        ("json", Format::Json),
        ("web-annotation", Format::WebAnnotation),
        ("csv", Format::Csv),
        ("html", Format::Html),
        ("claim-review", Format::ClaimReview),
        ("claims", Format::Claims),
    ];

    /// The form called `name`.
    ///
    /// # Errors
    /// [`Error::InvalidOption`] when there is none.
    pub fn named(name: &str) -> Result<Format, Error> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found
            .map(|(_, format)| *format)
            .ok_or_else(|| Error::InvalidOption {
                message: format!("format: there is no `{name}`."),
            })
    }

    /// Writes `review`, which comes to `reviewed`, in this form.
    ///
    /// # Errors
    /// Those of [`claim_review`].
    pub fn write(self, review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
        match self {
            Format::Json => json(review, reviewed),
            Format::WebAnnotation => web_annotation(review, reviewed),
            Format::Csv => csv(review, reviewed),
            Format::Html => html(review, reviewed),
            Format::ClaimReview => claim_review(review, reviewed),
            Format::Claims => claims(review, reviewed),
        }
    }
}
