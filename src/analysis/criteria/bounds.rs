//! The ends of a condition on a number.

use super::{Attribute, Condition, Test};
use crate::units::AmountUnit;

/// A condition in whole numbers: both ends belong to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub least: i64,
    pub most: i64,
}

/// Whole units of the number that is compared in one of the number that is typed: amounts are compared in minor units, a mean
/// of two scores as their sum.
fn scale(of: &Attribute) -> f64 {
    match of {
        Attribute::Revenue => 100.0,
        Attribute::FmScore => 2.0,
        _ => 1.0,
    }
}

impl Bounds {
    /// `unit` is that of the revenue. Nothing for a test that knows no numbers.
    pub fn of(condition: &Condition, unit: AmountUnit) -> Option<Bounds> {
        let scale = scale(&condition.of);
        let parts = if condition.of == Attribute::Revenue { unit.per_hundredth() as f64 } else { 1.0 };
        // What a person types in decimals is a whole number of minor units, whatever the nearest double says.
        let whole = |number: f64| (number * scale).round();
        let exact = |number: f64| ((number * scale) - whole(number)).abs() < 1e-6;
        let up =
            |number: f64| if exact(number) { whole(number) * parts } else { (number * scale * parts).ceil() } as i64;
        let down =
            |number: f64| if exact(number) { whole(number) * parts } else { (number * scale * parts).floor() } as i64;
        let (least, most) = match condition.test {
            Test::AtLeast(number) => (up(number), i64::MAX),
            Test::AtMost(number) => (i64::MIN, down(number)),
            Test::Between(from, to) => (up(from), down(to)),
            Test::Known => (i64::MIN, i64::MAX),
            Test::Is(_) => return None,
        };
        Some(Bounds { least, most })
    }

    /// Whether a number lies between the ends.
    #[inline]
    pub fn hold(&self, number: i64) -> bool {
        (self.least..=self.most).contains(&number)
    }
}
