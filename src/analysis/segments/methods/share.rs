//! By share of value: customers in descending order of revenue, cut at cumulative shares of revenue or of customers.
//!
//! With cuts of revenue at 80 and 95 % this is the ABC analysis (Dickie 1951, "ABC inventory analysis shoots for dollars,
//! not pennies", Factory Management and Maintenance 109, 92–94).

use super::super::{Known, Place, Rule};
use super::{Method, MethodDef, MethodError};
use serde::{Deserialize, Serialize};

pub(super) const METHOD: MethodDef =
    MethodDef { slug: "share", start: || Method::Share(ValueShare::default()), grows: true, moves: false };

/// What the cuts are shares of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareOf {
    /// Of the revenue of all customers who brought any: a cut at 80 % leaves above it those who together bring 80 %,
    /// whoever crosses that line included.
    #[default]
    Revenue,
    /// Of the customers: a cut at 20 % leaves above it the top 20 %, rounded down, at least one.
    Customers,
}

/// The cuts, from the most valuable segment downwards; the last segment is the rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueShare {
    /// What they are shares of.
    pub of: ShareOf,
    /// Where is cut: cumulative shares between 0 and 1, rising.
    pub cuts: Vec<f64>,
}

impl Default for ValueShare {
    /// Those who bring 80 % of revenue, those who bring 15 % more, and the rest.
    fn default() -> ValueShare {
        ValueShare { of: ShareOf::Revenue, cuts: vec![0.80, 0.95] }
    }
}

impl ValueShare {
    pub(super) fn fault(&self) -> Option<MethodError> {
        let inside = self.cuts.iter().all(|cut| *cut > 0.0 && *cut < 1.0);
        let rising = self.cuts.iter().zip(self.cuts.iter().skip(1)).all(|(one, next)| one < next);
        (!(inside && rising)).then_some(MethodError::Cuts)
    }

    /// Cuts the segment at a place in two.
    pub(super) fn insert(&mut self, place: usize) {
        let place = place.min(self.cuts.len());
        let below = place.checked_sub(1).and_then(|at| self.cuts.get(at)).copied().unwrap_or(0.0);
        let above = self.cuts.get(place).copied().unwrap_or(1.0);
        self.cuts.insert(place, below + (above - below) / 2.0);
    }

    /// Puts the segment at a place together with the next one, the last with the one before.
    pub(super) fn remove(&mut self, place: usize) {
        let at = place.min(self.cuts.len().saturating_sub(1));
        if at < self.cuts.len() {
            self.cuts.remove(at);
        }
    }

    /// The least revenue in minor units with which a customer is above each cut. Equal values are on one side of it.
    fn thresholds(&self, ascending: &[i64]) -> Vec<i64> {
        let positive: i128 = ascending.iter().filter(|revenue| **revenue > 0).map(|x| i128::from(*x)).sum();
        let count = ascending.len();
        let mut thresholds = Vec::with_capacity(self.cuts.len());
        // Customers and their revenue before the next one, from the top.
        let (mut before, mut sum) = (0usize, 0i128);
        let mut from_top = ascending.iter().rev().peekable();
        for cut in &self.cuts {
            let (wanted, top) = (cut * positive as f64, ((cut * count as f64 + 1e-9).floor() as usize).max(1));
            // Whoever comes before the line belongs above it.
            let above = |before: usize, sum: i128| match self.of {
                ShareOf::Revenue => (sum as f64) < wanted - 1e-12 * wanted.abs(),
                ShareOf::Customers => before < top,
            };
            let mut last = thresholds.last().copied().unwrap_or(i64::MAX);
            while let Some(revenue) = from_top.peek().filter(|_| above(before, sum)) {
                let value = **revenue;
                if self.of == ShareOf::Revenue && value <= 0 {
                    break;
                }
                last = value;
                while let Some(same) = from_top.next_if(|next| **next == value) {
                    before += 1;
                    sum += i128::from((*same).max(0));
                }
            }
            thresholds.push(last);
        }
        thresholds
    }

    pub(in super::super) fn places(&self, known: &Known<'_>) -> Vec<Place> {
        let thresholds = self.thresholds(&known.ascending());
        let place = |(orders, _, revenue): (u32, i32, i64)| match orders {
            0 => Place::NONE,
            _ => Place::new(thresholds.iter().filter(|from| revenue < **from).count(), Rule::Strict),
        };
        known.customers().map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thresholds(of: ShareOf, cuts: &[f64], ascending: &[i64]) -> Vec<i64> {
        ValueShare { of, cuts: cuts.to_vec() }.thresholds(ascending)
    }

    #[test]
    fn whoever_crosses_the_line_is_above_it() {
        // 50 + 30 are exactly 80 of 100: the third is below.
        assert_eq!(thresholds(ShareOf::Revenue, &[0.8, 0.95], &[5, 15, 30, 50]), [30, 15]);
        // 81 %: the third crosses the line and belongs above.
        assert_eq!(thresholds(ShareOf::Revenue, &[0.81, 0.95], &[5, 15, 30, 50]), [15, 15]);
    }

    #[test]
    fn equal_values_are_never_split() {
        assert_eq!(thresholds(ShareOf::Revenue, &[0.5], &[10, 10, 10, 10]), [10]);
        // The top quarter of four would be one of three equal ones: all three are above.
        assert_eq!(thresholds(ShareOf::Customers, &[0.25, 0.75], &[5, 10, 10, 10]), [10, 10]);
    }

    #[test]
    fn the_top_fifth_is_rounded_down_but_at_least_one() {
        let thirteen: Vec<i64> = (1..=13).collect();
        // 2.6 of 13 are 2, 6.5 are 6
        assert_eq!(thresholds(ShareOf::Customers, &[0.2, 0.5], &thirteen), [12, 8]);
        assert_eq!(thresholds(ShareOf::Customers, &[0.2], &[7]), [7]);
    }

    #[test]
    fn who_brings_nothing_is_in_the_rest() {
        assert_eq!(thresholds(ShareOf::Revenue, &[0.9], &[-5, 0, 10]), [10]);
        // Without any revenue nobody is above a line.
        assert_eq!(thresholds(ShareOf::Revenue, &[0.9], &[-5, 0]), [i64::MAX]);
        assert_eq!(thresholds(ShareOf::Revenue, &[0.9], &[]), [i64::MAX]);
    }

    #[test]
    fn a_segment_is_cut_in_two_and_put_together_again() {
        let mut share = ValueShare { of: ShareOf::Revenue, cuts: vec![0.8] };
        share.insert(1);
        assert!(share.cuts.len() == 2 && (share.cuts[1] - 0.9).abs() < 1e-12);
        share.remove(2);
        assert_eq!(share.cuts, [0.8]);
        share.insert(0);
        assert_eq!(share.cuts, [0.4, 0.8]);
        share.remove(0);
        assert_eq!(share.cuts, [0.8]);
    }
}
