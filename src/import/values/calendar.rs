//! Years of other calendars, which files of Taiwan, Thailand and Iran hold, as days of the common one.

use crate::units::Day;
use serde::{Deserialize, Serialize};

/// In which calendar a column counts its years. Years from 1900 to 2199 are Gregorian in all of them, since programs
/// change the calendar in the middle of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Calendar {
    /// 2024-01-05.
    #[default]
    Gregorian,
    /// Years of the Republic of China: 113/01/05, 1130105.
    Roc,
    /// Buddhist years: 5/1/2567.
    Buddhist,
    /// The Solar Hijri calendar of Iran: 1402/10/15.
    Jalali,
}

impl Calendar {
    /// All calendars that are read.
    pub const ALL: [Calendar; 4] = [Calendar::Gregorian, Calendar::Roc, Calendar::Buddhist, Calendar::Jalali];

    /// The day that a date of this calendar is; a year of two digits counts in it, too.
    ///
    /// ```
    /// use rapport::import::Calendar;
    /// let day = |calendar: Calendar, y, m, d| calendar.day(y, m, d).map(|day| day.to_string());
    /// assert_eq!(day(Calendar::Roc, 113, 1, 5).as_deref(), Some("2024-01-05"));
    /// assert_eq!(day(Calendar::Buddhist, 2567, 1, 5).as_deref(), Some("2024-01-05"));
    /// assert_eq!(day(Calendar::Jalali, 1402, 10, 15).as_deref(), Some("2024-01-05"));
    /// assert_eq!(day(Calendar::Gregorian, 2567, 1, 5), None);
    /// ```
    pub fn day(self, year: u32, month: u32, day: u32) -> Option<Day> {
        let year = if year < 100 { self.full_year(year) } else { year };
        let gregorian = |year: u32| Day::from_ymd(i32::try_from(year).ok()?, month, day);
        match (self, year) {
            (_, 1900..=2199) => gregorian(year),
            (Calendar::Roc, 1..=288) => gregorian(year + ROC),
            (Calendar::Buddhist, 2443..=2742) => gregorian(year - BUDDHIST),
            (Calendar::Jalali, 1279..=1478) => jalali(year, month, day),
            _ => None,
        }
    }

    /// What two digits mean: 1969 to 2068, as in POSIX, or years of this calendar about the same time.
    fn full_year(self, year: u32) -> u32 {
        match (self, year) {
            (Calendar::Gregorian, 0..=68) => year + 2000,
            (Calendar::Gregorian, _) => year + 1900,
            (Calendar::Roc, _) => year,
            (Calendar::Buddhist, _) => year + 2500,
            (Calendar::Jalali, 0..=40) => year + 1400,
            (Calendar::Jalali, _) => year + 1300,
        }
    }

    /// The calendar of a year of four digits; none when it is of no calendar that is read.
    pub(in crate::import) fn of(year: u32) -> Option<Calendar> {
        match year {
            1900..=2199 => Some(Calendar::Gregorian),
            2443..=2642 => Some(Calendar::Buddhist),
            1279..=1415 => Some(Calendar::Jalali),
            _ => None,
        }
    }

    /// Whether a year can be one of the Islamic calendar, whose months follow the moon: it is not read.
    pub(super) fn is_islamic(year: u32) -> bool {
        (1416..=1500).contains(&year)
    }
}

/// 1911 is the year before the first of the Republic.
const ROC: u32 = 1911;
/// 2567 is 2024.
const BUDDHIST: u32 = 543;
/// The day before the first of the Solar Hijri calendar, so that 1403 begins with 2024-03-20.
const EPOCH: i64 = -492_269;

/// The day of a Solar Hijri date. Months have 31 days six times, 30 five times, and 29 or, in leap years, 30. Leap years by
/// the arithmetic rule of 33 years, which agrees with the observed calendar from 1343 to 1472 (A. Birashk; K. M.
/// Borkowski, The Persian calendar for 3000 years, Earth, Moon and Planets 74, 1996).
fn jalali(year: u32, month: u32, day: u32) -> Option<Day> {
    let leap = (8 * year + 29) % 33 < 8;
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + u32::from(leap),
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let before = (month - 1) * 31 - month.saturating_sub(7);
    let (year, days) = (i64::from(year), i64::from(before + day));
    i32::try_from(EPOCH + 365 * (year - 1) + (8 * year + 21) / 33 + days).ok().map(Day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nowruz_falls_on_the_published_days() {
        // The calendar centre of the Institute of Geophysics, University of Tehran.
        for (year, day) in [
            (1354, "1975-03-21"),
            (1358, "1979-03-21"),
            (1370, "1991-03-21"),
            (1375, "1996-03-20"),
            (1379, "2000-03-20"),
            (1387, "2008-03-20"),
            (1388, "2009-03-21"),
            (1399, "2020-03-20"),
            (1400, "2021-03-21"),
            (1402, "2023-03-21"),
            (1403, "2024-03-20"),
            (1404, "2025-03-21"),
            (1405, "2026-03-21"),
            (1408, "2029-03-20"),
            (1409, "2030-03-21"),
        ] {
            assert_eq!(Calendar::Jalali.day(year, 1, 1).map(|day| day.to_string()).as_deref(), Some(day), "{year}");
        }
        // Yalda, the longest night, and the last days of a leap year and of another.
        for ((y, m, d), day) in [
            ((1402, 9, 30), Some("2023-12-21")),
            ((1402, 12, 29), Some("2024-03-19")),
            ((1402, 12, 30), None),
            ((1403, 12, 30), Some("2025-03-20")),
            ((1402, 7, 31), None),
            ((1402, 13, 1), None),
        ] {
            assert_eq!(Calendar::Jalali.day(y, m, d).map(|day| day.to_string()).as_deref(), day, "{y}/{m}/{d}");
        }
    }

    /// The Solar Hijri date of a day, found by looking.
    fn to_jalali(day: Day) -> (u32, u32, u32) {
        let found = (1279..=1478).find_map(|y| {
            let first = Calendar::Jalali.day(y, 1, 1)?;
            (first.0..first.0 + 366).contains(&day.0).then_some(())?;
            (1..=12).find_map(|m| (1..=31).find(|d| Calendar::Jalali.day(y, m, *d) == Some(day)).map(|d| (y, m, d)))
        });
        found.unwrap()
    }

    proptest! {
        #[test]
        fn every_day_has_one_date_in_each_calendar(number in -20_000i32..40_000) {
            let day = Day(number);
            let (y, m, d) = day.ymd();
            let y = y as u32;
            prop_assert_eq!(Calendar::Gregorian.day(y, m, d), Some(day));
            prop_assert_eq!(Calendar::Buddhist.day(y + 543, m, d), Some(day));
            prop_assert_eq!(Calendar::Roc.day(y - 1911, m, d), Some(day).filter(|_| y > 1911));
            let (y, m, d) = to_jalali(day);
            prop_assert_eq!(Calendar::Jalali.day(y, m, d), Some(day));
        }
    }
}
