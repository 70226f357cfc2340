//! How often a customer buys: the median gap between two days with an order.

use crate::analysis::activity::Selection;
use crate::dataset::{Codes, History, NO_ENTRY};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Where a rhythm comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RhythmSource {
    /// The customer's own gaps: an order on two days or more.
    Own,
    /// The gaps of all customers whose first order has the same category.
    Category,
    /// The gaps of all customers.
    Everybody,
    /// Nobody ever came back: a plain number of days.
    Plain,
}

impl RhythmSource {
    /// Every source, the closest to the customer first.
    pub const ALL: [RhythmSource; 4] =
        [RhythmSource::Own, RhythmSource::Category, RhythmSource::Everybody, RhythmSource::Plain];
}

/// The gaps that a category must have before it speaks for a customer: a few say nothing.
const FEWEST_GAPS: usize = 10;

/// The rhythm of one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// In half days, since a median of two gaps can lie between two days; at least one day.
    pub half_days: u32,
    pub source: RhythmSource,
    /// Days with an order.
    pub purchase_days: u32,
}

impl Rhythm {
    /// Whether a silence of so many days is at most so many hundredths of the rhythm.
    pub fn within(&self, days: i64, hundredths: u32) -> bool {
        days.saturating_mul(200) <= i64::from(hundredths) * i64::from(self.half_days)
    }
}

/// The rhythms of all customers as of a day.
#[derive(Debug, Clone)]
pub(super) struct Rhythms<'a> {
    selection: &'a Selection<'a>,
    names: Option<&'a Codes>,
    /// By category; 0 where it is not known.
    of_category: Vec<u32>,
    /// Of all gaps; 0 without any.
    everybody: u32,
    plain: u32,
}

impl<'a> Rhythms<'a> {
    /// The rhythms as far as the orders up to a day say them; `plain` days where nobody ever came back.
    pub fn of(selection: &'a Selection<'a>, upto: Day, plain: u32) -> Rhythms<'a> {
        let categories = selection.whole.categories().len();
        let names = Some(selection.dataset.line_categories()).filter(|names| !names.is_empty() && categories > 0);
        let mut gaps: Vec<(u32, u32)> = Vec::new();
        let past = Period { from: Day(i32::MIN), to: upto };
        for (_, history) in selection.histories(past).filter(|(_, history)| history.days.len() > 1) {
            let name = name_of(selection, names, &history);
            gaps.extend(gaps_of(&history).map(|gap| (name, gap)));
        }
        let of_category = if names.is_some() { by_category(&gaps, categories) } else { Vec::new() };
        let mut all: Vec<u32> = gaps.into_iter().map(|(_, gap)| gap).collect();
        Rhythms { selection, names, of_category, everybody: twice_median(&mut all), plain: plain.max(1) * 2 }
    }

    /// The median of the gaps of all customers in days; nothing where nobody came back.
    pub fn everybody(&self) -> Option<f64> {
        (self.everybody > 0).then(|| f64::from(self.everybody) / 2.0)
    }

    /// The rhythm of a customer, whose orders end on the same day; `scratch` is room for the gaps.
    #[inline]
    pub fn rhythm(&self, history: &History<'_>, scratch: &mut Vec<u32>) -> Rhythm {
        scratch.clear();
        scratch.extend(gaps_of(history));
        let purchase_days = scratch.len() as u32 + u32::from(!history.days.is_empty());
        let of = |source, half_days: u32| Rhythm { half_days: half_days.max(2), source, purchase_days };
        if !scratch.is_empty() {
            return of(RhythmSource::Own, twice_median(scratch));
        }
        let name = name_of(self.selection, self.names, history);
        match (self.of_category.get(name as usize).copied().unwrap_or(0), self.everybody) {
            (0, 0) => of(RhythmSource::Plain, self.plain),
            (0, everybody) => of(RhythmSource::Everybody, everybody),
            (category, _) => of(RhythmSource::Category, category),
        }
    }
}

/// The category of the first line of the first order.
fn name_of(selection: &Selection<'_>, names: Option<&Codes>, history: &History<'_>) -> u32 {
    let Some(names) = names else { return NO_ENTRY };
    let line = selection.dataset.lines_of(history.first..history.first + 1).start;
    names.get(line).unwrap_or(NO_ENTRY)
}

/// The days between one day with an order and the next.
fn gaps_of(history: &History<'_>) -> impl Iterator<Item = u32> {
    let next = history.days.iter().skip(1);
    next.zip(history.days).map(|(day, before)| (day - before) as u32).filter(|gap| *gap > 0)
}

/// Twice the median of each category's gaps; 0 where there are too few.
fn by_category(gaps: &[(u32, u32)], categories: usize) -> Vec<u32> {
    let mut ends = vec![0usize; categories + 1];
    for (name, _) in gaps {
        // No name is the greatest number there is.
        let next = (*name as usize).checked_add(1).and_then(|next| ends.get_mut(next));
        next.into_iter().for_each(|end| *end += 1);
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    // Each gap goes to the next free place of its category; at the end each start has become the end.
    let mut sorted = vec![0u32; sum];
    let starts = ends.clone();
    for (name, gap) in gaps {
        let Some(at) = ends.get_mut(*name as usize).filter(|_| (*name as usize) < categories) else { continue };
        sorted.get_mut(*at).into_iter().for_each(|place| *place = *gap);
        *at += 1;
    }
    let own = starts.iter().zip(starts.iter().skip(1));
    own.map(|(from, to)| match sorted.get_mut(*from..*to) {
        Some(gaps) if gaps.len() >= FEWEST_GAPS => twice_median(gaps),
        _ => 0,
    })
    .collect()
}

/// Twice the median, which is a whole number; 0 of nothing.
pub(super) fn twice_median(values: &mut [u32]) -> u32 {
    let middle = values.len() / 2;
    if values.is_empty() {
        return 0;
    }
    let odd = values.len() % 2 == 1;
    let (below, at, _) = values.select_nth_unstable(middle);
    let upper = *at;
    let lower = if odd { upper } else { below.iter().max().copied().unwrap_or(upper) };
    upper.saturating_add(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(twice_median(&mut []), 0);
        assert_eq!(twice_median(&mut [7]), 14);
        assert_eq!(twice_median(&mut [9, 1, 4]), 8);
        assert_eq!(twice_median(&mut [9, 1, 4, 7]), 11);
    }

    #[test]
    fn categories_are_told_apart_and_few_gaps_say_nothing() {
        let mut gaps: Vec<(u32, u32)> = (1..=11).map(|gap| (2, gap)).collect();
        gaps.extend((0..9).map(|_| (0, 5)));
        gaps.push((NO_ENTRY, 99));
        assert_eq!(by_category(&gaps, 3), [0, 0, 12]);
    }

    #[test]
    fn a_silence_is_held_against_hundredths_of_the_rhythm() {
        let rhythm = Rhythm { half_days: 21, source: RhythmSource::Own, purchase_days: 3 };
        // 10.5 days: twice is 21 days, and 22 are more.
        assert!(rhythm.within(21, 200) && !rhythm.within(22, 200) && rhythm.within(0, 1));
    }
}
