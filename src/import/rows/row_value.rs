//! The days and numbers of a row.

use super::record::{Out, Record};
use super::row::Rows;
use crate::import::bytes::encoding::Decode;
use crate::import::bytes::field::text;
use crate::import::range::report::Reason;
use crate::import::values::date::{DateForm, date_form, date_form_of_text, iso_date, not_a_day};
use crate::import::values::no_date::{NoDate, no_date};
use crate::import::values::number::{Number, read_number};
use crate::import::values::plain::{has_other_digits, plain};
use crate::import::values::simple::simple;
use crate::import::values::value::{is_missing, trim};
use crate::units::Day;

impl<D: Decode> Rows<D> {
    /// The day of a row; the error is why it has none.
    #[inline]
    pub(in crate::import) fn day(
        &mut self,
        record: &Record,
        value: &mut Vec<u8>,
        plain_text: &mut String,
        scratch: &mut String,
    ) -> Result<Day, Out> {
        let column = self.columns.date;
        let written = self.value(record, column, value);
        if is_missing(written) {
            return Err(Out::Refused(Reason::MissingDate, column));
        }
        let form = self.date(written, plain_text, scratch);
        self.report.dates.count(form);
        let Some(day) = form.and_then(|form| form.day(self.dates)) else {
            let text = plain(written, self.encoding, &self.decode, plain_text);
            return Err(match no_date(text, form, self.dates.order) {
                Some(NoDate::Never) if !self.all_days => Out::Incredible,
                Some(NoDate::Missing) => Out::Refused(Reason::MissingDate, column),
                Some(NoDate::Never) | None => Out::Refused(not_a_day(form), column),
            });
        };
        let day = self.report.in_zone(self.zone, written, day);
        if self.report.believes(self.credible, day) { Ok(day) } else { Err(Out::Incredible) }
    }

    /// The form of a date; nothing when it is none.
    pub(in crate::import) fn date(
        &self,
        value: &[u8],
        plain_text: &mut String,
        scratch: &mut String,
    ) -> Option<DateForm> {
        if let Some(form) = iso_date(value) {
            return Some(form);
        }
        if value.is_ascii() {
            return date_form(value);
        }
        self.count_digits(value);
        date_form_of_text(plain(value, self.encoding, &self.decode, plain_text), scratch)
    }

    /// The number in a column; the error is the reason to refuse it where it is needed.
    pub(in crate::import) fn number(
        &self,
        record: &Record,
        column: Option<usize>,
        value: &mut Vec<u8>,
        scratch: &mut String,
    ) -> Result<Number, Reason> {
        // Without a column there is no value, as in an empty cell.
        let field = column.and_then(|c| record.fields.get(c)).ok_or(Reason::MissingAmount)?;
        let value = trim(text(record.bytes, field, self.dialect.quote, value), self.encoding);
        if let Some(number) = simple(value, self.decimal) {
            return Ok(number);
        }
        if is_missing(value) {
            return Err(Reason::MissingAmount);
        }
        let text = match std::str::from_utf8(value) {
            Ok(text) if value.is_ascii() => text,
            _ => {
                self.count_digits(value);
                plain(value, self.encoding, &self.decode, scratch)
            }
        };
        read_number(text, self.decimal).ok_or(Reason::BadAmount)
    }

    /// Counts a value that has digits of another script; they have no place in the older encodings.
    pub(super) fn count_digits(&self, value: &[u8]) {
        if std::str::from_utf8(value).is_ok_and(has_other_digits) {
            self.digits.set(self.digits.get() + 1);
        }
    }
}
