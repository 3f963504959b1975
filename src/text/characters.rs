//! Classes of characters, as the tokens and lines need them.

/// White space and characters that are not seen: control and format characters at word edges.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Marks that open or close a quotation.
pub(crate) fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '\u{2018}'..='\u{201f}' | '‹' | '›' | '「'..='』' | '＂')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    c == '\'' || c == '\u{2019}'
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Letters and marks that stay inside a word; the soft hyphen is not seen.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '\u{ad}' || matches!(c, '\u{300}'..='\u{36f}')
}

/// Letters of scripts whose words are parted by spaces and have capitals.
pub(super) fn is_cased_script(c: char) -> bool {
    matches!(c, '\0'..='\u{52f}' | '\u{10a0}'..='\u{10ff}' | '\u{1e00}'..='\u{206f}' | '\u{20a0}'..='\u{214f}')
}

pub(super) fn is_punctuation(c: char) -> bool {
    is_hyphen(c)
        || c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~')
        || matches!(
            c,
            '\u{2012}'
                ..='\u{2015}'
                    | '…'
                    | '•'
                    | '·'
                    | '¿'
                    | '¡'
                    | '。'
                    | '，'
                    | '、'
                    | '؟'
                    | '،'
                    | '؛'
        )
}
