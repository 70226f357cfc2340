//! The one pass over all orders up to the as-of day from which the trend and the cohorts are read.

use super::activity::Selection;
use super::months::Months;
use super::scope::Scope;
use crate::units::{Day, Period};

/// What happened in one month.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct MonthSum {
    /// Orders and revenue in the period.
    pub orders: u64,
    pub revenue: i128,
    /// Customers with an order in the period.
    pub active: u64,
    /// Of these: with the first order ever.
    pub new: u64,
    /// Of these: active in the previous month of the ranks too.
    pub retained: u64,
    /// Customers with an order in any part of the month, in the period or before it.
    pub active_in_all: u64,
}

/// Months after the first in which a cohort is followed at most: a date typed as 1024 must not make a table of a
/// thousand years.
pub(super) const MAX_MONTHS: usize = 600;

/// Sums by month, and customers by the month of their first order.
#[derive(Debug, Clone)]
pub(super) struct Course {
    /// By rank of the month among those with an order.
    pub months: Vec<MonthSum>,
    /// For each month with a first order, customers with an order k months later.
    pub cohorts: Vec<Vec<u32>>,
}

impl Course {
    /// Follows every wanted customer. `ranks` are the months in which anybody ordered.
    pub fn of(selection: &Selection<'_>, scope: &Scope, months: &Months, ranks: &[Option<u32>]) -> Course {
        let mut sums = vec![MonthSum::default(); ranks.iter().flatten().count()];
        let mut cohorts: Vec<Vec<u32>> = vec![Vec::new(); months.count()];
        let past = Period { from: Day(i32::MIN), to: scope.as_of };
        let (from, to) = (scope.period.from.0, scope.period.to.0);
        for (_, history) in selection.histories(past) {
            let mut previous: Option<u32> = None;
            let mut cohort = None;
            months.split(history, |month, days, amounts| {
                let first = *cohort.get_or_insert(month);
                let Some(counts) = cohorts.get_mut(first) else { return };
                let later = month - first;
                if later >= counts.len() && later < MAX_MONTHS {
                    counts.resize(later + 1, 0);
                }
                if let Some(count) = counts.get_mut(later) {
                    *count += 1;
                }

                let Some(rank) = ranks.get(month).copied().flatten() else { return };
                let Some(sum) = sums.get_mut(rank as usize) else { return };
                let whole = days.first().is_some_and(|d| *d >= from) && days.last().is_some_and(|d| *d <= to);
                let (mut orders, mut revenue) = (0u64, 0i64);
                if whole {
                    orders = days.len() as u64;
                    revenue = amounts.iter().fold(0, |sum, x| sum.saturating_add(*x));
                } else {
                    for (day, amount) in days.iter().zip(amounts) {
                        if (from..=to).contains(day) {
                            orders += 1;
                            revenue = revenue.saturating_add(*amount);
                        }
                    }
                }
                sum.active_in_all += 1;
                if orders > 0 {
                    sum.orders += orders;
                    sum.revenue += i128::from(revenue);
                    sum.active += 1;
                    sum.new += u64::from(previous.is_none());
                    sum.retained += u64::from(previous.is_some_and(|p| p + 1 == rank));
                }
                previous = Some(rank);
            });
        }
        Course { months: sums, cohorts }
    }
}
