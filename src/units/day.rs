//! Calendar days as day numbers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A calendar day, counted from 1970-01-01. Written as `YYYY-MM-DD` in files and links.
///
/// ```
/// use rapport::units::Day;
/// let day: Day = "1997-01-01".parse().unwrap();
/// assert_eq!(day.0, 9862);
/// assert_eq!(day.plus_days(31).to_string(), "1997-02-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub i32);

impl Day {
    /// 0001-01-01, the first day of the calendar.
    pub const MIN: Day = Day(-719_162);
    /// 9999-12-31, the last day of the calendar.
    pub const MAX: Day = Day(2_932_896);

    /// Builds a day of the proleptic Gregorian calendar; nothing when no such day exists.
    ///
    /// ```
    /// use rapport::units::Day;
    /// assert_eq!(Day::from_ymd(2024, 2, 30), None);
    /// ```
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let (m, d) = (month as i64, day as i64);
        if !(1..=9999).contains(&year) || !(1..=12).contains(&m) || d < 1 || d > days_in_month(year, month) as i64 {
            return None;
        }
        // Howard Hinnant's days_from_civil: https://howardhinnant.github.io/date_algorithms.html
        let y = year as i64 - i64::from(m <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y - era * 400;
        let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day((era * 146_097 + day_of_era - 719_468) as i32))
    }

    /// Year, month 1–12 and day 1–31.
    pub fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 as i64 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z - era * 146_097;
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let mp = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year as i32, month as u32, day as u32)
    }

    /// The day `n` days later, or earlier when `n` is negative.
    pub fn plus_days(self, n: i32) -> Day {
        Day(self.0.saturating_add(n))
    }

    /// The same day of the month `n` months later, or the last day of that month.
    ///
    /// ```
    /// use rapport::units::Day;
    /// let day: Day = "2024-01-31".parse().unwrap();
    /// assert_eq!(day.plus_months(1).to_string(), "2024-02-29");
    /// ```
    pub fn plus_months(self, n: i32) -> Day {
        let (year, month, day) = self.ymd();
        let index = (year * 12 + month as i32 - 1).saturating_add(n);
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        Day::from_ymd(year, month, day.min(days_in_month(year, month))).unwrap_or(self)
    }

    /// Months since year 0: equal for two days of the same calendar month.
    pub fn month_index(self) -> i32 {
        let (year, month, _) = self.ymd();
        year * 12 + month as i32 - 1
    }

    /// The first day of the month with this [`Day::month_index`].
    pub fn from_month_index(index: i32) -> Day {
        Day::from_ymd(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1).unwrap_or_default()
    }

    /// The same day as a calendar date, for arithmetic that needs one.
    pub fn date(self) -> Option<Date> {
        let (year, month, day) = self.ymd();
        Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
    }
}

/// Days in a month; 0 for a month that does not exist.
fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = String;
    fn from_str(text: &str) -> Result<Day, String> {
        let mut parts = text.split('-');
        let mut part = || parts.next().filter(|p| p.bytes().all(|b| b.is_ascii_digit())).and_then(|p| p.parse().ok());
        match (part(), part(), part()) {
            (Some(year), Some(month), Some(day)) if parts.next().is_none() => {
                Day::from_ymd(year as i32, month, day).ok_or_else(|| text.to_owned())
            }
            _ => Err(text.to_owned()),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = String;
    fn try_from(text: String) -> Result<Day, String> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Period {
    /// Whether the day lies in the span.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Length in days; 0 when the ends are reversed.
    pub fn days(&self) -> i32 {
        (self.to.0 - self.from.0 + 1).max(0)
    }

    /// The span of equal length that ends the day before this one begins; shorter where the calendar begins.
    ///
    /// ```
    /// use rapport::units::{Day, Period};
    /// let first_days = Period { from: Day::MIN, to: Day::MIN.plus_days(6) };
    /// assert_eq!(first_days.before().days(), 0);
    /// let week = Period { from: Day::MIN.plus_days(3), to: Day::MIN.plus_days(9) };
    /// assert_eq!(week.before(), Period { from: Day::MIN, to: Day::MIN.plus_days(2) });
    /// ```
    pub fn before(&self) -> Period {
        match self.from.plus_days(-1) {
            // Reversed ends of the calendar stand for no day.
            to if to < Day::MIN => Period { from: Day::MIN.plus_days(1), to: Day::MIN },
            to => Period { from: self.from.plus_days(-self.days()).max(Day::MIN), to },
        }
    }
}
