//! Steps as long as the past gradients of a weight allow (AdaGrad, Duchi et al. 2011).

/// One step of one weight, whose squared gradients `square` sums up; `floor` is added to the root of
/// the squares.
pub fn descend(weight: &mut f32, square: &mut f32, slope: f32, rate: f32, floor: f32) {
    *square += slope * slope;
    *weight -= rate * slope / (square.sqrt() + floor);
}
