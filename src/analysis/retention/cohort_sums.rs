//! The counts and sums of one row of a cohort table while the orders are gone through.

use super::cohort_ask::ReturnRule;
use crate::analysis::activity::Wide;
use crate::dataset::History;

/// One column of a row.
#[derive(Debug, Clone, Copy, Default)]
struct CohortColumn {
    /// Customers who count, and those of them for whom the column is wholly over.
    customers: u64,
    closed: u64,
    revenue: Wide,
    /// Revenue of the customers for whom the column is wholly over.
    closed_revenue: Wide,
    /// Customers for whom exactly the columns before this one are over, and their revenue in these.
    ended: u64,
    ended_revenue: i128,
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct CohortSums {
    rule: ReturnRule,
    /// Customers of the row.
    pub size: u64,
    /// Columns that have begun for at least one of them.
    reach: usize,
    columns: Vec<CohortColumn>,
}

/// What a column comes to; amounts in the unit of the dataset.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ColumnSum {
    pub customers: u64,
    pub revenue: i128,
    pub cumulative: i128,
    pub of: u64,
    pub closed: u64,
    pub closed_cumulative: i128,
}

impl CohortSums {
    /// A row with at most so many columns.
    pub fn new(rule: ReturnRule, columns: usize) -> CohortSums {
        CohortSums { rule, size: 0, reach: 0, columns: vec![CohortColumn::default(); columns] }
    }

    /// Adds a customer: how many columns have begun and how many are over, and the column of each day.
    #[inline]
    pub fn add(&mut self, begun: usize, over: usize, history: &History<'_>, column: impl Fn(i32) -> usize) {
        let width = self.columns.len();
        let over = over.min(width);
        self.size += 1;
        self.reach = self.reach.max(begun.min(width));
        let (mut now, mut own) = (usize::MAX, 0i128);
        for (day, amount) in history.days.iter().zip(history.amounts) {
            let at = column(*day);
            let Some(sum) = self.columns.get_mut(at) else { break };
            sum.revenue.add(*amount);
            if at < over {
                sum.closed_revenue.add(*amount);
                own += i128::from(*amount);
            }
            if at != now {
                now = at;
                if self.rule != ReturnRule::OnOrAfter {
                    sum.customers += 1;
                    sum.closed += u64::from(at < over);
                }
            }
        }
        if self.rule == ReturnRule::OnOrAfter {
            // Who has an order in a column counts in all before it: they are added up at the end.
            let last = history.days.last().map_or(0, |day| column(*day));
            if let Some(sum) = self.columns.get_mut(last.min(width.saturating_sub(1))) {
                sum.customers += 1;
            }
            if let Some(sum) = over.checked_sub(1).and_then(|end| self.columns.get_mut(last.min(end))) {
                sum.closed += 1;
            }
        }
        if let Some(sum) = self.columns.get_mut(over) {
            sum.ended += 1;
            sum.ended_revenue += own;
        }
    }

    /// The columns that have begun.
    pub fn finish(mut self) -> Vec<ColumnSum> {
        if self.rule == ReturnRule::OnOrAfter {
            let (mut customers, mut closed) = (0, 0);
            for sum in self.columns.iter_mut().rev() {
                customers += sum.customers;
                closed += sum.closed;
                (sum.customers, sum.closed) = (customers, closed);
            }
        }
        let mut sum = ColumnSum { of: self.size, ..ColumnSum::default() };
        let next = |column: &CohortColumn| {
            let revenue = column.revenue.sum();
            sum = ColumnSum {
                customers: column.customers,
                revenue,
                cumulative: sum.cumulative + revenue,
                of: sum.of - column.ended,
                closed: column.closed,
                // Who is followed no further leaves with all that was brought so far.
                closed_cumulative: sum.closed_cumulative + column.closed_revenue.sum() - column.ended_revenue,
            };
            sum
        };
        self.columns.iter().take(self.reach).map(next).collect()
    }
}
