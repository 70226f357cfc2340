//! How recency, orders and revenue are spread over the customers that are scored, with the edges between the scores: what a
//! histogram shows on which edges are moved.

use super::measure::digits;
use super::{ScoreMeasure, Scoring, Thresholds};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Most bins of a histogram.
const BINS: usize = 40;
/// Up to so many distinct values each is counted by itself; of more, so many places in ascending order.
const PLACES: usize = 512;
/// From this ratio of the largest value to a small one on, bins of revenue grow by equal factors.
const LONG_TAIL: f64 = 20.0;

/// Recency, orders and revenue of the customers that are scored.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ScoreSpread {
    /// The as-of day.
    pub as_of: Day,
    /// How they are scored.
    pub scoring: Scoring,
    /// How many there are.
    pub customers: u64,
    /// Days from the last order to the as-of day.
    pub recency: ValueSpread,
    /// Orders.
    pub frequency: ValueSpread,
    /// Revenue in currency units.
    pub monetary: ValueSpread,
}

/// How the values of one measure are spread, and the edges between its scores. A value lies above the lower bound of its bin
/// and up to the upper one; the same holds for edges, so that an edge stands where the values below it end.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ValueSpread {
    /// The bounds of the bins, ascending, one more than there are bins.
    pub bounds: Vec<f64>,
    /// Customers in each bin.
    pub bins: Vec<u64>,
    /// The edges between the scores, ascending.
    pub edges: Vec<f64>,
    /// Customers in each band between the edges, that of the lowest values first.
    pub counts: Vec<u64>,
    /// Values, ascending, each with how many customers have it or a smaller one.
    pub upto: Vec<(f64, u64)>,
    /// Whether these are all values; otherwise what lies between two of them is estimated.
    pub complete: bool,
}

impl ScoreSpread {
    /// The spread of what is scored.
    pub fn of(&self, measure: ScoreMeasure) -> &ValueSpread {
        match measure {
            ScoreMeasure::Recency => &self.recency,
            ScoreMeasure::Frequency => &self.frequency,
            ScoreMeasure::Monetary => &self.monetary,
        }
    }

    /// The edges to begin with when a person moves one: those in use, put apart where they coincide.
    pub fn own(&self) -> Thresholds {
        let edges = |measure| self.of(measure).edges.clone();
        let [recency, frequency, monetary] = ScoreMeasure::ALL.map(edges);
        Thresholds { recency, frequency, monetary }.apart()
    }
}

impl ValueSpread {
    /// The spread of whole numbers from 0 on (days, orders), given in ascending order, in bins of equal width.
    pub(in crate::analysis) fn of_days(ascending: &[i64]) -> ValueSpread {
        let most = ascending.last().copied().unwrap_or(0).max(0);
        let width = (most + 1).unsigned_abs().div_ceil(BINS as u64).max(1) as i64;
        let bins = (most + 1).unsigned_abs().div_ceil(width.unsigned_abs()).max(1) as i64;
        ValueSpread::binned(ascending, 1.0, (0..=bins).map(|bin| (bin * width - 1) as f64).collect())
    }

    /// The spread of numbers of orders in ascending order: a bin for each while there are few, growing ones beyond.
    pub(in crate::analysis) fn of_orders(ascending: &[i64]) -> ValueSpread {
        let most = ascending.last().copied().unwrap_or(1).max(1) as f64;
        let factor = if most <= BINS as f64 { 1.0 } else { most.powf(1.0 / (BINS as f64 - 1.0)) };
        let mut bounds = vec![0.0, 1.0];
        let mut last: f64 = 1.0;
        while last < most {
            last = (last * factor).ceil().max(last + 1.0).min(most);
            bounds.push(last);
        }
        ValueSpread::binned(ascending, 1.0, bounds)
    }

    /// The spread of amounts in ascending order, `whole` of which are a currency unit. What is 0 or less has a bin of its own;
    /// the others have bins of equal width, or growing ones where a few are far larger than most.
    pub(in crate::analysis) fn of_money(ascending: &[i64], whole: f64) -> ValueSpread {
        let positive = ascending.get(ascending.partition_point(|value| *value <= 0)..).unwrap_or_default();
        let least = ascending.first().map_or(0.0, |least| *least as f64 / whole);
        let most = positive.last().map_or(0.0, |most| *most as f64 / whole);
        let small = positive.get(positive.len() / 100).map_or(most, |small| *small as f64 / whole);
        let mut bounds = Vec::with_capacity(BINS + 2);
        if least <= 0.0 {
            bounds.push((least - 1.0).floor());
        }
        bounds.push(0.0);
        let steps = BINS - 1;
        let bound = |step: usize| {
            let way = step as f64 / steps as f64;
            digits(if most / small >= LONG_TAIL { small * (most / small).powf(way) } else { most * way }, 3)
        };
        if most > 0.0 {
            for step in 0..steps {
                let next = bound(step);
                if bounds.last().is_some_and(|last| *last < next) && next < most {
                    bounds.push(next);
                }
            }
            bounds.push(most);
        }
        ValueSpread::binned(ascending, whole, bounds)
    }

    fn binned(ascending: &[i64], whole: f64, bounds: Vec<f64>) -> ValueSpread {
        let number = |value: i64| value as f64 / whole;
        let within = |bound: f64| ascending.partition_point(|value| number(*value) <= bound) as u64;
        let places: Vec<u64> = bounds.iter().map(|bound| within(*bound)).collect();
        let bins = places.iter().zip(places.iter().skip(1)).map(|(from, to)| to - from).collect();
        let runs = ascending.chunk_by(|one, next| one == next);
        let complete = runs.clone().nth(PLACES).is_none();
        let upto = if complete {
            let mut sum = 0;
            let value = |run: &[i64]| {
                sum += run.len() as u64;
                Some((number(*run.first()?), sum))
            };
            runs.filter_map(value).collect()
        } else {
            let last = ascending.len().saturating_sub(1);
            let values = (0..=PLACES).filter_map(|place| ascending.get(place * last / PLACES));
            let mut upto: Vec<(f64, u64)> = values.map(|value| (number(*value), within(number(*value)))).collect();
            upto.dedup();
            upto
        };
        ValueSpread { bounds, bins, upto, complete, ..ValueSpread::default() }
    }

    /// The same with the edges between the scores and the customers between them.
    pub(in crate::analysis) fn cut(mut self, edges: Vec<f64>, counts: Vec<u64>) -> ValueSpread {
        (self.edges, self.counts) = (edges, counts);
        self
    }

    /// How many customers have a value or a smaller one: exact where all values are known, otherwise along a straight line
    /// between the two nearest ones.
    ///
    /// ```
    /// use rapport::analysis::ValueSpread;
    /// let known = ValueSpread { upto: vec![(1.0, 10), (3.0, 30)], complete: true, ..ValueSpread::default() };
    /// assert_eq!([0.5, 1.0, 2.0, 3.0, 9.0].map(|value| known.upto(value)), [0, 10, 10, 30, 30]);
    /// let part = ValueSpread { complete: false, ..known };
    /// assert_eq!([0.5, 1.0, 2.0, 9.0].map(|value| part.upto(value)), [0, 10, 20, 30]);
    /// ```
    pub fn upto(&self, value: f64) -> u64 {
        let place = self.upto.partition_point(|(known, _)| *known <= value);
        let Some((below, count)) = place.checked_sub(1).and_then(|place| self.upto.get(place)).copied() else {
            return 0;
        };
        match self.upto.get(place) {
            Some((above, more)) if !self.complete => {
                let way = (value - below) / (above - below);
                count + (way * more.saturating_sub(count) as f64).round() as u64
            }
            _ => count,
        }
    }

    /// How many customers lie between edges, and whether that is exact: it is where the edges are those in use, and where all
    /// values are known.
    pub fn counted(&self, edges: &[f64]) -> (Vec<u64>, bool) {
        if edges == self.edges { (self.counts.clone(), true) } else { (self.between(edges), self.complete) }
    }

    /// How many customers lie between edges, those with the lowest values first.
    ///
    /// ```
    /// use rapport::analysis::ValueSpread;
    /// let known = ValueSpread { upto: vec![(1.0, 10), (2.0, 15), (5.0, 18)], complete: true, ..ValueSpread::default() };
    /// assert_eq!(known.between(&[1.0, 4.0]), [10, 5, 3]);
    /// ```
    pub fn between(&self, edges: &[f64]) -> Vec<u64> {
        let all = self.upto.last().map_or(0, |(_, count)| *count);
        let ends = edges.iter().map(|edge| self.upto(*edge)).chain([all]);
        let between = |before: &mut u64, end: u64| {
            let count = end.saturating_sub(*before);
            *before += count;
            Some(count)
        };
        ends.scan(0, between).collect()
    }

    /// Where a value stands when all bins are equally wide, 0–1; values beyond the bins stand at their ends.
    ///
    /// ```
    /// use rapport::analysis::ValueSpread;
    /// let spread = ValueSpread { bounds: vec![0.0, 10.0, 100.0], bins: vec![1, 1], ..ValueSpread::default() };
    /// assert_eq!([-5.0, 5.0, 10.0, 55.0, 1e9].map(|value| spread.place(value)), [0.0, 0.25, 0.5, 0.75, 1.0]);
    /// assert_eq!([0.0, 0.25, 0.75, 1.0].map(|place| spread.value_at(place)), [0.0, 5.0, 55.0, 100.0]);
    /// ```
    pub fn place(&self, value: f64) -> f64 {
        let above = self.bounds.partition_point(|bound| *bound <= value);
        let bins = self.bounds.len().saturating_sub(1).max(1) as f64;
        let Some(bin) = above.checked_sub(1) else { return 0.0 };
        match (self.bounds.get(bin), self.bounds.get(above)) {
            (Some(from), Some(to)) => (bin as f64 + (value - from) / (to - from)) / bins,
            _ => 1.0,
        }
    }

    /// The value at a place from 0 to 1, the other way round.
    pub fn value_at(&self, place: f64) -> f64 {
        let bins = self.bounds.len().saturating_sub(1);
        let at = place.clamp(0.0, 1.0) * bins as f64;
        let bin = (at.floor() as usize).min(bins.saturating_sub(1));
        match (self.bounds.get(bin), self.bounds.get(bin + 1)) {
            (Some(from), Some(to)) => from + (to - from) * (at - bin as f64),
            _ => 0.0,
        }
    }
}
