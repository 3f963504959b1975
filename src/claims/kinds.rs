//! What a claim is about.

use super::signals::{Found, SIGNALS};
use crate::annotations::ClaimKind;

/// The kinds that its signals tell, sorted, each once; `other` where there is none.
pub fn kinds(found: &Found) -> Vec<ClaimKind> {
    let seen = SIGNALS.iter().zip(found).filter(|(_, e)| e.is_some());
    let mut kinds: Vec<_> = seen.filter_map(|(signal, _)| signal.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        kinds.push(ClaimKind::Other);
    }
    kinds
}
