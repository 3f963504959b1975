//! Cues: the words that say that something was said.

pub mod announced;
pub mod assertion;
pub mod circumstances;
pub mod framed;
pub mod heard;
pub mod label_reader;
pub mod labels;
pub mod layout;
pub mod object;
pub mod speech;
pub mod stance;


use crate::quotes::attribution::{CueAt, Form};
use crate::quotes::inflection::Inflection;
use crate::quotes::reader::Reader;
use crate::quotes::terms::{Term, TermSet};
use crate::syntax::Tag;
use crate::text::{Case, Class, Classes, Role, TokenKind};

/// What a token must be to be looked at as a cue.
const CUES: TermSet = TermSet::of(&[
    Term::SpeechObjectVerb,
    Term::SpeechParticleVerb,
    Term::BeliefVerb,
]);

const WITHOUT_PARTICLE: TermSet = TermSet::of(&[Term::SpeechObjectVerb, Term::BeliefVerb]);

/// How far after "accused" its "of" stands, in tokens: past who is accused.
const ACCUSED_TOKENS: usize = 15;

/// What ends no noun phrase before a verb.
const NOUN_BEFORE: Classes = Classes::of(&[Class::Article, Class::Preposition]);

impl Reader<'_> {
    /// Appends the cues of this unit outside quotation marks, in order. `block` is the index of its
    /// block, `phrases` the phrases after which a speaker follows.
    pub fn find_cues(&self, block: usize, phrases: &[Vec<&str>], out: &mut Vec<CueAt>) {
        out.extend(self.label(block));
        let headline = self.document.blocks[block].role == Role::Headline;
        let framed = self.framed_verbs();
        let mut i = self.start();
        while i < self.end() {
            if let Some(quoted) = self.phase.marks.around(i) {
                i = quoted.end.max(i + 1);
                continue;
            }
            let all = self.terms(i);
            if framed.binary_search(&i).is_ok() {
                out.push(self.framed_cue(i));
                i += 1;
                continue;
            }
            let spoken = (self.is(i, Class::SpeechVerb) || all.meets(CUES))
                .then(|| self.passive(i).or_else(|| self.verb(i, headline)))
                .flatten();
            if spoken.is_some() {
                out.extend(spoken);
            } else if all.has(Term::SpeechNoun) && self.is_owned_claim(i) {
                out.push(CueAt {
                    tokens: i..i + 1,
                    form: Form::Noun,
                    terms: all,
                    framed: false,
                });
            } else if all.has(Term::OpensPhrase) {
                out.extend(self.phrase(phrases, i));
            }
            i += 1;
        }
    }

    /// Whether somebody owns the noun at `i`, and "that" follows.
    fn is_owned_claim(&self, i: usize) -> bool {
        i > self.start() + 1
            && self.has(i + 1, Term::That)
            && (self.kind(i - 1, TokenKind::Possessive) || self.has(i - 1, Term::OwnerOfClaim))
    }

    /// The participle at `i` of a finite passive whose subject is the hearer. "Asked why, she said"
    /// has none: there the question only sets the scene of the reply.
    fn passive(&self, i: usize) -> Option<CueAt> {
        let hears = self.has(i, Term::TakesHearer) && self.has(i, Term::Past);
        let k = i.checked_sub(1).filter(|k| *k > self.start())?;
        let adverb = usize::from(self.has(k, Term::SpeechAdverb));
        let finite = hears && self.is(k - adverb, Class::BeForm);
        finite.then(|| CueAt {
            tokens: i..i + 1,
            form: Form::Passive,
            terms: self.terms(i),
            framed: false,
        })
    }

    fn framed_cue(&self, i: usize) -> CueAt {
        CueAt {
            tokens: i..i + 1,
            form: Form::Verb,
            terms: self.terms(i),
            framed: true,
        }
    }

    /// The verb at `i`, where it reports speech; in a headline it may have a capital.
    fn verb(&self, i: usize, headline: bool) -> Option<CueAt> {
        let (token, all) = (self.get(i)?, self.terms(i));
        if i == self.start() || token.kind != TokenKind::Word {
            return None;
        }
        let titled = headline || all.has(Term::SpeechClauseVerb) && self.capitalized(i - 1);
        let cased = token.case == Case::Lower || titled && token.case == Case::Title;
        if !cased {
            return None;
        }
        if self.undergoes(i) || self.is_noun_here(i) {
            return None;
        }
        let mut end = i + 1;
        if !token.is(Class::SpeechVerb) && !all.meets(WITHOUT_PARTICLE) {
            let lexicon = self.phase.terms.lexicon();
            let particle = lexicon.value(Term::SpeechParticleVerb, self.lower(i));
            if !self.contains(end) || Some(self.lower(end)) != particle {
                return None;
            }
            end += 1;
        }
        Some(CueAt {
            tokens: i..end,
            form: self.verb_form(i)?,
            terms: all,
            framed: false,
        })
    }

    /// "the man |accused| of fraud", "the key |accused|": who accuses names somebody and says of what.
    fn undergoes(&self, i: usize) -> bool {
        let limit = self.end().min(i + ACCUSED_TOKENS);
        let of = (i + 1..limit).find(|at| self.has(*at, Term::OwnerLink));
        self.has(i, Term::AccusedOf) && of.is_none_or(|at| at == i + 1)
    }

    /// Whether the word at `i` is a noun or an adjective here: "the key accused". Where "that" or a
    /// quotation follows, or nothing, its place tells the verb.
    fn is_noun_here(&self, i: usize) -> bool {
        let tag = self.phase.syntax.tag(i);
        let other = matches!(
            tag,
            Some(Tag::Noun | Tag::Nouns | Tag::Adjective | Tag::Preposition)
        );
        let (before, next) = (i - 1, i + 1);
        let described = self.phase.syntax.tag(before);
        // "the key accused Rolf Brandt"
        let named = self.has(i, Term::SpeechObjectVerb)
            && described == Some(Tag::Adjective)
            && self.lower_case(before)
            && self.capitalized(next);
        if named {
            return true;
        }
        let subject = described.is_some_and(Tag::is_nominal);
        other
            && !self.has(i, Term::Say)
            && !self.ends_quote(i)
            && !(subject && self.has(next, Term::That))
            && self.phase.marks.opened_at(next).is_none()
            && !self.kind(next, TokenKind::Punctuation)
    }

    /// Whether the word at `i` is a verb here, by its ending and the word before it.
    fn verb_form(&self, i: usize) -> Option<Form> {
        let before = i - 1;
        if self.lower(before) == "-" {
            return None;
        }
        let inflection = self.inflection(i);
        if inflection == Inflection::Base && self.has(before, Term::To) {
            return Some(Form::Participle);
        }
        if self.is(before, Class::Modal) || self.has(before, Term::Negation) {
            return (inflection == Inflection::Base).then_some(Form::Verb);
        }
        let verb = match inflection {
            Inflection::Ing => {
                return Some(if self.is_progressive(before) {
                    Form::Verb
                } else {
                    Form::Participle
                });
            }
            Inflection::Past => {
                !self.is(before, Class::BeForm)
                    && !self.is(before, Class::Article)
                    && !self.is_link(before)
                    && !self.has(before, Term::NounOpener)
            }
            Inflection::Third => !self.opens_noun(before) && self.is_third_person(i),
            Inflection::Base => !self.opens_noun(before) && self.is_bare_verb(i),
        };
        verb.then_some(Form::Verb)
    }

    /// "between |said parties|": a preposition, after which no finite verb stands.
    fn is_link(&self, at: usize) -> bool {
        let tagged = self.phase.syntax.tag(at) == Some(Tag::Preposition);
        tagged && self.is(at, Class::Preposition)
    }

    /// Whether the token at `before` makes a noun of what follows: "Smith's", "her".
    fn opens_noun(&self, before: usize) -> bool {
        self.kind(before, TokenKind::Possessive) || self.has(before, Term::NounOpener)
    }

    /// Whether a form of "be", and perhaps an adverb, ends at `before`. The adverb may open the unit.
    fn is_progressive(&self, before: usize) -> bool {
        let tokens = &self.document.tokens;
        let earlier = before.checked_sub(1).and_then(|k| tokens.get(k));
        self.is(before, Class::BeForm)
            || self.has(before, Term::SpeechAdverb)
                && earlier.is_some_and(|token| token.is(Class::BeForm))
    }

    /// Whether the word at `i` in -s is a verb and not the plural of a noun.
    fn is_third_person(&self, i: usize) -> bool {
        let before = i - 1;
        let compound = self.lower_case(before)
            && !self.has(before, Term::SpeechAdverb)
            && !self.is(before, Class::Pronoun)
            && self.is_plural_subject(before)
            && !self.has(i, Term::Say);
        !self.meets(before, NOUN_BEFORE) && !compound
    }

    /// Whether the word at `i` without ending is a verb: what stands before it can be its subject.
    fn is_bare_verb(&self, i: usize) -> bool {
        let before = i - 1;
        let counted = self.kind(before, TokenKind::Word) || self.kind(before, TokenKind::Number);
        let ends = counted || self.is(before, Class::Percent) || self.lower(before) == ",";
        let noun_ends = ends && !self.meets(before, NOUN_BEFORE);
        let written = self.has(i, Term::Read)
            && (self.has(before, Term::TextNoun) || self.form(i + 1) == ":");
        self.has(i, Term::Say) && noun_ends || written || self.is_plural_subject(before)
    }

    /// Whether the word at `i` can be the subject of a bare verb form.
    fn is_plural_subject(&self, i: usize) -> bool {
        if self.is(i, Class::Pronoun) {
            return self.has(i, Term::PluralSubject);
        }
        let plural = self.has(i, Term::PluralSubject) || self.has(i, Term::Plural);
        let people = self.capitalized(i) && self.has(i, Term::PluralPeople);
        self.is(i, Class::Percent)
            || self.has(i, Term::SpeechAdverb)
            || self.kind(i, TokenKind::Word) && (plural || people)
    }

    /// "according to" and its like.
    fn phrase(&self, phrases: &[Vec<&str>], i: usize) -> Option<CueAt> {
        let follows = |words: &&Vec<&str>| {
            let mut words = (i..).zip(words.iter());
            words.all(|(at, word)| self.lower(at) == *word)
        };
        let words = phrases.iter().find(follows)?;
        Some(CueAt {
            tokens: i..i + words.len(),
            form: Form::Phrase,
            terms: TermSet::default(),
            framed: false,
        })
    }

    /// "Smith:" at the start of the block, with something after it.
    fn label(&self, block: usize) -> Option<CueAt> {
        let labelled = self.phase.labels.of_block(block);
        let labelled = labelled.filter(|label| self.contains(label.colon));
        let colon = match labelled {
            Some(label) => label.colon,
            None => self.announcing_colon(block)?,
        };
        Some(CueAt {
            tokens: colon..colon + 1,
            form: Form::Label,
            terms: TermSet::default(),
            framed: false,
        })
    }
}
