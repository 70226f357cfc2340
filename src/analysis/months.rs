//! Calendar months of the data: which month a day lies in, without calendar arithmetic for every order.

use crate::dataset::{Dataset, History};
use crate::units::{Day, Period};

/// The months between two days, both included.
#[derive(Debug, Clone)]
pub(super) struct Months {
    first_day: i32,
    /// Month index (see [`Day::month_index`]) of the first day.
    first_month: i32,
    /// Month number since the first, by day number since the first.
    by_day: Vec<u32>,
}

impl Months {
    pub fn of(span: Period) -> Months {
        let mut by_day = Vec::with_capacity(span.days() as usize);
        let first_month = span.from.month_index();
        for month in 0..=(span.to.month_index() - first_month).max(0) {
            let next = Day::from_month_index(first_month + month + 1);
            let end = if next > span.from { next.0.min(span.to.0 + 1) } else { span.to.0 + 1 };
            by_day.resize((end - span.from.0).max(0) as usize, month as u32);
        }
        Months { first_day: span.from.0, first_month, by_day }
    }

    /// How many months there are.
    pub fn count(&self) -> usize {
        self.by_day.last().map_or(0, |m| *m as usize + 1)
    }

    /// Month number since the first; days outside count to the first month.
    pub fn at(&self, day: i32) -> usize {
        let at = day.checked_sub(self.first_day).and_then(|d| usize::try_from(d).ok());
        at.and_then(|d| self.by_day.get(d)).map_or(0, |m| *m as usize)
    }

    /// The last day.
    pub fn last_day(&self) -> i32 {
        self.first_day + self.by_day.len().saturating_sub(1) as i32
    }

    /// The first day of a month.
    pub fn start(&self, month: usize) -> Day {
        Day::from_month_index(self.first_month + month as i32)
    }

    /// The months in which anybody ordered, as `Some(rank among them)`.
    pub fn ranks(&self, dataset: &Dataset, upto: Day) -> Vec<Option<u32>> {
        let mut present = vec![None; self.count()];
        for day in dataset.days().iter().filter(|d| **d <= upto.0) {
            if let Some(month) = present.get_mut(self.at(*day)) {
                *month = Some(0);
            }
        }
        for (rank, month) in (0u32..).zip(present.iter_mut().flatten()) {
            *month = rank;
        }
        present
    }

    /// Splits a history into runs of orders of the same month, and calls back with the month.
    pub fn split<'a>(&self, history: History<'a>, mut visit: impl FnMut(usize, History<'a>)) {
        let mut from = 0;
        for run in history.days.chunk_by(|a, b| self.at(*a) == self.at(*b)) {
            let to = from + run.len();
            let amounts = history.amounts.get(from..to).unwrap_or_default();
            let month = run.first().map_or(0, |d| self.at(*d));
            visit(month, History { first: history.first + from, days: run, amounts });
            from = to;
        }
    }
}
