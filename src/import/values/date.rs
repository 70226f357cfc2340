//! Calendar dates as files write them. The order of day and month is decided over the whole column, never by row.

use super::calendar::Calendar;
use super::date_words::date_in_words;
use crate::import::range::report::Reason;
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
    /// Days as Excel for Macintosh once counted them, from 1904: 33969 is 1997-01-01.
    ExcelSerial1904,
    /// Seconds or milliseconds since 1970-01-01, as the day in UTC.
    Unix,
}

/// The numbers of a date before the order is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum DateForm {
    /// Year, month, day; the year below 100 as two digits.
    YearFirst(u32, u32, u32),
    /// A year of three digits, month, day, as they are written in Taiwan.
    Roc(u32, u32, u32),
    /// Two numbers and a year, all as they are written; with two digits the first one may be the year too.
    YearLast(u32, u32, u32),
    /// Eight digits as year, month, day.
    Compact(u32, u32, u32),
    /// An Excel day.
    Serial(u32),
    /// Days since 1970-01-01, written as seconds or milliseconds.
    Unix(i32),
    /// Year, month, day, and the order does not matter.
    Named(u32, u32, u32),
    /// The same with the year of an era that stands beside it.
    Era(u32, u32, u32),
}

/// How the dates of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) struct DateRules {
    pub order: DateOrder,
    pub calendar: Calendar,
    /// Dates with the year first have month and day exchanged.
    pub swapped: bool,
}

impl From<DateOrder> for DateRules {
    fn from(order: DateOrder) -> DateRules {
        DateRules { order, ..DateRules::default() }
    }
}

/// Years outside are typing errors or stand for "never", and would move the analysis date.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

pub(in crate::import) fn date(year: u32, month: u32, day: u32) -> Option<Day> {
    if !YEARS.contains(&year) {
        return None;
    }
    Day::from_ymd(year as i32, month, day)
}

impl DateForm {
    /// The day under the rules of the column; none when the form does not fit them or no such day exists.
    pub fn day(self, rules: impl Into<DateRules>) -> Option<Day> {
        let DateRules { order, calendar, swapped } = rules.into();
        match (self, order) {
            // A program has taken the day for the month.
            (DateForm::YearFirst(y, d, m), _) if swapped => calendar.day(y, m, d),
            // Nobody writes the year first and means year, day, month.
            (DateForm::YearFirst(y, m, d) | DateForm::Named(y, m, d), _) => calendar.day(y, m, d),
            (DateForm::Roc(y, m, d), _) if calendar == Calendar::Roc => calendar.day(y, m, d),
            (DateForm::Era(y, m, d), _) => date(y, m, d),
            (DateForm::YearLast(d, m, y), DateOrder::Dmy) | (DateForm::YearLast(m, d, y), DateOrder::Mdy) => {
                calendar.day(y, m, d)
            }
            // Two-digit years first: 24-01-31.
            (DateForm::YearLast(y, m, d), DateOrder::Ymd) if y < 100 && d < 100 => calendar.day(y, m, d),
            (DateForm::Compact(y, m, d), DateOrder::Compact | DateOrder::Ymd) => date(y, m, d),
            (DateForm::Serial(n), DateOrder::ExcelSerial) => serial_day(n),
            (DateForm::Serial(n @ ..=108_112), DateOrder::ExcelSerial1904) => Some(Day(n as i32 - 24_107)),
            (DateForm::Unix(day), DateOrder::Unix) => Some(Day(day)),
            _ => None,
        }
    }

    /// The year as it is written, when it is one of another calendar.
    pub fn other_year(self) -> Option<u32> {
        match self {
            DateForm::Roc(y, ..) => Some(y),
            DateForm::YearFirst(y, ..) | DateForm::YearLast(.., y) | DateForm::Named(y, ..) => {
                let other = Calendar::of(y).is_some_and(|calendar| calendar != Calendar::Gregorian);
                Some(y).filter(|y| other || Calendar::is_islamic(*y))
            }
            DateForm::Era(..) | DateForm::Compact(..) | DateForm::Serial(_) | DateForm::Unix(_) => None,
        }
    }
}

/// Why a value is no day: it is none at all, or its year is of a calendar in which the column is not read.
pub(in crate::import) fn not_a_day(form: Option<DateForm>) -> Reason {
    form.and_then(DateForm::other_year).map_or(Reason::BadDate, |year| Reason::OtherCalendar { year })
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

/// Reads the commonest form, 1997-01-18 and what time follows it, eight bytes at once.
#[inline]
pub(in crate::import) fn iso_date(value: &[u8]) -> Option<DateForm> {
    let (head, rest) = value.split_first_chunk::<8>()?;
    let ([d1, d2], rest) = rest.split_first_chunk::<2>()?;
    // Digits become 0 to 9 and hyphens 0; the sum brings a high bit wherever a byte is more than that.
    let x = u64::from_le_bytes(*head) ^ u64::from_le_bytes(*b"0000-00-");
    let beyond = x.wrapping_add(u64::from_le_bytes([0x76, 0x76, 0x76, 0x76, 0x7F, 0x76, 0x76, 0x7F])) | x;
    let (d1, d2) = (d1.wrapping_sub(b'0'), d2.wrapping_sub(b'0'));
    if beyond & 0x8080_8080_8080_8080 != 0 || d1 > 9 || d2 > 9 || !(rest.is_empty() || is_time(rest)) {
        return None;
    }
    let [y1, y2, y3, y4, _, m1, m2, _] = x.to_le_bytes().map(u32::from);
    let (year, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, u32::from(d1) * 10 + u32::from(d2));
    // 0001 is the first year of the calendar, not 2001.
    Some(DateForm::YearFirst(if year < 100 { 1 << 16 } else { year }, m1 * 10 + m2, day))
}

/// Reads the numbers of a date written in ASCII.
pub(in crate::import) fn date_form(value: &[u8]) -> Option<DateForm> {
    if let Some(form) = iso_date(value) {
        return Some(form);
    }
    in_digits(value).or_else(|| date_in_words(std::str::from_utf8(value).ok()?))
}

fn in_digits(value: &[u8]) -> Option<DateForm> {
    let (a, a_len, rest) = digits(value);
    if a_len >= 5 {
        return one_number(value, a, a_len, rest);
    }
    let (separator, rest) = separator(rest)?;
    let (b, b_len, rest) = digits(rest);
    let (second, rest) = self::separator(rest).filter(|_| (1..=2).contains(&b_len))?;
    let (c, c_len, rest) = digits(rest);
    if separator != second || !(rest.is_empty() || is_time(rest)) {
        return None;
    }
    match (a_len, c_len) {
        (4, 1 | 2) if a >= 100 => Some(DateForm::YearFirst(a, b, c)),
        (1 | 2, 4) if c >= 100 => Some(DateForm::YearLast(a, b, c)),
        (3, 1 | 2) => Some(DateForm::Roc(a, b, c)),
        (2, 2) if a > 31 => Some(DateForm::YearFirst(a, b, c)),
        (1 | 2, 2) => Some(DateForm::YearLast(a, b, c)),
        _ => None,
    }
}

/// Dates in which 年, 月 and 日 have the place of the separators, or words stand; `text` is in plain form.
pub(in crate::import) fn date_form_of_text(text: &str, scratch: &mut String) -> Option<DateForm> {
    if let Some(form) = date_in_words(text) {
        return Some(form);
    }
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
    b"/-. ".contains(&sign).then(|| (sign, rest.trim_ascii_start()))
}

const HALVES: [&str; 8] = ["上午", "下午", "午前", "午後", "凌晨", "早上", "中午", "晚上"];

/// Whether the rest of a date is a time of day: `T00:00:00Z`, ` 10:00`, ` 下午 3:20`.
pub(super) fn is_time(rest: &[u8]) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    let after = after.trim_ascii_start();
    match first {
        b'T' | b't' => after.first().is_some_and(u8::is_ascii_digit),
        b' ' | b',' => after.first().is_none_or(|b| b.is_ascii_digit() || *b >= 0x80),
        b'Z' => after.is_empty(),
        // The half of the day without a blank before it: 上午10:20.
        0x80.. => HALVES.iter().any(|half| rest.starts_with(half.as_bytes())),
        _ => false,
    }
}

/// Values that are one number: 19970118, 19970118103000, 35431, 35431.4271, 853545600, 853545600000.
fn one_number(value: &[u8], number: u32, len: usize, rest: &[u8]) -> Option<DateForm> {
    let eight = value.get(..8).map(digits).filter(|d| d.1 == 8).map(|d| d.0);
    match (eight, len) {
        (Some(n), 8) if rest.is_empty() || is_time(rest) => Some(compact(n)),
        (Some(n), 12 | 14) if rest.is_empty() && (len == 14 || compact(n).day(DateOrder::Compact).is_some()) => {
            Some(compact(n))
        }
        (_, 9 | 10 | 12 | 13) => unix(value),
        (_, 7) if rest.is_empty() || is_time(rest) => roc_compact(number),
        // Five digits begin in 1927; a bare 1997 is a year.
        (None, 5..=6) => {
            let fraction = rest.is_empty() || rest.first() == Some(&b'.') && digits(rest.get(1..)?).2.is_empty();
            (fraction && serial_day(number).is_some()).then_some(DateForm::Serial(number))
        }
        _ => None,
    }
}

/// Seconds of the years 1990 to 2099, or milliseconds of them; a fraction of a second may follow.
fn unix(value: &[u8]) -> Option<DateForm> {
    let (whole, fraction) =
        std::str::from_utf8(value).ok()?.split_once('.').unwrap_or((std::str::from_utf8(value).ok()?, ""));
    let number: i64 = whole.parse().ok().filter(|_| fraction.bytes().all(|b| b.is_ascii_digit()))?;
    let seconds = if whole.len() >= 12 { number / 1000 } else { number };
    (631_152_000..4_102_444_800).contains(&seconds).then_some(DateForm::Unix((seconds / 86_400) as i32))
}

/// 1130105.
fn roc_compact(n: u32) -> Option<DateForm> {
    let (year, month, day) = (n / 10_000, n / 100 % 100, n % 100);
    let fits = (80..=130).contains(&year) && Calendar::Roc.day(year, month, day).is_some();
    fits.then_some(DateForm::Roc(year, month, day))
}

fn compact(n: u32) -> DateForm {
    DateForm::Compact(n / 10_000, n / 100 % 100, n % 100)
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
            ("97/1/18", Dmy),
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
            ("18. Januar 1997", Ymd),
            ("18 janvier 1997", Ymd),
            ("le 18 janv. 1997", Ymd),
            ("18 de enero de 1997", Ymd),
            ("Saturday, January 18th, 1997", Ymd),
            ("Sat Jan 18 1997 10:00:00 GMT+0800", Ymd),
            ("1997-Jan-18", Ymd),
            ("18-JAN-97", Ymd),
            ("1997 01 18", Ymd),
            ("18 1 1997", Dmy),
            ("1997年1月18日星期六", Ymd),
            ("1997/1/18上午10:20", Ymd),
            ("民国86年1月18日", Ymd),
            ("民國86/01/18", Ymd),
            ("平成9年1月18日", Ymd),
            ("1997-W03-6", Ymd),
            ("1997W036", Ymd),
            ("33986", ExcelSerial1904),
            ("853545600", Unix),
            ("853631999", Unix),
            ("853545600000", Unix),
        ] {
            assert_eq!(read(text, order).as_deref(), Some("1997-01-18"), "{text}");
        }
        for (text, day) in [
            ("4. März 2024", "2024-03-04"),
            ("1er févr. 2024", "2024-02-01"),
            ("15 août 2024", "2024-08-15"),
            ("5. Okt 2024", "2024-10-05"),
            ("6 dic 2024", "2024-12-06"),
            ("令和元年5月1日", "2019-05-01"),
            ("2024-W01", "2024-01-01"),
            ("2020-W53", "2020-12-28"),
            ("2021-W01", "2021-01-04"),
        ] {
            assert_eq!(read(text, Ymd).as_deref(), Some(day), "{text}");
        }
        assert_eq!(read("24/01/31", Ymd).as_deref(), Some("2024-01-31"));
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
            ("18.01.2005", Ymd),
            ("18.01.2005", Compact),
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
            ("1997-W54", Ymd),
            ("31 Foo 1997", Ymd),
            ("民国86年13月1日", Ymd),
            ("853545600", Ymd),
        ] {
            assert_eq!(read(text, order), None, "{text}");
        }
    }
}
