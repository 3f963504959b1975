//! Cues: the words that say that something was said.

use std::ops::Range;

use super::grammar::{Inflection, inflection};
use super::marks::Marks;
use super::terms::{Term, TermSet, Terms};
use super::units::Unit;
use crate::text::{Case, Class, Classes, Document, Role, TokenKind};

/// How a cue stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A verb with a subject of its own: "Smith said".
    Verb,
    /// A verb in -ing that hangs on the sentence: "adding that".
    Participle,
    /// A verb whose hearer is its subject: "was asked whether".
    Passive,
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
    pub terms: TermSet,
}

/// What a token must be to be looked at as a cue.
const CUES: TermSet = TermSet::of(&[
    Term::SpeechObjectVerb,
    Term::SpeechParticleVerb,
    Term::BeliefVerb,
]);

/// Appends the cues outside quotation marks of one unit, in order.
pub fn find(
    doc: &Document,
    terms: &Terms,
    marks: &Marks,
    phrases: &[Vec<&str>],
    unit: &Unit,
    out: &mut Vec<CueAt>,
) {
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
        let all = terms.of(token.word);
        let spoken = (token.is(Class::SpeechVerb) || all.meets(CUES))
            .then(|| passive(doc, terms, unit, i).or_else(|| verb(doc, terms, unit, i)))
            .flatten();
        if spoken.is_some() {
            out.extend(spoken);
        } else if all.has(Term::SpeechNoun) && owned_claim(doc, terms, unit, i) {
            out.push(CueAt {
                tokens: i..i + 1,
                form: Form::Noun,
                terms: all,
            });
        } else if terms.has(doc, i, Term::OpensPhrase) {
            out.extend(phrase(doc, phrases, unit, i));
        }
        i += 1;
    }
}

/// Whether somebody owns the noun at `i`, and "that" follows.
fn owned_claim(doc: &Document, terms: &Terms, unit: &Unit, i: usize) -> bool {
    let follows = i > unit.tokens.start + 1 && i + 1 < unit.tokens.end;
    follows
        && terms.has(doc, i + 1, Term::That)
        && (doc.tokens[i - 1].kind == TokenKind::Possessive
            || terms.has(doc, i - 1, Term::OwnerOfClaim))
}

/// The participle at `i` of a finite passive whose subject is the hearer. "Asked why, she said" has
/// none: there the question only sets the scene of the reply.
fn passive(doc: &Document, terms: &Terms, unit: &Unit, i: usize) -> Option<CueAt> {
    let hears = terms.has(doc, i, Term::TakesHearer) && terms.has(doc, i, Term::Past);
    let k = i.checked_sub(1).filter(|k| *k > unit.tokens.start)?;
    let adverb = usize::from(terms.has(doc, k, Term::SpeechAdverb));
    let told = hears && doc.tokens[k - adverb].is(Class::BeForm);
    told.then(|| CueAt {
        tokens: i..i + 1,
        form: Form::Passive,
        terms: terms.of(doc.tokens[i].word),
    })
}

/// The verb at `i`, where it tells speech.
fn verb(doc: &Document, terms: &Terms, unit: &Unit, i: usize) -> Option<CueAt> {
    let (token, all) = (&doc.tokens[i], terms.of(doc.tokens[i].word));
    let headline = doc.blocks[unit.block].role == Role::Headline
        || i > 0 && all.has(Term::SpeechClauseVerb) && doc.tokens[i - 1].is_capitalized();
    let cased = token.case == Case::Lower || headline && token.case == Case::Title;
    let asked_first = i == unit.tokens.start;
    if !cased || asked_first || token.kind != TokenKind::Word {
        return None;
    }
    let mut end = i + 1;
    if !token.is(Class::SpeechVerb) && !all.meets(WITHOUT_PARTICLE) {
        let particle = terms
            .lexicon()
            .value(Term::SpeechParticleVerb, doc.lower(i));
        if end >= unit.tokens.end || Some(doc.lower(end)) != particle {
            return None;
        }
        end += 1;
    }
    let form = form(doc, terms, i)?;
    Some(CueAt {
        tokens: i..end,
        form,
        terms: all,
    })
}

const WITHOUT_PARTICLE: TermSet = TermSet::of(&[Term::SpeechObjectVerb, Term::BeliefVerb]);

/// Whether the word at `i` is a verb here, by its ending and the word before it.
fn form(doc: &Document, terms: &Terms, i: usize) -> Option<Form> {
    let before = &doc.tokens[i - 1];
    let has = |term| terms.has(doc, i - 1, term);
    let noun_before = Classes::of(&[Class::Article, Class::Preposition]);
    if doc.lower(i - 1) == "-" {
        return None;
    }
    let inflection = inflection(doc, terms, i);
    let after_modal = before.is(Class::Modal) || has(Term::Negation);
    if inflection == Inflection::Base && has(Term::To) {
        return Some(Form::Participle);
    }
    if after_modal {
        return (inflection == Inflection::Base).then_some(Form::Verb);
    }
    let possessive = before.kind == TokenKind::Possessive || has(Term::NounOpener);
    match inflection {
        Inflection::Ing => {
            let be = before.is(Class::BeForm)
                || has(Term::SpeechAdverb) && i >= 2 && doc.tokens[i - 2].is(Class::BeForm);
            Some(if be { Form::Verb } else { Form::Participle })
        }
        Inflection::Past => {
            let passive = before.is(Class::BeForm);
            let adjective = before.is(Class::Article) || has(Term::NounOpener);
            (!passive && !adjective).then_some(Form::Verb)
        }
        Inflection::Third => {
            let compound = before.case == Case::Lower
                && !has(Term::SpeechAdverb)
                && !before.is(Class::Pronoun)
                && plural_subject(doc, terms, i - 1)
                && !terms.has(doc, i, Term::Say);
            (!possessive && !before.classes.meets(noun_before) && !compound).then_some(Form::Verb)
        }
        Inflection::Base => {
            let counted = matches!(before.kind, TokenKind::Word | TokenKind::Number);
            let ends = counted || before.is(Class::Percent) || doc.lower(i - 1) == ",";
            let noun_ends = ends && !before.classes.meets(noun_before);
            let written = has(Term::TextNoun) && terms.has(doc, i, Term::Read);
            let always = terms.has(doc, i, Term::Say) && noun_ends;
            (!possessive && (always || written || plural_subject(doc, terms, i - 1)))
                .then_some(Form::Verb)
        }
    }
}

/// Whether the word at `i` can be the subject of a bare verb form.
fn plural_subject(doc: &Document, terms: &Terms, i: usize) -> bool {
    let token = &doc.tokens[i];
    let has = |term| terms.has(doc, i, term);
    if token.is(Class::Pronoun) {
        return has(Term::PluralSubject);
    }
    let plural = has(Term::PluralSubject) || has(Term::Plural);
    let people = token.is_capitalized() && has(Term::PluralPeople);
    let share = token.is(Class::Percent);
    share || has(Term::SpeechAdverb) || token.kind == TokenKind::Word && (plural || people)
}

/// "according to" and its like.
fn phrase(doc: &Document, phrases: &[Vec<&str>], unit: &Unit, i: usize) -> Option<CueAt> {
    let stands = |words: &&Vec<&str>| {
        let within = i + words.len() <= unit.tokens.end;
        within
            && (i..)
                .zip(words.iter())
                .all(|(at, word)| doc.lower(at) == *word)
    };
    let words = phrases.iter().find(stands)?;
    Some(CueAt {
        tokens: i..i + words.len(),
        form: Form::Phrase,
        terms: TermSet::default(),
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
        terms: TermSet::default(),
    })
}
