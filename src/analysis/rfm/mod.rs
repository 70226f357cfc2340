//! Recency, frequency and monetary value and their scores, in which equal values get equal scores.
//!
//! [`Scoring`] says into how many parts each is cut and how; `edges` and `breaks` find where, `scored` scores everybody, and
//! `spread` shows how the values lie around the edges.

mod breaks;
mod edges;
mod measure;
mod scored;
mod scoring;
mod spread;

pub use edges::ScoreEdges;
pub use measure::ScoreMeasure;
pub(super) use scored::{ScoreCode, Scored, recency};
pub use scoring::{MOST_PARTS, ScoreCuts, Scoring, ScoringFault};
pub use spread::{ScoreSpread, ValueSpread};

use crate::units::Money;
use serde::{Deserialize, Serialize};

/// Scores of one customer from 1 to the number of parts ([`Scoring::parts`], usually 5); the highest is most recent, most
/// frequent, of highest value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Scores {
    /// Recency.
    pub r: u8,
    /// Frequency.
    pub f: u8,
    /// Monetary value.
    pub m: u8,
}

/// The edges between the scores, ascending, one fewer than there are scores. Who lies on an edge has the band below it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// Days from the last order to the as-of day.
    pub recency: Vec<f64>,
    /// Orders.
    pub frequency: Vec<f64>,
    /// Revenue in currency units.
    pub monetary: Vec<f64>,
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
    /// How scores are given.
    pub scoring: Scoring,
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
    /// The bands between edges in ascending order of the values; nothing where two edges are equal, so that nobody can have
    /// the score.
    ///
    /// ```
    /// use rapport::analysis::Thresholds;
    /// let bands = Thresholds::bands(&[1.0, 1.0, 2.0, 4.0]);
    /// assert_eq!(bands[0], Some((None, Some(1.0))));
    /// assert_eq!(bands[1], None);
    /// assert_eq!(bands[2], Some((Some(1.0), Some(2.0))));
    /// assert_eq!((bands[4], bands.len()), (Some((Some(4.0), None)), 5));
    /// ```
    pub fn bands(edges: &[f64]) -> Vec<Option<Band>> {
        let from = std::iter::once(None).chain(edges.iter().copied().map(Some));
        let to = edges.iter().copied().map(Some).chain([None]);
        let band = |(from, to): (Option<f64>, Option<f64>)| match (from, to) {
            (Some(above), Some(upto)) if above >= upto => None,
            _ => Some((from, to)),
        };
        from.zip(to).map(band).collect()
    }
}

impl Rfm {
    /// Whether recency, frequency and monetary value give all customers one and the same score, so that the edges
    /// cannot tell them apart: a score of 1 then means "like everybody", not "low". Nothing differs with one customer.
    ///
    /// ```
    /// use rapport::analysis::{Rfm, RfmCell, Scores};
    /// use rapport::units::Money;
    /// let cell = |r| RfmCell { scores: Scores { r, f: 1, m: 1 }, customers: 5, revenue: Money(500) };
    /// let rfm = Rfm { customers: 10, cells: vec![cell(1), cell(5)], ..Rfm::default() };
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
    pub fn by_recency_and_frequency(&self) -> Vec<Vec<u64>> {
        let parts = usize::from(self.scoring.parts);
        let mut counts = vec![vec![0; parts]; parts];
        for RfmCell { scores, customers, .. } in &self.cells {
            let at = |score: u8| usize::from(score).wrapping_sub(1);
            if let Some(count) = counts.get_mut(at(scores.r)).and_then(|row| row.get_mut(at(scores.f))) {
                *count += customers;
            }
        }
        counts
    }
}
