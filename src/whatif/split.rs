//! A budget and its lines: shares that always sum to the whole.

use super::line::LineId;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Parts in a whole budget. Fine enough that an amount typed to the cent comes back to the cent up to a billion.
pub const WHOLE: u64 = 1_000_000_000_000;

/// Why a share could not be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SplitError {
    /// The line is locked.
    Locked {
        /// The line.
        line: LineId,
    },
    /// The wanted share or amount is no finite number.
    NotANumber,
    /// The wanted share or amount is below 0.
    Negative,
    /// The locked lines sum to something that no share of the others brings to the whole.
    LockedSum {
        /// Their sum.
        sum: Ratio,
    },
    /// Every other line is locked and together they leave this share, no other.
    OthersLocked {
        /// The line.
        line: LineId,
        /// The only share possible.
        only: Ratio,
    },
    /// Shares were given that do not sum to 100 %.
    NotWhole {
        /// Their sum.
        sum: Ratio,
    },
    /// An amount was typed, but the budget is zero.
    NoBudget,
}

/// Shares of the budget in parts of [`WHOLE`], as integers so that sums are exact; in the order of the lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Split(Vec<(LineId, u64)>);

/// Lines whose share stays while another one is moved.
pub type Locks = BTreeSet<LineId>;

impl Split {
    /// Reads shares given as ratios; each is rounded to a part and held between 0 and the whole.
    pub fn from_ratios(ratios: impl IntoIterator<Item = (LineId, f64)>) -> Split {
        Split(ratios.into_iter().map(|(line, ratio)| (line, parts(ratio))).collect())
    }

    /// The lines with their shares, in order.
    pub fn shares(&self) -> impl Iterator<Item = (LineId, Ratio)> {
        self.0.iter().map(|(line, parts)| (*line, Ratio(*parts as f64 / WHOLE as f64)))
    }

    /// The share of a line; 0 for one that is not there.
    pub fn share(&self, line: LineId) -> Ratio {
        Ratio(self.parts(line) as f64 / WHOLE as f64)
    }

    /// The share of a line in parts of [`WHOLE`].
    pub fn parts(&self, line: LineId) -> u64 {
        self.0.iter().find(|(other, _)| *other == line).map_or(0, |(_, parts)| *parts)
    }

    /// Sum of all parts; [`WHOLE`] unless a file said otherwise.
    pub fn sum(&self) -> u64 {
        self.0.iter().map(|(_, parts)| parts).sum()
    }

    /// The sum as a share: 100 % unless a file said otherwise.
    pub fn sum_share(&self) -> Ratio {
        Ratio(self.sum() as f64 / WHOLE as f64)
    }

    /// Whether the shares sum to 100 %; without lines there is nothing to sum.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty() || self.sum() == WHOLE
    }

    /// Sets one share and keeps the sum: locked lines stay, the other ones are scaled in proportion (equally when they
    /// are all zero), and the wanted share is held at what the locks leave free. One below 0 is refused.
    ///
    /// ```
    /// use rapport::whatif::{LineId, Locks, Split, WHOLE};
    /// let split = Split::from_ratios([(LineId(1), 0.3), (LineId(2), 0.2), (LineId(3), 0.2), (LineId(4), 0.3)]);
    /// let next = split.set_share(&Locks::new(), LineId(1), 0.2).unwrap();
    /// assert_eq!(next.share(LineId(3)).0, 0.228571428571); // 0.2 × 0.8 / 0.7, in whole parts
    /// assert_eq!(next.sum(), WHOLE);
    /// ```
    pub fn set_share(&self, locks: &Locks, line: LineId, wanted: f64) -> Result<Split, SplitError> {
        if !wanted.is_finite() {
            return Err(SplitError::NotANumber);
        }
        if wanted < 0.0 {
            return Err(SplitError::Negative);
        }
        self.set_parts(locks, line, parts(wanted))
    }

    /// Sets the amount of one line of a budget of `total`; the same rules as [`Split::set_share`].
    pub fn set_amount(&self, locks: &Locks, line: LineId, amount: Money, total: Money) -> Result<Split, SplitError> {
        if total <= Money::ZERO {
            return Err(SplitError::NoBudget);
        }
        if amount < Money::ZERO {
            return Err(SplitError::Negative);
        }
        let (amount, total) = (amount.0.clamp(0, total.0) as u128, total.0 as u128);
        let wanted = (amount * u128::from(WHOLE) + total / 2) / total;
        self.set_parts(locks, line, wanted as u64)
    }

    fn set_parts(&self, locks: &Locks, line: LineId, wanted: u64) -> Result<Split, SplitError> {
        if locks.contains(&line) {
            return Err(SplitError::Locked { line });
        }
        let free = self.free(locks)?;
        let others_locked = self.0.iter().all(|(other, _)| *other == line || locks.contains(other));
        if others_locked && wanted != free {
            return Err(SplitError::OthersLocked { line, only: Ratio(free as f64 / WHOLE as f64) });
        }
        let held = wanted.min(free);
        Ok(self.refill(locks, Some(line), held, free - held))
    }

    /// Scales the unlocked lines so that everything sums to the whole again.
    pub fn rescaled(&self, locks: &Locks) -> Result<Split, SplitError> {
        let free = self.free(locks)?;
        if !self.is_whole() && self.0.iter().all(|(line, _)| locks.contains(line)) {
            return Err(SplitError::LockedSum { sum: self.sum_share() });
        }
        Ok(self.refill(locks, None, 0, free))
    }

    /// The split without a line; its share goes to the unlocked others in proportion, or to all where each is locked.
    ///
    /// ```
    /// use rapport::whatif::{LineId, Locks, Split};
    /// let split = Split::from_ratios([(LineId(1), 0.5), (LineId(2), 0.2), (LineId(3), 0.3)]);
    /// let left = split.without(&Locks::new(), LineId(1)); // 0.2 and 0.3 of the half that stays
    /// assert_eq!([left.share(LineId(2)).0, left.share(LineId(3)).0], [0.4, 0.6]);
    /// ```
    pub fn without(&self, locks: &Locks, line: LineId) -> Split {
        let freed = self.parts(line);
        let mut left: Vec<(LineId, u64)> = self.0.iter().filter(|(other, _)| *other != line).copied().collect();
        let any_free = left.iter().any(|(other, _)| !locks.contains(other));
        let takes = |other: &LineId| !any_free || !locks.contains(other);
        let spread = apportion(freed, &weights(&left, takes));
        for ((_, parts), more) in left.iter_mut().zip(spread) {
            *parts += more;
        }
        Split(left)
    }

    /// What the locked lines leave.
    fn free(&self, locks: &Locks) -> Result<u64, SplitError> {
        let locked: u64 = self.0.iter().filter(|(line, _)| locks.contains(line)).map(|(_, parts)| parts).sum();
        WHOLE.checked_sub(locked).ok_or(SplitError::LockedSum { sum: Ratio(locked as f64 / WHOLE as f64) })
    }

    /// Gives `held_parts` to the held line and spreads `rest` over the other unlocked lines.
    fn refill(&self, locks: &Locks, held: Option<LineId>, held_parts: u64, rest: u64) -> Split {
        let takes = |line: &LineId| Some(*line) != held && !locks.contains(line);
        let spread = apportion(rest, &weights(&self.0, takes));
        let refilled = self.0.iter().zip(spread).map(|((line, parts), more)| {
            let parts = match () {
                () if Some(*line) == held => held_parts,
                () if takes(line) => more,
                () => *parts,
            };
            (*line, parts)
        });
        Split(refilled.collect())
    }

    /// The amount of each line. They sum to the total to the cent: each gets its whole cents, and those with the
    /// largest remainders get the cents that are left (Hamilton's method).
    ///
    /// ```
    /// use rapport::units::Money;
    /// use rapport::whatif::MoneyPlan;
    /// let split = MoneyPlan::example().split(None); // 30/20/20/10/20
    /// let amounts = split.amounts(Money::from_units(2_793_333.33));
    /// assert_eq!(amounts[0].1, Money::from_units(838_000.0));
    /// assert_eq!(amounts.iter().map(|(_, amount)| *amount).sum::<Money>(), Money::from_units(2_793_333.33));
    /// ```
    pub fn amounts(&self, total: Money) -> Vec<(LineId, Money)> {
        let sum = self.sum();
        let cents = u128::from(total.0.max(0).unsigned_abs());
        // Half up, and exactly `total` when the shares are whole.
        let due = (cents * u128::from(sum) + u128::from(WHOLE / 2)) / u128::from(WHOLE);
        let weights: Vec<u64> = self.0.iter().map(|(_, parts)| *parts).collect();
        let spread = apportion(u64::try_from(due).unwrap_or(u64::MAX), &weights);
        let amount = |cents| Money(i64::try_from(cents).unwrap_or(i64::MAX));
        self.0.iter().zip(spread).map(|((line, _), cents)| (*line, amount(cents))).collect()
    }
}

/// A ratio in parts of the whole.
fn parts(ratio: f64) -> u64 {
    // `as` saturates and reads NaN as zero.
    ((ratio * WHOLE as f64).round() as u64).min(WHOLE)
}

/// How what is free is shared: in proportion to what the takers have, equally where they have nothing.
fn weights(split: &[(LineId, u64)], takes: impl Fn(&LineId) -> bool) -> Vec<u64> {
    let all_zero = split.iter().all(|(line, parts)| !takes(line) || *parts == 0);
    let weight = |(line, parts): &(LineId, u64)| match (takes(line), all_zero) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => *parts,
    };
    split.iter().map(weight).collect()
}

/// Largest-remainder apportionment; on equal remainders the earlier line wins. All zero when every weight is.
fn apportion(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: &u64| u128::from(total) * u128::from(*weight);
    let mut spread: Vec<u64> = weights.iter().map(|weight| (exact(weight) / sum) as u64).collect();
    let left = total - spread.iter().sum::<u64>();
    let mut order: Vec<(u128, usize)> =
        weights.iter().enumerate().map(|(place, weight)| (exact(weight) % sum, place)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for ((_, place), _) in order.into_iter().zip(0..left) {
        if let Some(parts) = spread.get_mut(place) {
            *parts += 1;
        }
    }
    spread
}
