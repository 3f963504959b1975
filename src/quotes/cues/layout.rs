//! How a cue lies in its sentence: who speaks, and on which side of it the words stand.

use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::reader::Reader;
use crate::quotes::speakers::phrase::phrase_from;
use crate::quotes::speakers::source::{Source, source};
use crate::quotes::terms::Term;
use crate::text::{Case, Class, Token, TokenKind};

/// How far past a source its comma is looked for, in tokens: a later one is that of another clause.
const SOURCE_TOKENS: usize = 25;

/// A name between commas after the source, in tokens with its comma: more capitals are a list.
const NAME_TOKENS: usize = 6;

/// How far before "as saying" its passive is looked for, in tokens: "was |quoted| by the paper as".
const PASSIVE_TOKENS: usize = 6;

impl Reader<'_> {
    /// The surroundings of `cue`; nothing where nobody speaks.
    pub fn layout(&self, cue: &CueAt) -> Option<Layout> {
        match cue.form {
            Form::Label => Some(self.label_layout(cue)),
            Form::Noun => {
                let owner = cue.tokens.start - 1;
                let speaker = if self.is(owner, Class::Pronoun) {
                    Some(owner..owner + 1)
                } else {
                    self.phrase_before(owner).map(|p| self.proper_end(p))
                }?;
                Some(Layout {
                    begin: speaker.start,
                    speaker: Some(speaker),
                    inherited: None,
                    side: Side::After {
                        from: cue.tokens.end,
                    },
                    cue: cue.clone(),
                })
            }
            Form::Phrase => self.phrase_layout(cue),
            Form::Participle => self
                .quoted_as(cue)
                .or_else(|| Some(self.participle_layout(cue))),
            Form::Passive => Some(self.passive_layout(cue)),
            Form::Verb => self.verb_layout(cue),
        }
    }

    /// "Smith:", and "Said Smith:" with its verb for the cue.
    fn label_layout(&self, cue: &CueAt) -> Layout {
        let colon = cue.tokens.start;
        let marked = self.kind(self.start(), TokenKind::Quotation);
        let start = self.start() + usize::from(marked);
        let verb = self.is(start, Class::SpeechVerb) && start + 1 < colon;
        let mut labelled = cue.clone();
        if verb {
            labelled.tokens = start..start + 1;
            labelled.terms = self.terms(start);
        }
        let announced = self.announced(colon).filter(|_| !verb);
        Layout {
            speaker: Some(announced.unwrap_or(start + usize::from(verb)..colon)),
            inherited: None,
            begin: self.start(),
            side: Side::After {
                from: cue.tokens.end,
            },
            cue: labelled,
        }
    }

    /// The capitalized words that end `phrase`, where it ends with one: an object's owner has its
    /// verb right before it.
    fn proper_end(&self, phrase: Range<usize>) -> Range<usize> {
        let capital = |i: &usize| self.capitalized(*i);
        let run = phrase.clone().rev().take_while(capital).count();
        if run > 0 {
            phrase.end - run..phrase.end
        } else {
            phrase
        }
    }

    /// "footage of |Trump| saying", "|Smith| left, saying": a source right beside the cue, or that of the
    /// clause.
    fn participle_layout(&self, cue: &CueAt) -> Layout {
        let source = source(self, cue);
        let beside = |source: &Source| source.place.before && source.place.tokens == 0;
        let own = source.as_ref().is_some_and(beside);
        let tokens = source.map(|source| source.tokens);
        Layout {
            speaker: tokens.clone().filter(|_| own),
            inherited: tokens,
            begin: cue.tokens.start,
            side: Side::After {
                from: self.beginning_after(cue, self.content_from(cue)),
            },
            cue: cue.clone(),
        }
    }

    fn phrase_layout(&self, cue: &CueAt) -> Option<Layout> {
        let begin = cue.tokens.start;
        let after = cue.tokens.end;
        let speaker = phrase_from(self, after).or_else(|| self.phrase_after(after))?;
        let first = begin <= self.start() + 1 || self.has(begin - 1, Term::That);
        let side = if first {
            Side::After {
                from: self.past_source(speaker.end),
            }
        } else {
            Side::Before {
                end: begin,
                after: speaker.end,
            }
        };
        Some(Layout {
            speaker: Some(speaker),
            inherited: None,
            begin,
            side,
            cue: cue.clone(),
        })
    }

    /// "According to the coach|, Ann Lee, |...": past the comma that ends the source, and past a
    /// name between two of them; right after the source where no comma follows.
    fn past_source(&self, end: usize) -> usize {
        let break_in = |from: usize, length: usize| {
            (from..self.end().min(from + length)).find(|i| self.is_break(*i))
        };
        let Some(comma) = break_in(end, SOURCE_TOKENS) else {
            return end;
        };
        let proper = |i: usize| self.capitalized(i) && !self.is(i, Class::FunctionWord);
        let name = break_in(comma + 1, NAME_TOKENS)
            .filter(|next| *next > comma + 2 && (comma + 1..*next).all(proper));
        name.unwrap_or(comma) + 1
    }

    /// "was asked |by the host| whether": who spoke stands after the verb, if anywhere.
    fn passive_layout(&self, cue: &CueAt) -> Layout {
        let agent = self.has(cue.tokens.end, Term::Agent);
        let speaker = agent
            .then(|| self.phrase_after(cue.tokens.end + 1))
            .flatten();
        let from = speaker.as_ref().map_or(cue.tokens.end, |s| s.end);
        Layout {
            speaker,
            inherited: None,
            begin: cue.tokens.start,
            side: Side::After {
                from: self.beginning_after(cue, self.passive_from(from)),
            },
            cue: cue.clone(),
        }
    }

    fn verb_layout(&self, cue: &CueAt) -> Option<Layout> {
        let verb = self.before_auxiliaries(cue.tokens.start);
        if let Some(layout) = self.heard(cue, verb) {
            return Some(layout);
        }
        let source = source(self, cue);
        if let Some(after) = source.as_ref().filter(|source| !source.place.before) {
            return self.inverted(cue, verb, after.tokens.clone());
        }
        let joined = verb > self.start() && self.has(verb - 1, Term::VerbJoiner);
        let (own, inherited) = if joined {
            (None, source)
        } else {
            (source, None)
        };
        let begin = match &own {
            Some(own) if !self.is_relative(verb) => own.begin,
            _ if joined => verb,
            Some(_) => verb,
            None => return None,
        };
        let side = if own.is_some() && self.trails(cue, begin) {
            Side::Before {
                end: begin,
                after: self.past_adverbials(cue).unwrap_or(cue.tokens.end),
            }
        } else {
            Side::After {
                from: self.beginning_after(cue, self.content_from(cue)),
            }
        };
        Some(Layout {
            speaker: own.map(|source| source.tokens),
            inherited: inherited.map(|source| source.tokens),
            begin,
            side,
            cue: cue.clone(),
        })
    }

    /// Whether the attribution of `cue` that begins at `begin` follows what was said.
    fn trails(&self, cue: &CueAt, begin: usize) -> bool {
        if begin <= self.start() || self.colon_after_hearer(cue).is_some() {
            return false;
        }
        let quoted = self.ends_quote(begin) && !self.ends_title(begin);
        // "Did you?" |He answered, "No."
        let titled = |token: &Token| token.case == Case::Title;
        let sentence = self.is(begin, Class::Pronoun)
            && self.get(begin).is_some_and(titled)
            && !self.has(begin, Term::I);
        if quoted && !sentence {
            return true;
        }
        let closes = |p: usize| {
            self.is_over(p) || self.is_break(p) || self.phase.marks.opened_at(p).is_some()
        };
        let follows = |p: usize| {
            (self.can_be_content(begin) || self.is_inserted(p))
                && !self.begins_sentence(p)
                && closes(p)
        };
        self.is_break(begin - 1) && self.past_adverbials(cue).is_some_and(follows)
    }

    /// "But, he said|, it was ...": a comma after the cue, and no quotation after that.
    fn is_inserted(&self, p: usize) -> bool {
        self.is_break(p) && p + 1 < self.end() && self.phase.marks.opened_at(p + 1).is_none()
    }

    /// `"...," |Smith was quoted as saying|`: the passive with its participle.
    fn quoted_as(&self, cue: &CueAt) -> Option<Layout> {
        let link = cue
            .tokens
            .start
            .checked_sub(1)
            .filter(|k| self.has(*k, Term::As))?;
        let floor = self.start().max(link.saturating_sub(PASSIVE_TOKENS));
        let quoted = (floor..link).rev().find(|i| self.has(*i, Term::Quoted))?;
        let speaker = self.subject_before(self.before_auxiliaries(quoted))?;
        let begin = speaker.start;
        let trailing = begin > self.start() && self.ends_quote(begin) && !self.ends_title(begin);
        trailing.then(|| Layout {
            speaker: Some(speaker),
            inherited: None,
            begin,
            side: Side::Before {
                end: begin,
                after: self.past_adverbials(cue).unwrap_or(cue.tokens.end),
            },
            cue: cue.clone(),
        })
    }

    /// `"...," said Smith`, and `Said Smith: "..."`.
    fn inverted(&self, cue: &CueAt, verb: usize, speaker: Range<usize>) -> Option<Layout> {
        let opens = verb <= self.start();
        let side = if opens {
            Side::After {
                from: self.after_colon(speaker.end)?,
            }
        } else if self.ends_quote(verb) || self.is_break(verb - 1) {
            Side::Before {
                end: verb,
                after: speaker.end,
            }
        } else {
            return None;
        };
        Some(Layout {
            speaker: Some(speaker),
            inherited: None,
            begin: verb,
            side,
            cue: cue.clone(),
        })
    }
}
