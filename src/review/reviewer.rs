//! Replays, analyses and merges; keeps the last analysis.

use std::mem;

use super::check;
use super::file::Review;
use super::merge::merge;
use super::replay::replay;
use super::reviewed::Reviewed;
use crate::annotations::{Annotations, Extent};
use crate::text::Offsets;
use crate::{Error, Options, Unit};

/// Analyses a text, as [`annotate`](crate::annotate) does.
type Analyse = fn(&str, &Options) -> Result<Annotations, Error>;

/// Works out what reviews come to. A decision that leaves the text as it is costs no analysis.
pub struct Reviewer {
    analyse: Analyse,
    last: Option<Analysis>,
}

/// The analysis of one text; spans in bytes.
struct Analysis {
    text: String,
    options: Options,
    found: Annotations,
}

impl Default for Reviewer {
    fn default() -> Self {
        Reviewer::new(crate::annotate)
    }
}

impl Reviewer {
    /// One that asks `analyse`, an engine with the contract of [`annotate`](crate::annotate).
    pub fn new(analyse: Analyse) -> Self {
        Reviewer {
            analyse,
            last: None,
        }
    }

    /// What `review` comes to. Every offset counts in its unit. A text that edits have emptied has no
    /// annotations; that is no error, since somebody may still be typing.
    ///
    /// # Errors
    /// [`Error::InvalidReview`] for what cannot be in a review, [`Error::TextEmpty`] when it began
    /// with a text without one visible character, [`Error::TextTooLong`] for one that is or gets too
    /// long, and [`Error::InvalidOption`].
    pub fn review(&mut self, review: &Review) -> Result<Reviewed, Error> {
        check::review(review)?;
        if crate::is_blank(&review.text) {
            return Err(Error::TextEmpty);
        }
        let replayed = replay(review)?;
        let found = self.analyse(&replayed.text, &review.options)?;
        let mut reviewed = merge(review, &replayed, found);
        convert(&mut reviewed, review.unit());
        Ok(reviewed)
    }

    fn analyse(&mut self, text: &str, options: &Options) -> Result<&Annotations, Error> {
        let options = Options {
            offsets: Unit::Byte,
            ..options.clone()
        };
        let last = self.last.take();
        let known = last.filter(|last| last.text == text && last.options == options);
        let analysis = match known {
            Some(known) => known,
            None => Analysis {
                text: text.to_owned(),
                found: self.analysed(text, &options)?,
                options,
            },
        };
        Ok(&self.last.insert(analysis).found)
    }

    fn analysed(&self, text: &str, options: &Options) -> Result<Annotations, Error> {
        if crate::is_blank(text) {
            return Ok(crate::nothing(options.clone()));
        }
        (self.analyse)(text, options)
    }
}

/// Turns byte offsets into `unit`.
fn convert(reviewed: &mut Reviewed, unit: Unit) {
    let text = mem::take(&mut reviewed.text);
    let offsets = Offsets::new(&text);
    if unit != Unit::Byte && !offsets.is_identity() {
        let convert = |extent: &mut Extent| extent.0 = offsets.from_bytes(extent.0, unit);
        let rejected = reviewed.rejected.iter_mut().map(|r| &mut r.target);
        let places = reviewed.orphans.iter_mut().flat_map(|o| &mut o.places);
        let targets = rejected.chain(places);
        targets
            .flat_map(|target| &mut target.spans)
            .for_each(convert);
        offsets.convert(&mut reviewed.annotations, unit);
    }
    reviewed.text = text;
}
