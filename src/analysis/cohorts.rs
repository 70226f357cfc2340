//! Customers by the month of their first order, and how many of them ordered again so many months later.

use super::course::{Course, MAX_MONTHS};
use super::months::Months;
use super::scope::Scope;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// The customers whose first order is in the same calendar month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cohort {
    /// First day of the month of the first order.
    pub month: Day,
    /// Customers with an order k calendar months later, k = 0, 1, 2 …, up to the month of the as-of day:
    /// 0 is a known nought. The first is the size of the cohort.
    pub customers: Vec<u64>,
}

/// The cohort table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cohorts {
    /// The cohorts that began in the period, oldest first.
    pub rows: Vec<Cohort>,
    /// Older cohorts left out, because the table shows the latest 240.
    pub left_out: usize,
}

/// Twenty years of months are more than a table can show; a date typed as 1024 must not make a table of a thousand.
const MAX_COHORTS: usize = 240;

/// All orders up to the as-of day count, whatever the window; the window chooses which cohorts are shown.
pub(super) fn cohorts(course: &Course, scope: &Scope, months: &Months) -> Cohorts {
    let in_period = |m: usize| months.start(m).plus_months(1) > scope.period.from && months.start(m) <= scope.period.to;
    let begun = course.cohorts.iter().enumerate().filter(|(month, counts)| !counts.is_empty() && in_period(*month));
    let left_out = begun.clone().count().saturating_sub(MAX_COHORTS);
    let last = months.at(scope.as_of);
    let row = |(month, counts): (usize, &Vec<u32>)| {
        let mut customers: Vec<u64> = counts.iter().map(|n| u64::from(*n)).collect();
        customers.resize((last - month.min(last) + 1).min(MAX_MONTHS), 0);
        Cohort { month: months.start(month), customers }
    };
    Cohorts { rows: begun.skip(left_out).map(row).collect(), left_out }
}
