//! What each block is, by its words, its marks and its place.
//!
//! A page has menus above the headline and, below the last paragraph, links to other articles and
//! what the outlet says of itself. What the words of a block say ([`Traits::by_words`]) goes before its
//! place.

use rustc_hash::FxHashSet;

use super::traits::{End, Traits};
use crate::annotations::Role;
use crate::text::vocabulary::Vocabulary;

/// Tells every block's role from what it says and where it stands.
pub(super) fn roles<'t>(
    blocks: impl Iterator<Item = &'t str>,
    vocabulary: &Vocabulary,
) -> Vec<Role> {
    let traits: Vec<Traits> = blocks.map(|block| Traits::of(block, vocabulary)).collect();
    let first_prose = traits
        .iter()
        .position(Traits::is_prose)
        .unwrap_or(traits.len());
    let above = &traits[..first_prose];
    let place = Place {
        traits: &traits,
        first_prose,
        headline: headline(above),
        twice: texts_twice(above),
    };
    let mut roles: Vec<Role> = (0..traits.len()).map(|at| place.role(at)).collect();
    furnish_about(&traits, &mut roles, first_prose);
    furnish_lists(&traits, &mut roles, first_prose);
    furnish_tail(&traits, &mut roles);
    roles
}

/// Where the parts of a page stand.
struct Place<'a> {
    traits: &'a [Traits],
    first_prose: usize,
    headline: Option<usize>,
    /// Hashes of the texts that stand twice above the body.
    twice: FxHashSet<u64>,
}

impl Place<'_> {
    /// The role of the block at `at`, by itself, its place and the block after it.
    fn role(&self, at: usize) -> Role {
        let block = &self.traits[at];
        let above_body = at < self.first_prose;
        match (block.by_words, self.headline) {
            (Some(role), _) => role,
            _ if block.dated && block.end == End::Open => Role::Dateline,
            (_, Some(headline)) if at == headline => Role::Headline,
            (_, headline) if block.names > 1 && above_body && headline < Some(at) => Role::Byline,
            _ if self.first_prose == self.traits.len() => Role::Paragraph,
            _ if !above_body => in_body(self.traits, at),
            (_, Some(headline)) if at > headline => below_headline(block, &self.twice),
            (_, headline) => above_headline(block, headline.is_some()),
        }
    }
}

/// Words that a headline has at most; a longer line is the article's first paragraph.
const LONGEST_HEADLINE: usize = 40;

/// Words that a heading between paragraphs has; one word is mostly a link, a longer line text.
const HEADING_WORDS: std::ops::RangeInclusive<usize> = 2..=12;

/// The headline is the first line of four words or more above the body that is no list of names, else
/// the first of two or more.
fn headline(above: &[Traits]) -> Option<usize> {
    let candidates = above
        .iter()
        .enumerate()
        .filter(|(_, b)| b.by_words.is_none() && !b.dated && !b.listed && b.words >= 2);
    candidates
        .filter(|(_, b)| b.words <= LONGEST_HEADLINE)
        .max_by_key(|(i, b)| (b.names < 2, b.words >= 4, std::cmp::Reverse(*i)))
        .map(|(i, _)| i)
}

/// The hashes of the texts that stand in more than one block.
fn texts_twice(blocks: &[Traits]) -> FxHashSet<u64> {
    let mut seen = FxHashSet::default();
    let texts = blocks.iter().map(|block| block.text);
    texts.filter(|text| !seen.insert(*text)).collect()
}

/// A line above the headline, or above a body without one: a menu's, unless it is longer.
fn above_headline(block: &Traits, has_headline: bool) -> Role {
    let is_text = block.words >= 4 || block.end != End::Open;
    if is_text && !(has_headline && block.words <= 4) {
        Role::Paragraph
    } else {
        Role::Furniture
    }
}

/// A line between the headline and the body: a caption, a writer's name or a standfirst.
fn below_headline(block: &Traits, twice: &FxHashSet<u64>) -> Role {
    if twice.contains(&block.text) {
        Role::Caption
    } else if block.names == 1 {
        Role::Byline
    } else {
        Role::Paragraph
    }
}

/// A line among the paragraphs: a short one without a full stop is a heading, if prose follows.
fn in_body(traits: &[Traits], at: usize) -> Role {
    let block = &traits[at];
    let prose_after = traits.get(at + 1).is_some_and(Traits::is_prose);
    let is_heading =
        block.end == End::Open && !block.listed && HEADING_WORDS.contains(&block.words);
    if is_heading && prose_after {
        Role::Headline
    } else {
        Role::Paragraph
    }
}

/// Below the first block in which the outlet speaks of itself everything is furniture. Where more
/// prose follows than came before, another article was pasted below: only that block is.
fn furnish_about(traits: &[Traits], roles: &mut [Role], first_prose: usize) {
    let mut after = traits.iter().filter(|block| block.is_prose()).count();
    let mut before = 0;
    for (at, block) in traits.iter().enumerate().skip(first_prose) {
        let prose = usize::from(block.is_prose());
        after -= prose;
        let about = block.own_voice
            || block.describes_newsroom && is_boilerplate_place(roles, at, before, after);
        if about && before > 0 {
            if after <= before {
                roles[at..].fill(Role::Furniture);
                return;
            }
            roles[at] = Role::Furniture;
        }
        before += prose;
    }
}

/// Whether an outlet's words about itself may stand at `at`, with so many paragraphs before and
/// after it: newsrooms are also in the news. Its words are set off from the article by a credit or
/// furniture, or are the last ones, and few others follow.
fn is_boilerplate_place(roles: &[Role], at: usize, before: usize, after: usize) -> bool {
    const AFTER: usize = 3;
    let set_off = at
        .checked_sub(1)
        .is_some_and(|above| matches!(roles[above], Role::Credit | Role::Furniture));
    after == 0 || set_off && after <= AFTER && after <= before
}

/// Below a heading of links, what is no sentence is a link.
fn furnish_lists(traits: &[Traits], roles: &mut [Role], first_prose: usize) {
    let mut in_list = false;
    for (block, role) in traits.iter().zip(roles).skip(first_prose) {
        let is_text = block.is_sentence() || block.is_prose() && block.end != End::Question;
        in_list = block.heads_links || in_list && !is_text;
        if in_list && matches!(role, Role::Paragraph | Role::Headline) {
            *role = Role::Furniture;
        }
    }
}

/// Words that an item of a list in the article has at least; a menu's have fewer.
const LONG_ITEM: usize = 3;

/// Lines that are no sentences are not the article's own when they follow its last sentence, and
/// the list that this sentence introduces, together with furniture.
fn furnish_tail(traits: &[Traits], roles: &mut [Role]) {
    let is_body = |(block, role): (&Traits, &Role)| {
        *role == Role::Paragraph && (block.is_prose() || block.is_sentence())
    };
    let last = traits.iter().zip(roles.iter()).rposition(is_body);
    let from = last.map_or(0, |last| last + 1);
    let own = traits[from..]
        .iter()
        .zip(&roles[from..])
        .take_while(|(block, role)| {
            let is_item = block.listed && block.words > LONG_ITEM;
            **role == Role::Paragraph && (is_item || block.end != End::Open)
        });
    let tail = from + own.count();
    let tail = &mut roles[tail..];
    if tail.contains(&Role::Furniture) {
        let paragraphs = tail.iter_mut().filter(|role| **role == Role::Paragraph);
        paragraphs.for_each(|role| *role = Role::Furniture);
    }
}
