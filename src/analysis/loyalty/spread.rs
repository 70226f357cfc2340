//! How customers are spread over what levels are reached by: enough to say at once how many a threshold would have.

use serde::{Deserialize, Serialize};

/// Steps that are told, about.
const MOST: usize = 400;
/// The top of the customers that is told more finely.
const TOP: f64 = 0.05;

/// Customers by what they have of a measure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberSpread {
    /// Values, ascending, each with the customers who have at least that and those who have more.
    steps: Vec<(i64, u64, u64)>,
    /// Whether every value that a customer has is told.
    exact: bool,
}

impl MemberSpread {
    /// The spread of ascending values; the number at each of the thresholds is exact.
    ///
    /// ```
    /// use rapport::analysis::MemberSpread;
    /// let spread = MemberSpread::of(&[1, 1, 2, 5], &[]);
    /// assert_eq!([0, 1, 2, 3, 5, 6].map(|least| spread.at_least(least)), [4, 4, 2, 1, 1, 0]);
    /// assert!(spread.is_exact());
    /// ```
    pub fn of(ascending: &[i64], thresholds: &[i64]) -> MemberSpread {
        let n = ascending.len();
        let distinct = ascending.chunk_by(|a, b| a == b).count();
        let exact = distinct <= MOST;
        let mut values: Vec<i64> = match exact {
            true => ascending.to_vec(),
            false => {
                let half = MOST / 2;
                let at = |share: f64| ((n as f64 * share) as usize).min(n.saturating_sub(1));
                let even = (0..=half).map(|i| at(i as f64 / half as f64));
                let top = (0..=half).map(|i| at(1.0 - TOP + TOP * i as f64 / half as f64));
                let around = thresholds.iter().flat_map(|least| {
                    let place = ascending.partition_point(|own| own < least);
                    [place.saturating_sub(1), place.min(n.saturating_sub(1))]
                });
                even.chain(top).chain(around).filter_map(|place| ascending.get(place).copied()).collect()
            }
        };
        values.sort_unstable();
        values.dedup();
        let step = |value: i64| {
            let below = ascending.partition_point(|own| *own < value);
            let upto = ascending.partition_point(|own| *own <= value);
            (value, (n - below) as u64, (n - upto) as u64)
        };
        MemberSpread { steps: values.into_iter().map(step).collect(), exact }
    }

    /// Customers who have at least so much: exact where every value is told, otherwise on a line between two values.
    pub fn at_least(&self, least: i64) -> u64 {
        let place = self.steps.partition_point(|(value, ..)| *value < least);
        let Some((upper, there, _)) = self.steps.get(place).copied() else { return 0 };
        let before = place.checked_sub(1).and_then(|place| self.steps.get(place)).copied();
        match before {
            Some((lower, _, above)) if !self.exact => {
                let share = (upper - least) as f64 / (upper - lower).max(1) as f64;
                there + ((above - there) as f64 * share).round() as u64
            }
            _ => there,
        }
    }

    /// The greatest value that at least this share of the customers reaches; nothing without customers.
    pub fn reached_by(&self, share: f64) -> Option<i64> {
        let all = self.steps.first()?.1;
        let wanted = ((all as f64 * share).ceil() as u64).max(1);
        self.steps.iter().rev().find(|(_, there, _)| *there >= wanted).map(|(value, ..)| *value)
    }

    /// Whether [`MemberSpread::at_least`] is exact everywhere.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// The customers of each level by ascending thresholds: first those below all, then those of each.
    pub fn levels(&self, thresholds: &[i64]) -> Vec<u64> {
        let all = self.steps.first().map_or(0, |(_, all, _)| *all);
        let reached: Vec<u64> =
            std::iter::once(all).chain(thresholds.iter().map(|least| self.at_least(*least))).collect();
        let next = reached.iter().skip(1).copied().chain([0]);
        reached.iter().zip(next).map(|(own, next)| own.saturating_sub(next)).collect()
    }
}
