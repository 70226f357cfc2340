//! Calendar months of the data.

use crate::dataset::Dataset;
use crate::units::{Day, Period};

/// The months from the first day of a dataset to the last, as numbers since the first.
#[derive(Debug, Clone)]
pub(super) struct Months {
    /// Month index (see [`Day::month_index`]) of the first day of the data.
    first_month: i32,
    first_day: i32,
    /// Month number of each day, so that no order needs calendar arithmetic.
    of_day: Vec<u32>,
    count: usize,
}

impl Months {
    /// The months of a span.
    pub fn of(span: Period) -> Months {
        let first_month = span.from.month_index();
        let count = (span.to.month_index() - first_month).max(0) + 1;
        let mut of_day = Vec::with_capacity(span.days() as usize);
        for month in 0..count {
            let next = Day::from_month_index(first_month + month + 1);
            // The calendar ends with the year 9999: what comes after its last month is that month.
            let end = if next > span.from { next.0.min(span.to.0 + 1) } else { span.to.0 + 1 };
            of_day.resize((end - span.from.0).max(0) as usize, month as u32);
        }
        Months { first_month, first_day: span.from.0, of_day, count: count as usize }
    }

    /// How many months there are between the first and the last day.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Number of the month in which a day lies, kept within the months of the data.
    pub fn at(&self, day: Day) -> usize {
        ((day.month_index() - self.first_month).max(0) as usize).min(self.count() - 1)
    }

    /// The first day of a month.
    pub fn start(&self, month: usize) -> Day {
        Day::from_month_index(self.first_month + month as i32)
    }

    /// The months in which anybody ordered, as `Some(rank among them)`.
    pub fn ranks(&self, dataset: &Dataset, upto: Day) -> Vec<Option<u32>> {
        let mut present = vec![None; self.count()];
        for (day, _) in dataset.calendar().days().filter(|(day, orders)| *orders > 0 && *day <= upto) {
            if let Some(month) = present.get_mut(self.of_day(day.0)) {
                *month = Some(0);
            }
        }
        for (rank, month) in (0u32..).zip(present.iter_mut().flatten()) {
            *month = rank;
        }
        present
    }

    /// Number of the month of a day of the data.
    #[inline]
    pub fn of_day(&self, day: i32) -> usize {
        self.of_day.get((day - self.first_day) as usize).copied().unwrap_or(0) as usize
    }
}
