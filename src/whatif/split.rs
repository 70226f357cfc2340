//! A budget and its lines: shares that always sum to the whole.

use super::input::InputKey;
use crate::units::{Money, Ratio};
use serde::{Deserialize, Serialize};

/// Parts in a whole budget. Fine enough that an amount typed to the cent comes back to the cent up to a billion.
pub const WHOLE: u64 = 1_000_000_000_000;

/// A line of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BudgetLine {
    /// CRM, bots and other software.
    Tools,
    /// VIP events, coupons, campaigns.
    Activities,
    /// Staff training.
    Training,
    /// Data analytics.
    Analytics,
    /// Research, interviews and the rest.
    Other,
}

impl BudgetLine {
    /// Every line, in the order in which they are shown.
    pub const ALL: [BudgetLine; 5] =
        [BudgetLine::Tools, BudgetLine::Activities, BudgetLine::Training, BudgetLine::Analytics, BudgetLine::Other];

    /// The input that holds the share of this line.
    pub fn input(self) -> InputKey {
        match self {
            BudgetLine::Tools => InputKey::ToolsShare,
            BudgetLine::Activities => InputKey::ActivitiesShare,
            BudgetLine::Training => InputKey::TrainingShare,
            BudgetLine::Analytics => InputKey::AnalyticsShare,
            BudgetLine::Other => InputKey::OtherShare,
        }
    }
}

/// One value for each budget line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PerLine<T> {
    /// For [`BudgetLine::Tools`].
    pub tools: T,
    /// For [`BudgetLine::Activities`].
    pub activities: T,
    /// For [`BudgetLine::Training`].
    pub training: T,
    /// For [`BudgetLine::Analytics`].
    pub analytics: T,
    /// For [`BudgetLine::Other`].
    pub other: T,
}

impl<T> PerLine<T> {
    /// Asks for the value of each line.
    pub fn from_fn(mut value: impl FnMut(BudgetLine) -> T) -> PerLine<T> {
        let [tools, activities, training, analytics, other] = BudgetLine::ALL.map(&mut value);
        PerLine { tools, activities, training, analytics, other }
    }

    /// The value of a line.
    pub fn get(&self, line: BudgetLine) -> &T {
        match line {
            BudgetLine::Tools => &self.tools,
            BudgetLine::Activities => &self.activities,
            BudgetLine::Training => &self.training,
            BudgetLine::Analytics => &self.analytics,
            BudgetLine::Other => &self.other,
        }
    }

    /// The place of the value of a line.
    pub fn get_mut(&mut self, line: BudgetLine) -> &mut T {
        match line {
            BudgetLine::Tools => &mut self.tools,
            BudgetLine::Activities => &mut self.activities,
            BudgetLine::Training => &mut self.training,
            BudgetLine::Analytics => &mut self.analytics,
            BudgetLine::Other => &mut self.other,
        }
    }

    /// Lines and their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (BudgetLine, &T)> {
        BudgetLine::ALL.into_iter().map(|line| (line, self.get(line)))
    }
}

/// Why a share could not be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SplitError {
    /// The line is locked.
    Locked {
        /// The line.
        line: BudgetLine,
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
        line: BudgetLine,
        /// The only share possible.
        only: Ratio,
    },
    /// Five shares were given that do not sum to 100 %.
    NotWhole {
        /// Their sum.
        sum: Ratio,
    },
    /// An amount was typed, but the budget is zero.
    NoBudget,
}

/// Shares of the budget in parts of [`WHOLE`], as integers so that sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split(PerLine<u64>);

impl Split {
    /// Reads shares given as ratios; each is rounded to a part and held between 0 and the whole.
    pub fn from_ratios(ratio: impl Fn(BudgetLine) -> f64) -> Split {
        Split(PerLine::from_fn(|line| parts(ratio(line))))
    }

    /// The share of a line.
    pub fn share(&self, line: BudgetLine) -> Ratio {
        Ratio(*self.0.get(line) as f64 / WHOLE as f64)
    }

    /// The share of a line in parts of [`WHOLE`].
    pub fn parts(&self, line: BudgetLine) -> u64 {
        *self.0.get(line)
    }

    /// Sum of all parts; [`WHOLE`] unless a file said otherwise.
    pub fn sum(&self) -> u64 {
        self.0.iter().map(|(_, parts)| parts).sum()
    }

    /// The sum as a share: 100 % unless a file said otherwise.
    pub fn sum_share(&self) -> Ratio {
        Ratio(self.sum() as f64 / WHOLE as f64)
    }

    /// Sets one share and keeps the sum: locked lines stay, the other ones are scaled in proportion (equally when they
    /// are all zero), and the wanted share is held at what the locks leave free. One below 0 is refused.
    ///
    /// ```
    /// use rapport::whatif::{BudgetLine, PerLine, Split, WHOLE};
    /// let split = Split::from_ratios(|line| match line {
    ///     BudgetLine::Tools => 0.3, BudgetLine::Analytics => 0.1, _ => 0.2,
    /// });
    /// let next = split.set_share(&PerLine::default(), BudgetLine::Tools, 0.2).unwrap();
    /// assert_eq!(next.share(BudgetLine::Training).0, 0.228571428571); // 0.2 × 0.8 / 0.7, in whole parts
    /// assert_eq!(next.sum(), WHOLE);
    /// ```
    pub fn set_share(&self, locks: &PerLine<bool>, line: BudgetLine, wanted: f64) -> Result<Split, SplitError> {
        if !wanted.is_finite() {
            return Err(SplitError::NotANumber);
        }
        if wanted < 0.0 {
            return Err(SplitError::Negative);
        }
        self.set_parts(locks, line, parts(wanted))
    }

    /// Sets the amount of one line of a budget of `total`; the same rules as [`Split::set_share`].
    pub fn set_amount(
        &self,
        locks: &PerLine<bool>,
        line: BudgetLine,
        amount: Money,
        total: Money,
    ) -> Result<Split, SplitError> {
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

    fn set_parts(&self, locks: &PerLine<bool>, line: BudgetLine, wanted: u64) -> Result<Split, SplitError> {
        if *locks.get(line) {
            return Err(SplitError::Locked { line });
        }
        let free = self.free(locks)?;
        let others_locked = BudgetLine::ALL.into_iter().all(|other| other == line || *locks.get(other));
        if others_locked && wanted != free {
            return Err(SplitError::OthersLocked { line, only: Ratio(free as f64 / WHOLE as f64) });
        }
        let held = wanted.min(free);
        Ok(self.refill(locks, Some(line), held, free - held))
    }

    /// Scales the unlocked lines so that everything sums to the whole again.
    pub fn rescaled(&self, locks: &PerLine<bool>) -> Result<Split, SplitError> {
        let free = self.free(locks)?;
        if self.sum() != WHOLE && BudgetLine::ALL.into_iter().all(|line| *locks.get(line)) {
            return Err(SplitError::LockedSum { sum: Ratio(self.sum() as f64 / WHOLE as f64) });
        }
        Ok(self.refill(locks, None, 0, free))
    }

    /// What the locked lines leave.
    fn free(&self, locks: &PerLine<bool>) -> Result<u64, SplitError> {
        let locked: u64 = self.0.iter().filter(|(line, _)| *locks.get(*line)).map(|(_, parts)| parts).sum();
        WHOLE.checked_sub(locked).ok_or(SplitError::LockedSum { sum: Ratio(locked as f64 / WHOLE as f64) })
    }

    /// Gives `held` to the held line and spreads `rest` over the other unlocked lines.
    fn refill(&self, locks: &PerLine<bool>, held: Option<BudgetLine>, held_parts: u64, rest: u64) -> Split {
        let takes = |line: BudgetLine| Some(line) != held && !*locks.get(line);
        let all_zero = self.0.iter().all(|(line, parts)| !takes(line) || *parts == 0);
        let weights = PerLine::from_fn(|line| match (takes(line), all_zero) {
            (false, _) => 0,
            (true, true) => 1,
            (true, false) => self.parts(line),
        });
        let spread = apportion(rest, &weights);
        Split(PerLine::from_fn(|line| {
            if Some(line) == held {
                held_parts
            } else if takes(line) {
                *spread.get(line)
            } else {
                self.parts(line)
            }
        }))
    }

    /// The amount of each line. They sum to the total to the cent: each gets its whole cents, and those with the
    /// largest remainders get the cents that are left (Hamilton's method).
    ///
    /// ```
    /// use rapport::units::Money;
    /// use rapport::whatif::{BudgetLine, Split};
    /// let split = Split::from_ratios(|line| match line {
    ///     BudgetLine::Tools => 0.3, BudgetLine::Analytics => 0.1, _ => 0.2,
    /// });
    /// let amounts = split.amounts(Money::from_units(2_793_333.33));
    /// assert_eq!(amounts.tools, Money::from_units(838_000.0));
    /// assert_eq!(amounts.iter().map(|(_, amount)| *amount).sum::<Money>(), Money::from_units(2_793_333.33));
    /// ```
    pub fn amounts(&self, total: Money) -> PerLine<Money> {
        let sum = self.sum();
        let cents = u128::from(total.0.max(0).unsigned_abs());
        // Half up, and exactly `total` when the shares are whole.
        let due = (cents * u128::from(sum) + u128::from(WHOLE / 2)) / u128::from(WHOLE);
        let spread = apportion(u64::try_from(due).unwrap_or(u64::MAX), &self.0);
        PerLine::from_fn(|line| Money(i64::try_from(*spread.get(line)).unwrap_or(i64::MAX)))
    }
}

/// A ratio in parts of the whole.
fn parts(ratio: f64) -> u64 {
    // `as` saturates and reads NaN as zero.
    ((ratio * WHOLE as f64).round() as u64).min(WHOLE)
}

/// Largest-remainder apportionment; on equal remainders the earlier line wins. All zero when every weight is.
fn apportion(total: u64, weights: &PerLine<u64>) -> PerLine<u64> {
    let sum: u128 = weights.iter().map(|(_, weight)| u128::from(*weight)).sum();
    if sum == 0 {
        return PerLine::default();
    }
    let mut shares = BudgetLine::ALL.map(|line| {
        let exact = u128::from(total) * u128::from(*weights.get(line));
        (line, (exact / sum) as u64, exact % sum)
    });
    let left = total - shares.iter().map(|(_, quotient, _)| quotient).sum::<u64>();
    shares.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    let mut result = PerLine::default();
    for (rank, (line, quotient, _)) in (0u64..).zip(shares) {
        *result.get_mut(line) = quotient + u64::from(rank < left);
    }
    result
}
