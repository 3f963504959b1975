//! Which corpora the weights are fitted to, and how: the one place to change it.

use super::register::Register;

/// How one corpus is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corpus {
    /// The file under `train/entities`, without `.iob2`.
    pub file: &'static str,
    /// What the corpus is, and its licence as its makers state it, for the model card.
    pub source: &'static str,
    /// What kind of text it is.
    pub register: Register,
    /// How much one of its sentences counts.
    pub weight: f32,
    /// No further document is read once it has given so many sentences.
    pub most: usize,
}

const ALL: usize = usize::MAX;

const fn corpus(
    file: &'static str,
    register: Register,
    weight: f32,
    most: usize,
    source: &'static str,
) -> Corpus {
    Corpus {
        file,
        source,
        register,
        weight,
        most,
    }
}

const WORLDWIDE: &str = "en-worldwide-newswire (Stanford NLP), news of about 50 countries; no licence stated, its authors ship models trained on it";
const GMB: &str =
    "Groningen Meaning Bank, half automatic; public-domain text, ODbL or CDLA-Sharing by copy";
const GUM: &str =
    "GUM, labels derived from its entities; CC BY (biographies and travel guides: CC BY-SA)";
const CROSSNER: &str = "CrossNER, politics; MIT over CC BY-SA text";

/// The corpora that ship in the weights. A corpus counts less where its labels are noisy (gmb, cut
/// so that it does not outweigh the hand-made newswire), follow other conventions (re-docred labels
/// demonyms as places), or come from text that is least like news (wnut17).
pub const CORPORA: &[Corpus] = &[
    corpus(
        "en-worldwide-newswire.train",
        Register::Newswire,
        1.0,
        ALL,
        WORLDWIDE,
    ),
    corpus("gmb.all", Register::Gmb, 0.5, 16_000, GMB),
    corpus(
        "men.all",
        Register::Malaysian,
        1.0,
        ALL,
        "Malaysian English News; MIT (annotation)",
    ),
    corpus(
        "wikigold.all",
        Register::Wiki,
        1.0,
        ALL,
        "Wikigold; CC BY 4.0",
    ),
    corpus(
        "re-docred.dev",
        Register::Wiki,
        0.3,
        ALL,
        "Re-DocRED; MIT over CC BY-SA text",
    ),
    corpus(
        "uner-ewt.dev",
        Register::Web,
        1.0,
        ALL,
        "Universal NER, English Web Treebank; CC BY-SA",
    ),
    corpus(
        "uner-pud.wiki",
        Register::Wiki,
        1.0,
        ALL,
        "Universal NER, the Wikipedia half of PUD; CC BY-SA",
    ),
    corpus("gum-derived.interview", Register::Gum, 1.0, ALL, GUM),
    corpus("gum-derived.speech", Register::Gum, 1.0, ALL, GUM),
    corpus("gum-derived.bio", Register::Gum, 1.0, ALL, GUM),
    corpus("gum-derived.voyage", Register::Gum, 1.0, ALL, GUM),
    corpus(
        "wnut17.train",
        Register::Web,
        0.5,
        ALL,
        "WNUT 2017, social media; CC BY 4.0",
    ),
    corpus(
        "crossner.politics.train",
        Register::Wiki,
        1.0,
        ALL,
        CROSSNER,
    ),
    corpus("crossner.politics.dev", Register::Wiki, 1.0, ALL, CROSSNER),
    corpus("crossner.politics.test", Register::Wiki, 1.0, ALL, CROSSNER),
];

/// What is known of a newsroom's own file, beside what it tells itself.
pub const OWN: Corpus = corpus("", Register::Own, 1.0, ALL, "own archive");

/// The sets that the weights are measured on, under `dev`, without `.jsonl`. Never trained on.
pub const DEV: &[&str] = &[
    "entities_worldwide",
    "entities_newswire_1998",
    "entities_web",
    "entities_wikinews",
];
