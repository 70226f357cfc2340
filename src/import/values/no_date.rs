//! Texts in the place of a date that stand for none, in whatever order and notation they are written.
//!
//! Nothing but zeros is what some programs write for an empty cell. The first or the last day that a program can count stands for
//! "never"; those that can be read are doubted by the days around them ([`credible`](crate::import::range::credible)), these are beyond.

use super::date::{DateForm, DateOrder};
use super::date_words::date_in_words;

/// What stands in the place of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum NoDate {
    /// Zeros: there is no date.
    Missing,
    /// A day at the end of all days.
    Never,
}

/// What a text that cannot be read as a day of its column stands for. `text` is in plain form, `form` its numbers where they have
/// the form of a date.
pub(in crate::import) fn no_date(text: &str, form: Option<DateForm>, order: DateOrder) -> Option<NoDate> {
    let mut digits = text.bytes().filter(u8::is_ascii_digit).peekable();
    let zeros = digits.peek().is_some() && digits.all(|digit| digit == b'0');
    let what = if zeros { NoDate::Missing } else { NoDate::Never };
    stands_for_none(text, form, order).then_some(what)
}

fn stands_for_none(text: &str, form: Option<DateForm>, order: DateOrder) -> bool {
    if let Some(DateForm::Named(year, month, day)) = form {
        return is_none(year, month, day);
    }
    let text = text.trim();
    // 31-Dec-9999: with a year that can be one, it is a date in words.
    if text.contains("9999") && matches!(date_in_words(&text.replacen("9999", "2000", 1)), Some(DateForm::Named(..))) {
        return true;
    }
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.take(3).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match *parts {
        [a, b, c] if begins_as_date(text) => {
            let Some(((a, long), b, (c, end))) =
                number(a).zip(Some(a.len())).zip(number(b)).zip(number(c)).map(|((a, b), y)| (a, b, (y, c.len())))
            else {
                return false;
            };
            match (long, end) {
                (4, 1 | 2) => is_none(a, b, c),
                (1 | 2, 4) => is_none(c, b, a) || is_none(c, a, b),
                (1 | 2, 1 | 2) => (a, b, c) == (0, 0, 0),
                _ => false,
            }
        }
        _ => is_number_for_none(text, order),
    }
}

/// Whether digits and separators of a date come first, and nothing else before the third number.
fn begins_as_date(text: &str) -> bool {
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    date.starts_with(|c: char| c.is_ascii_digit())
        && date.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | '年' | '月' | '日'))
}

/// Year 0, year 1 on its first day, year 9999, and the days before the first that a spreadsheet counts.
fn is_none(year: u32, month: u32, day: u32) -> bool {
    match (year, month, day) {
        (0 | 9999, ..) | (1, 1, 1) => true,
        (1899, 12, 30 | 31) => true,
        (1900, month, day) => month == 0 || day == 0,
        _ => false,
    }
}

/// One number: eight digits, the days of a spreadsheet, or seconds.
fn is_number_for_none(text: &str, order: DateOrder) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let seconds = digits.strip_suffix("000").filter(|_| digits.len() > 12).unwrap_or(digits);
    match order {
        DateOrder::ExcelSerial | DateOrder::ExcelSerial1904 => matches!(digits, "0" | "2958465"),
        // The last day of the year 9999, and the first of the year 1.
        DateOrder::Unix => {
            digits == "0" || seconds == "62135596800" || seconds.len() == 12 && seconds.starts_with("25340")
        }
        DateOrder::Ymd | DateOrder::Dmy | DateOrder::Mdy | DateOrder::Compact => {
            let date = digits.get(..8).filter(|_| matches!(digits.len(), 8 | 14));
            date.is_some_and(|date| matches!(date, "00000000" | "00010101") || date.starts_with("9999"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::values::date::{date_form, date_form_of_text};

    fn none(text: &str, order: DateOrder) -> bool {
        let form = date_form(text.as_bytes()).or_else(|| date_form_of_text(text, &mut String::new()));
        assert_eq!(form.and_then(|form| form.day(order)), None, "{text} is a day");
        let found = no_date(text, form, order);
        // An empty cell in other words.
        assert_eq!(
            found == Some(NoDate::Missing),
            found.is_some() && !text.contains(|c| ('1'..='9').contains(&c)),
            "{text}"
        );
        found.is_some()
    }

    #[test]
    fn what_stands_for_no_date_is_known_in_every_form() {
        use DateOrder::*;
        for (text, order) in [
            ("9999-12-31", Ymd),
            ("9999-12-31 00:00:00", Ymd),
            ("9999-12-31T23:59:59Z", Ymd),
            ("9999/12/31", Ymd),
            ("31/12/9999", Dmy),
            ("12/31/9999", Mdy),
            ("31.12.9999 00:00", Dmy),
            ("31-Dec-9999", Dmy),
            ("Dec 31, 9999", Mdy),
            ("9999年12月31日", Ymd),
            ("99991231", Compact),
            ("99991231235959", Compact),
            ("2958465", ExcelSerial),
            ("253402214400", Unix),
            ("253402300799000", Unix),
            ("0000-00-00", Ymd),
            ("0000-00-00 00:00:00", Ymd),
            ("0000-01-01", Ymd),
            ("00.00.0000", Dmy),
            ("00/00/0000", Mdy),
            ("0/0/0000", Dmy),
            ("00/00/00", Dmy),
            ("0000年00月00日", Ymd),
            ("00000000", Compact),
            ("0", ExcelSerial),
            ("0", Unix),
            ("0001-01-01", Ymd),
            ("0001-01-01T00:00:00", Ymd),
            ("01/01/0001", Dmy),
            ("00010101", Compact),
            ("-62135596800", Unix),
            ("1900-01-00", Ymd),
            ("0/1/1900", Dmy),
            ("1899-12-30", Ymd),
            ("31.12.1899", Dmy),
        ] {
            assert!(none(text, order), "{text}");
        }
    }

    #[test]
    fn what_is_only_wrong_stays_wrong() {
        use DateOrder::*;
        for (text, order) in [
            ("2024-02-30", Ymd),
            ("31.02.2024", Dmy),
            ("2024-00-10", Ymd),
            ("2999-01-01", Ymd),
            ("1024-01-05", Ymd),
            ("0", Ymd),
            ("hello", Ymd),
            ("10:00:00", Ymd),
            ("Order 0-0-0000", Ymd),
            ("", Ymd),
        ] {
            assert!(!none(text, order), "{text}");
        }
    }
}
