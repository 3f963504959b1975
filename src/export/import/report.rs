//! What came of reading a file.

use serde::{Serialize, Serializer};

use crate::review::{Kind, Review};

/// A review that was read, with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Imported {
    /// The review.
    pub review: Review,
    /// What was read, and what was not.
    pub report: Report,
}

/// What was read of a file, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    /// Annotations that people have decided about, by kind.
    pub read: Read,
    /// What a person should know, in the order of the file.
    pub notes: Vec<Note>,
}

/// How many annotations were read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Read {
    pub mentions: usize,
    pub quotes: usize,
    pub claims: usize,
}

/// Something that was not read, or otherwise than it was written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// Stable, for programs.
    pub code: NoteCode,
    /// For people.
    pub message: String,
    /// Where in the file: `items[3].target`.
    pub place: String,
}

/// The codes of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteCode {
    /// Something that is no annotation, or one without what it needs.
    AnnotationUnreadable,
    /// A page that stands in another file; nothing is fetched.
    PageElsewhere,
    /// A target without words and position, or with ones that cannot be.
    TargetUnreadable,
    /// A position outside the text.
    OutOfRange,
    /// The words stand nowhere in the text.
    Orphaned,
    /// The words stand at several places that are equally good.
    Ambiguous,
    /// A body that is neither text nor an address.
    BodyUnreadable,
    /// An annotation of the review in the file that is not among the annotations any more.
    AnnotationMissing,
    /// The review in a file of ours cannot be read; its annotations were read one by one.
    ReviewUnreadable,
    /// Suggestions of the machine that nobody judged: the analysis makes its own.
    SuggestionsLeftOut,
    /// A remark without a kind of ours; it is a claim with a note now.
    ReadAsClaim,
    /// A rating that is not on the scale; it stands in the note.
    RatingUnknown,
    /// The words were found elsewhere, or in other surroundings.
    Moved,
    /// Only a position was given: whether the words are the ones that were meant is unknown.
    Unverified,
}

impl NoteCode {
    /// As programs see it.
    pub fn as_str(self) -> &'static str {
        match self {
            NoteCode::AnnotationUnreadable => "annotation-unreadable",
            NoteCode::PageElsewhere => "page-elsewhere",
            NoteCode::TargetUnreadable => "target-unreadable",
            NoteCode::OutOfRange => "out-of-range",
            NoteCode::Orphaned => "orphaned",
            NoteCode::Ambiguous => "ambiguous",
            NoteCode::BodyUnreadable => "body-unreadable",
            NoteCode::AnnotationMissing => "annotation-missing",
            NoteCode::ReviewUnreadable => "review-unreadable",
            NoteCode::SuggestionsLeftOut => "suggestions-left-out",
            NoteCode::ReadAsClaim => "read-as-claim",
            NoteCode::RatingUnknown => "rating-unknown",
            NoteCode::Moved => "moved",
            NoteCode::Unverified => "unverified",
        }
    }

    /// Whether something of the file is not in the review.
    pub fn is_loss(self) -> bool {
        use NoteCode::*;
        !matches!(
            self,
            AnnotationMissing
                | SuggestionsLeftOut
                | ReadAsClaim
                | RatingUnknown
                | Moved
                | Unverified
        )
    }
}

impl Serialize for NoteCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl Report {
    pub(super) fn note(&mut self, code: NoteCode, place: &str, message: impl Into<String>) {
        let (message, place) = (message.into(), place.into());
        self.notes.push(Note {
            code,
            message,
            place,
        });
    }

    /// Whether all of the file is in the review.
    pub fn is_complete(&self) -> bool {
        !self.notes.iter().any(|note| note.code.is_loss())
    }
}

impl Read {
    pub(super) fn add(&mut self, kind: Kind) {
        match kind {
            Kind::Mention => self.mentions += 1,
            Kind::Quote => self.quotes += 1,
            Kind::Claim => self.claims += 1,
        }
    }
}
