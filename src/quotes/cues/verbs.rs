//! Whether a word is a verb that reports speech here, by its form and by what stands before it.

use crate::quotes::adjacent::quotations::ends_quote;
use crate::quotes::attribution::{CueAt, Form};
use crate::quotes::inflection::Inflection;
use crate::quotes::reader::Reader;
use crate::quotes::terms::{Term, TermSet};
use crate::syntax::Tag;
use crate::text::{Case, Class, Classes, TokenKind};

/// How far after "accused" its "of" stands, in tokens: past who is accused.
const ACCUSED_TOKENS: usize = 15;

/// How far before "read" the text that reads is named, in tokens.
const TEXT_TOKENS: usize = 8;

/// What ends no noun phrase before a verb.
const NOUN_BEFORE: Classes = Classes::of(&[Class::Article, Class::Preposition]);

const WITHOUT_PARTICLE: TermSet = TermSet::of(&[Term::SpeechObjectVerb, Term::BeliefVerb]);

/// The verb at `i`, where it reports speech; in a headline it may have a capital.
pub fn verb(reader: &Reader, i: usize, headline: bool) -> Option<CueAt> {
    let (token, all) = (reader.get(i)?, reader.terms(i));
    if i == reader.start() || token.kind != TokenKind::Word {
        return None;
    }
    let titled = headline || all.has(Term::SpeechClauseVerb) && reader.capitalized(i - 1);
    let cased = token.case == Case::Lower || titled && token.case == Case::Title;
    if !cased {
        return None;
    }
    let form = verb_form(reader, i)?;
    let past = reader.inflection(i) == Inflection::Past;
    if undergoes(reader, i) || is_noun_here(reader, i) || past && is_link(reader, i - 1) {
        return None;
    }
    if reader.has(i, Term::Read) && !is_read_out(reader, i) {
        return None;
    }
    let mut end = i + 1;
    if !token.is(Class::SpeechVerb) && !all.meets(WITHOUT_PARTICLE) {
        let lexicon = reader.phase.terms.lexicon();
        let particle = lexicon.value(Term::SpeechParticleVerb, reader.lower(i));
        if !reader.contains(end) || Some(reader.lower(end)) != particle {
            return None;
        }
        end += 1;
    }
    Some(CueAt {
        tokens: i..end,
        form,
        terms: all,
        framed: false,
    })
}

/// "the sign |read| “Closed”": a text reads; somebody who reads says it only before a colon or a comma.
fn is_read_out(reader: &Reader, i: usize) -> bool {
    let floor = reader.start().max(i.saturating_sub(TEXT_TOKENS));
    let text = (floor..i).any(|at| reader.has(at, Term::TextNoun));
    text || reader.kind(i + 1, TokenKind::Punctuation)
}

/// "the man |accused| of fraud", "the key |accused|": who accuses names somebody and says of what.
fn undergoes(reader: &Reader, i: usize) -> bool {
    let limit = reader.end().min(i + ACCUSED_TOKENS);
    let of = (i + 1..limit).find(|at| reader.has(*at, Term::OwnerLink));
    reader.has(i, Term::AccusedOf) && of.is_none_or(|at| at == i + 1)
}

/// Whether the word at `i` is a noun or an adjective here: "the key accused". Where "that" or a
/// quotation follows, or nothing, its place tells the verb.
fn is_noun_here(reader: &Reader, i: usize) -> bool {
    let tag = reader.phase.syntax.tag(i);
    let other = matches!(
        tag,
        Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Preposition)
    );
    let (before, next) = (i - 1, i + 1);
    let described = reader.phase.syntax.tag(before);
    // "the key accused Rolf Brandt"
    let named = reader.has(i, Term::SpeechObjectVerb)
        && described == Some(Tag::Adjective)
        && reader.lower_case(before)
        && reader.capitalized(next);
    if named {
        return true;
    }
    let subject = described.is_some_and(Tag::is_nominal);
    other
        && !reader.has(i, Term::Say)
        && !ends_quote(reader, i)
        && !(subject && reader.has(next, Term::That))
        && reader.phase.marks.opened_at(next).is_none()
        && !reader.kind(next, TokenKind::Punctuation)
}

/// Whether the word at `i` is a verb here, by its ending and the word before it.
fn verb_form(reader: &Reader, i: usize) -> Option<Form> {
    let before = i - 1;
    if reader.lower(before) == "-" {
        return None;
    }
    let inflection = reader.inflection(i);
    if inflection == Inflection::Base && reader.has(before, Term::To) {
        return Some(Form::Participle);
    }
    if reader.is(before, Class::Modal) || reader.has(before, Term::Negation) {
        return (inflection == Inflection::Base).then_some(Form::Verb);
    }
    let verb = match inflection {
        Inflection::Ing => {
            return Some(if is_progressive(reader, before) {
                Form::Verb
            } else {
                Form::Participle
            });
        }
        Inflection::Past => {
            !reader.is(before, Class::BeForm)
                && !reader.is(before, Class::Article)
                && !reader.has(before, Term::NounOpener)
        }
        Inflection::Third => !opens_noun(reader, before) && is_third_person(reader, i),
        Inflection::Base => !opens_noun(reader, before) && is_bare_verb(reader, i),
    };
    verb.then_some(Form::Verb)
}

/// "between |said parties|": a preposition, after which no finite verb stands.
fn is_link(reader: &Reader, at: usize) -> bool {
    let tagged = reader.phase.syntax.tag(at) == Some(Tag::Preposition);
    tagged && reader.is(at, Class::Preposition)
}

/// Whether the token at `before` makes a noun of what follows: "Smith's", "her".
fn opens_noun(reader: &Reader, before: usize) -> bool {
    reader.kind(before, TokenKind::Possessive) || reader.has(before, Term::NounOpener)
}

/// Whether a form of "be", and perhaps an adverb, ends at `before`. The adverb may open the unit.
fn is_progressive(reader: &Reader, before: usize) -> bool {
    let tokens = &reader.document.tokens;
    let earlier = before.checked_sub(1).and_then(|k| tokens.get(k));
    reader.is(before, Class::BeForm)
        || reader.has(before, Term::SpeechAdverb)
            && earlier.is_some_and(|token| token.is(Class::BeForm))
}

/// Whether the word at `i` in -s is a verb and not the plural of a noun.
fn is_third_person(reader: &Reader, i: usize) -> bool {
    let before = i - 1;
    let compound = reader.lower_case(before)
        && !reader.has(before, Term::SpeechAdverb)
        && !reader.is(before, Class::Pronoun)
        && is_plural_subject(reader, before)
        && !reader.has(i, Term::Say);
    !reader.meets(before, NOUN_BEFORE) && !compound
}

/// Whether the word at `i` without ending is a verb: what stands before it can be its subject.
fn is_bare_verb(reader: &Reader, i: usize) -> bool {
    let before = i - 1;
    let counted = reader.kind(before, TokenKind::Word) || reader.kind(before, TokenKind::Number);
    let ends = counted || reader.is(before, Class::Percent) || reader.lower(before) == ",";
    let noun_ends = ends && !reader.meets(before, NOUN_BEFORE);
    let written = reader.has(i, Term::Read)
        && (reader.has(before, Term::TextNoun) || reader.form(i + 1) == ":");
    reader.has(i, Term::Say) && noun_ends || written || is_plural_subject(reader, before)
}

/// Whether the word at `i` can be the subject of a bare verb form.
fn is_plural_subject(reader: &Reader, i: usize) -> bool {
    if reader.is(i, Class::Pronoun) {
        return reader.has(i, Term::PluralSubject);
    }
    let plural = reader.has(i, Term::PluralSubject) || reader.has(i, Term::Plural);
    let people = reader.capitalized(i) && reader.has(i, Term::PluralPeople);
    reader.is(i, Class::Percent)
        || reader.has(i, Term::SpeechAdverb)
        || reader.kind(i, TokenKind::Word) && (plural || people)
}
