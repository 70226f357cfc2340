//! The edges between the scores of one measure.

use super::scoring::MOST_PARTS;
use crate::units::AmountUnit;

/// Values in a span up to this are counted rather than compared.
const COUNTED: u64 = 1 << 16;

/// Most edges.
const MOST: usize = MOST_PARTS as usize - 1;

/// The edges between the scores of whole numbers, exact.
///
/// A value's score is 1 + the number of edges strictly below it, so equal values always share a score and an edge never
/// splits them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreEdges {
    /// How many there are.
    count: usize,
    /// What each edge is multiplied by to be whole.
    over: i128,
    /// Each edge so many times.
    scaled: [i128; MOST],
    /// Each edge rounded down: a whole number lies above the edge exactly when it lies above this. Those that are not there
    /// lie above everything. In two halves, since five scores need but the first.
    floors: [[i64; MOST / 2]; 2],
}

impl ScoreEdges {
    /// The quantiles that cut some values into so many equal parts; the values get reordered. Nothing when there are none.
    ///
    /// The edge at k of p parts is the quantile by linear interpolation (type 7 of Hyndman & Fan 1996, The American
    /// Statistician 50, 361–365): position k(n−1)/p in ascending order.
    ///
    /// ```
    /// use rapport::analysis::ScoreEdges;
    /// let edges = ScoreEdges::quantiles(&mut [10, 20, 30, 40, 50, 60], 5).unwrap();
    /// assert_eq!(edges.values(), [20.0, 30.0, 40.0, 50.0]);
    /// assert_eq!([10, 20, 21, 50, 51].map(|v| edges.score(v)), [1, 1, 2, 4, 5]);
    /// // terciles: positions 4/3 and 8/3 of 0, 1, 2, 3, 4
    /// let edges = ScoreEdges::quantiles(&mut [1, 4, 10, 13, 40], 3).unwrap();
    /// assert_eq!(edges.values(), [6.0, 12.0]);
    /// assert_eq!([1, 4, 10, 13, 40].map(|v| edges.score(v)), [1, 1, 2, 3, 3]);
    /// // most customers bought once: they all get score 1
    /// let edges = ScoreEdges::quantiles(&mut [1, 1, 1, 1, 2], 5).unwrap();
    /// assert_eq!([1, 2].map(|v| edges.score(v)), [1, 5]);
    /// assert!(ScoreEdges::quantiles(&mut [], 5).is_none());
    /// ```
    pub fn quantiles(values: &mut [i64], parts: u8) -> Option<ScoreEdges> {
        let (least, most) = (*values.iter().min()?, *values.iter().max()?);
        let span = most.abs_diff(least);
        let last = values.len() - 1;
        if span < COUNTED.max(values.len() as u64) {
            let value = Counts::of(values, least, span as usize);
            return ScoreEdges::at(last, parts, |at| value.at(at));
        }
        if values.len() < 32 {
            values.sort_unstable();
            return ScoreEdges::ascending(values, parts);
        }
        // The upper edges first: each lower one lies in the part below.
        let (mut edges, mut rest, mut above) = (Vec::with_capacity(MOST), values, i64::MAX);
        for k in (1..usize::from(parts)).rev() {
            let (below, low, upper) = rest.select_nth_unstable(k * last / usize::from(parts));
            edges.push((*low, upper.iter().min().copied().unwrap_or(above).min(above)));
            (rest, above) = (below, *low);
        }
        edges.reverse();
        Some(ScoreEdges::between(last, parts, &edges))
    }

    /// The same of values in ascending order; nothing when there are none.
    pub(super) fn ascending(values: &[i64], parts: u8) -> Option<ScoreEdges> {
        ScoreEdges::at(values.len().checked_sub(1)?, parts, |at| values.get(at).copied())
    }

    /// The same where the value at each place of the ascending order is known; `last` is the last place.
    fn at(last: usize, parts: u8, value: impl Fn(usize) -> Option<i64>) -> Option<ScoreEdges> {
        let edge = |k: usize| {
            let at = k * last / usize::from(parts);
            let low = value(at)?;
            Some((low, value(at + 1).unwrap_or(low)))
        };
        let edges = (1..usize::from(parts)).map(edge).collect::<Option<Vec<_>>>()?;
        Some(ScoreEdges::between(last, parts, &edges))
    }

    /// Interpolates between the value at each edge's position and the next one.
    fn between(last: usize, parts: u8, edges: &[(i64, i64)]) -> ScoreEdges {
        let over = i128::from(parts);
        let scaled = (1usize..).zip(edges).map(|(k, (low, high))| {
            let (low, high, rest) = (i128::from(*low), i128::from(*high), (k * last % usize::from(parts)) as i128);
            if rest == 0 { over * low } else { over * low + rest * (high - low) }
        });
        ScoreEdges::of(over, scaled)
    }

    /// At whole numbers, ascending.
    pub(super) fn whole(edges: impl IntoIterator<Item = i64>) -> ScoreEdges {
        ScoreEdges::of(1, edges.into_iter().map(i128::from))
    }

    /// At numbers that a person has chosen, ascending; so many whole units make one of them. What is typed in decimals is a
    /// whole number of hundredths, whatever the nearest double says.
    pub(super) fn chosen(edges: &[f64], hundredths: f64, finer: i64) -> ScoreEdges {
        let whole = |edge: &f64| {
            let near = (edge * hundredths).round();
            if (edge * hundredths - near).abs() < 1e-6 {
                (near as i64).saturating_mul(finer)
            } else {
                (edge * hundredths * finer as f64).floor() as i64
            }
        };
        ScoreEdges::whole(edges.iter().map(whole))
    }

    fn of(over: i128, edges: impl Iterator<Item = i128>) -> ScoreEdges {
        let mut found = ScoreEdges { count: 0, over, scaled: [0; MOST], floors: [[i64::MAX; MOST / 2]; 2] };
        let places = found.scaled.iter_mut().zip(found.floors.as_flattened_mut());
        for (edge, (scaled, floor)) in edges.zip(places) {
            *scaled = edge;
            *floor = edge.div_euclid(over) as i64;
            found.count += 1;
        }
        found
    }

    fn scaled(&self) -> impl Iterator<Item = i128> {
        self.scaled.into_iter().take(self.count)
    }

    /// The edges as numbers.
    pub fn values(&self) -> Vec<f64> {
        self.scaled().map(|edge| edge as f64 / self.over as f64).collect()
    }

    /// Edges of amounts in currency units. Whole hundredths give the same number whatever the unit.
    pub(super) fn money(&self, unit: AmountUnit) -> Vec<f64> {
        let (finer, over) = (i128::from(unit.per_hundredth()), self.over as f64);
        let amount = |edge: i128| match edge % finer {
            0 => (edge / finer) as f64 / over / 100.0,
            _ => edge as f64 / over / (100 * finer) as f64,
        };
        self.scaled().map(amount).collect()
    }

    /// 1 + the number of edges strictly below the value.
    pub fn score(&self, value: i64) -> u8 {
        let below = |edges: &[i64]| edges.iter().map(|edge| u8::from(value > *edge)).sum::<u8>();
        let [low, high] = &self.floors;
        1 + below(low) + if self.count > low.len() { below(high) } else { 0 }
    }
}

/// Values in a short span, each with how many are no larger.
struct Counts(Vec<(i64, usize)>);

impl Counts {
    fn of(values: &[i64], least: i64, span: usize) -> Counts {
        let mut counts = vec![0u32; span + 1];
        for value in values {
            if let Some(count) = counts.get_mut((value - least) as usize) {
                *count += 1;
            }
        }
        let mut upto = 0usize;
        let there = (least..).zip(&counts).filter(|(_, count)| **count > 0);
        let ends = there.map(|(value, count)| {
            upto += *count as usize;
            (value, upto)
        });
        Counts(ends.collect())
    }

    /// The value at a place of the ascending order.
    fn at(&self, place: usize) -> Option<i64> {
        self.0.get(self.0.partition_point(|(_, end)| *end <= place)).map(|(value, _)| *value)
    }
}
