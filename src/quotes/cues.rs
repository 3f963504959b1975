//! Cues: the words that say that something was said.

use std::ops::Range;

use super::grammar::{Inflection, inflection};
use super::marks::Marks;
use super::units::Unit;
use crate::language::{Class, Classes, Language};
use crate::text::{Case, Document, Role, TokenKind};

/// How a cue stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A verb with a subject of its own: "Smith said".
    Verb,
    /// A verb in -ing that hangs on the sentence: "adding that".
    Participle,
    /// A noun with its owner: "Smith's claim that".
    Noun,
    /// "according to", "in the words of": the speaker follows.
    Phrase,
    /// "Smith:" at the start of a block.
    Label,
}

/// A cue, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueAt {
    /// Its words without auxiliaries.
    pub tokens: Range<usize>,
    /// How it stands.
    pub form: Form,
    /// What the lexicons say of its verb.
    pub classes: Classes,
}

/// What a token must be to be looked at as a cue.
const CUES: Classes = Classes::of(&[
    Class::SpeechVerb,
    Class::SpeechObjectVerb,
    Class::SpeechParticleVerb,
    Class::BeliefVerb,
]);

/// Appends the cues outside quotation marks of one unit, in order.
pub fn find(doc: &Document, marks: &Marks, language: &Language, unit: &Unit, out: &mut Vec<CueAt>) {
    if let Some(label) = label(doc, unit) {
        out.push(label);
    }
    let mut i = unit.tokens.start;
    while i < unit.tokens.end {
        if let Some(quoted) = marks.at(i) {
            i = marks.quoted[quoted].end.max(i + 1);
            continue;
        }
        let token = &doc.tokens[i];
        let spoken = token
            .classes
            .meets(CUES)
            .then(|| verb(doc, language, unit, i))
            .flatten();
        if spoken.is_some() {
            out.extend(spoken);
        } else if token.is(Class::SpeechNoun) && owned_claim(doc, unit, i) {
            out.push(CueAt {
                tokens: i..i + 1,
                form: Form::Noun,
                classes: token.classes,
            });
        } else if token.classes.meets(PHRASE_STARTS) {
            out.extend(phrase(doc, unit, i));
        }
        i += 1;
    }
}

/// Whether somebody owns the noun at `i`, and "that" follows.
fn owned_claim(doc: &Document, unit: &Unit, i: usize) -> bool {
    let follows = i > unit.tokens.start + 1 && i + 1 < unit.tokens.end;
    follows
        && doc.lower(i + 1) == "that"
        && (doc.tokens[i - 1].kind == TokenKind::Possessive
            || matches!(doc.lower(i - 1), "his" | "her" | "its" | "their"))
}

/// The verb at `i`, where it tells speech.
fn verb(doc: &Document, language: &Language, unit: &Unit, i: usize) -> Option<CueAt> {
    let token = &doc.tokens[i];
    let headline = doc.blocks[unit.block].role == Role::Headline
        || i > 0 && token.is(Class::SpeechClauseVerb) && doc.tokens[i - 1].is_capitalized();
    let cased = token.case == Case::Lower || headline && token.case == Case::Title;
    let asked_first = i == unit.tokens.start;
    if !cased || asked_first || token.kind != TokenKind::Word {
        return None;
    }
    let mut end = i + 1;
    if !token.classes.meets(WITHOUT_PARTICLE) {
        let particle = language
            .lexicon
            .value(Class::SpeechParticleVerb, doc.lower(i));
        if end >= unit.tokens.end || Some(doc.lower(end)) != particle {
            return None;
        }
        end += 1;
    }
    let form = form(doc, i)?;
    Some(CueAt {
        tokens: i..end,
        form,
        classes: token.classes,
    })
}

const WITHOUT_PARTICLE: Classes = Classes::of(&[
    Class::SpeechVerb,
    Class::SpeechObjectVerb,
    Class::BeliefVerb,
]);

/// Whether the word at `i` is a verb here, by its ending and the word before it.
fn form(doc: &Document, i: usize) -> Option<Form> {
    let before = &doc.tokens[i - 1];
    let word = doc.lower(i - 1);
    let noun_before = Classes::of(&[Class::Article, Class::Preposition]);
    if word == "-" {
        return None;
    }
    let inflection = inflection(doc.lower(i));
    let after_modal = before.is(Class::Modal) || word == "not" || word.ends_with("n't");
    if inflection == Inflection::Base && word == "to" {
        return Some(Form::Participle);
    }
    if after_modal {
        return (inflection == Inflection::Base).then_some(Form::Verb);
    }
    let possessive = before.kind == TokenKind::Possessive
        || matches!(
            word,
            "his"
                | "her"
                | "its"
                | "their"
                | "our"
                | "my"
                | "your"
                | "no"
                | "those"
                | "these"
                | "this"
                | "such"
        );
    match inflection {
        Inflection::Ing => {
            let be = before.is(Class::BeForm)
                || before.is(Class::SpeechAdverb) && i >= 2 && doc.tokens[i - 2].is(Class::BeForm);
            Some(if be { Form::Verb } else { Form::Participle })
        }
        Inflection::Past => {
            let passive = before.is(Class::BeForm);
            let adjective = before.is(Class::Article) || possessive && word != "'s";
            (!passive && !adjective).then_some(Form::Verb)
        }
        Inflection::Third => {
            (!possessive && !before.classes.meets(noun_before) && !plural_subject(doc, i - 1))
                .then_some(Form::Verb)
        }
        Inflection::Base => {
            let noun_ends = before.kind == TokenKind::Word && !before.classes.meets(noun_before);
            let always = doc.lower(i) == "say" && noun_ends;
            (!possessive && (always || plural_subject(doc, i - 1))).then_some(Form::Verb)
        }
    }
}

/// Whether the word at `i` can be the subject of a bare verb form.
fn plural_subject(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens[i];
    let word = doc.lower(i);
    if token.is(Class::Pronoun) {
        return matches!(word, "i" | "we" | "they" | "you" | "who");
    }
    token.is(Class::SpeechAdverb)
        || token.kind == TokenKind::Word
            && (matches!(word, "people" | "police" | "some" | "many" | "others")
                || word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
        || token.kind == TokenKind::Word && token.is_capitalized() && word.ends_with("ans")
}

const PHRASE_STARTS: Classes = Classes::of(&[Class::Preposition, Class::FunctionWord]);

/// "according to" and its like.
fn phrase(doc: &Document, unit: &Unit, i: usize) -> Option<CueAt> {
    let rest = |n: usize| (i + n < unit.tokens.end).then(|| doc.lower(i + n));
    let length = match doc.lower(i) {
        "according" if rest(1) == Some("to") => 2,
        "in" if rest(1) == Some("the") && rest(2) == Some("words") && rest(3) == Some("of") => 4,
        _ => return None,
    };
    Some(CueAt {
        tokens: i..i + length,
        form: Form::Phrase,
        classes: Classes::default(),
    })
}

/// Whether the token at `i` is all capitals: "SMITH", "Q".
pub fn is_initials(doc: &Document, i: usize) -> bool {
    let case = doc.tokens[i].case;
    case == Case::Upper || case == Case::Title && doc.form(i).len() == 1
}

/// Names before a colon are at most so many tokens long.
const LABEL_TOKENS: usize = 4;

/// "Smith:" at the start of a block, with something after it.
fn label(doc: &Document, unit: &Unit) -> Option<CueAt> {
    let first = unit.tokens.start;
    let starts_block =
        first == 0 || doc.sentences.get(doc.sentence_of(first - 1))?.block != unit.block;
    if !starts_block {
        return None;
    }
    let start = first + usize::from(doc.tokens[first].kind == TokenKind::Quotation);
    let window = start..unit.tokens.end.min(start + LABEL_TOKENS + 1);
    let colon = window.clone().find(|i| doc.form(*i) == ":")?;
    let names = |i: usize| {
        let token = &doc.tokens[i];
        let upper = is_initials(doc, i);
        token.kind == TokenKind::Word
            && (upper || token.is_capitalized() && !token.is(Class::FunctionWord))
    };
    let named = colon > start && (start..colon).all(names);
    (named && colon + 2 < unit.tokens.end).then(|| CueAt {
        tokens: colon..colon + 1,
        form: Form::Label,
        classes: Classes::default(),
    })
}
