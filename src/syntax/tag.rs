//! Parts of speech with the forms of words, after Universal Dependencies.

use crate::codes::codes;

codes! {
    /// A tag: a part of speech, in some of them with the form of the word.
    pub enum Tag {
        Noun = "NOUN",
        Nouns = "NOUN.Plur",
        Name = "PROPN",
        Pronoun = "PRON",
        /// "who", "which", "what".
        Relative = "PRON.Rel",
        Determiner = "DET",
        Adjective = "ADJ",
        Adverb = "ADV",
        Preposition = "ADP",
        Auxiliary = "AUX",
        AuxiliaryInfinitive = "AUX.Inf",
        AuxiliaryParticiple = "AUX.Part",
        VerbPast = "VERB.Past",
        VerbThird = "VERB.3",
        VerbPresent = "VERB.Pres",
        /// The bare form: after "to" or a modal, and in orders.
        VerbInfinitive = "VERB.Inf",
        /// "-ing".
        VerbIng = "VERB.Ing",
        /// The past participle.
        VerbParticiple = "VERB.Part",
        Coordinator = "CCONJ",
        Subordinator = "SCONJ",
        /// "to" before a verb, "not", the possessive.
        Particle = "PART",
        Numeral = "NUM",
        Punctuation = "PUNCT",
        Symbol = "SYM",
        Interjection = "INTJ",
        Other = "X",
    }
}

codes! {
    /// The features that a tag stands for, as CoNLL-U writes them.
    enum Features {
        None = "_",
        Singular = "Number=Sing",
        Plural = "Number=Plur",
        Relative = "PronType=Rel",
        Finite = "VerbForm=Fin",
        Infinitive = "VerbForm=Inf",
        Participle = "VerbForm=Part",
        Past = "Mood=Ind|Tense=Past|VerbForm=Fin",
        Third = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        Present = "Mood=Ind|Tense=Pres|VerbForm=Fin",
        Ing = "Tense=Pres|VerbForm=Part",
        PastParticiple = "Tense=Past|VerbForm=Part",
    }
}

impl Tag {
    /// The tag of this number, as files of weights number them.
    pub fn of_number(number: usize) -> Tag {
        Tag::ALL.get(number).copied().unwrap_or(Tag::Other)
    }

    /// Its number.
    pub const fn number(self) -> usize {
        self as usize
    }

    /// The part of speech, as Universal Dependencies writes it: `NOUN`.
    pub fn upos(self) -> &'static str {
        let code = self.as_str();
        code.split('.').next().unwrap_or(code)
    }

    /// The features, as CoNLL-U writes them; `_` for none.
    pub fn feats(self) -> &'static str {
        let features = match self {
            Tag::Noun => Features::Singular,
            Tag::Nouns => Features::Plural,
            Tag::Relative => Features::Relative,
            Tag::Auxiliary => Features::Finite,
            Tag::AuxiliaryInfinitive | Tag::VerbInfinitive => Features::Infinitive,
            Tag::AuxiliaryParticiple => Features::Participle,
            Tag::VerbPast => Features::Past,
            Tag::VerbThird => Features::Third,
            Tag::VerbPresent => Features::Present,
            Tag::VerbIng => Features::Ing,
            Tag::VerbParticiple => Features::PastParticiple,
            _ => Features::None,
        };
        features.as_str()
    }

    /// Whether it is a verb, of any form.
    pub const fn is_verb(self) -> bool {
        matches!(
            self,
            Tag::VerbPast
                | Tag::VerbThird
                | Tag::VerbPresent
                | Tag::VerbInfinitive
                | Tag::VerbIng
                | Tag::VerbParticiple
        )
    }

    /// Whether it is an auxiliary, of any form.
    pub const fn is_auxiliary(self) -> bool {
        matches!(
            self,
            Tag::Auxiliary | Tag::AuxiliaryInfinitive | Tag::AuxiliaryParticiple
        )
    }

    /// Whether it can head a noun phrase.
    pub const fn is_nominal(self) -> bool {
        matches!(
            self,
            Tag::Noun | Tag::Nouns | Tag::Name | Tag::Pronoun | Tag::Relative | Tag::Numeral
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn tags_have_parts_of_speech_and_features() {
        assert_eq!(
            (Tag::Nouns.upos(), Tag::Nouns.feats()),
            ("NOUN", "Number=Plur")
        );
        assert_eq!((Tag::Particle.upos(), Tag::Particle.feats()), ("PART", "_"));
        for tag in Tag::ALL {
            assert_eq!(Tag::of_number(tag.number()), *tag);
        }
    }
}
