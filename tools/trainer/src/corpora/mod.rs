//! Corpora: articles in which somebody marked the names.

mod detokenize;
mod dev;
mod iob2;
pub mod table;

use newsmark::text::Span;

pub use dev::read as read_dev;
#[cfg(test)]
pub use iob2::parse as parse_iob2;
pub use iob2::read as read_iob2;

/// A text with its names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// As it would be printed.
    pub text: String,
    /// In the order of the text, none over another.
    pub names: Vec<GoldName>,
}

/// A name as a person marked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoldName {
    /// In bytes of the article's text.
    pub span: Span,
    /// 0 for a person, 1 for an organization, 2 for a place: the numbers of
    /// [`newsmark::entities::names::LABELS`].
    pub label: u8,
}

/// What kind of text a corpus is. Each has weights of its own beside those that all share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    /// News agencies of the whole world.
    Newswire,
    /// The Groningen Meaning Bank, with its noise.
    Gmb,
    /// Encyclopedias.
    Wiki,
    /// Interviews, speeches, biographies and travel guides, with GUM's conventions.
    Gum,
    /// Reviews, forums, messages.
    Web,
    /// Malaysian news, whose labels follow other conventions.
    Malaysian,
    /// A newsroom's own archive.
    Own,
}

impl Register {
    /// How many there are.
    pub const COUNT: usize = 7;

    /// All, by number.
    pub const ALL: [Register; Self::COUNT] = [
        Register::Newswire,
        Register::Gmb,
        Register::Wiki,
        Register::Gum,
        Register::Web,
        Register::Malaysian,
        Register::Own,
    ];

    /// Whether its own weights become part of the final ones. Malaysian news teaches the shared
    /// weights only: its conventions are not those of other newsrooms.
    pub fn is_mixed(self) -> bool {
        self != Register::Malaysian
    }

    /// For the model card.
    pub fn name(self) -> &'static str {
        match self {
            Register::Newswire => "newswire",
            Register::Gmb => "gmb",
            Register::Wiki => "wiki",
            Register::Gum => "gum",
            Register::Web => "web",
            Register::Malaysian => "malaysian",
            Register::Own => "own",
        }
    }
}

/// The number of a label, in the spellings of the corpora; `None` for what is no name here.
fn label(spelling: &str) -> Option<u8> {
    match spelling {
        "PER" | "PERSON" => Some(0),
        "ORG" | "ORGANIZATION" => Some(1),
        "LOC" | "LOCATION" => Some(2),
        _ => None,
    }
}
