//! One customer in four numbers.

use crate::dataset::{Dataset, History};
use crate::units::{AmountUnit, Day, Period};
use serde::{Deserialize, Serialize};

/// Days of a week, the unit of time of the models.
pub(super) const WEEK: f64 = 7.0;
/// No span is taken to be longer: ten thousand years.
const LONGEST: f64 = 521_775.0;

/// What the models know of a customer (Fader, Hardie & Lee 2005, section 2): all orders of a day are one purchase, and the
/// first day is the beginning of the customer, not a repeat purchase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Repeat purchases: days with an order, without the first.
    pub x: u32,
    /// Weeks from the first purchase to the last one; 0 without a repeat purchase.
    pub t_x: f64,
    /// Weeks from the first purchase to the end of what is known.
    pub t: f64,
    /// Mean amount of the repeat days in currency units; 0 without a repeat purchase.
    pub m: f64,
}

impl Summary {
    /// Sums up one history as of the end of a day. Nothing where the customer had no order by then.
    ///
    /// ```
    /// use rapport::analysis::value::Summary;
    /// use rapport::dataset::History;
    /// use rapport::units::{AmountUnit, Day};
    /// // Two orders on day 10, one each on days 17 and 24; as of day 31.
    /// let history = History { first: 0, days: &[10, 10, 17, 24], amounts: &[500, 500, 1_000, 2_000] };
    /// let summary = Summary::of(&history, AmountUnit::Hundredths, Day(31)).unwrap();
    /// assert_eq!(summary, Summary { x: 2, t_x: 2.0, t: 3.0, m: 15.0 });
    /// assert_eq!(Summary::of(&history, AmountUnit::Hundredths, Day(9)), None);
    /// ```
    pub fn of(history: &History<'_>, unit: AmountUnit, as_of: Day) -> Option<Summary> {
        let known = history.within(Period { from: Day(i32::MIN), to: as_of });
        let (first, last) = known.days.first().copied().zip(known.days.last().copied())?;
        let weeks = |to: i32| f64::from(to.saturating_sub(first)) / WEEK;
        let (mut x, mut sum, mut day) = (0u32, 0i128, first);
        for (own, amount) in known.days.iter().zip(known.amounts) {
            if *own != first {
                x += u32::from(*own != day);
                sum += i128::from(*amount);
            }
            day = *own;
        }
        let m = if x == 0 { 0.0 } else { unit.exact(sum).units() / f64::from(x) };
        Some(Summary { x, t_x: weeks(last), t: weeks(as_of.0), m })
    }

    /// The spans in weeks as the models take them: 0 ≤ t_x ≤ T, both finite.
    pub(super) fn weeks(&self) -> (f64, f64) {
        let t = span(self.t);
        (if self.x == 0 { 0.0 } else { span(self.t_x).min(t) }, t)
    }

    /// The mean amount where the model of spend can take it: with a repeat purchase and above zero.
    pub(super) fn spend(&self) -> Option<f64> {
        (self.x > 0 && self.m.is_finite() && self.m > 0.0).then_some(self.m)
    }
}

/// A span in weeks that is neither negative nor infinite; NaN is 0.
pub(super) fn span(weeks: f64) -> f64 {
    if weeks > 0.0 { weeks.min(LONGEST) } else { 0.0 }
}

/// Every customer of a dataset as of the end of a day, in the order of [`Dataset::customers`]. Who had no order by then has
/// no summary.
pub fn summaries(dataset: &Dataset, as_of: Day) -> Vec<Option<Summary>> {
    dataset.histories().map(|history| Summary::of(&history, dataset.unit(), as_of)).collect()
}
