//! schema.org `Claim`: what is worth checking and not yet checked.

use super::schema_org::Graph;
use super::standing::Standing;
use crate::Error;
use crate::review::{Review, Reviewed};

/// The claims without a verdict as a graph of `Claim`s, in text order; possibly none. Nothing in
/// it says whether a claim is true.
///
/// # Errors
/// None now; the signature is that of all forms.
pub fn claims(review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
    let graph = Graph::new(Standing::new(review, reviewed));
    let claims = graph.standing.found.claims.iter();
    let unchecked = claims.filter(|claim| {
        let judgement = graph.standing.judgement(claim.id);
        judgement.is_none_or(|j| j.verdict.is_none())
    });
    Ok(graph.file(unchecked.map(|claim| graph.claim(claim)).collect()))
}
