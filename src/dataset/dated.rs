//! Rows of a table by customer and day.

use crate::units::Day;

/// Rows by customer and day, each with a number.
///
/// ```
/// use rapport::dataset::DatedRows;
/// use rapport::units::Day;
/// let rows = DatedRows::of(2, vec![(1, 9, 2.0), (0, 5, 4.0), (0, 3, 5.0)]);
/// assert_eq!(rows.upto(0, Day(4)), (&[3][..], &[5.0][..]));
/// assert_eq!(rows.span(), Some((Day(3), Day(9))));
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DatedRows {
    /// First row of each customer, closed by the number of rows.
    start: Vec<u32>,
    day: Vec<i32>,
    value: Vec<f32>,
    /// First and last day of all rows.
    span: Option<(i32, i32)>,
}

impl DatedRows {
    /// Sorts rows of so many customers, each with its customer, day and number.
    pub fn of(customers: usize, mut rows: Vec<(u32, i32, f32)>) -> DatedRows {
        if rows.is_empty() {
            return DatedRows::default();
        }
        // Stable, so that answers of one day stay in the order of the table.
        rows.sort_by_key(|(person, day, _)| (*person, *day));
        let mut start = vec![0u32; customers + 1];
        for (person, ..) in &rows {
            start.get_mut(*person as usize + 1).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for count in &mut start {
            sum += *count;
            *count = sum;
        }
        let days = || rows.iter().map(|(_, day, _)| *day);
        DatedRows {
            start,
            day: days().collect(),
            value: rows.iter().map(|(_, _, value)| *value).collect(),
            span: days().min().zip(days().max()),
        }
    }

    /// Days and numbers of a customer up to a day, in the order of the days.
    pub fn upto(&self, customer: usize, day: Day) -> (&[i32], &[f32]) {
        let at = |place: usize| self.start.get(place).copied().unwrap_or(0) as usize;
        let (from, to) = (at(customer), at(customer + 1));
        let days = self.day.get(from..to).unwrap_or_default();
        let known = days.partition_point(|own| *own <= day.0);
        (days.get(..known).unwrap_or_default(), self.value.get(from..from + known).unwrap_or_default())
    }

    /// The first and the last day of all rows; nothing without rows.
    pub fn span(&self) -> Option<(Day, Day)> {
        self.span.map(|(first, last)| (Day(first), Day(last)))
    }
}
