//! Names of organizations by the letters that stand for them: "DOC", "IISc".

use rustc_hash::FxHashMap;

use crate::annotations::Mention;

/// The most letters and words that are compared: longer ones are no acronyms, and the number of ways
/// to lay letters over words stays small.
const LONGEST: usize = 10;

/// The most names with one initial; past them no acronym with that initial is resolved, which bounds
/// the work in a list of thousands of names.
const MOST_NAMES: usize = 64;

/// Names of several words, each once, by their first letter.
#[derive(Default)]
pub struct Names<'a> {
    by_initial: FxHashMap<char, FxHashMap<String, &'a Mention>>,
}

impl<'a> Names<'a> {
    /// Adds the name `key` of `mention`.
    pub fn add(&mut self, key: String, mention: &'a Mention) {
        if let Some(initial) = key.chars().next() {
            let names = self.by_initial.entry(initial).or_default();
            if names.len() <= MOST_NAMES {
                names.entry(key).or_insert(mention);
            }
        }
    }

    /// The one name whose words `short` spells, with a mention of it.
    pub fn spelled(&self, short: &str) -> Option<(&'a Mention, &str)> {
        let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
        let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
        if capitals < 2 || letters.len() > LONGEST {
            return None;
        }
        let initial = letters.first()?.to_lowercase().next()?;
        let names = self.by_initial.get(&initial)?;
        let mut fitting = names.iter().filter(|(key, long)| {
            // the key has no article
            let words = long.text.split_whitespace();
            let articles = words.clone().count() - key.split(' ').count();
            let words = words.skip(articles).flat_map(|word| word.split('-'));
            let words: Vec<&str> = words.take(LONGEST + 1).collect();
            words.len() <= LONGEST && spell(&letters, &words)
        });
        let (key, long) = fitting.next().filter(|_| names.len() <= MOST_NAMES)?;
        fitting.next().is_none().then_some((*long, key.as_str()))
    }
}

/// Whether `letters` are, in order, the initials of `words`, each capitalized word's among them; small
/// letters may be the letters that follow an initial.
fn spell(letters: &[char], words: &[&str]) -> bool {
    let Some((word, words)) = words.split_first() else {
        return letters.is_empty();
    };
    let mut word = word.chars();
    let Some(initial) = word.next() else {
        return spell(letters, words);
    };
    let is_capital = initial.is_uppercase();
    let takes = |first: char| first == initial || !is_capital && first.to_lowercase().eq([initial]);
    let taken = letters.split_first().is_some_and(|(first, letters)| {
        let follows = letters
            .iter()
            .zip(word)
            .take_while(|(letter, next)| letter.is_lowercase() && *letter == next);
        let most = follows.count();
        takes(*first) && (0..=most).any(|n| spell(&letters[n..], words))
    });
    taken || !is_capital && spell(letters, words)
}

#[cfg(test)]
mod tests {
    use super::spell;

    #[test]
    fn letters_spell_the_words_of_a_name() {
        for (letters, name, fits) in [
            ("WMO", "World Meteorological Organization", true),
            ("IISc", "Indian Institute of Science", true),
            ("DOC", "Department of Conservation", true),
            ("MoD", "Ministry of Defence", true),
            ("IIS", "Indian Institute of Science", true),
            ("WO", "World Meteorological Organization", false),
            ("IISt", "Indian Institute of Science", false),
            ("DOCS", "Department of Conservation", false),
            ("", "Department of Conservation", false),
        ] {
            let letters: Vec<char> = letters.chars().collect();
            let words: Vec<&str> = name.split(' ').collect();
            assert_eq!(spell(&letters, &words), fits, "{name}");
        }
    }
}
