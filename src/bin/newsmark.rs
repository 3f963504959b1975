//! The command: annotates files.
fn main() {}
