//! In which order a whole column writes its dates.

use super::calendar::Calendar;
use super::date::{DateForm, DateOrder, DateRules, date};
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
    /// Of those with the year first, those with a day above 12: month and day cannot be exchanged in them.
    pub late: u64,
    /// Of all, those with a year of the Republic of China without a word beside it.
    pub roc: u64,
    /// Of all, those with a Buddhist year.
    pub buddhist: u64,
    /// Of all, those with a year of the Solar Hijri calendar.
    pub jalali: u64,
    /// Of those that are unreadable, those with a year of the Islamic calendar.
    pub islamic: u64,
    /// Of those whose month is a word or that name an era, the latter.
    pub eras: u64,
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
        self.late += other.late;
        self.roc += other.roc;
        self.buddhist += other.buddhist;
        self.jalali += other.jalali;
        self.islamic += other.islamic;
        self.eras += other.eras;
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
        // A year that comes first fits every order, so that the others decide unless they are a few stray ones.
        let year_first = if year_last * 100 >= self.year_first { 0 } else { self.year_first };
        let most = year_first.max(self.compact).max(self.serial).max(self.unix).max(year_last);
        if most == 0 {
            return match (self.year_first, self.named) {
                (0, 0) => DateVerdict::Unreadable,
                (0, _) => DateVerdict::Decided(DateOrder::Dmy),
                _ => DateVerdict::Decided(DateOrder::Ymd),
            };
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
        DateVerdict::Decided(if year_first == most || self.year_first >= most {
            DateOrder::Ymd
        } else if self.compact == most {
            DateOrder::Compact
        } else if self.serial == most {
            DateOrder::ExcelSerial
        } else {
            DateOrder::Unix
        })
    }

    /// Whether month and day may be exchanged in a part of the dates: real ones of a spreadsheet never have a day above
    /// 12, and texts always. A spreadsheet of another country leaves exactly that.
    pub fn may_be_swapped(&self) -> bool {
        let texts = self.day_first.max(self.month_first);
        let one_order = self.day_first == 0 || self.month_first == 0;
        self.year_first >= 3 && self.late == 0 && texts >= 3 && self.either == 0 && one_order
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
    pub(in crate::import) fn count(&mut self, form: Option<DateForm>) {
        let calendar = form.and_then(written_in).unwrap_or_default();
        let day = |form: DateForm, order| form.day(DateRules { order, calendar, swapped: false }).is_some();
        if form.is_some_and(|form| matches!(form, DateForm::YearLast(..)) && day(form, DateOrder::Ymd)) {
            self.short_year_first += 1;
        }
        let counter =
            match form {
                // What has the form of a date and is none, as 2024-13-12, fits no order.
                Some(
                    form @ (DateForm::YearFirst(..) | DateForm::Roc(..) | DateForm::Named(..) | DateForm::Era(..)),
                ) if !day(form, DateOrder::Ymd) => &mut self.unreadable,
                Some(DateForm::YearFirst(.., d)) => {
                    self.late += u64::from(d > 12);
                    &mut self.year_first
                }
                Some(DateForm::Roc(..)) => &mut self.year_first,
                Some(form @ DateForm::YearLast(..)) => match (day(form, DateOrder::Dmy), day(form, DateOrder::Mdy)) {
                    (true, true) => &mut self.either,
                    (true, false) => &mut self.day_first,
                    (false, true) => &mut self.month_first,
                    (false, false) => &mut self.unreadable,
                },
                Some(DateForm::Compact(y, m, d)) if date(y, m, d).is_some() => &mut self.compact,
                Some(DateForm::Compact(..)) | None => &mut self.unreadable,
                Some(DateForm::Serial(_)) => &mut self.serial,
                Some(DateForm::Unix(_)) => &mut self.unix,
                Some(DateForm::Named(..)) => &mut self.named,
                Some(DateForm::Era(..)) => {
                    self.eras += 1;
                    &mut self.named
                }
            };
        *counter += 1;
        if calendar != Calendar::Gregorian {
            self.count_calendar(form, calendar);
        } else if let Some(year) = form.and_then(DateForm::other_year) {
            self.islamic += u64::from(Calendar::is_islamic(year));
        }
    }

    /// Counts a value with a year of another calendar, when it is a day of it.
    #[cold]
    fn count_calendar(&mut self, form: Option<DateForm>, calendar: Calendar) {
        let orders = [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy];
        let is_day = |form: DateForm| {
            orders.into_iter().any(|order| form.day(DateRules { order, calendar, swapped: false }).is_some())
        };
        let count = u64::from(form.is_some_and(is_day));
        match calendar {
            Calendar::Gregorian => {}
            Calendar::Roc => self.roc += count,
            Calendar::Buddhist => self.buddhist += count,
            Calendar::Jalali => self.jalali += count,
        }
    }

    /// How many dates have years of a calendar other than the common one.
    pub fn in_calendar(&self, calendar: Calendar) -> u64 {
        match calendar {
            Calendar::Gregorian => 0,
            Calendar::Roc => self.roc,
            Calendar::Buddhist => self.buddhist,
            Calendar::Jalali => self.jalali,
        }
    }

    /// The calendar of the years that are not common ones, if there are any. Where Islamic years stand among them, the
    /// others are Islamic, too.
    ///
    /// ```
    /// use rapport::import::{Calendar, DateEvidence};
    /// let thai = DateEvidence { either: 9, buddhist: 9, ..Default::default() };
    /// assert_eq!(thai.calendar(), Some(Calendar::Buddhist));
    /// assert_eq!(DateEvidence { jalali: 3, islamic: 5, ..Default::default() }.calendar(), None);
    /// ```
    pub fn calendar(&self) -> Option<Calendar> {
        let found = Calendar::ALL.into_iter().max_by_key(|calendar| self.in_calendar(*calendar))?;
        let islamic = found == Calendar::Jalali && self.islamic > 0;
        Some(found).filter(|found| self.in_calendar(*found) > 0 && !islamic)
    }
}

/// The calendar that a written year shows.
fn written_in(form: DateForm) -> Option<Calendar> {
    match form {
        DateForm::Roc(80..=130, ..) => Some(Calendar::Roc),
        DateForm::YearFirst(y, ..) | DateForm::YearLast(.., y) | DateForm::Named(y, ..) => Calendar::of(y),
        DateForm::Roc(..) | DateForm::Era(..) | DateForm::Compact(..) | DateForm::Serial(_) | DateForm::Unix(_) => None,
    }
}
