//! Offsets beside times, and the one zone to which a file's times are moved.

use super::flag::clock;
use crate::units::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What becomes of the offsets beside times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zone {
    /// Nothing: each time stands as it is written.
    Written,
    /// Times with another offset are moved to this one, in minutes east of Greenwich.
    Offset(i16),
}

/// Offsets with the number of times that carry each.
pub type Offsets = BTreeMap<i16, u64>;

/// The zone of a column: the offset that most of its times have.
pub(in crate::import) fn zone_of(offsets: &Offsets) -> Option<Zone> {
    // The first of equally frequent ones; `max_by_key` would take the last.
    let most = offsets.values().max()?;
    offsets.iter().find(|(_, count)| *count == most).map(|(offset, _)| Zone::Offset(*offset))
}

/// The offset of a written time in minutes: `23:30:00+09:00`, `11:30 PM -0500`, `23:30Z`, `23:30 UTC`, `23:30 GMT+8`. Names
/// of zones such as PST or CET have none: they tell the time of a place, in summer and in winter.
///
/// ```
/// use rapport::import::offset;
/// assert_eq!(offset("2024-01-31T23:30:00+09:00"), Some(540));
/// assert_eq!(offset("Jan 31, 2024 11:30:00 PM GMT-5"), Some(-300));
/// assert_eq!(offset("2024-01-31T23:30:00.000Z"), Some(0));
/// assert_eq!(offset("2024-01-31 23:30"), None);
/// ```
pub fn offset(written: &str) -> Option<i16> {
    let (_, time) = written.split_once(':')?;
    let tail = time.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ',')).trim_start();
    let lower = tail.to_ascii_lowercase();
    let lower = lower.strip_prefix("am").or(lower.strip_prefix("pm")).unwrap_or(&lower).trim_start();
    let named = lower.strip_prefix("utc").or(lower.strip_prefix("gmt"));
    let rest = named.unwrap_or(lower).trim_start();
    if rest == "z" || named.is_some() && (rest.is_empty() || rest.starts_with('(')) {
        return Some(0);
    }
    let (sign, rest) = match rest.chars().next()? {
        '+' => (1, rest.get(1..)?),
        '-' => (-1, rest.get(1..)?),
        '−' => (-1, rest.get('−'.len_utf8()..)?),
        _ => return None,
    };
    let digits = rest.bytes().take_while(|b| b.is_ascii_digit()).count();
    let (head, after) = rest.split_at_checked(digits)?;
    let (hours, minutes, after) = match digits {
        1 | 2 => match after.strip_prefix(':') {
            Some(after) => (head, after.get(..2)?, after.get(2..)?),
            None => (head, "0", after),
        },
        4 => (head.get(..2)?, head.get(2..)?, after),
        _ => return None,
    };
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let ends = after.is_empty() || after.starts_with([' ', '(']);
    (ends && hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Whether what follows a date may end in an offset; told from its last bytes, since nearly no time has one.
#[inline]
pub(in crate::import) fn may_have_offset(time: &[u8]) -> bool {
    let signed = |back: usize| {
        time.len().checked_sub(back).and_then(|at| time.get(at)).is_some_and(|b| matches!(b, b'+' | b'-' | 0x80..))
    };
    time.last().is_some_and(|b| !b.is_ascii_digit()) || signed(6) || signed(5) || signed(3) || signed(2)
}

/// The offset of what follows a date in bytes.
pub(in crate::import) fn offset_of(time: &[u8]) -> Option<i16> {
    std::str::from_utf8(time).ok().and_then(offset)
}

impl Zone {
    /// A time as seconds since midnight of its day, moved from the offset beside it: the day and the seconds. 24:00 stays
    /// the end of its day.
    pub(in crate::import) fn moved(self, day: Day, seconds: u32, offset: i16) -> (Day, u32) {
        let Zone::Offset(own) = self else { return (day, seconds) };
        if own == offset {
            return (day, seconds);
        }
        let seconds = i64::from(seconds) + (i64::from(own) - i64::from(offset)) * 60;
        (day.plus_days(seconds.div_euclid(86_400) as i32), seconds.rem_euclid(86_400) as u32)
    }

    /// The same of a written time; nothing when no time of day is written.
    pub(in crate::import) fn applied(self, day: Day, written: &str, offset: i16) -> Day {
        clock(written).map_or(day, |seconds| self.moved(day, seconds, offset).0)
    }
}

/// An offset as it is written: +09:00.
///
/// ```
/// assert_eq!(rapport::import::offset_name(-210), "-03:30");
/// ```
pub fn offset_name(offset: i16) -> String {
    let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_in_all_their_forms() {
        for (text, minutes) in [
            ("2024-01-31T23:30:00Z", Some(0)),
            ("2024-01-31 23:30:00 UTC", Some(0)),
            ("2024-01-31 23:30:00 +0000", Some(0)),
            ("Sat Jan 18 1997 10:00:00 GMT+0800 (China Standard Time)", Some(480)),
            ("2024-01-31 23:30 GMT+8", Some(480)),
            ("2024-01-31 23:30:00.123 UTC+08:00", Some(480)),
            ("2024-01-31T23:30:00-0500", Some(-300)),
            ("2024-01-31 23:30:00-05", Some(-300)),
            ("2024-01-31 23:30:00−03:30", Some(-210)),
            ("1/31/2024 11:30 PM +01:00", Some(60)),
            ("2024-01-31 23:30:00+05:45", Some(345)),
            // The time of a place, not an offset.
            ("Jan 31, 2024 11:30:00 PM PST", None),
            ("2024-01-31 23:30:00 CEST", None),
            ("2024-01-31 23:30", None),
            ("2024-01-31", None),
            ("2024-01-31T23:30:00+99:00", None),
            ("2024-01-31T23:30:00+1:2:3", None),
        ] {
            assert_eq!(offset(text), minutes, "{text}");
            let time = text.get(10..).unwrap_or_default().as_bytes();
            assert!(minutes.is_none() || may_have_offset(time), "{text}");
        }
        assert!(!may_have_offset(b" 10:00:00") && !may_have_offset(b"T10:00") && !may_have_offset(b""));
        assert!(!may_have_offset(b"T10:00:00.123") && !may_have_offset(b" 9:05"));
    }

    #[test]
    fn times_are_moved_across_midnight_both_ways() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let tokyo = Zone::Offset(540);
        assert_eq!(tokyo.moved(day("2024-01-31"), 82_800, 0), (day("2024-02-01"), 28_800));
        assert_eq!(Zone::Offset(0).moved(day("2024-03-01"), 3_600, 540), (day("2024-02-29"), 57_600));
        assert_eq!(tokyo.moved(day("2024-01-31"), 86_400, 540), (day("2024-01-31"), 86_400));
        assert_eq!(Zone::Written.moved(day("2024-01-31"), 82_800, 0), (day("2024-01-31"), 82_800));
        assert_eq!(Zone::Offset(0).applied(day("2024-01-01"), "2024-01-01T00:30:00+01:00", 60), day("2023-12-31"));
    }
}
