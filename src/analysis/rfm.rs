//! Recency, frequency and monetary value, scored by quintiles in which equal values get equal scores.

use super::activity::Activity;
use crate::units::{AmountUnit, Day, Money};
use serde::{Deserialize, Serialize};

/// Scores 1–5 of one customer; 5 is most recent, most frequent, of highest value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Scores {
    /// Recency.
    pub r: u8,
    /// Frequency.
    pub f: u8,
    /// Monetary value.
    pub m: u8,
}

/// The values at 20, 40, 60 and 80 % of the customers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// Days from the last order to the as-of day.
    pub recency: [f64; 4],
    /// Orders.
    pub frequency: [f64; 4],
    /// Revenue in currency units.
    pub monetary: [f64; 4],
}

/// How many customers share three scores, and their revenue in the look-back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RfmCell {
    /// The scores.
    pub scores: Scores,
    /// Customers.
    pub customers: u64,
    /// Their revenue.
    pub revenue: Money,
}

/// The result of the scoring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rfm {
    /// Customers scored: those with an order in the look-back.
    pub customers: u64,
    /// Edges between the scores; nothing without customers.
    pub thresholds: Option<Thresholds>,
    /// The combinations that occur, in ascending order of (R, F, M).
    pub cells: Vec<RfmCell>,
}

/// The values of one score: above the first number, up to and with the second; nothing stands for an open end.
pub type Band = (Option<f64>, Option<f64>);

impl Thresholds {
    /// The bands between four edges in ascending order of the values; nothing where two edges are equal, so that nobody
    /// can have the score.
    ///
    /// ```
    /// use rapport::analysis::Thresholds;
    /// let bands = Thresholds::bands([1.0, 1.0, 2.0, 4.0]);
    /// assert_eq!(bands[0], Some((None, Some(1.0))));
    /// assert_eq!(bands[1], None);
    /// assert_eq!(bands[2], Some((Some(1.0), Some(2.0))));
    /// assert_eq!(bands[4], Some((Some(4.0), None)));
    /// ```
    pub fn bands([a, b, c, d]: [f64; 4]) -> [Option<Band>; 5] {
        let between = |from: f64, to: f64| (from < to).then_some((Some(from), Some(to)));
        [Some((None, Some(a))), between(a, b), between(b, c), between(c, d), Some((Some(d), None))]
    }
}

impl Rfm {
    /// Whether recency, frequency and monetary value give all customers one and the same score, so that the quantiles
    /// cannot tell them apart: a score of 1 then means "like everybody", not "low". Nothing differs with one customer.
    ///
    /// ```
    /// use rapport::analysis::{Rfm, RfmCell, Scores};
    /// use rapport::units::Money;
    /// let cell = |r| RfmCell { scores: Scores { r, f: 1, m: 1 }, customers: 5, revenue: Money(500) };
    /// let rfm = Rfm { customers: 10, cells: vec![cell(1), cell(5)], thresholds: None };
    /// assert_eq!(rfm.alike(), [false, true, true]);
    /// ```
    pub fn alike(&self) -> [bool; 3] {
        let same = |of: fn(Scores) -> u8| {
            let mut scores = self.cells.iter().map(|cell| of(cell.scores));
            let first = scores.next();
            self.customers > 1 && scores.all(|score| Some(score) == first)
        };
        [same(|scores| scores.r), same(|scores| scores.f), same(|scores| scores.m)]
    }

    /// Customers by recency score (first index, score − 1) and frequency score (second index, score − 1).
    ///
    /// ```
    /// use rapport::analysis::{Rfm, RfmCell, Scores};
    /// use rapport::units::Money;
    /// let cell = |m, customers| RfmCell { scores: Scores { r: 5, f: 1, m }, customers, revenue: Money(0) };
    /// let rfm = Rfm { cells: vec![cell(1, 2), cell(3, 4)], ..Rfm::default() };
    /// assert_eq!(rfm.by_recency_and_frequency()[4], [6, 0, 0, 0, 0]);
    /// ```
    pub fn by_recency_and_frequency(&self) -> [[u64; 5]; 5] {
        let mut counts = [[0; 5]; 5];
        for RfmCell { scores, customers, .. } in &self.cells {
            let at = |score: u8| usize::from(score).wrapping_sub(1);
            if let Some(count) = counts.get_mut(at(scores.r)).and_then(|row| row.get_mut(at(scores.f))) {
                *count += customers;
            }
        }
        counts
    }
}

/// Values in a span up to this are counted rather than compared.
const COUNTED: u64 = 1 << 16;

/// Quintile edges of whole numbers, exact.
///
/// The edge at k · 20 % is the quantile by linear interpolation (type 7 of Hyndman & Fan 1996, The American
/// Statistician 50, 361–365): position k(n−1)/5 in ascending order. A value's score is 1 + the number of edges strictly
/// below it, so equal values always share a score and an edge never splits them.
///
/// ```
/// use rapport::analysis::Quintiles;
/// let edges = Quintiles::of(&mut [10, 20, 30, 40, 50, 60]).unwrap();
/// assert_eq!(edges.values(), [20.0, 30.0, 40.0, 50.0]);
/// assert_eq!([10, 20, 21, 50, 51].map(|v| edges.score(v)), [1, 1, 2, 4, 5]);
/// // most customers bought once: they all get score 1
/// let edges = Quintiles::of(&mut [1, 1, 1, 1, 2]).unwrap();
/// assert_eq!([1, 2].map(|v| edges.score(v)), [1, 5]);
/// assert!(Quintiles::of(&mut []).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quintiles {
    /// Five times each edge: whole, because the interpolation is in fifths.
    fifths: [i128; 4],
    /// Each edge rounded down: a whole number lies above the edge exactly when it lies above this.
    floors: [i64; 4],
}

impl Quintiles {
    /// The edges of some values, which get reordered; nothing when there are none.
    pub fn of(values: &mut [i64]) -> Option<Quintiles> {
        let (least, most) = (*values.iter().min()?, *values.iter().max()?);
        let span = most.abs_diff(least);
        if span < COUNTED.max(values.len() as u64) {
            return Quintiles::counted(values, least, span as usize);
        }
        if values.len() < 32 {
            values.sort_unstable();
            return Quintiles::sorted(values);
        }
        // The upper edges first: each lower one lies in the part below.
        let last = values.len() - 1;
        let (mut edges, mut rest, mut above) = ([(0, 0); 4], values, i64::MAX);
        for (k, edge) in [1, 2, 3, 4].into_iter().zip(&mut edges).rev() {
            let (below, low, upper) = rest.select_nth_unstable(k * last / 5);
            *edge = (*low, upper.iter().min().copied().unwrap_or(above).min(above));
            (rest, above) = (below, *low);
        }
        Some(Quintiles::between(last, edges))
    }

    /// The edges of values in ascending order; nothing when there are none.
    pub(super) fn sorted(values: &[i64]) -> Option<Quintiles> {
        let last = values.len().checked_sub(1)?;
        let mut edges = [(0, 0); 4];
        for (k, edge) in (1usize..).zip(&mut edges) {
            let at = k * last / 5;
            let low = *values.get(at)?;
            *edge = (low, values.get(at + 1).copied().unwrap_or(low));
        }
        Some(Quintiles::between(last, edges))
    }

    /// The edges of values in a short span, by counting each.
    fn counted(values: &[i64], least: i64, span: usize) -> Option<Quintiles> {
        let last = values.len().checked_sub(1)?;
        let mut counts = vec![0u32; span + 1];
        for value in values {
            if let Some(count) = counts.get_mut((value - least) as usize) {
                *count += 1;
            }
        }
        let mut upto = 0usize;
        let ends: Vec<(i64, usize)> = (least..)
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|(value, count)| {
                upto += *count as usize;
                (value, upto)
            })
            .collect();
        let value = |at: usize| ends.get(ends.partition_point(|(_, end)| *end <= at)).map(|(value, _)| *value);
        let mut edges = [(0, 0); 4];
        for (k, edge) in (1usize..).zip(&mut edges) {
            let at = k * last / 5;
            let low = value(at)?;
            *edge = (low, value(at + 1).unwrap_or(low));
        }
        Some(Quintiles::between(last, edges))
    }

    /// Interpolates between the value at each edge's position and the next one.
    fn between(last: usize, edges: [(i64, i64); 4]) -> Quintiles {
        let mut fifths = [0i128; 4];
        for (k, (fifth, (low, high))) in (1usize..).zip(fifths.iter_mut().zip(edges)) {
            let (low, high, rest) = (i128::from(low), i128::from(high), (k * last % 5) as i128);
            *fifth = if rest == 0 { 5 * low } else { 5 * low + rest * (high - low) };
        }
        let floors = fifths.map(|edge| edge.div_euclid(5) as i64);
        Quintiles { fifths, floors }
    }

    /// The edges as numbers.
    pub fn values(&self) -> [f64; 4] {
        self.fifths.map(|edge| edge as f64 / 5.0)
    }

    /// Edges of amounts in currency units. Whole hundredths give the same number whatever the unit.
    fn money(&self, unit: AmountUnit) -> [f64; 4] {
        let parts = i128::from(unit.per_hundredth());
        self.fifths.map(|edge| match edge % parts {
            0 => (edge / parts) as f64 / 5.0 / 100.0,
            _ => edge as f64 / 5.0 / (100 * parts) as f64,
        })
    }

    /// 1 + the number of edges strictly below the value.
    pub fn score(&self, value: i64) -> u8 {
        1 + self.floors.iter().map(|edge| u8::from(value > *edge)).sum::<u8>()
    }
}

/// Recency, frequency and monetary value of every customer with an order, and the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scoring {
    as_of: Day,
    recency: Quintiles,
    frequency: Quintiles,
    monetary: Quintiles,
}

impl Scoring {
    /// Finds the edges over all active customers; nothing when there are none. Whoever has sorted their revenue already
    /// gives it.
    fn of(base: &Activity, as_of: Day, revenue: Option<&[i64]>) -> Option<Scoring> {
        let active = || base.orders.iter().zip(base.last.iter().zip(&base.revenue)).filter(|(n, _)| **n > 0);
        let mut values: Vec<i64> = active().map(|(_, (last, _))| recency(as_of, *last)).collect();
        let recency = Quintiles::of(&mut values)?;
        values.clear();
        values.extend(active().map(|(orders, _)| i64::from(*orders)));
        let frequency = Quintiles::of(&mut values)?;
        let monetary = match revenue {
            Some(ascending) => Quintiles::sorted(ascending)?,
            None => {
                values.clear();
                values.extend(active().map(|(_, (_, revenue))| *revenue));
                Quintiles::of(&mut values)?
            }
        };
        Some(Scoring { as_of, recency, frequency, monetary })
    }

    /// The scores of one customer.
    fn scores(&self, orders: u32, last: i32, revenue: i64) -> Scores {
        Scores {
            // Few days are good: 5 = most recent.
            r: 6 - self.recency.score(recency(self.as_of, last)),
            f: self.frequency.score(i64::from(orders)),
            m: self.monetary.score(revenue),
        }
    }

    /// The edges; `unit` is that of the revenue.
    fn thresholds(&self, unit: AmountUnit) -> Thresholds {
        Thresholds {
            recency: self.recency.values(),
            frequency: self.frequency.values(),
            monetary: self.monetary.money(unit),
        }
    }
}

/// Whole days from the last order to the as-of day.
pub(super) fn recency(as_of: Day, last: i32) -> i64 {
    i64::from(as_of.0) - i64::from(last)
}

/// The three scores of a customer in one byte: 0 without an order, otherwise 1 + their place among the 125.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ScoreCode(u8);

impl ScoreCode {
    fn new(Scores { r, f, m }: Scores) -> ScoreCode {
        ScoreCode(r * 25 + f * 5 + m - 30)
    }

    /// The three scores; nothing without an order.
    pub fn scores(self) -> Option<Scores> {
        let at = self.0.checked_sub(1)?;
        Some(Scores { r: at / 25 + 1, f: at / 5 % 5 + 1, m: at % 5 + 1 })
    }

    /// One value for each code.
    pub fn each<T>(value: impl FnMut(ScoreCode) -> T) -> Vec<T> {
        (0..=125).map(ScoreCode).map(value).collect()
    }

    /// The place in [`ScoreCode::each`].
    #[inline]
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// The scores of every customer, and the edges between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Scored {
    scoring: Option<Scoring>,
    pub of: Vec<ScoreCode>,
}

impl Scored {
    /// Scores everybody; `revenue` is theirs in ascending order, where it is known already.
    pub fn of(base: &Activity, as_of: Day, revenue: Option<&[i64]>) -> Scored {
        let scoring = Scoring::of(base, as_of, revenue);
        let Some(known) = scoring else { return Scored { scoring, of: vec![ScoreCode(0); base.orders.len()] } };
        let customers = base.orders.iter().zip(base.last.iter().zip(&base.revenue));
        let code = |(orders, (last, revenue)): (&u32, (&i32, &i64))| match *orders {
            0 => ScoreCode(0),
            orders => ScoreCode::new(known.scores(orders, *last, *revenue)),
        };
        Scored { scoring, of: customers.map(code).collect() }
    }

    /// The view of the scores; `base` is what they were found on.
    pub fn view(&self, base: &Activity) -> Rfm {
        Rfm {
            customers: base.totals().customers,
            thresholds: self.scoring.map(|scoring| scoring.thresholds(base.unit)),
            cells: cells(&self.of, &base.revenue, base.unit),
        }
    }
}

/// Counts customers and revenue by scores.
fn cells(codes: &[ScoreCode], revenue: &[i64], unit: AmountUnit) -> Vec<RfmCell> {
    let mut by_code = ScoreCode::each(|_| (0u64, 0i128));
    for (code, revenue) in codes.iter().zip(revenue) {
        if let Some((customers, sum)) = by_code.get_mut(code.place()) {
            *customers += 1;
            *sum += i128::from(*revenue);
        }
    }
    let counted = ScoreCode::each(ScoreCode::scores).into_iter().zip(by_code);
    let cell = |(scores, (customers, sum)): (Option<Scores>, (u64, i128))| {
        let scores = scores.filter(|_| customers > 0)?;
        Some(RfmCell { scores, customers, revenue: unit.money(sum) })
    };
    // The codes are in the order of the scores.
    counted.filter_map(cell).collect()
}
