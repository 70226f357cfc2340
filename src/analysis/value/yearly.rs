//! What the formula of lifetime value is fed with, from the orders themselves.

use crate::analysis::activity::Selection;
use crate::units::{Period, Ratio};
use serde::{Deserialize, Serialize};

/// Days of a span from which a year can be told: of a shorter one chance and season make a power of it.
const LEAST: i32 = 90;
/// Days of a year.
const YEAR: f64 = 365.0;

/// Retention and revenue of a year, from two spans of equal length that end with the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Yearly {
    /// Days of each of the two spans.
    pub days: i32,
    /// Customers with an order in the earlier span.
    pub before: u64,
    /// Those of them with an order in the recent one, too.
    pub stayed: u64,
    /// Customers with an order in the recent span.
    pub active: u64,
    /// Retention of a year: (stayed / before) to the power of 365 / days.
    pub retention: Ratio,
    /// Revenue of a customer with an order in the recent span, brought to a year: × 365 / days; in currency units.
    pub revenue: f64,
}

/// Nothing where the spans are shorter than 90 days, or nobody ordered in one of the two.
pub(super) fn yearly(selection: &Selection<'_>, earlier: Period, recent: Period) -> Option<Yearly> {
    let (mut before, mut stayed, mut active, mut revenue) = (0u64, 0u64, 0u64, 0i128);
    for (_, history) in selection.histories(Period { from: earlier.from, to: recent.to }) {
        let (then, now) = (history.within(earlier), history.within(recent));
        before += u64::from(!then.days.is_empty());
        if !now.days.is_empty() {
            active += 1;
            stayed += u64::from(!then.days.is_empty());
            revenue += now.amounts.iter().map(|amount| i128::from(*amount)).sum::<i128>();
        }
    }
    let days = recent.days();
    if days < LEAST || before == 0 || active == 0 {
        return None;
    }
    let times = YEAR / f64::from(days);
    let a_head = selection.dataset.unit().exact(revenue).units() / active as f64;
    let retention = Ratio((stayed as f64 / before as f64).powf(times));
    Some(Yearly { days, before, stayed, active, retention, revenue: a_head * times })
}
