//! Calendar months of the data: which month each order lies in, found once.

use crate::dataset::{Dataset, History};
use crate::units::{Day, Period};

/// The months of all orders of a dataset, as numbers since the first.
#[derive(Debug, Clone)]
pub(super) struct Months {
    /// Month index (see [`Day::month_index`]) of the first day of the data.
    first_month: i32,
    count: usize,
    /// Month number of each order.
    of_order: Vec<u32>,
}

impl Months {
    /// Looks the month of every order up in a table of days, so that no order needs calendar arithmetic.
    pub fn of(dataset: &Dataset, span: Period) -> Months {
        let first_month = span.from.month_index();
        let count = (span.to.month_index() - first_month).max(0) as usize + 1;
        let mut by_day: Vec<u32> = Vec::with_capacity(span.days() as usize);
        for month in 0..count {
            let next = Day::from_month_index(first_month + month as i32 + 1);
            // The calendar ends with the year 9999: what comes after its last month is that month.
            let end = if next > span.from { next.0.min(span.to.0 + 1) } else { span.to.0 + 1 };
            by_day.resize((end - span.from.0).max(0) as usize, month as u32);
        }
        let month = |day: &i32| by_day.get((day - span.from.0) as usize).copied().unwrap_or(0);
        Months { first_month, count, of_order: dataset.days().iter().map(month).collect() }
    }

    /// How many months there are between the first and the last day.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Number of the month in which a day lies, kept within the months of the data.
    pub fn at(&self, day: Day) -> usize {
        ((day.month_index() - self.first_month).max(0) as usize).min(self.count - 1)
    }

    /// The first day of a month.
    pub fn start(&self, month: usize) -> Day {
        Day::from_month_index(self.first_month + month as i32)
    }

    /// The month of an order.
    pub fn of_order(&self, order: usize) -> Option<u32> {
        self.of_order.get(order).copied()
    }

    /// The months in which anybody ordered, as `Some(rank among them)`.
    pub fn ranks(&self, dataset: &Dataset, upto: Day) -> Vec<Option<u32>> {
        let mut present = vec![None; self.count];
        for (month, day) in self.of_order.iter().zip(dataset.days()) {
            if let Some(month) = present.get_mut(*month as usize).filter(|_| *day <= upto.0) {
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
        let months = self.of_order.get(history.first..history.first + history.days.len()).unwrap_or_default();
        let mut from = 0;
        for run in months.chunk_by(|a, b| a == b) {
            let to = from + run.len();
            let days = history.days.get(from..to).unwrap_or_default();
            let amounts = history.amounts.get(from..to).unwrap_or_default();
            let month = run.first().map_or(0, |m| *m as usize);
            visit(month, History { first: history.first + from, days, amounts });
            from = to;
        }
    }
}
