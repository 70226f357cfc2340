//! In which order a whole column writes its dates.

use super::date::{DateForm, DateOrder, date};
use serde::{Deserialize, Serialize};

/// How the values of a date column are written, counted. Two counts merge by addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DateEvidence {
    /// The year comes first.
    pub year_first: u64,
    /// The year comes last and only day/month fits: 18/1/1997.
    pub day_first: u64,
    /// The year comes last and only month/day fits: 1/18/1997.
    pub month_first: u64,
    /// The year comes last and both orders fit: 2/1/1997.
    pub either: u64,
    /// Of the values with the year last, those that also fit a year of two digits first: 24/1/31.
    pub short_year_first: u64,
    /// Eight digits that are a date.
    pub compact: u64,
    /// A number that can be an Excel day.
    pub serial: u64,
    /// Ten or thirteen digits that are seconds or milliseconds since 1970.
    pub unix: u64,
    /// The month is a word, so that the order does not matter.
    pub named: u64,
    /// No date in any form.
    pub unreadable: u64,
}

/// What the evidence says about a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateVerdict {
    /// This order fits all or most values.
    Decided(DateOrder),
    /// Two orders fit equally well; how many values fit each is given.
    Ambiguous {
        /// Values that fit day/month/year.
        dmy: u64,
        /// Values that fit month/day/year.
        mdy: u64,
    },
    /// No value is a date.
    Unreadable,
}

impl DateEvidence {
    /// Adds the counts of another part of the column.
    pub fn merge(&mut self, other: &DateEvidence) {
        self.year_first += other.year_first;
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.either += other.either;
        self.short_year_first += other.short_year_first;
        self.compact += other.compact;
        self.serial += other.serial;
        self.unix += other.unix;
        self.named += other.named;
        self.unreadable += other.unreadable;
    }

    /// Decides the order for the column.
    ///
    /// ```
    /// use rapport::import::{DateEvidence, DateOrder, DateVerdict};
    /// let both = DateEvidence { either: 12, ..Default::default() };
    /// assert_eq!(both.decide(), DateVerdict::Ambiguous { dmy: 12, mdy: 12 });
    /// let german = DateEvidence { either: 12, day_first: 1, ..Default::default() };
    /// assert_eq!(german.decide(), DateVerdict::Decided(DateOrder::Dmy));
    /// ```
    pub fn decide(&self) -> DateVerdict {
        let year_last = self.day_first + self.month_first + self.either;
        let most = self.year_first.max(self.compact).max(self.serial).max(self.unix).max(year_last);
        if most == 0 {
            return if self.named > 0 { DateVerdict::Decided(DateOrder::Dmy) } else { DateVerdict::Unreadable };
        }
        if year_last == most {
            return match self.day_first.cmp(&self.month_first) {
                std::cmp::Ordering::Greater => DateVerdict::Decided(DateOrder::Dmy),
                std::cmp::Ordering::Less => DateVerdict::Decided(DateOrder::Mdy),
                std::cmp::Ordering::Equal => {
                    DateVerdict::Ambiguous { dmy: self.day_first + self.either, mdy: self.month_first + self.either }
                }
            };
        }
        DateVerdict::Decided(if self.year_first == most {
            DateOrder::Ymd
        } else if self.compact == most {
            DateOrder::Compact
        } else if self.serial == most {
            DateOrder::ExcelSerial
        } else {
            DateOrder::Unix
        })
    }

    /// The order of the whole column, when it reads more values than the one that was chosen from the beginning.
    ///
    /// ```
    /// use rapport::import::{DateEvidence, DateOrder};
    /// let american = DateEvidence { either: 12, month_first: 3, ..Default::default() };
    /// assert_eq!(american.better_than(DateOrder::Dmy), Some(DateOrder::Mdy));
    /// assert_eq!(american.better_than(DateOrder::Mdy), None);
    /// let serials = DateEvidence { serial: 5, ..Default::default() };
    /// assert_eq!(serials.better_than(DateOrder::ExcelSerial1904), None);
    /// ```
    pub fn better_than(&self, chosen: DateOrder) -> Option<DateOrder> {
        match self.decide() {
            DateVerdict::Decided(order) => Some(order).filter(|&order| self.fits(order) > self.fits(chosen)),
            _ => None,
        }
    }

    /// Counts one value.
    pub(super) fn count(&mut self, form: Option<DateForm>) {
        if form.is_some_and(|form| matches!(form, DateForm::YearLast(..)) && form.day(DateOrder::Ymd).is_some()) {
            self.short_year_first += 1;
        }
        let counter = match form {
            // What has the form of a date and is none, as 2024-13-12, fits no order.
            Some(DateForm::YearFirst(y, m, d) | DateForm::Named(y, m, d)) if date(y, m, d).is_none() => {
                &mut self.unreadable
            }
            Some(DateForm::YearFirst(..)) => &mut self.year_first,
            Some(form @ DateForm::YearLast(..)) => match (form.day(DateOrder::Dmy), form.day(DateOrder::Mdy)) {
                (Some(_), Some(_)) => &mut self.either,
                (Some(_), None) => &mut self.day_first,
                (None, Some(_)) => &mut self.month_first,
                (None, None) => &mut self.unreadable,
            },
            Some(DateForm::Compact(y, m, d)) if date(y, m, d).is_some() => &mut self.compact,
            Some(DateForm::Compact(..)) | None => &mut self.unreadable,
            Some(DateForm::Serial(_)) => &mut self.serial,
            Some(DateForm::Unix(_)) => &mut self.unix,
            Some(DateForm::Named(..)) => &mut self.named,
        };
        *counter += 1;
    }
}
