//! Phrases by which a block of a page shows that it is not the article's own text.

/// Lower-cased phrases that tell the role of a block.
#[derive(Debug, Clone, Copy, Default)]
pub struct BoilerplateCues {
    /// Whole blocks: "breaking news".
    pub whole: &'static [&'static str],
    /// Whole blocks under which links to other articles are listed: "most read".
    pub link_headings: &'static [&'static str],
    /// Beginnings: "share this".
    pub starts: &'static [&'static str],
    /// Anywhere in a short block: "click here".
    pub contains: &'static [&'static str],
    /// Anywhere in a short block that is no sentence, or one said to the reader: "privacy policy".
    pub legal: &'static [&'static str],
    /// Words that speak to the reader: "your ".
    pub addresses: &'static [&'static str],
    /// What an outlet says of itself in its own voice: "support our journalism".
    pub own_voice: &'static [&'static str],
    /// What a newsroom is said to be or to do, by itself or in the news: "is a nonprofit news".
    pub newsroom: &'static [&'static str],
    /// What a note on a change of the article speaks of: "this article".
    pub amended: &'static [&'static str],
    /// What such a note says of it, right after: "has been amended".
    pub amendments: &'static [&'static str],
    /// Beginnings of such a note that need nothing after them: "an earlier version of this".
    pub amendment_starts: &'static [&'static str],
    /// What is counted below a post: "likes".
    pub post_counts: &'static [&'static str],
    /// Whole blocks below which nothing is the article's own: "about the author".
    pub about_headings: &'static [&'static str],
    /// Words between the names of a byline: "and".
    pub name_joiners: &'static [&'static str],
    /// Beginnings of a credit: "with reporting by".
    pub credits: &'static [&'static str],
    /// Ends of a credit that is a sentence: "contributed to this report".
    pub credit_ends: &'static [&'static str],
    /// Anywhere in a caption: "(file photo)".
    pub captions: &'static [&'static str],
    /// Beginnings of a byline: "by ".
    pub bylines: &'static [&'static str],
    /// What a date line says beside the date: "published".
    pub dated: &'static [&'static str],
}
