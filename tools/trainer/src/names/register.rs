//! Kinds of text.

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
