//! The lists below the article: claims with their verdicts, quotes, entities, and what was set aside.

use std::cmp::Reverse;
use std::fmt::{self, Write};

use super::super::speakers::{because, speaker};
use super::super::standing::{Standing, is_web_address};
use super::super::time::day;
use super::super::words::word;
use super::Escaped;
use crate::annotations::{Claim, Entity, Quote};
use crate::review::{Judgement, Source, State};

/// Writes each list that has something in it.
pub(super) fn write(page: &mut String, standing: &Standing) -> fmt::Result {
    let found = &standing.found;
    let reviewed = standing.reviewed;
    let mut claims: Vec<&Claim> = found.claims.iter().collect();
    claims.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    let mut entities: Vec<&Entity> = found.entities.iter().collect();
    entities.sort_by_key(|entity| (entity.label, Reverse(entity.mentions.len())));

    list(page, "Worth checking", "ol", &claims, |page, claim| {
        write_claim(page, standing, claim)
    })?;
    list(page, "Who said what", "ul", &found.quotes, |page, quote| {
        write_quote(page, standing, quote)
    })?;
    list(
        page,
        "Names, dates and amounts",
        "ul",
        &entities,
        |page, entity| {
            let (name, count) = (Escaped(&entity.name), entity.mentions.len());
            write!(
                page,
                "{name} <span class=\"note\">{}, {count}×</span>",
                word(entity.label)
            )
        },
    )?;
    list(
        page,
        "Rejected",
        "ul",
        &reviewed.rejected,
        |page, rejected| {
            let (kind, words) = (rejected.target.kind.name(), Escaped(&rejected.text));
            write!(page, "<q>{words}</q> <span class=\"note\">{kind}")?;
            write_signature(page, &rejected.by, &rejected.at)?;
            page.write_str("</span>")
        },
    )?;
    list(
        page,
        "Without a place in the text",
        "ul",
        &reviewed.orphans,
        |page, orphan| {
            let (kind, words) = (orphan.kind.name(), Escaped(&orphan.text));
            let why = word(orphan.anchoring);
            write!(
                page,
                "<q>{words}</q> <span class=\"note\">{kind}, {why}</span>"
            )?;
            write_judgement(page, orphan.judgement.as_ref())
        },
    )
}

fn list<T>(
    page: &mut String,
    title: &str,
    element: &str,
    items: &[T],
    item: impl Fn(&mut String, &T) -> fmt::Result,
) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    write!(page, "<section>\n<h2>{title}</h2>\n<{element}>\n")?;
    for each in items {
        page.push_str("<li>");
        item(page, each)?;
        page.push_str("</li>\n");
    }
    write!(page, "</{element}>\n</section>\n")
}

fn write_claim(page: &mut String, standing: &Standing, claim: &Claim) -> fmt::Result {
    let (words, band) = (Escaped(&claim.text), word(claim.band));
    write!(page, "<q>{words}</q> <span class=\"note\">{band}")?;
    for reason in &claim.reasons {
        write!(page, "; {}", Escaped(&reason.message))?;
    }
    page.push_str("</span>");
    write_judgement(page, standing.judgement(claim.id))
}

fn write_quote(page: &mut String, standing: &Standing, quote: &Quote) -> fmt::Result {
    write!(page, "<b>{}</b>", Escaped(&speaker(quote)))?;
    if let Some(why) = because(quote) {
        write!(page, " <span class=\"note\">{}</span>", Escaped(&why))?;
    }
    write!(page, ": {}", Escaped(&quote.text))?;
    write_judgement(page, standing.judgement(quote.id))
}

fn write_judgement(page: &mut String, judgement: Option<&Judgement>) -> fmt::Result {
    let Some(judgement) = judgement else {
        return Ok(());
    };
    if judgement.state != State::Suggested {
        write!(page, " <span class=\"note\">{}", word(judgement.state))?;
        write_signature(page, &judgement.by, &judgement.at)?;
        page.push_str("</span>");
    }
    if let Some(verdict) = &judgement.verdict {
        write!(
            page,
            "<p><b class=\"verdict\">{}</b> ",
            Escaped(&verdict.rating)
        )?;
        write!(
            page,
            "{} <span class=\"note\">checked",
            Escaped(&verdict.summary)
        )?;
        let by = judgement.checker.as_deref().unwrap_or_default();
        write_signature(
            page,
            by,
            judgement.checked_at.as_deref().unwrap_or_default(),
        )?;
        page.push_str("</span></p>");
        verdict
            .sources
            .iter()
            .try_for_each(|source| write_source(page, source))?;
    }
    match &judgement.note {
        Some(note) => write!(page, "<p>Note: {}</p>", Escaped(note)),
        None => Ok(()),
    }
}

/// Who, and on which day.
fn write_signature(page: &mut String, by: &str, at: &str) -> fmt::Result {
    if !by.is_empty() {
        write!(page, " by {}", Escaped(by))?;
    }
    match day(at) {
        Some(day) => write!(page, " on {day}"),
        None => Ok(()),
    }
}

fn write_source(page: &mut String, source: &Source) -> fmt::Result {
    let url = Escaped(&source.url);
    match is_web_address(&source.url) {
        true => write!(
            page,
            "<p>Source: <a href=\"{url}\" rel=\"noreferrer\">{url}</a>"
        )?,
        false => write!(page, "<p>Source: {url}")?,
    }
    if !source.note.is_empty() {
        write!(page, " {}", Escaped(&source.note))?;
    }
    page.write_str("</p>")
}
