//! What a file holds beside the orders of known customers: what unknown ones bought, and orders of nothing.

use super::report::RangeReport;
use super::tally::Tally;
use crate::import::look::doubt::Doubt;
use crate::import::mapping::Mapping;
use crate::units::{Day, Exact};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of customers of whom nothing is known: an empty cell, or a word for nobody in it. Their money counts, and they are
/// nobody's orders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Unknown {
    /// All of their rows.
    pub rows: u64,
    /// Of these, rows with an empty cell.
    pub empty: u64,
    /// The sum of the positive amounts.
    pub sold: Exact,
    /// The sum of what came back, without the sign.
    pub back: Exact,
    /// What of their rows counts, and the days of it.
    pub tally: Tally,
    /// The greatest amount of a row with an empty cell.
    pub greatest: Greatest,
    /// The words that stood in the cells with the number of rows of each, at most [`Unknown::MOST`].
    pub words: BTreeMap<String, u64>,
}

/// The greatest amount and how many rows have it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Greatest {
    amount: Exact,
    rows: u64,
}

impl Greatest {
    pub(in crate::import) fn add(&mut self, amount: Exact, rows: u64) {
        if amount > self.amount {
            *self = Greatest { amount, rows };
        } else if amount == self.amount {
            self.rows += rows;
        }
    }
}

/// In so few rows one can be the sum of the others by chance.
const FEW: u64 = 20;

impl RangeReport {
    /// The rows that count, of known and of unknown customers, and what they come to.
    pub fn taken(&self) -> (u64, Tally) {
        let mut tally = self.tally;
        tally.merge(self.unknown.tally);
        (self.rows_kept + self.unknown.rows, tally)
    }

    /// The first and the last day of the orders, those of unknown customers among them; nothing in other tables.
    pub fn days(&self) -> Option<(Day, Day)> {
        let [known, unknown] = [self.fingerprint.days(), self.unknown.tally.days];
        match (known, unknown) {
            (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
            (one, other) => one.or(other),
        }
    }

    /// What all rows come to: every amount, and those above zero.
    pub(in crate::import) fn sums(&self) -> [Exact; 2] {
        let positive = self.tally.positive + self.unknown.sold;
        // Where returns lower orders they are in the tally, else beside it.
        let back = match self.tally.negative {
            Exact::ZERO => self.ignored.amount - self.returned.amount,
            negative => negative,
        };
        [positive + back - self.unknown.back, positive]
    }

    /// The amount in hundredths of the one row without a customer that is the sum of all others.
    pub(super) fn grand_total(&self) -> Option<i64> {
        let Greatest { amount, rows } = self.unknown.greatest;
        let proven = self.sums().iter().any(|sum| (*sum - amount).money() == amount.money());
        (amount > Exact::ZERO && rows == 1 && self.rows_kept + self.unknown.rows > FEW && proven)
            .then_some(amount.money().0)
    }
}

impl Unknown {
    /// How many different words are told.
    pub const MOST: usize = 64;

    /// Adds rows with a word.
    pub(in crate::import) fn add_word(&mut self, word: String, rows: u64) {
        if rows > 0 {
            *self.words.entry(word).or_default() += rows;
        }
        while self.words.len() > Unknown::MOST {
            self.words.pop_last();
        }
    }

    pub(in crate::import) fn merge(&mut self, next: Unknown) {
        self.rows += next.rows;
        self.empty += next.empty;
        self.sold += next.sold;
        self.back += next.back;
        self.tally.merge(next.tally);
        self.greatest.add(next.greatest.amount, next.greatest.rows);
        next.words.into_iter().for_each(|(word, rows)| self.add_word(word, rows));
    }
}

/// Rows of known customers with an amount of exactly zero: gifts, replacements, orders paid by voucher. Whether they are
/// orders is a choice (see [`Mapping::keep_zero`](crate::import::Mapping::keep_zero)).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Zeros {
    /// The rows.
    pub rows: u64,
    /// Hashes of the orders that they name, the smallest [`Zeros::MOST`].
    orders: BTreeSet<u64>,
}

impl Zeros {
    /// How many orders are counted.
    pub const MOST: usize = 10_000;

    /// The orders that they name, at most [`Zeros::MOST`]; each row is one where orders have no number.
    pub fn orders(&self) -> u64 {
        if self.orders.is_empty() { self.rows } else { self.orders.len() as u64 }
    }

    pub(in crate::import) fn add(&mut self, order: Option<u64>) {
        self.rows += 1;
        self.extend(order);
    }

    fn extend(&mut self, orders: impl IntoIterator<Item = u64>) {
        for order in orders {
            self.orders.insert(order);
            if self.orders.len() > Zeros::MOST {
                self.orders.pop_last();
            }
        }
    }

    pub(in crate::import) fn merge(&mut self, next: Zeros) {
        self.rows += next.rows;
        self.extend(next.orders);
    }
}

/// Of a hundred rows, so many of zero are asked about: fewer hardly move the repeat rate.
const NOTICEABLE: u64 = 2;
/// Fewer orders of zero are told, and not asked about.
const FEWEST: u64 = 3;

/// What is asked about orders of zero in a file whose returns do not say what a zero is. They count until a person says
/// otherwise.
pub(in crate::import) fn zeros(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    let (rows, of) = (report.zeros.rows, report.rows_kept);
    let asked =
        mapping.keep_zero && !mapping.zeros_said && report.zeros.orders() >= FEWEST && rows * 100 >= of * NOTICEABLE;
    asked.then(|| Doubt::Zeros { rows, orders: report.zeros.orders(), of })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_file_are_those_of_known_and_unknown_customers() {
        let mut report = RangeReport::default();
        assert_eq!(report.days(), None);
        report.unknown.tally.days = Some((Day(20), Day(40)));
        assert_eq!(report.days(), Some((Day(20), Day(40))));
    }
}
