//! The scores of everybody.

use super::scoring::{MOST_PARTS, ScoreCuts, Scoring};
use super::{Rfm, RfmCell, ScoreEdges, Scores, Thresholds};
use crate::analysis::activity::Activity;
use crate::analysis::sorted::sort_ascending;
use crate::units::{AmountUnit, Day};
use std::borrow::Cow;

/// Recency, frequency and monetary value of every customer with an order, and the edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scorer {
    as_of: Day,
    /// The best score.
    parts: u8,
    recency: ScoreEdges,
    frequency: ScoreEdges,
    monetary: ScoreEdges,
}

impl Scorer {
    /// Finds the edges over all active customers; nothing when there are none. Whoever has sorted their revenue already
    /// gives it.
    fn of(base: &Activity, as_of: Day, scoring: &Scoring, ascending: Option<&[i64]>) -> Option<Scorer> {
        let parts = scoring.parts.clamp(2, MOST_PARTS);
        let active = || base.orders.iter().zip(base.last.iter().zip(&base.revenue)).filter(|(n, _)| **n > 0);
        active().next()?;
        let days = || active().map(|(_, (last, _))| recency(as_of, *last)).collect::<Vec<_>>();
        let orders = || active().map(|(orders, _)| i64::from(*orders)).collect::<Vec<_>>();
        let [recency, frequency, monetary] = match &scoring.cuts {
            ScoreCuts::Quantiles => {
                let money = || match ascending {
                    Some(ascending) => ScoreEdges::ascending(ascending, parts),
                    None => {
                        let mut revenue: Vec<i64> = active().map(|(_, (_, revenue))| *revenue).collect();
                        ScoreEdges::quantiles(&mut revenue, parts)
                    }
                };
                [ScoreEdges::quantiles(&mut days(), parts)?, ScoreEdges::quantiles(&mut orders(), parts)?, money()?]
            }
            ScoreCuts::Breaks => {
                let breaks = |mut values: Vec<i64>| {
                    sort_ascending(&mut values);
                    ScoreEdges::breaks(&values, parts)
                };
                let revenue = ascending.map_or_else(|| Cow::Owned(base.sorted_revenue()), Cow::Borrowed);
                [breaks(days())?, breaks(orders())?, ScoreEdges::breaks(&revenue, parts)?]
            }
            ScoreCuts::Own(own) => [
                ScoreEdges::chosen(&own.recency, 1.0, 1),
                ScoreEdges::chosen(&own.frequency, 1.0, 1),
                ScoreEdges::chosen(&own.monetary, 100.0, base.unit.per_hundredth()),
            ],
        };
        Some(Scorer { as_of, parts, recency, frequency, monetary })
    }

    /// The scores of one customer.
    fn scores(&self, orders: u32, last: i32, revenue: i64) -> Scores {
        Scores {
            // Few days are good: the highest score is most recent.
            r: self.parts + 1 - self.recency.score(recency(self.as_of, last)).min(self.parts),
            f: self.frequency.score(i64::from(orders)).min(self.parts),
            m: self.monetary.score(revenue).min(self.parts),
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
pub(in crate::analysis) fn recency(as_of: Day, last: i32) -> i64 {
    i64::from(as_of.0) - i64::from(last)
}

/// How far the code of one more in frequency is from the next.
const STEP: u16 = MOST_PARTS as u16;
/// How many combinations of three scores there can be.
const COMBINATIONS: u16 = STEP * STEP * STEP;

/// The three scores of a customer as one number: 0 without an order, otherwise 1 + their place among all combinations of as
/// many scores as there can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::analysis) struct ScoreCode(u16);

impl ScoreCode {
    fn new(Scores { r, f, m }: Scores) -> ScoreCode {
        let place = |score: u8| u16::from(score) - 1;
        ScoreCode(1 + (place(r) * STEP + place(f)) * STEP + place(m))
    }

    /// The three scores; nothing without an order.
    pub fn scores(self) -> Option<Scores> {
        let at = self.0.checked_sub(1)?;
        let score = |place: u16| (place % STEP) as u8 + 1;
        Some(Scores { r: score(at / STEP / STEP), f: score(at / STEP), m: score(at) })
    }

    /// One value for each code.
    pub fn each<T>(value: impl FnMut(ScoreCode) -> T) -> Vec<T> {
        (0..=COMBINATIONS).map(ScoreCode).map(value).collect()
    }

    /// The place in [`ScoreCode::each`].
    #[inline]
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// The scores of every customer, and the edges between them.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Scored {
    scoring: Scoring,
    scorer: Option<Scorer>,
    pub of: Vec<ScoreCode>,
}

impl Scored {
    /// Scores everybody; `ascending` is their revenue in ascending order, where it is known already.
    pub fn of(base: &Activity, as_of: Day, scoring: &Scoring, ascending: Option<&[i64]>) -> Scored {
        let scorer = Scorer::of(base, as_of, scoring, ascending);
        let customers = base.orders.iter().zip(base.last.iter().zip(&base.revenue));
        let of = match scorer {
            None => vec![ScoreCode(0); base.orders.len()],
            Some(scorer) => customers
                .map(|(orders, (last, revenue))| match *orders {
                    0 => ScoreCode(0),
                    orders => ScoreCode::new(scorer.scores(orders, *last, *revenue)),
                })
                .collect(),
        };
        Scored { scoring: scoring.clone(), scorer, of }
    }

    /// The edges in days, orders and currency units; nothing without customers.
    pub fn thresholds(&self, unit: AmountUnit) -> Option<Thresholds> {
        let scorer = self.scorer?;
        Some(match &self.scoring.cuts {
            ScoreCuts::Own(own) => own.clone(),
            ScoreCuts::Quantiles | ScoreCuts::Breaks => scorer.thresholds(unit),
        })
    }

    /// The view of the scores; `base` is what they were found on.
    pub fn view(&self, base: &Activity) -> Rfm {
        Rfm {
            scoring: self.scoring.clone(),
            customers: base.totals().customers,
            thresholds: self.thresholds(base.unit),
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
