//! Calendar dates as files write them. The order of day and month is decided over the whole column, never by row.

use crate::units::Day;
use serde::{Deserialize, Serialize};

/// The order in which a column writes its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum DateOrder {
    /// 1997-01-18, 1997/1/18, 1997年1月18日, with or without a time.
    #[default]
    Ymd,
    /// 18.01.1997, 18/1/97.
    Dmy,
    /// 1/18/1997.
    Mdy,
    /// 19970118, with or without a time.
    Compact,
    /// Days as Excel counts them: 35431 is 1997-01-01.
    ExcelSerial,
}

/// How the values of a date column are written, counted. Two counts merge by addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DateEvidence {
    /// The year comes first.
    pub year_first: u64,
    /// The year comes last and only day/month fits: 18/1/1997.
    pub day_first: u64,
    /// The year comes last and only month/day fits: 1/18/1997.
    pub month_first: u64,
    /// The year comes last and both orders fit: 2/1/1997.
    pub either: u64,
    /// Eight digits that are a date.
    pub compact: u64,
    /// A number that can be an Excel day.
    pub serial: u64,
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
        self.compact += other.compact;
        self.serial += other.serial;
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
        let most = self.year_first.max(self.compact).max(self.serial).max(year_last);
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
        } else {
            DateOrder::ExcelSerial
        })
    }

    /// Counts one value.
    pub(super) fn count(&mut self, form: Option<DateForm>) {
        let counter = match form {
            Some(DateForm::YearFirst(..)) => &mut self.year_first,
            Some(DateForm::YearLast(a, b, year)) => match (date(year, b, a), date(year, a, b)) {
                (Some(_), Some(_)) => &mut self.either,
                (Some(_), None) => &mut self.day_first,
                (None, Some(_)) => &mut self.month_first,
                (None, None) => &mut self.unreadable,
            },
            Some(DateForm::Compact(y, m, d)) if date(y, m, d).is_some() => &mut self.compact,
            Some(DateForm::Compact(..)) | None => &mut self.unreadable,
            Some(DateForm::Serial(_)) => &mut self.serial,
            Some(DateForm::Named(..)) => &mut self.named,
        };
        *counter += 1;
    }
}

/// The numbers of a date before the order is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateForm {
    /// Year, month, day.
    YearFirst(u32, u32, u32),
    /// Two numbers and a year.
    YearLast(u32, u32, u32),
    /// Eight digits as year, month, day.
    Compact(u32, u32, u32),
    /// An Excel day.
    Serial(u32),
    /// Year, month by name, day.
    Named(u32, u32, u32),
}

/// Years outside are typing errors or stand for "never", and would move the analysis date.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

fn date(year: u32, month: u32, day: u32) -> Option<Day> {
    if !YEARS.contains(&year) {
        return None;
    }
    Day::from_ymd(year as i32, month, day)
}

impl DateForm {
    /// The day under the order of the column; none when the form does not fit the order or no such day exists.
    pub fn day(self, order: DateOrder) -> Option<Day> {
        match (self, order) {
            // Nobody writes the year first and means year, day, month.
            (DateForm::YearFirst(y, m, d) | DateForm::Named(y, m, d), _) => date(y, m, d),
            (DateForm::YearLast(d, m, y), DateOrder::Dmy) | (DateForm::YearLast(m, d, y), DateOrder::Mdy) => {
                date(y, m, d)
            }
            // Two-digit years first: 97-01-18.
            (DateForm::YearLast(y, m, d), DateOrder::Ymd) if y < 100 && d % 100 < 32 => date(full_year(y), m, d % 100),
            (DateForm::Compact(y, m, d), DateOrder::Compact | DateOrder::Ymd) => date(y, m, d),
            (DateForm::Serial(n), DateOrder::ExcelSerial) => serial_day(n),
            _ => None,
        }
    }
}

/// Excel counts 1900-01-01 as 1 and believes in a 1900-02-29 (60).
fn serial_day(n: u32) -> Option<Day> {
    const EPOCH: i32 = 25_569; // 1970-01-01
    match n {
        1..=59 => Some(Day(n as i32 - EPOCH + 1)),
        61..=109_574 => Some(Day(n as i32 - EPOCH)),
        _ => None,
    }
}

/// Two digits mean 1969 to 2068, as in POSIX.
fn full_year(year: u32) -> u32 {
    match year {
        0..=68 => year + 2000,
        69..=99 => year + 1900,
        _ => year,
    }
}

/// Reads the numbers of a date written in ASCII.
pub(super) fn date_form(value: &[u8]) -> Option<DateForm> {
    // The commonest form first: 1997-01-18 and what follows it.
    if let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, rest @ ..] = value {
        let digits = [y1, y2, y3, y4, m1, m2, d1, d2].map(|b| u32::from(b.wrapping_sub(b'0')));
        if digits.iter().all(|&d| d < 10) && (rest.is_empty() || is_time(rest)) {
            let [y1, y2, y3, y4, m1, m2, d1, d2] = digits;
            return Some(DateForm::YearFirst(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2));
        }
    }
    let (a, a_len, rest) = digits(value);
    if a_len >= 5 {
        return one_number(value, a, a_len, rest);
    }
    let Some((separator, rest)) = separator(rest) else { return named(value) };
    let (b, b_len, rest) = digits(rest);
    let Some((second, rest)) = self::separator(rest).filter(|_| (1..=2).contains(&b_len)) else {
        return named(value);
    };
    let (c, c_len, rest) = digits(rest);
    if separator != second || !(rest.is_empty() || is_time(rest)) {
        return None;
    }
    match (a_len, c_len) {
        (4, 1 | 2) => Some(DateForm::YearFirst(a, b, c)),
        (1 | 2, 4) => Some(DateForm::YearLast(a, b, c)),
        (2, 2) if a > 31 => Some(DateForm::YearFirst(full_year(a), b, c)),
        (1 | 2, 2) => Some(DateForm::YearLast(a, b, full_year(c))),
        _ => None,
    }
}

/// Dates in which 年, 月 and 日 have the place of the separators, or months are named; `text` is in plain form.
pub(super) fn date_form_of_text(text: &str, scratch: &mut String) -> Option<DateForm> {
    scratch.clear();
    scratch.extend(text.chars().map(|c| match c {
        '年' | '月' => '-',
        '日' | '号' | '號' | '\u{a0}' | '\u{202f}' => ' ',
        '／' => '/',
        '－' | '‐' | '–' => '-',
        _ => c,
    }));
    date_form(scratch.trim().as_bytes())
}

/// The number at the beginning, its count of digits and what follows. More than nine digits count as too many.
fn digits(value: &[u8]) -> (u32, usize, &[u8]) {
    let len = value.iter().take_while(|b| b.is_ascii_digit()).count();
    let (head, rest) = value.split_at(len);
    let number = head.iter().take(9).fold(0, |n, b| n * 10 + u32::from(b - b'0'));
    (number, len, rest)
}

/// A separator, with the blanks after it.
fn separator(rest: &[u8]) -> Option<(u8, &[u8])> {
    let (&sign, rest) = rest.split_first()?;
    b"/-.".contains(&sign).then(|| (sign, rest.trim_ascii_start()))
}

/// Whether the rest of a date is a time of day: `T00:00:00Z`, ` 10:00`, ` 下午 3:20`.
fn is_time(rest: &[u8]) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    let after = after.trim_ascii_start();
    match first {
        b'T' | b't' => after.first().is_some_and(u8::is_ascii_digit),
        b' ' | b',' => after.first().is_none_or(|b| b.is_ascii_digit() || *b >= 0x80),
        b'Z' => after.is_empty(),
        _ => false,
    }
}

/// Values that are one number: 19970118, 19970118103000, 35431, 35431.4271.
fn one_number(value: &[u8], number: u32, len: usize, rest: &[u8]) -> Option<DateForm> {
    let eight = value.get(..8).map(digits).filter(|d| d.1 == 8).map(|d| d.0);
    match (eight, len) {
        (Some(n), 8) if rest.is_empty() || is_time(rest) => Some(compact(n)),
        (Some(n), 12 | 14) if rest.is_empty() => Some(compact(n)),
        // Five digits begin in 1927; a bare 1997 is a year.
        (None, 5..=6) => {
            let fraction = rest.is_empty() || rest.first() == Some(&b'.') && digits(rest.get(1..)?).2.is_empty();
            (fraction && serial_day(number).is_some()).then_some(DateForm::Serial(number))
        }
        _ => None,
    }
}

fn compact(n: u32) -> DateForm {
    DateForm::Compact(n / 10_000, n / 100 % 100, n % 100)
}

/// English month names: 04-Jan-2011, 4 January 2011, Jan 4, 2011.
fn named(value: &[u8]) -> Option<DateForm> {
    const MONTHS: [&[u8; 3]; 12] =
        [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];
    let mut parts = value.split(|b| b" -/.,".contains(b)).filter(|p| !p.is_empty()).map(|p| (p, digits(p))).take(4);
    let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
    let month = |word: &[u8]| {
        let head = word.get(..3)?;
        word.iter().all(u8::is_ascii_alphabetic).then_some(())?;
        MONTHS.iter().position(|m| head.eq_ignore_ascii_case(*m)).map(|i| i as u32 + 1)
    };
    let number = |part: (&[u8], (u32, usize, &[u8]))| Some(part.1.0).filter(|_| part.1.1 > 0 && part.1.2.is_empty());
    let (day, month) = match (month(one.0), month(two.0)) {
        (Some(m), None) => (number(two)?, m),
        (None, Some(m)) => (number(one)?, m),
        _ => return None,
    };
    let year = full_year(number(three).filter(|_| matches!(three.1.1, 2 | 4))?);
    date(year, month, day).map(|_| DateForm::Named(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, order: DateOrder) -> Option<String> {
        let form =
            if text.is_ascii() { date_form(text.as_bytes()) } else { date_form_of_text(text, &mut String::new()) };
        form.and_then(|f| f.day(order)).map(|d| d.to_string())
    }

    #[test]
    fn every_common_form_is_read() {
        use DateOrder::*;
        for (text, order) in [
            ("1997-01-18", Ymd),
            ("1997-1-18", Ymd),
            ("1997/1/18", Ymd),
            ("1997.01.18", Ymd),
            ("1997. 1. 18", Ymd),
            ("1997-01-18T00:00:00Z", Ymd),
            ("1997-01-18T23:59:59+08:00", Ymd),
            ("1997-01-18 10:00:00", Ymd),
            ("1997年1月18日", Ymd),
            ("1997年01月18日 10时20分", Ymd),
            ("1997/1/18 下午 3:20", Ymd),
            ("97-01-18", Ymd),
            ("19970118", Ymd),
            ("18.01.1997", Dmy),
            ("18/1/97", Dmy),
            ("18-01-1997 10:00", Dmy),
            ("1/18/1997", Mdy),
            ("1/18/97 3:20 PM", Mdy),
            ("19970118", Compact),
            ("19970118 10:00", Compact),
            ("19970118103000", Compact),
            ("35448", ExcelSerial),
            ("35448.4271", ExcelSerial),
            ("18-Jan-1997", Dmy),
            ("Jan 18, 1997", Ymd),
            ("18 January 1997", Mdy),
        ] {
            assert_eq!(read(text, order).as_deref(), Some("1997-01-18"), "{text}");
        }
        assert_eq!(read("35431", ExcelSerial).as_deref(), Some("1997-01-01"));
        assert_eq!(read("5/1/68", Mdy).as_deref(), Some("2068-05-01"));
        assert_eq!(read("5/1/69", Mdy).as_deref(), Some("1969-05-01"));
    }

    #[test]
    fn what_is_no_date_of_the_order_is_refused() {
        use DateOrder::*;
        for (text, order) in [
            ("1/18/1997", Dmy),
            ("18.01.1997", Ymd),
            ("1997-02-29", Ymd),
            ("1997-13-01", Ymd),
            ("19970230", Compact),
            ("9999-12-31", Ymd),
            ("0000-00-00", Ymd),
            ("60", ExcelSerial),
            ("1997-01/18", Ymd),
            ("1997-01-18x", Ymd),
            ("hello", Ymd),
            ("", Ymd),
            ("-", Ymd),
            ("12345678901234567890", Compact),
        ] {
            assert_eq!(read(text, order), None, "{text}");
        }
    }
}
