//! A source without a name: "officials said", "critics say".

use crate::claims::{Context, Evidence, Mark};

/// How many words may stand between the source and the verb: "officials in the capital said".
const REACH: usize = 4;

/// The source and its verb.
pub fn find(context: &Context) -> Option<Evidence> {
    if !(context.has(Mark::VagueSource) && context.has(Mark::Report)) {
        return None;
    }
    let mut source = None;
    for hit in context.hits {
        if hit.marks.has(Mark::VagueSource) {
            source = Some(hit.tokens.start);
        } else if let Some(start) = source
            && hit.marks.has(Mark::Report)
            && hit.tokens.start - start <= REACH
        {
            return Evidence::of([context.tokens.document.span(start..hit.tokens.end)]);
        }
    }
    None
}
