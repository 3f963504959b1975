//! People, organizations and places, by the tagger.

pub mod evidence;
