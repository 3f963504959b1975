//! What a claim is about.

use super::reasons::Reasons;
use super::signals::{Found, SIGNALS};
use crate::annotations::ClaimKind;

/// The kinds that its reasons tell, and those that speak against it, sorted, each once; `other` where
/// there is none.
pub fn kinds(found: &Found, reasons: &Reasons) -> Vec<ClaimKind> {
    let seen = SIGNALS.iter().zip(found);
    let against = seen.filter(|(signal, e)| !signal.supports && e.is_some());
    let mut kinds: Vec<_> = against.filter_map(|(signal, _)| signal.kind).collect();
    kinds.extend(reasons.kinds());
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        kinds.push(ClaimKind::Other);
    }
    kinds
}
