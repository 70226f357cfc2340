//! What in a sample speaks for the way in which it is read.

use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::field::Form;
use crate::import::bytes::table::each_field;
use crate::import::values::date::DateOrder;
use crate::import::values::date_evidence::DateEvidence;
use serde::{Deserialize, Serialize};

/// How well the rows of the sample fit the marks they are cut with, and which marks there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ShapeEvidence {
    /// Columns of the table.
    pub width: u32,
    /// Rows that have so many.
    pub same: u32,
    /// All rows of the sample.
    pub of: u32,
    /// Values that begin with a double quote.
    pub double: u32,
    /// Values that begin with an apostrophe.
    pub single: u32,
    /// All values.
    pub values: u32,
    /// Values with a doubled quote inside.
    pub doubled: u32,
    /// Backslashes before a quote or a separator.
    pub backslashed: u32,
    /// Carriage returns with a line feed behind them.
    pub crlf: u32,
    /// Line feeds alone.
    pub lf: u32,
    /// Carriage returns alone.
    pub cr: u32,
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
    pub(in crate::import) fn new(width: usize, table: &[Vec<String>]) -> ShapeEvidence {
        let same = table.iter().filter(|row| row.len() == width).count();
        let (same, of) = (same as u32, table.len() as u32);
        ShapeEvidence { width: width as u32, same, of, ..ShapeEvidence::default() }
    }

    /// The same with the marks counted of a text that is cut as `dialect` says.
    pub(super) fn with_marks(self, text: &str, dialect: Dialect) -> ShapeEvidence {
        let mut seen = self;
        each_field(text.as_bytes(), dialect, |bytes, field| {
            seen.values += 1;
            let at = |place: Option<usize>| place.and_then(|place| bytes.get(place)).copied();
            let start = field.start as usize;
            // The span of a quoted value begins behind its quote.
            let before = at(start.checked_sub(1)).filter(|byte| dialect.quote == Some(*byte));
            let first = before.or_else(|| at(Some(start)).filter(|_| field.end > field.start));
            seen.double += u32::from(first == Some(b'"'));
            seen.single += u32::from(first == Some(b'\''));
            seen.doubled += u32::from(field.form == Form::Doubled);
        });
        let mut before = 0;
        for &byte in text.as_bytes() {
            let marked = matches!(byte, b'"' | b'\'') || byte == dialect.delimiter;
            match (before, byte) {
                (b'\r', b'\n') => seen.crlf += 1,
                (b'\r', _) => seen.cr += 1,
                (_, b'\n') => seen.lf += 1,
                (b'\\', _) if marked => seen.backslashed += 1,
                _ => {}
            }
            if before == b'\r' && byte == b'\n' {
                before = 0;
            } else {
                before = byte;
            }
        }
        seen.cr += u32::from(before == b'\r');
        seen
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::bytes::dialect::LineEnd;

    #[test]
    fn marks_are_counted_as_they_stand() {
        let text = "id,name\r\n1,\"a \"\"b\"\"\"\n2,'c'\r3,\"\"\r\n4,\"d\\\"\"\r";
        let dialect = Dialect { line_end: LineEnd::Mixed, backslash: true, ..Dialect::default() };
        let seen = ShapeEvidence::default().with_marks(text, dialect);
        assert_eq!((seen.values, seen.double, seen.single, seen.doubled, seen.backslashed), (10, 3, 1, 1, 1));
        assert_eq!((seen.crlf, seen.lf, seen.cr), (2, 1, 2));
    }
}
