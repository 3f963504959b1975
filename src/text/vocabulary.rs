//! What cutting a text into blocks, sentences and tokens needs of a language.

use super::blocks::BoilerplateCues;
use super::classes::Class;
use super::lexicon::Lexicon;

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words that several phases ask for.
    pub lexicon: Lexicon<Class>,
    /// What tells the role of a block.
    pub boilerplate: BoilerplateCues,
}
