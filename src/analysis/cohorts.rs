//! Customers by the month of their first order, and how many of them ordered again so many months later.

use super::activity::Selection;
use super::months::Months;
use super::scope::Scope;
use crate::units::{Day, Period};
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
/// Months after the first that a row holds at most.
const MAX_MONTHS: usize = 600;

/// All orders up to the as-of day count, whatever the window; the window chooses which cohorts are shown.
pub(super) fn cohorts(selection: &Selection<'_>, scope: &Scope, months: &Months) -> Cohorts {
    let past = Period { from: Day(i32::MIN), to: scope.as_of };
    let mut sizes = vec![0u64; months.count()];
    let starts: Vec<Option<u32>> = first_months(selection, past, months);
    for first in starts.iter().flatten() {
        if let Some(size) = sizes.get_mut(*first as usize) {
            *size += 1;
        }
    }
    let in_period = |m: usize| months.start(m).plus_months(1) > scope.period.from && months.start(m) <= scope.period.to;
    let mut shown: Vec<usize> =
        sizes.iter().enumerate().filter(|(m, n)| **n > 0 && in_period(*m)).map(|(m, _)| m).collect();
    let left_out = shown.len().saturating_sub(MAX_COHORTS);
    shown.drain(..left_out);

    let last = months.at(scope.as_of);
    let mut row_of = vec![None; months.count()];
    let mut rows: Vec<Cohort> = Vec::with_capacity(shown.len());
    for month in shown {
        if let Some(row) = row_of.get_mut(month) {
            *row = Some(rows.len());
        }
        let width = (last - month.min(last) + 1).min(MAX_MONTHS);
        rows.push(Cohort { month: months.start(month), customers: vec![0; width] });
    }
    for (customer, history) in selection.histories(past) {
        let Some(first) = starts.get(customer).copied().flatten().map(|m| m as usize) else { continue };
        let Some(row) = row_of.get(first).copied().flatten().and_then(|r| rows.get_mut(r)) else { continue };
        months.split(history, |month, run| {
            let mut any = selection.lines.is_open();
            if !any {
                selection.lines.orders(selection.dataset, run, |_, _, _, _| any = true);
            }
            if let Some(count) = row.customers.get_mut(month.wrapping_sub(first)).filter(|_| any) {
                *count += 1;
            }
        });
    }
    Cohorts { rows, left_out }
}

/// The month of each customer's first order that counts.
fn first_months(selection: &Selection<'_>, past: Period, months: &Months) -> Vec<Option<u32>> {
    let mut starts = vec![None; selection.dataset.customers().len()];
    for (customer, history) in selection.histories(past) {
        let mut first = None;
        if selection.lines.is_open() {
            first = history.days.first().map(|_| history.first);
        } else {
            selection.lines.orders(selection.dataset, history, |order, _, _, _| first = first.or(Some(order)));
        }
        if let Some(start) = starts.get_mut(customer) {
            *start = first.and_then(|order| months.of_order(order));
        }
    }
    starts
}
