//! Whether warnings can be relied on: the rule against chance, and against the plain baseline.

use super::churn::Churn;

/// A lift up to this is called no better than chance.
const CHANCE: f64 = 1.05;

/// What the past says of the rule of warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The data are too short to try the rule on a past day.
    Untested,
    /// It was tried, and warned nobody or nobody left: there is nothing to compare.
    NothingToCompare,
    /// Who was warned of left hardly more often than others: lift up to 1.05.
    NoBetterThanChance,
    /// Better than chance, and the plain baseline is better still.
    PlainBetter,
    /// Better than chance, and not worse than the baseline.
    Better,
}

impl Churn {
    /// The verdict on the weighted indicators.
    pub fn verdict(&self) -> Verdict {
        if self.tests.is_empty() {
            return Verdict::Untested;
        }
        match (self.own.total.lift(), self.plain.total.lift()) {
            (None, _) => Verdict::NothingToCompare,
            (Some(own), _) if own <= CHANCE => Verdict::NoBetterThanChance,
            (Some(own), Some(plain)) if plain > own => Verdict::PlainBetter,
            (Some(_), _) => Verdict::Better,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::back_test::{BackTest, CutTest, Judged};
    use super::*;
    use crate::units::Day;

    /// Of 100 customers 20 left; so many were warned of and so many of them left.
    fn rule(warned: u64, right: u64) -> BackTest {
        BackTest { total: Judged { customers: 100, gone: 20, warned, right }, ..BackTest::default() }
    }

    #[test]
    fn a_rule_is_called_good_only_when_it_is() {
        let test = CutTest { cut: Day(0), own: Judged::default(), plain: Judged::default() };
        let verdict = |own, plain| Churn { tests: vec![test], own, plain, ..Churn::default() }.verdict();
        assert_eq!(Churn::default().verdict(), Verdict::Untested);
        assert_eq!(verdict(rule(0, 0), rule(10, 5)), Verdict::NothingToCompare);
        // 21 of 100 warned left: lift 1.05.
        assert_eq!(verdict(rule(100, 21), rule(10, 5)), Verdict::NoBetterThanChance);
        assert_eq!(verdict(rule(10, 4), rule(10, 5)), Verdict::PlainBetter);
        assert_eq!(verdict(rule(10, 5), rule(10, 5)), Verdict::Better);
        assert_eq!(verdict(rule(10, 5), rule(0, 0)), Verdict::Better);
    }
}
