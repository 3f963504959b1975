//! How a cue puts what was said.

use rustc_hash::FxHashMap;

use crate::annotations::Stance;
use crate::quotes::codes::ListedStance;
use crate::text::entries;

/// The stances of verbs and nouns of speech; all others are neutral.
#[derive(Debug, Default)]
pub struct Stances(FxHashMap<&'static str, Stance>);

impl Stances {
    /// Reads a list: a line is a lemma and its other forms, parted by spaces, a tab and the name of
    /// the stance. A line that starts with `#` names the source.
    pub fn from_list(list: &'static str) -> Self {
        let entries = entries(list)
            .filter_map(|(forms, name)| Some((forms, stance(name?)?)))
            .flat_map(|(forms, stance)| forms.split(' ').map(move |form| (form, stance)));
        Stances(entries.collect())
    }

    /// The stance of a lower-cased word.
    pub fn of(&self, lower: &str) -> Stance {
        self.0.get(lower).copied().unwrap_or(Stance::Neutral)
    }
}

fn stance(name: &str) -> Option<Stance> {
    Some(match ListedStance::of_code(name)? {
        ListedStance::Claimed => Stance::Claimed,
        ListedStance::Denied => Stance::Denied,
        ListedStance::Warned => Stance::Warned,
        ListedStance::Conceded => Stance::Conceded,
        ListedStance::Asked => Stance::Asked,
    })
}

#[cfg(test)]
mod tests {
    use crate::annotations::Stance;
    use crate::quotes::Stances;

    #[test]
    fn a_line_gives_its_stance_to_all_its_forms() {
        let stances = Stances::from_list("# own list\ndeny denied\tdenied\nask asks\tasked\n");
        assert_eq!(stances.of("denied"), Stance::Denied);
        assert_eq!(stances.of("asks"), Stance::Asked);
        assert_eq!(stances.of("said"), Stance::Neutral);
    }

    #[test]
    fn each_line_of_the_english_list_is_read() {
        let list = include_str!("../../english/lexicons/quotes/stances.txt");
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (forms, name) = line.split_once('\t').unwrap_or_default();
            assert!(!forms.is_empty() && super::stance(name).is_some(), "{line}");
        }
    }
}
