//! How many customers a definition of churn would have called lost, on their own history.

use super::cohort_members::past;
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// The definitions that are tried, in days without an order.
pub const CHURN_DAYS: [u32; 8] = [30, 45, 60, 90, 120, 180, 270, 365];

/// The definition "no order in t days", as it came out in the t days up to the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChurnPoint {
    /// t.
    pub days: u32,
    /// The last day before the t days: t days before the as-of day.
    pub cut: Day,
    /// Customers with an order in the t days that end with the cut.
    pub customers: u64,
    /// Of these: without an order in the t days after it.
    pub gone: u64,
    /// Customers with an order on or before the cut, however long ago.
    pub ever: u64,
    /// Of these: without an order in the t days after it.
    pub ever_gone: u64,
}

impl ChurnPoint {
    /// gone / customers: the base rate of churn.
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::of(self.gone as f64, self.customers as f64)
    }

    /// The same of all who ever ordered.
    pub fn ever_rate(&self) -> Option<Ratio> {
        Ratio::of(self.ever_gone as f64, self.ever as f64)
    }
}

/// A point for each of [`CHURN_DAYS`] and for the definition that was asked, where the data cover the days before the cut as well as those after it.
pub(super) fn curve(selection: &Selection<'_>, scope: &Scope, asked: u32) -> Vec<ChurnPoint> {
    let Some(data) = selection.whole.span() else { return Vec::new() };
    let point = |days: u32| {
        let cut = scope.as_of.plus_days(-(days as i32));
        ChurnPoint { days, cut, customers: 0, gone: 0, ever: 0, ever_gone: 0 }
    };
    let covered = |point: &ChurnPoint| data.from <= point.cut.plus_days(1 - point.days as i32);
    let mut days = CHURN_DAYS.to_vec();
    days.push(asked);
    days.sort_unstable();
    days.dedup();
    let mut points: Vec<ChurnPoint> = days.into_iter().map(point).filter(covered).collect();
    for (_, history) in selection.histories(past(scope)) {
        let (Some(first), Some(last)) = (history.days.first(), history.days.last()) else { continue };
        for point in points.iter_mut().filter(|point| *first <= point.cut.0) {
            let gone = u64::from(*last <= point.cut.0);
            let before = Period { from: point.cut.plus_days(1 - point.days as i32), to: point.cut };
            let recent = u64::from(!history.within(before).days.is_empty());
            point.customers += recent;
            point.gone += recent * gone;
            point.ever += 1;
            point.ever_gone += gone;
        }
    }
    points
}
