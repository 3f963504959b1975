//! The tokens of a text with their parts of speech, chunks and entities, in CoNLL-U.
//!
//! A word is what Universal Dependencies takes for one: "don't" is a multiword token of two, a prefix and
//! its hyphen belong to their word. HEAD and DEPREL are left open. MISC has `SpaceAfter=No`, `Start` and `End`
//! in the units of the options, `Chunk` (`B-NP`, `I-NP`, `B-VP`, `I-VP`) and `Entity` (`B-person` ...).

use std::fmt::Write;
use std::ops::Range;

use crate::annotations::Mention;
use crate::english;
use crate::entities;
use crate::error::Error;
use crate::options::Options;
use crate::span::Span;
use crate::syntax::{SentenceSyntax, Syntax, Tag, Term, Vocabulary};
use crate::text::{Document, Offsets};
use crate::unit::Unit;

/// Finds the entities of `text` and writes its sentences as CoNLL-U.
///
/// # Errors
/// Those of [`annotate`](crate::annotate()).
pub fn conllu(text: &str, options: &Options) -> Result<String, Error> {
    crate::check(text, options)?;
    let language = english::language();
    let document = Document::new(text, &language.text);
    let named = entities::find(&document, &language.entities, options);
    let syntax = Syntax::new(&document, &language.syntax);
    let mut writer = Writer {
        document: &document,
        vocabulary: &language.syntax,
        mentions: &named.mentions,
        offsets: Offsets::new(text),
        unit: options.offsets,
        out: String::with_capacity(16 * text.len()),
    };
    for (number, sentence) in (1..).zip(&document.sentences) {
        let read = syntax.sentence(&sentence.tokens);
        let line = document.slice(sentence.span).split_whitespace();
        let line: Vec<&str> = line.collect();
        let _ = writeln!(
            writer.out,
            "# sent_id = {number}\n# text = {}",
            line.join(" ")
        );
        writer.sentence(&sentence.tokens, &read);
        writer.out.push('\n');
    }
    Ok(writer.out)
}

/// One word as Universal Dependencies has it.
struct Word {
    span: Span,
    tag: Tag,
    /// The token whose chunk and entity it has.
    token: usize,
}

struct Writer<'a> {
    document: &'a Document<'a>,
    vocabulary: &'a Vocabulary,
    /// Those that do not end before the next word.
    mentions: &'a [Mention],
    offsets: Offsets<'a>,
    unit: Unit,
    out: String,
}

impl Writer<'_> {
    fn sentence(&mut self, tokens: &Range<usize>, read: &SentenceSyntax) {
        let mut number = 1;
        let mut at = tokens.start;
        while at < tokens.end {
            let end = self.past_prefix(at, tokens.end);
            let whole = self.document.span(at..end);
            let tag = read.tags[end - 1 - tokens.start];
            let words = self.words(whole, tag, end - 1);
            let last = words.len() - 1;
            if last > 0 {
                let misc = self.misc(whole, None);
                self.line(&format!("{number}-{}", number + last), whole, None, &misc);
            }
            for word in &words {
                let mut misc = self.misc(word.span, Some((word.token, read)));
                if last > 0 {
                    misc.retain(|part| part != NO_SPACE);
                }
                self.line(&number.to_string(), word.span, Some(word.tag), &misc);
                number += 1;
            }
            at = end;
        }
    }

    /// One past the last token of the word that begins at `at`: "non-profit" has three tokens.
    fn past_prefix(&self, at: usize, end: usize) -> usize {
        let tokens = &self.document.tokens;
        let classes = self.vocabulary.lexicon.classes(self.document.lower(at));
        let tied = at + 2 < end
            && classes.has(Term::Prefix)
            && self.document.form(at + 1) == "-"
            && !tokens[at + 1].spaced
            && !tokens[at + 2].spaced;
        if tied { at + 3 } else { at + 1 }
    }

    /// The words of a token: two for a contraction.
    fn words(&self, span: Span, tag: Tag, token: usize) -> Vec<Word> {
        let lower = self.document.lower(token);
        let endings = self.vocabulary.contractions.iter();
        let mut fitting =
            endings.filter(|(ending, _)| lower.len() > ending.len() && lower.ends_with(ending));
        let Some((ending, ending_tag)) = fitting.next() else {
            return vec![Word { span, tag, token }];
        };
        let form = self.document.slice(span);
        let letters = ending.chars().count();
        let cut = form
            .char_indices()
            .rev()
            .nth(letters - 1)
            .map_or(0, |(cut, _)| cut);
        let cut = span.start + cut as u32;
        let first = Span::new(span.start, cut);
        let second = Span::new(cut, span.end);
        vec![
            Word {
                span: first,
                tag,
                token,
            },
            Word {
                span: second,
                tag: *ending_tag,
                token,
            },
        ]
    }

    fn line(&mut self, number: &str, span: Span, tag: Option<Tag>, misc: &[String]) {
        let form: String = self.document.slice(span).split_whitespace().collect();
        let (upos, feats) = tag.map_or(("_", "_"), |tag| (tag.upos(), tag.feats()));
        let misc = misc.join("|");
        let _ = writeln!(
            self.out,
            "{number}\t{form}\t_\t{upos}\t_\t{feats}\t_\t_\t_\t{misc}"
        );
    }

    fn misc(&mut self, span: Span, of: Option<(usize, &SentenceSyntax)>) -> Vec<String> {
        let mut misc = Vec::new();
        let follows = self.document.text[span.end as usize..].chars().next();
        if follows.is_some_and(|c| !c.is_whitespace()) {
            misc.push(NO_SPACE.to_owned());
        }
        let told = self.offsets.from_bytes(span, self.unit);
        misc.push(format!("Start={}", told.start));
        misc.push(format!("End={}", told.end));
        if let Some((token, read)) = of {
            misc.extend(chunk(token, read).map(|chunk| format!("Chunk={chunk}")));
            misc.extend(self.entity(span).map(|entity| format!("Entity={entity}")));
        }
        misc
    }

    fn entity(&mut self, span: Span) -> Option<String> {
        let past = self
            .mentions
            .iter()
            .take_while(|m| m.span.end <= span.start);
        self.mentions = &self.mentions[past.count()..];
        let mention = self.mentions.first().filter(|m| m.span.overlaps(span))?;
        let begins = span.start <= mention.span.start;
        let label = serde_json::to_value(mention.label).ok()?;
        Some(format!(
            "{}-{}",
            if begins { 'B' } else { 'I' },
            label.as_str()?
        ))
    }
}

const NO_SPACE: &str = "SpaceAfter=No";

fn chunk(token: usize, read: &SentenceSyntax) -> Option<String> {
    let phrases = read
        .noun_phrases
        .iter()
        .map(|phrase| (&phrase.tokens, "NP"));
    let groups = read.verb_groups.iter().map(|group| (&group.tokens, "VP"));
    let (tokens, name) = phrases
        .chain(groups)
        .find(|(tokens, _)| tokens.contains(&token))?;
    let place = if tokens.start == token { 'B' } else { 'I' };
    Some(format!("{place}-{name}"))
}
