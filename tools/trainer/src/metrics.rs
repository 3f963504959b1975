//! How good findings and rankings are.

/// What was found and what is right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found as marked.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Marked.
    pub marked: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall, in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.marked).max(1) as f64
    }

    /// The sums of both.
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            right: self.right + other.right,
            found: self.found + other.found,
            marked: self.marked + other.marked,
        }
    }

    /// Of what is scored `least` or more.
    pub fn from(least: f64, scored: &[Scored]) -> Tally {
        let found = scored.iter().filter(|s| s.0 >= least);
        Tally {
            right: found.clone().filter(|s| s.1).count(),
            found: found.count(),
            marked: scored.iter().filter(|s| s.1).count(),
        }
    }
}

/// A score, and whether it should be high.
pub type Scored = (f64, bool);

/// The chance that one that should be high is above one that should not, 0..=1.
pub fn auc(scored: &[Scored]) -> f64 {
    let gold = scored.iter().filter(|s| s.1);
    let rest: Vec<f64> = scored.iter().filter(|s| !s.1).map(|s| s.0).collect();
    let above = |score: f64| -> f64 {
        let wins = rest.iter().map(|other| match score.total_cmp(other) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        });
        wins.sum()
    };
    let count = gold.clone().count() * rest.len();
    gold.map(|s| above(s.0)).sum::<f64>() / count.max(1) as f64
}

/// The mean of the precisions at each that should be high, 0..=1.
pub fn average_precision(scored: &[Scored]) -> f64 {
    let (mut hits, mut sum) = (0.0, 0.0);
    for (place, gold) in ranked(scored).into_iter().enumerate() {
        if gold {
            hits += 1.0;
            sum += hits / (place + 1) as f64;
        }
    }
    sum / f64::max(hits, 1.0)
}

/// How many of the first `count` should be high, 0..=1.
pub fn precision_at(count: usize, scored: &[Scored]) -> f64 {
    let first = ranked(scored).into_iter().take(count);
    first.filter(|gold| *gold).count() as f64 / count.max(1) as f64
}

fn ranked(scored: &[Scored]) -> Vec<bool> {
    let mut sorted = scored.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    sorted.into_iter().map(|(_, gold)| gold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCORED: [Scored; 4] = [(0.9, true), (0.7, false), (0.6, true), (0.1, false)];

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} {b}");
    }

    #[test]
    fn rankings_are_scored() {
        near(auc(&SCORED), 0.75);
        near(average_precision(&SCORED), (1.0 + 2.0 / 3.0) / 2.0);
        near(precision_at(2, &SCORED), 0.5);
        near(auc(&[(0.5, true), (0.5, false)]), 0.5);
    }

    #[test]
    fn findings_are_scored() {
        near(Tally::from(0.65, &SCORED).f1(), 50.0);
        near(Tally::from(0.5, &SCORED).f1(), 80.0);
        near(Tally::default().f1(), 0.0);
    }

    #[test]
    fn nothing_is_scored_as_nothing() {
        near(auc(&[]), 0.0);
        near(average_precision(&[]), 0.0);
        near(precision_at(5, &[]), 0.0);
    }
}
