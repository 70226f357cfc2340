//! The days of dates in the commonest form, by the months that came lately.

use super::date::{DateForm, date, is_time, iso_date};
use super::zone::{Zone, may_have_offset, offset_of};
use crate::units::Day;

/// A month as dates begin with it, and its days.
#[derive(Debug, Clone, Copy, Default)]
struct Month {
    /// The eight bytes of `2024-01-`.
    head: u64,
    /// The number of the day before its first.
    before: i32,
    days: u32,
}

impl Month {
    /// The month of a date.
    #[inline(never)]
    fn of(value: &[u8], head: u64) -> Option<Month> {
        let Some(DateForm::YearFirst(year, month, _)) = iso_date(value) else { return None };
        let first = date(year, month, 1)?;
        let next = Day::from_ymd(year as i32 + (month / 12) as i32, month % 12 + 1, 1)?;
        Some(Month { head, before: first.0 - 1, days: (next.0 - first.0) as u32 })
    }
}

/// The dates of a file are of few months, whose year and number need not be read again and again.
#[derive(Debug)]
pub(in crate::import) struct Months(Vec<Month>);

impl Default for Months {
    fn default() -> Months {
        Months(vec![Month::default(); 1 << Months::BITS])
    }
}

impl Months {
    const BITS: u32 = 6;

    /// The number of the day of a date such as 1997-01-18 and what time follows it, and its day of the month; none of
    /// other values, nor of a time that is not in this zone.
    #[inline(always)]
    pub fn day(&mut self, value: &[u8], zone: Option<Zone>) -> Option<(i32, u32)> {
        let (head, rest) = value.split_first_chunk::<8>()?;
        let ([tens, ones], time) = rest.split_first_chunk::<2>()?;
        let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
        if tens > 9 || ones > 9 || !(time.is_empty() || stays(time, zone)) {
            return None;
        }
        let head = u64::from_le_bytes(*head);
        let place = head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Months::BITS);
        let month = self.0.get_mut(place as usize)?;
        if month.head != head {
            *month = Month::of(value, head)?;
        }
        let day = u32::from(tens) * 10 + u32::from(ones);
        (1..=month.days).contains(&day).then(|| (month.before + day as i32, day))
    }
}

/// Whether this follows a date and leaves the day as it is.
#[inline(never)]
fn stays(time: &[u8], zone: Option<Zone>) -> bool {
    let moves = |offset| zone != Some(Zone::Written) && zone != Some(Zone::Offset(offset));
    is_time(time) && !(may_have_offset(time) && offset_of(time).is_some_and(moves))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::values::date::DateOrder;

    #[test]
    fn days_are_those_of_the_dates() {
        let mut months = Months::default();
        // Twice, so that months come back after others.
        for year in (1890..2210).chain(1990..2030) {
            for (month, day) in
                [(0, 1), (1, 0), (1, 1), (2, 28), (2, 29), (4, 31), (7, 31), (12, 31), (12, 32), (13, 1)]
            {
                for time in ["", " 10:00", "T10:00:00Z", "x"] {
                    let text = format!("{year}-{month:02}-{day:02}{time}");
                    let read = iso_date(text.as_bytes()).and_then(|form| form.day(DateOrder::Ymd));
                    let seen = months.day(text.as_bytes(), Some(Zone::Offset(0)));
                    assert_eq!(seen, read.map(|read| (read.0, day)), "{text}");
                    let moved = text.ends_with('Z');
                    assert_eq!(months.day(text.as_bytes(), None), seen.filter(|_| !moved), "{text}");
                }
            }
        }
        for text in ["1997-01-1", "1997/01/18", "18.01.1997", "1997-01-1x", "\0\0\0\0\0\0\0\x0001", ""] {
            assert_eq!(months.day(text.as_bytes(), None), None, "{text}");
        }
    }
}
