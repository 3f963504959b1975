//! An annotated text as a page of its own: to read, to print, to send. It has no script, and every
//! character of the text is escaped.

mod lists;
mod segments;

use std::fmt::{self, Write};

use super::standing::Standing;
use crate::Error;
use crate::review::{Review, Reviewed};
use crate::text::{Block, Role};
use segments::{Segment, Sweep};

const STYLE: &str = include_str!("style.css");

/// A page that shows the text with what stands of its annotations, a legend, and a list of each
/// kind; verdicts and notes stand beside their claims. Suggestions of the machine look other than
/// what a person decided, also in print and without colour.
///
/// # Errors
/// None now; the signature is that of all forms.
pub fn html(review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
    let standing = Standing::new(review, reviewed);
    let mut page = String::with_capacity(standing.text.len() * 3 + STYLE.len());
    // writing to a string cannot fail
    let _ = write_page(&mut page, &standing);
    Ok(page)
}

fn write_page(page: &mut String, standing: &Standing) -> fmt::Result {
    let found = &standing.found;
    let title = standing.title().unwrap_or("Annotated article");
    write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        found.language,
        Escaped(title)
    )?;
    page.push_str(LEGEND);
    page.push_str("<article dir=\"auto\">\n");
    let mut sweep = Sweep::new(standing);
    for block in &found.blocks {
        write_block(page, standing.text, block, &mut sweep)?;
    }
    page.push_str("</article>\n");
    lists::write(page, standing)?;
    write!(
        page,
        "<footer>Made by {} {} ({}). Worth checking says nothing of true or false.</footer>\n\
         </body>\n</html>\n",
        Escaped(&found.engine.name),
        Escaped(&found.engine.version),
        Escaped(&found.engine.model)
    )
}

const LEGEND: &str = "<p class=\"legend\">\
    <mark class=\"claim high\">claim worth checking</mark> \
    <mark class=\"quote\">quotation</mark> \
    <mark class=\"entity\">name, date or amount</mark>; decided by a person: \
    <mark class=\"claim decided\">claim</mark> \
    <mark class=\"quote decided\">quotation</mark> \
    <mark class=\"entity decided\">name</mark></p>\n";

fn write_block(page: &mut String, text: &str, block: &Block, sweep: &mut Sweep) -> fmt::Result {
    let (element, class) = match block.role {
        Role::Headline => ("h2", "headline"),
        Role::Dateline => ("p", "dateline"),
        Role::Byline => ("p", "byline"),
        Role::Paragraph => ("p", "paragraph"),
        Role::Caption => ("p", "caption"),
        Role::Credit => ("p", "credit"),
        Role::Furniture => ("p", "furniture"),
    };
    write!(page, "<{element} class=\"{class}\">")?;
    for segment in sweep.segments(block.span) {
        write_segment(page, text, &segment)?;
    }
    writeln!(page, "</{element}>")
}

fn write_segment(page: &mut String, text: &str, segment: &Segment) -> fmt::Result {
    let words = Escaped(segment.span.of(text));
    if segment.is_plain() {
        return write!(page, "{words}");
    }
    write!(
        page,
        "<mark class=\"{}\" title=\"{}\">{words}</mark>",
        segment.classes(),
        Escaped(&segment.title())
    )?;
    match segment.verdict() {
        Some(rating) => write!(page, "<sup class=\"verdict\">{}</sup>", Escaped(rating)),
        None => Ok(()),
    }
}

/// Text as it stands in an element or in an attribute between double quotation marks.
struct Escaped<'t>(&'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\0']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                // a page cannot hold NUL
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}
