//! What stands beside the rows of orders: totals, lines of other tables, what has too many fields.

use super::encoding::Decode;
use super::furniture::{furniture_of_record, pass_over};
use super::reason::Reason;
use super::refused::told;
use super::repair::RepairKind;
use super::report::Furniture;
use super::row::{Record, Rows};
use super::surplus::Surplus;

impl<D: Decode> Rows<D> {
    /// A record with more fields than the table has columns.
    #[cold]
    pub(super) fn wide(&mut self, record: Record) {
        let width = self.surplus.width;
        match self.surplus.surplus(&record) {
            Surplus::Empty => self.judge(Record { count: width, ..record }),
            Surplus::Joined(fields, column) => {
                let record = Record { fields: &fields, count: width, ..record };
                self.repaired(RepairKind::Joined, &record, Some(column), String::new);
                self.judge(record);
            }
            Surplus::TooMany => {
                self.report.rows_in += 1;
                match self.furniture(&record) {
                    Some(furniture) => self.report.skipped.count(furniture),
                    None => {
                        let reason = Reason::TooManyFields { found: record.count, expected: width };
                        self.report.hidden_line_ends += u64::from(self.surplus.hides_line_end(&record));
                        self.note(&record, None, &[], reason);
                    }
                }
            }
        }
    }

    /// Passes over a line that is no row of the table.
    pub fn pass_over(&mut self, line: &[u8], furniture: Furniture) {
        pass_over(&mut self.report, line, furniture, self.dialect);
    }

    /// What a record is that cannot be read as a row.
    pub fn furniture(&self, record: &Record) -> Option<Furniture> {
        furniture_of_record(record, self.encoding, self.dialect, &self.headers, &self.decode)
    }

    /// Whether a record that can be read as a row adds up others.
    pub fn is_total(&self, record: &Record) -> bool {
        self.totals.has(record, self.dialect.quote, self.encoding, &self.decode)
    }

    /// Counts a line that could not be cut into fields.
    pub fn refuse(&mut self, bytes: &[u8], start: usize, end: usize, line: u64, reason: Reason) {
        self.report.rows_in += 1;
        let record = Record { bytes, start, end, fields: &[], count: 0, line };
        let hides = reason == Reason::LineTooLong && self.surplus.hides_line_end(&record);
        self.report.hidden_line_ends += u64::from(hides);
        self.note(&record, None, &[], reason);
    }

    /// Counts and lists a row that was given its customer from above.
    pub fn filled(&mut self, record: &Record, customer: Option<usize>) {
        let Rows { report, dialect, encoding, decode, .. } = self;
        let told = || (String::new(), told(record, customer, dialect.quote, *encoding, decode));
        report.repair(RepairKind::FilledDown, record.line, customer, told);
    }
}
