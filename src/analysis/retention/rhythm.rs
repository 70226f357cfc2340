//! How often a customer buys: the median gap between two days with an order.

use super::gaps::{Gaps, Medians, twice_median};
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

/// The rhythm of one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::analysis) struct Rhythm {
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

    /// Whether it is a plain number of days, because nobody ever came back.
    pub fn is_plain(&self) -> bool {
        self.source == RhythmSource::Plain
    }

    /// A silence in rhythms.
    pub fn times(&self, days: i64) -> f64 {
        (days * 2) as f64 / f64::from(self.half_days.max(1))
    }
}

/// The rhythms of all customers as of a day.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Rhythms<'a> {
    selection: &'a Selection<'a>,
    names: Option<&'a Codes>,
    medians: Medians,
    plain: u32,
}

impl<'a> Rhythms<'a> {
    /// The rhythms as far as the orders up to a day say them; `plain` days where nobody ever came back.
    pub fn of(selection: &'a Selection<'a>, upto: Day, plain: u32) -> Rhythms<'a> {
        let categories = selection.whole.categories().len();
        let names = Some(selection.dataset.line_categories()).filter(|names| !names.is_empty() && categories > 0);
        let longest = selection.dataset.span().map_or(0, |span| span.days()) as usize;
        let mut gaps = Gaps::new(if names.is_some() { categories } else { 0 }, longest);
        let past = Period { from: Day(i32::MIN), to: upto };
        for (_, history) in selection.histories(past).filter(|(_, history)| history.days.len() > 1) {
            let name = name_of(selection, names, &history);
            gaps_of(&history).for_each(|gap| gaps.push(name, gap));
        }
        Rhythms { selection, names, medians: gaps.medians(), plain: plain.max(1) * 2 }
    }

    /// The median of the gaps of all customers in days; nothing where nobody came back.
    pub fn everybody(&self) -> Option<f64> {
        (self.medians.everybody > 0).then(|| f64::from(self.medians.everybody) / 2.0)
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
        let Medians { of_category, everybody } = &self.medians;
        match (of_category.get(name as usize).copied().unwrap_or(0), *everybody) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_is_held_against_hundredths_of_the_rhythm() {
        let rhythm = Rhythm { half_days: 21, source: RhythmSource::Own, purchase_days: 3 };
        // 10.5 days: twice is 21 days, and 22 are more.
        assert!(rhythm.within(21, 200) && !rhythm.within(22, 200) && rhythm.within(0, 1));
        assert_eq!(rhythm.times(21), 2.0);
    }
}
