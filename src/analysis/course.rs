//! The one pass over all orders up to the as-of day from which the trend and the cohorts are read.

use super::activity::{Selection, Wide};
use super::months::Months;
use super::scope::Scope;
use crate::units::{Day, Period};

/// What happened in one month.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct MonthSum {
    /// Orders and revenue in the period.
    pub orders: u64,
    pub revenue: Wide,
    /// Customers with an order in the period.
    pub active: u64,
    /// Of these: with the first order ever.
    pub new: u64,
    /// Of these: active in the month before it in which anybody ordered, too.
    pub retained: u64,
    /// Customers with an order in any part of the month, in the period or before it.
    pub active_in_all: u64,
    /// The month before it in which anybody ordered.
    before: usize,
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
    #[inline(never)]
    pub fn of(selection: &Selection<'_>, scope: &Scope, months: &Months, ranks: &[Option<u32>]) -> Course {
        let mut before = usize::MAX;
        let sum = |(month, rank): (usize, &Option<u32>)| {
            let sum = MonthSum { before, ..MonthSum::default() };
            before = if rank.is_some() { month } else { before };
            sum
        };
        let mut sums: Vec<MonthSum> = ranks.iter().enumerate().map(sum).collect();
        let mut cohorts: Vec<Vec<u32>> = vec![Vec::new(); months.count()];
        let past = Period { from: Day(i32::MIN), to: scope.as_of };
        let (from, to) = (scope.period.from.0, scope.period.to.0);
        for (_, history) in selection.histories(past) {
            let Some(first) = history.days.first().map(|day| months.of_day(*day)) else { continue };
            let Some(counts) = cohorts.get_mut(first) else { continue };
            let (mut previous, mut month, mut active) = (usize::MAX, usize::MAX, false);
            for (day, amount) in history.days.iter().zip(history.amounts) {
                let own = months.of_day(*day);
                let Some(sum) = sums.get_mut(own) else { continue };
                if own != month {
                    (previous, month, active) = (month, own, false);
                    sum.active_in_all += 1;
                    let later = own - first;
                    if later >= counts.len() && later < MAX_MONTHS {
                        counts.resize(later + 1, 0);
                    }
                    if let Some(count) = counts.get_mut(later) {
                        *count += 1;
                    }
                }
                if (from..=to).contains(day) {
                    sum.orders += 1;
                    sum.revenue.add(*amount);
                    if !active {
                        active = true;
                        sum.active += 1;
                        sum.new += u64::from(own == first);
                        sum.retained += u64::from(own != first && previous == sum.before);
                    }
                }
            }
        }
        let months = sums.into_iter().zip(ranks).filter(|(_, rank)| rank.is_some()).map(|(sum, _)| sum).collect();
        Course { months, cohorts }
    }
}
