//! Numbers in digits: `1,234.5`, `.50`, `23/32`, `1,50,000`.

/// The amount of `form`; none for `9:30`, `1.2.3`, `24/7` and dates.
pub(super) fn read(form: &str) -> Option<f64> {
    if let Some((above, below)) = form.split_once('/') {
        return fraction(above.parse().ok()?, below.parse().ok()?);
    }
    let whole = form.split('.').next().unwrap_or_default();
    if !is_grouped(whole) || form.contains(':') {
        return None;
    }
    if !form.contains(',') {
        return form.parse().ok();
    }
    form.replace(',', "").parse().ok()
}

/// What people divide into; with another denominator a slash joins two figures: `9/11`, `120/80`.
const PARTS: &[u32] = &[2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100];

fn fraction(above: u32, below: u32) -> Option<f64> {
    let proper = above > 0 && above < below && PARTS.contains(&below);
    proper.then(|| f64::from(above) / f64::from(below))
}

/// Groups of three, or of two before the last, as India writes them: `1,50,000`.
fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',').skip(1).peekable();
    let mut pairs = true;
    let mut triples = true;
    while let Some(group) = groups.next() {
        let last = groups.peek().is_none();
        triples &= group.len() == 3;
        pairs &= group.len() == if last { 3 } else { 2 };
    }
    triples
        || pairs
            && whole
                .split(',')
                .next()
                .is_some_and(|first| first.len() <= 2)
}
