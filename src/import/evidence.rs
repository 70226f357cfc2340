//! What in a sample speaks for the way in which it is read.

use super::date::DateOrder;
use super::date_evidence::DateEvidence;
use serde::{Deserialize, Serialize};

/// How well the rows of the sample fit the marks they are cut with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ShapeEvidence {
    /// Columns of the table.
    pub width: u32,
    /// Rows that have so many.
    pub same: u32,
    /// All rows of the sample.
    pub of: u32,
}

/// How the amounts of the sample are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DecimalEvidence {
    /// Values that have a decimal point.
    pub point: u32,
    /// Values that have a decimal comma.
    pub comma: u32,
    /// Values such as 1,234 that can be a thousand or a fraction.
    pub either: u32,
}

impl ShapeEvidence {
    pub(super) fn new(width: usize, table: &[Vec<String>]) -> ShapeEvidence {
        let same = table.iter().filter(|row| row.len() == width).count();
        ShapeEvidence { width: width as u32, same: same as u32, of: table.len() as u32 }
    }
}

impl DateEvidence {
    /// Values that are a date under this order. Dates that say themselves what is the year, the month and the day fit
    /// every order.
    ///
    /// ```
    /// use rapport::import::{DateEvidence, DateOrder};
    /// let dates = DateEvidence { day_first: 3, either: 9, named: 1, unreadable: 2, ..Default::default() };
    /// assert_eq!((dates.fits(DateOrder::Dmy), dates.fits(DateOrder::Mdy), dates.total()), (13, 10, 15));
    /// ```
    pub fn fits(&self, order: DateOrder) -> u64 {
        let own = match order {
            DateOrder::Ymd => self.compact + self.short_year_first,
            DateOrder::Compact => self.compact,
            DateOrder::Dmy => self.day_first + self.either,
            DateOrder::Mdy => self.month_first + self.either,
            DateOrder::ExcelSerial | DateOrder::ExcelSerial1904 => self.serial,
            DateOrder::Unix => self.unix,
        };
        self.year_first + self.named + own
    }

    /// All values that were looked at.
    pub fn total(&self) -> u64 {
        let year_last = self.day_first + self.month_first + self.either;
        self.year_first + year_last + self.compact + self.serial + self.unix + self.named + self.unreadable
    }
}
