//! Which days of a file can be believed. A day that stands for "no date", a typing error or a day to come must not become
//! the last day of the data.

use crate::units::Day;
use serde::{Deserialize, Serialize};

/// How many rows fall on which days, in spans of eight days. Two of them merge span by span.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DaySpread(Vec<Span>);

/// Rows of a few days: their count, the first and the last day number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Span(u64, i32, i32);

/// Days of a span, as a power of two.
const BITS: u32 = 3;
/// Days without a row that part two groups of days.
const GAP: i32 = 366;
/// Days between the rows and a lone group that is far from them: five years.
const FAR: i32 = 1826;
/// Fewer rows show no rule that one of them could break.
const FEW: u64 = 10;

/// Days that programs write for "no date": the first or the last day that they can count, or one that people type.
const SENTINELS: [(i32, u32, u32); 23] = [
    (1900, 1, 1),
    (1900, 1, 2),
    (1900, 1, 31),
    (1901, 1, 1),
    (1901, 12, 13),
    (1904, 1, 1),
    (1904, 1, 2),
    (1911, 1, 1),
    (1950, 1, 1),
    (1960, 1, 1),
    (1969, 12, 31),
    (1970, 1, 1),
    (1970, 1, 2),
    (1980, 1, 1),
    (1990, 1, 1),
    (1999, 12, 31),
    (2000, 1, 1),
    (2001, 1, 1),
    (2038, 1, 19),
    (2079, 6, 6),
    (2099, 1, 1),
    (2099, 12, 31),
    (2199, 12, 31),
];

impl DaySpread {
    /// Counts the days of a block.
    pub fn of(days: &[i32]) -> DaySpread {
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return DaySpread::default() };
        let begin = first >> BITS;
        let mut spans = vec![Span(0, i32::MAX, i32::MIN); ((last >> BITS) - begin) as usize + 1];
        // Rows of one day stand together in most files.
        let mut rest = days.iter().copied().peekable();
        while let Some(day) = rest.next() {
            let (place, mut here) = (day >> BITS, Span(1, day, day));
            while let Some(day) = rest.next_if(|day| day >> BITS == place) {
                here = Span(here.0 + 1, here.1.min(day), here.2.max(day));
            }
            if let Some(span) = spans.get_mut((place - begin) as usize) {
                *span = Span(span.0 + here.0, span.1.min(here.1), span.2.max(here.2));
            }
        }
        spans.retain(|span| span.0 > 0);
        DaySpread(spans)
    }

    /// Adds the days of what follows in the file.
    #[inline(never)]
    pub(in crate::import) fn merge(&mut self, next: DaySpread) {
        let place = |span: &Span| span.1 >> BITS;
        for span in next.0 {
            match self.0.binary_search_by_key(&place(&span), place) {
                Ok(at) => {
                    if let Some(own) = self.0.get_mut(at) {
                        *own = Span(own.0 + span.0, own.1.min(span.1), own.2.max(span.2));
                    }
                }
                Err(at) => self.0.insert(at, span),
            }
        }
    }

    /// The first and the last day that can be believed, when there are others. Doubted are, as long as they are the
    /// fewer rows:
    /// - days after tomorrow, unless most rows lie there (another file, another clock);
    /// - days that stand for "no date", with no row within a year of them;
    /// - single days and up to a fiftieth of the rows that lie five years from all others, and farther than these span.
    ///
    /// ```
    /// use rapport::import::DaySpread;
    /// use rapport::units::Day;
    /// let day = |text: &str| text.parse::<Day>().unwrap();
    /// let real: Vec<i32> = (0..90).map(|n| day("2024-01-01").0 + n).collect();
    /// let file = [&real[..], &[day("1970-01-01").0, day("2199-01-01").0]].concat();
    /// let today = day("2026-06-30");
    /// let believed = Some((day("2024-01-01"), day("2024-03-30")));
    /// assert_eq!(DaySpread::of(&file).credible(today), believed);
    /// assert_eq!(DaySpread::of(&real).credible(today), None);
    /// // Old data, or data of the future, as a whole are not doubted.
    /// assert_eq!(DaySpread::of(&real).credible(day("2020-01-01")), None);
    /// ```
    pub fn credible(&self, today: Day) -> Option<(Day, Day)> {
        let (first, last) = (self.0.first()?.1, self.0.last()?.2);
        let total: u64 = self.0.iter().map(|span| span.0).sum();
        let tomorrow = today.0.saturating_add(1);
        let to_come: u64 = self.0.iter().filter(|span| span.1 > tomorrow).map(|span| span.0).sum();
        let past: &[Span] = match to_come * 2 <= total {
            true => self.0.get(..self.0.partition_point(|span| span.1 <= tomorrow))?,
            false => &self.0,
        };
        let until = if to_come * 2 <= total { tomorrow } else { i32::MAX };
        let mut groups: Vec<Span> = Vec::new();
        for span in past {
            match groups.last_mut().filter(|group| span.1 - group.2 < GAP) {
                Some(group) => *group = Span(group.0 + span.0, group.1, span.2),
                None => groups.push(*span),
            }
        }
        let main = *groups.iter().max_by_key(|group| group.0)?;
        let mut kept = groups.iter().filter(|group| !is_doubtful(**group, main, total));
        let (from, to) = (kept.clone().next()?.1, kept.next_back()?.2.min(until));
        ((from, to) != (first, last)).then_some((Day(from), Day(to)))
    }
}

/// Whether a group of days beside the one with most rows is not believed.
fn is_doubtful(group: Span, main: Span, total: u64) -> bool {
    let Span(rows, first, last) = group;
    if group == main || rows * 2 > total {
        return false;
    }
    let known = |day: &(i32, u32, u32)| Day::from_ymd(day.0, day.1, day.2).map(|day| day.0);
    let stands_for_none = |number: i32| SENTINELS.iter().filter_map(known).any(|day| day == number);
    if stands_for_none(first) && stands_for_none(last) {
        return true;
    }
    let distance = (first - main.2).max(main.1 - last);
    let far = distance >= FAR && distance > main.2 - main.1;
    total >= FEW && far && (first == last || rows * 50 <= total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> i32 {
        text.parse::<Day>().unwrap().0
    }

    fn judged(days: &[i32], today: &str) -> Option<(String, String)> {
        DaySpread::of(days).credible(Day(day(today))).map(|(from, to)| (from.to_string(), to.to_string()))
    }

    fn month(from: &str, rows: i32) -> Vec<i32> {
        (0..rows).map(|n| day(from) + n * 2).collect()
    }

    #[test]
    fn days_for_no_date_are_set_aside_even_when_they_are_many() {
        let mut file = month("2024-01-10", 18);
        let real = Some(("2024-01-10".to_owned(), "2024-02-13".to_owned()));
        for (sentinel, times) in [("1900-01-01", 1), ("1970-01-01", 17), ("1969-12-31", 1), ("2000-01-01", 5)] {
            let with = [&file[..], &vec![day(sentinel); times]].concat();
            assert_eq!(judged(&with, "2026-11-26"), real, "{sentinel}");
        }
        file.extend(["1900-01-01", "1970-01-01", "2099-12-31", "2199-01-01"].map(day));
        assert_eq!(judged(&file, "2026-11-26"), real);
        // The first of January 2000 amid real days is one of them.
        let file = [month("1999-06-01", 300), vec![day("2000-01-01")]].concat();
        assert_eq!(judged(&file, "2026-11-26"), None);
    }

    #[test]
    fn days_to_come_are_set_aside_but_no_file_as_a_whole() {
        let file = [month("2024-01-10", 18), vec![day("2024-12-24")]].concat();
        let until = |to: &str| Some(("2024-01-10".to_owned(), to.to_owned()));
        assert_eq!(judged(&file, "2024-03-01"), until("2024-02-13"));
        // It was tomorrow somewhere.
        assert_eq!(judged(&file, "2024-12-23"), None);
        assert_eq!(judged(&month("2024-01-10", 18), "1999-01-01"), None);
        // Two thirds lie ahead: the clock is wrong, or these are plans.
        assert_eq!(judged(&month("2024-01-10", 18), "2024-01-20"), None);
        // Within a span of days: the bound is the day itself.
        let file = [month("2024-01-10", 18), vec![day("2024-02-16")]].concat();
        assert_eq!(judged(&file, "2024-02-12"), until("2024-02-13"));
    }

    #[test]
    fn lone_days_years_away_are_set_aside_and_sparse_files_are_not() {
        let file = month("2024-01-10", 60);
        let real = Some(("2024-01-10".to_owned(), "2024-05-07".to_owned()));
        for typo in ["2014-02-03", "2004-02-03", "1924-02-03"] {
            assert_eq!(judged(&[&file[..], &[day(typo)]].concat(), "2026-11-26"), real, "{typo}");
        }
        assert_eq!(judged(&[&file[..], &[day("2022-02-03")]].concat(), "2026-11-26"), None);
        // Eight orders over six years, as few shops have them.
        let days = ["2018-12-31", "2020-12-31", "2021-01-01", "2021-01-03", "2021-01-04", "2021-02-07", "2024-02-29"];
        assert_eq!(judged(&days.map(day), "2026-11-26"), None);
        // A shop of 20 years with a first year of its own.
        let file = [month("2000-03-01", 3), month("2006-01-01", 3000)].concat();
        assert_eq!(judged(&file, "2026-11-26"), None);
    }

    proptest! {
        #[test]
        fn ranges_merge_to_the_whole(days in proptest::collection::vec(-30_000i32..60_000, 0..60), at in 0usize..60) {
            let (one, two) = days.split_at(at.min(days.len()));
            let mut merged = DaySpread::of(one);
            merged.merge(DaySpread::of(two));
            prop_assert_eq!(merged, DaySpread::of(&days));
        }
    }
}
