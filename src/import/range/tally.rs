//! The money and the days of the rows that were kept.

use crate::dataset::Block;
use crate::units::{Day, Exact};
use serde::{Deserialize, Serialize};

/// What the rows kept add up to: the figures that a person compares with the report of the shop, and by which two
/// readings of one file are told apart. Exact amounts in the currency of the figures.
///
/// ```
/// use rapport::dataset::Block;
/// use rapport::import::Tally;
/// use rapport::units::{Day, Money};
/// let block = Block { day: vec![9, 7, 8], amount: vec![500, -120, 30], ..Block::default() };
/// let tally = Tally::of(&block);
/// let [positive, negative, sum] = [tally.positive, tally.negative, tally.sum()].map(|sum| sum.money());
/// assert_eq!((positive, negative, sum), (Money(530), Money(-120), Money(410)));
/// assert_eq!(tally.days, Some((Day(7), Day(9))));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// The sum of the amounts above zero.
    pub positive: Exact,
    /// The sum of the amounts below zero.
    pub negative: Exact,
    /// The first and the last day.
    pub days: Option<(Day, Day)>,
}

impl Tally {
    /// Adds up the rows of a block.
    pub fn of(block: &Block) -> Tally {
        let (mut positive, mut negative) = (0i64, 0i64);
        for amount in &block.amount {
            positive = positive.saturating_add((*amount).max(0));
            negative = negative.saturating_add((*amount).min(0));
        }
        let days = block.day.iter().min().zip(block.day.iter().max());
        let days = days.map(|(first, last)| (Day(*first), Day(*last)));
        Tally { positive: block.unit.exact(positive), negative: block.unit.exact(negative), days }
    }

    /// All of it together.
    pub fn sum(&self) -> Exact {
        self.positive + self.negative
    }

    /// Adds what follows in the file.
    pub fn merge(&mut self, next: Tally) {
        self.positive += next.positive;
        self.negative += next.negative;
        self.days = match (self.days, next.days) {
            (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
            (own, others) => own.or(others),
        };
    }
}
