//! An annotated text as a page of its own: to read, to print, to send. It has no script, and every
//! character of the text is escaped.

mod segments;

use std::fmt::{self, Write};

use crate::annotations::{Annotations, Band, Claim, Entity, Label, Quote};
use crate::text::{Block, Offsets, Role};
use segments::{Segment, Sweep};

const STYLE: &str = include_str!("style.css");

/// A page that shows `text` with what was found in it, a legend, and a list of each kind.
///
/// `found` is the analysis of `text`, in any unit. A span that does not lie in `text` is not shown.
pub fn html(text: &str, found: &Annotations) -> String {
    let found = in_bytes(text, found);
    let mut page = String::with_capacity(text.len() * 3 + STYLE.len());
    // writing to a string cannot fail
    let _ = write_page(&mut page, text, &found);
    page
}

fn in_bytes(text: &str, found: &Annotations) -> Annotations {
    let offsets = Offsets::new(text);
    let mut found = found.clone();
    let unit = found.options.offsets;
    found.for_each_span(|span| {
        let bytes = offsets.to_bytes(*span, unit);
        *span = bytes.filter(|b| b.start <= b.end).unwrap_or_default();
    });
    found
}

fn write_page(page: &mut String, text: &str, found: &Annotations) -> fmt::Result {
    let headline = found.blocks.iter().find(|b| b.role == Role::Headline);
    let title = headline.map_or("Annotated article", |block| block.span.of(text));
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
    let mut sweep = Sweep::new(found);
    for block in &found.blocks {
        write_block(page, text, block, &mut sweep)?;
    }
    page.push_str("</article>\n");
    write_claims(page, found)?;
    write_quotes(page, found)?;
    write_entities(page, found)?;
    write!(
        page,
        "<footer>Made by {} {} ({}). Worth checking says nothing of true or false.</footer>\n\
         </body>\n</html>\n",
        found.engine.name, found.engine.version, found.engine.model
    )
}

const LEGEND: &str = "<p class=\"legend\">\
    <mark class=\"claim high\">claim worth checking</mark> \
    <mark class=\"quote\">quotation</mark> \
    <mark class=\"entity\">name, date or amount</mark></p>\n";

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
    )
}

fn write_claims(page: &mut String, found: &Annotations) -> fmt::Result {
    if found.claims.is_empty() {
        return Ok(());
    }
    let mut claims: Vec<&Claim> = found.claims.iter().collect();
    claims.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    page.push_str("<section>\n<h2>Worth checking</h2>\n<ol>\n");
    for claim in claims {
        write!(
            page,
            "<li><q>{}</q> <span class=\"note\">{}",
            Escaped(&claim.text),
            band(claim.band)
        )?;
        for reason in &claim.reasons {
            write!(page, "; {}", Escaped(&reason.message))?;
        }
        page.push_str("</span></li>\n");
    }
    page.push_str("</ol>\n</section>\n");
    Ok(())
}

fn write_quotes(page: &mut String, found: &Annotations) -> fmt::Result {
    if found.quotes.is_empty() {
        return Ok(());
    }
    page.push_str("<section>\n<h2>Who said what</h2>\n<ul>\n");
    for quote in &found.quotes {
        let text = Escaped(&quote.text);
        writeln!(page, "<li><b>{}</b>: {text}</li>", Escaped(speaker(quote)))?;
    }
    page.push_str("</ul>\n</section>\n");
    Ok(())
}

fn write_entities(page: &mut String, found: &Annotations) -> fmt::Result {
    if found.entities.is_empty() {
        return Ok(());
    }
    let mut entities: Vec<&Entity> = found.entities.iter().collect();
    entities.sort_by_key(|entity| (entity.label, std::cmp::Reverse(entity.mentions.len())));
    page.push_str("<section>\n<h2>Names, dates and amounts</h2>\n<ul>\n");
    for entity in entities {
        writeln!(
            page,
            "<li>{} <span class=\"note\">{}, {}×</span></li>",
            Escaped(&entity.name),
            label(entity.label),
            entity.mentions.len()
        )?;
    }
    page.push_str("</ul>\n</section>\n");
    Ok(())
}

fn speaker(quote: &Quote) -> &str {
    quote
        .speaker
        .as_ref()
        .map_or("speaker not found", |speaker| &speaker.name)
}

fn band(band: Band) -> &'static str {
    match band {
        Band::High => "high",
        Band::Medium => "medium",
        Band::Low => "low",
    }
}

fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "person",
        Label::Organization => "organization",
        Label::Place => "place",
        Label::Nationality => "nationality",
        Label::Date => "date",
        Label::Time => "time",
        Label::Duration => "duration",
        Label::Money => "money",
        Label::Percent => "percent",
        Label::Quantity => "quantity",
        Label::Number => "number",
        Label::Event => "event",
        Label::Work => "work",
        Label::Law => "law",
        Label::Product => "product",
        Label::Url => "url",
        Label::Email => "email",
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
