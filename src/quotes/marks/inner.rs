//! What the marks inside a pair cost.

use super::style::{Shape, Style, Surroundings, shape, style};

/// What a mark of the same family inside a pair costs, and one that has no partner there.
const INNER: f32 = 1.5;
/// The same where its shape says which way it turns.
const INNER_SHAPED: f32 = 0.4;
const INNER_APOSTROPHE: f32 = 0.5;
const INNER_ODD: f32 = 2.0;

/// The marks inside a pair.
#[derive(Default)]
pub struct Inner {
    cost: f32,
    /// How many there are of the pair's family.
    same: usize,
    /// How many of them are open, by their shapes.
    open: i32,
    /// How many close what is not open.
    unopened: i32,
    /// How many double ones there are inside single ones.
    doubles: usize,
}

impl Inner {
    /// Adds the mark at token `mark` inside a pair of the family `outer`.
    pub fn add(&mut self, here: &Surroundings, outer: Style, mark: usize) {
        let inner = style(here.form(mark));
        if inner == outer && outer == Style::Single {
            let sure = here.opening(mark).is_finite() || here.closing(mark).is_finite();
            self.cost += if sure { INNER_APOSTROPHE } else { 0.0 };
        } else if inner == outer {
            self.same += 1;
            self.cost += match shape(here.form(mark)) {
                Shape::Either => INNER,
                Shape::Opens | Shape::Closes => INNER_SHAPED,
            };
            self.turn(shape(here.form(mark)));
        } else if inner != Style::Single {
            self.doubles += 1;
        }
    }

    /// What they cost: those of one family stand in pairs.
    pub fn cost(&self, outer: Style) -> f32 {
        let odd = |n: usize| if n % 2 == 1 { INNER_ODD } else { 0.0 };
        let doubles = if outer == Style::Single {
            odd(self.doubles)
        } else {
            0.0
        };
        // one without a partner is the odd one
        let single = i32::from(self.same % 2 == 1);
        let unpaired = (self.open + self.unopened - single).max(0) as f32 * INNER;
        self.cost + odd(self.same) + doubles + unpaired
    }

    fn turn(&mut self, shape: Shape) {
        match shape {
            Shape::Opens => self.open += 1,
            Shape::Closes if self.open > 0 => self.open -= 1,
            Shape::Closes => self.unopened += 1,
            Shape::Either => {}
        }
    }
}
