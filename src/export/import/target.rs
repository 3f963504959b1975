//! Reads where an annotation stands.

use serde_json::Value;

use super::items::{has_type, list};

/// What a target says of its place. Positions count code points.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub exact: Option<String>,
    pub prefix: String,
    pub suffix: String,
    pub position: Option<(u64, u64)>,
}

/// Reads the selectors of `target`; the error is for people.
pub(super) fn read(target: &Value) -> Result<Wanted, &'static str> {
    let mut wanted = Wanted::default();
    for selector in list(target.get("selector")) {
        if has_type(selector, "TextPositionSelector") {
            let at = |key: &str| selector.get(key).and_then(Value::as_u64);
            let ends = at("start").zip(at("end"));
            wanted.position = Some(ends.ok_or("A position needs start and end, whole numbers.")?);
        }
        quote(selector, &mut wanted)?;
    }
    match (&wanted.exact, wanted.position) {
        (None, None) if target.get("selector").is_none() => {
            Err("The whole article is the target; there are no words to mark.")
        }
        (None, None) => Err("There is neither a TextQuoteSelector nor a TextPositionSelector."),
        _ => Ok(wanted),
    }
}

/// Takes the words of `selector`, or of one that refines it: words are found wherever the outer
/// selector points, a position would count from there.
fn quote(mut selector: &Value, wanted: &mut Wanted) -> Result<(), &'static str> {
    while !has_type(selector, "TextQuoteSelector") {
        match selector.get("refinedBy") {
            Some(inner) => selector = inner,
            None => return Ok(()),
        }
    }
    let text = |key: &str| selector.get(key).and_then(Value::as_str);
    let exact = text("exact").filter(|exact| !exact.is_empty());
    wanted.exact = Some(exact.ok_or("A quotation needs its exact words.")?.into());
    wanted.prefix = text("prefix").unwrap_or_default().into();
    wanted.suffix = text("suffix").unwrap_or_default().into();
    Ok(())
}
