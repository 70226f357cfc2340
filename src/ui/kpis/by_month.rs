//! The months of known and of unknown customers side by side.

use crate::analysis::{Measure, Month, Results};
use crate::units::Money;

/// A month with what unknown customers bought in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByMonth {
    /// The known customers.
    pub known: Month,
    /// The revenue of unknown ones.
    pub revenue: Money,
    /// Their orders.
    pub orders: u64,
}

/// Every month in which anybody ordered, in order of time.
pub fn months(results: &Results) -> Vec<ByMonth> {
    let known = |known: &Month| ByMonth { known: *known, revenue: Money(0), orders: 0 };
    let mut all: Vec<ByMonth> = results.trend.iter().map(known).collect();
    for unknown in results.unknown.iter().flat_map(|unknown| &unknown.months) {
        match all.iter_mut().find(|one| one.known.month == unknown.month) {
            Some(one) => (one.revenue, one.orders) = (unknown.revenue, unknown.orders),
            None => {
                let partial = results.basis.covers_part(unknown.month);
                let known = Month { partial, ..Month::without_orders(unknown.month) };
                all.push(ByMonth { known, revenue: unknown.revenue, orders: unknown.orders });
            }
        }
    }
    all.sort_by_key(|one| one.known.month);
    all
}

/// The same measure of unknown customers, where it is one of theirs and there are any.
pub fn beside(measure: Measure, months: &[ByMonth]) -> Option<Vec<Option<f64>>> {
    let there_are = months.iter().any(|one| one.orders > 0 || one.revenue != Money(0));
    let of = |read: fn(&ByMonth) -> f64| there_are.then(|| months.iter().map(|one| Some(read(one))).collect());
    match measure {
        Measure::Revenue => of(|one| one.revenue.units()),
        Measure::Orders => of(|one| one.orders as f64),
        Measure::Active
        | Measure::New
        | Measure::Retained
        | Measure::Reactivated
        | Measure::Lost
        | Measure::AverageOrderValue => None,
    }
}
