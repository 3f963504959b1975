//! How words are capitalized.

/// How a token is capitalized.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// It has no letter, or its script has no case.
    None,
    /// No capital.
    Lower,
    /// One capital, at the start.
    Title,
    /// Two or more letters, all capitals.
    Upper,
    /// Capitals elsewhere: `iPhone`, `McCain`.
    Mixed,
}

/// How `form` is capitalized.
pub(super) fn case(form: &str) -> Case {
    let mut letters = form.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Case::None;
    };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        upper += u32::from(c.is_uppercase());
        lower += u32::from(c.is_lowercase());
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        (false, 0, _) if first.is_lowercase() => Case::Lower,
        (false, 0, 0) => Case::None,
        _ => Case::Mixed,
    }
}
