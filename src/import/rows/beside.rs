//! What stands beside the rows of a table: totals, lines of other tables, what has too many fields.
//!
//! Orders and all other tables have readers of their own; what is no row of either is treated here, once for both.

use super::furniture::{furniture_of_record, pass_over};
use super::record::Record;
use super::records::Records;
use super::refused::told;
use super::row::Rows;
use super::surplus::{self, Surplus};
use super::totals::TotalRows;
use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::range::reason::Reason;
use crate::import::range::repair::RepairKind;
use crate::import::range::report::{Furniture, RangeReport};

/// How the table of a reader is written.
pub(in crate::import) struct Writing<'a, D> {
    surplus: &'a surplus::Columns,
    totals: &'a TotalRows,
    headers: &'a [String],
    dialect: Dialect,
    encoding: Encoding,
    decode: &'a D,
}

/// A reader of rows.
pub(in crate::import) trait Reader {
    /// What decodes its texts.
    type Decoder: Decode;

    /// How the table is written, and the report of what became of it.
    fn parts(&mut self) -> (Writing<'_, Self::Decoder>, &mut RangeReport);

    /// How the table is written.
    fn writing(&self) -> Writing<'_, Self::Decoder>;

    /// Takes in a record of the width of the table.
    fn take(&mut self, record: Record);

    /// Counts and lists a record that is no row.
    fn refuse_record(&mut self, record: &Record, reason: Reason);

    /// A record with more fields than the table has columns.
    #[cold]
    fn wide(&mut self, record: Record) {
        let width = self.writing().surplus.width;
        match self.writing().surplus.surplus(&record) {
            Surplus::Empty => self.take(Record { count: width, ..record }),
            Surplus::Joined(fields, column) => {
                let record = Record { fields: &fields, count: width, ..record };
                self.changed(RepairKind::Joined, &record, Some(column));
                self.take(record);
            }
            Surplus::TooMany => {
                let (writing, report) = self.parts();
                report.rows_in += 1;
                match writing.furniture(&record) {
                    Some(furniture) => report.skipped.count(furniture),
                    None => {
                        report.hidden_line_ends += u64::from(writing.surplus.hides_line_end(&record));
                        self.refuse_record(&record, Reason::TooManyFields { found: record.count, expected: width });
                    }
                }
            }
        }
    }

    /// Passes over a line that is no row of the table.
    fn pass_over(&mut self, line: &[u8], furniture: Furniture) {
        let (writing, report) = self.parts();
        pass_over(report, line, furniture, writing.dialect);
    }

    /// What a record is that cannot be read as a row.
    fn furniture(&self, record: &Record) -> Option<Furniture> {
        self.writing().furniture(record)
    }

    /// Whether a record that can be read as a row adds up others.
    #[inline]
    fn is_total(&self, record: &Record) -> bool {
        let Writing { totals, dialect, encoding, decode, .. } = self.writing();
        totals.has(record, dialect.quote, encoding, decode)
    }

    /// Counts a line that could not be cut into fields.
    fn refuse(&mut self, bytes: &[u8], start: usize, end: usize, line: u64, reason: Reason) {
        let record = Record { bytes, start, end, fields: &[], count: 0, line };
        let (writing, report) = self.parts();
        report.rows_in += 1;
        let hides = reason == Reason::LineTooLong && writing.surplus.hides_line_end(&record);
        report.hidden_line_ends += u64::from(hides);
        self.refuse_record(&record, reason);
    }

    /// Counts and lists a row that was given its customer from above.
    fn filled(&mut self, record: &Record, customer: Option<usize>) {
        let (Writing { dialect, encoding, decode, .. }, report) = self.parts();
        let told = || (String::new(), told(record, customer, dialect.quote, encoding, decode));
        report.repair(RepairKind::FilledDown, record.line, customer, told);
    }

    /// Counts and lists a value that was changed.
    fn changed(&mut self, kind: RepairKind, record: &Record, column: Option<usize>) {
        let (Writing { dialect, encoding, decode, .. }, report) = self.parts();
        let told = || (told(record, column, dialect.quote, encoding, decode), String::new());
        report.repair(kind, record.line, column, told);
    }
}

impl<D: Decode> Writing<'_, D> {
    fn furniture(&self, record: &Record) -> Option<Furniture> {
        furniture_of_record(record, self.encoding, self.dialect, self.headers, self.decode)
    }
}

impl<D: Decode> Reader for Rows<D> {
    type Decoder = D;

    fn parts(&mut self) -> (Writing<'_, D>, &mut RangeReport) {
        let Rows { surplus, totals, headers, dialect, encoding, decode, report, .. } = self;
        (Writing { surplus, totals, headers, dialect: *dialect, encoding: *encoding, decode }, report)
    }

    #[inline]
    fn writing(&self) -> Writing<'_, D> {
        let Rows { surplus, totals, headers, dialect, encoding, decode, .. } = self;
        Writing { surplus, totals, headers, dialect: *dialect, encoding: *encoding, decode }
    }

    fn take(&mut self, record: Record) {
        self.judge(record);
    }

    fn refuse_record(&mut self, record: &Record, reason: Reason) {
        self.note(record, None, &[], reason);
    }
}

impl<D: Decode> Reader for Records<D> {
    type Decoder = D;

    fn parts(&mut self) -> (Writing<'_, D>, &mut RangeReport) {
        let Records { surplus, totals, headers, dialect, encoding, decode, report, .. } = self;
        (Writing { surplus, totals, headers, dialect: *dialect, encoding: *encoding, decode }, report)
    }

    #[inline]
    fn writing(&self) -> Writing<'_, D> {
        let Records { surplus, totals, headers, dialect, encoding, decode, .. } = self;
        Writing { surplus, totals, headers, dialect: *dialect, encoding: *encoding, decode }
    }

    fn take(&mut self, record: Record) {
        self.judge(record);
    }

    fn refuse_record(&mut self, record: &Record, reason: Reason) {
        self.note(record, None, reason);
    }
}
